package org.mlsyssearch.corpus.markdown;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.lexicon.SystemNames;
import org.mlsyssearch.corpus.lexicon.TitleCase;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.markdown.entry.Evidence;
import org.mlsyssearch.corpus.markdown.entry.Reading;
import org.mlsyssearch.corpus.markdown.tree.Candidate;
import org.mlsyssearch.corpus.markdown.tree.Candidate.Shape;
import org.mlsyssearch.corpus.markdown.tree.RichText;
import org.mlsyssearch.text.FastPattern;

/** Tells by what they say whether candidates are entries, notes or prose. */
final class EntryTest {

  /** The number of a reference, which stands before entries alone. */
  private static final Pattern NUMBERED =
      Pattern.compile("\\[\\d{1,4}\\][\\s\\p{L}]|\\d{1,4}\\s?[.\u3001]\\s?\u300A");

  /** "**ICRA** is International Conference on ...". */
  private static final Pattern IS = Pattern.compile("^(?:is|stands for|means)\\s+");

  /** "[FM] A Title (PruneKit)": what may stand around a title on its line. */
  private static final FastPattern GROUPS_AROUND =
      FastPattern.compile("^\\[[^\\]]{1,30}\\]\\s*|\\s*\\([^()]{1,40}\\)$");

  private EntryTest() {}

  /** Whether what stands below an entry is a paper by itself and no note on the one above. */
  static boolean isOwnPaper(Reading own) {
    if (own.isCited() && own.words() > 0) {
      return true;
    }
    if (own.words() < 4 || !own.isStrong()) {
      return false;
    }
    if (own.isReference()) {
      return true;
    }
    boolean dated = own.facts().year != null;
    boolean tagged = dated && (own.evidence().venueKnown() || own.hasPaperLink());
    return own.evidence().titleFrom() != Evidence.TitleFrom.TEXT
        || (tagged && TitleCase.is(own.facts().title));
  }

  static boolean mayBePaper(Reading reading) {
    return reading.isStrong() || reading.words() >= 4;
  }

  /** Whether a paragraph or heading is no entry. */
  static boolean isProse(Candidate candidate, Reading reading, Supplier<Reading> whole) {
    return switch (candidate.shape()) {
      case BULLET, ROW, TERM, RECORD, NAMED -> false;
      case HEADING -> !reading.isStrong() && !isDatedLink(reading) && candidate.fields().isEmpty();
      case PARAGRAPH, LINE, BOLD_PARAGRAPH ->
          !NUMBERED.matcher(candidate.text().text()).lookingAt()
              && !isEntry(candidate, reading, whole);
    };
  }

  /** Whether nothing stands beside a title but what says that it is a paper. */
  static boolean isTitled(Reading reading) {
    return reading.isStrong()
        && (reading.mayBeTitle()
            || (reading.isPublished() && reading.words() >= 3)
            || isLong(reading))
        && reading.isClaimed();
  }

  /**
   * "What mills read of the river https://doi.org/...": whether a title has many words and a paper.
   */
  private static boolean isLong(Reading reading) {
    return reading.words() >= 5 && reading.hasPaperLink();
  }

  /** "MillNet [[paper](url)]": whether a system's name and a link to its paper are all of it. */
  static boolean isNamed(Reading reading) {
    return reading.hasPaperLink()
        && reading.facts().venue == null // "CVPR 2021: all papers"
        && Titles.words(reading.evidence().remainder()) <= 1
        && SystemNames.canBeMarked(reading.facts().title);
  }

  /** "2018-12-30 [A Title of Some Words](url)". */
  private static boolean isDatedLink(Reading reading) {
    return reading.facts().year != null
        && reading.words() >= 4
        && reading.evidence().titleFrom() == Evidence.TitleFrom.LINK;
  }

  private static boolean isEntry(Candidate candidate, Reading reading, Supplier<Reading> whole) {
    int words = reading.words();
    boolean plausible =
        words >= 3 && words <= 30 && Titles.words(reading.evidence().remainder()) <= 80;
    boolean strong = reading.isStrong() || reading.facts().year != null;
    boolean marked =
        reading.evidence().lead() <= 2
            && (reading.evidence().titleFrom() != Evidence.TitleFrom.TEXT
                || reading.evidence().tagFirst());
    boolean dated = reading.facts().year != null;
    boolean cited =
        !reading.facts().authors.isEmpty()
            && reading.evidence().lead() == 0
            && ((dated && reading.facts().venue != null)
                || (reading.isClaimed() && (dated || (words >= 4 && reading.isSureOfPersons()))));
    boolean complete =
        candidate.text().lines().size() == 1
            && reading.hasPaperLink()
            && dated
            && reading.facts().venue != null
            && reading.evidence().lead() <= 2
            && Titles.words(reading.evidence().remainder()) <= 2;
    boolean fields =
        !candidate.fields().isEmpty()
            && (candidate.shape() == Shape.BOLD_PARAGRAPH || isToldBelow(whole.get()));
    boolean listed =
        isFirstLine(candidate.text(), reading.facts().title)
            && (reading.hasPaperLink() || reading.facts().venue != null);
    return plausible
        && ((strong && marked) || cited || complete || fields || listed)
        && !reading.evidence().inlineLink();
  }

  /** Whether an entry says with its fields that it is a paper: also by authors and a year. */
  private static boolean isToldBelow(Reading whole) {
    return whole.isStrong() || (whole.facts().year != null && !whole.facts().authors.isEmpty());
  }

  /**
   * Whether a title is the first of several lines, with a year or none, or the second below an
   * address.
   */
  private static boolean isFirstLine(RichText text, String title) {
    List<Integer> lines = text.lines();
    int line = text.text().startsWith("http") ? 1 : 0;
    if (lines.size() < 2 || lines.size() <= line) {
      return false;
    }
    int end = line + 1 < lines.size() ? lines.get(line + 1) : text.text().length();
    String key = Titles.key(title);
    String own = GROUPS_AROUND.replaceAll(text.text().substring(lines.get(line), end).strip(), "");
    String all = Titles.key(own);
    return !key.isEmpty()
        && all.startsWith(key)
        && all.substring(key.length()).chars().allMatch(Character::isDigit);
  }

  /** Whether an entry names a conference or journal and no paper of it. */
  static boolean isVenue(Reading reading, Headings headings) {
    VenueTag tag = headings.tag(IS.matcher(reading.facts().title).replaceFirst(""));
    return tag != null
        && tag.venue() != null
        && tag.known()
        && (tag.year() != null || !reading.isIdentified());
  }
}
