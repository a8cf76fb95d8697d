package org.mlsyssearch.corpus.markdown;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.markdown.entry.EntryReader;
import org.mlsyssearch.corpus.markdown.entry.Evidence;
import org.mlsyssearch.corpus.markdown.entry.Prior;
import org.mlsyssearch.corpus.markdown.entry.Reading;
import org.mlsyssearch.corpus.markdown.tree.Candidate;
import org.mlsyssearch.corpus.markdown.tree.Candidate.Shape;
import org.mlsyssearch.corpus.markdown.tree.RichText;

/** Tells headings of what stands below them from entries that it describes. For one file. */
final class HeadingTest {

  static final int LONGEST = 90;

  /** What names a reference has no more words. */
  private static final int NAME_WORDS = 8;

  /** A paragraph of more words describes and is no entry. */
  private static final int ABSTRACT_WORDS = 25;

  private final EntryReader reader;

  HeadingTest(EntryReader reader) {
    this.reader = reader;
  }

  /**
   * The reference that stands alone below a few words with links to its paper or code: what the
   * entry is, which those words only name; null if none does.
   */
  @Nullable RichText reference(Candidate candidate, Reading reading) {
    if (candidate.shape() != Shape.BULLET) {
      return citation(candidate.fields(), Titles.key(reading.facts().title));
    }
    if (candidate.fields().size() != 1
        || !candidate.fields().getFirst().fields().isEmpty()
        || reading.evidence().labels().isEmpty()
        || reading.evidence().titleFrom() != Evidence.TitleFrom.TEXT
        || !reading.facts().authors.isEmpty()
        || reading.words() > NAME_WORDS) {
      return null;
    }
    RichText below = candidate.fields().getFirst().text();
    Reading own = reader.read(below, List.of(), Prior.NONE);
    return isCitation(own) ? below : null;
  }

  private static boolean isCitation(Reading reading) {
    return reading.isSureOfPersons()
        && reading.words() >= 3
        && (reading.facts().year != null || reading.facts().venue != null);
  }

  /** The citation of a title among what stands below it; null if there is none. */
  private @Nullable RichText citation(List<Candidate> fields, String title) {
    for (Candidate field : fields) {
      Reading own = reader.read(field.text(), List.of(), Prior.NONE);
      if (isCitation(own) && Titles.key(own.facts().title).equals(title)) {
        return field.text();
      }
      RichText deeper = citation(field.fields(), title);
      if (deeper != null) {
        return deeper;
      }
    }
    return null;
  }

  /**
   * Whether a candidate is code with a description, and references to its papers stand below it.
   */
  private boolean isTool(Candidate candidate, Reading reading) {
    return reading.onlyCode()
        && reading.facts().venue == null
        && reading.facts().authors.isEmpty()
        && candidate.fields().stream()
            .map(field -> reader.read(field.text(), List.of(), Prior.NONE))
            .anyMatch(Reading::isReference);
  }

  /**
   * "We look at how languages help to build mills, such as:": whether a text without a link,
   * however long it is, stands above several titles that are links each.
   */
  private boolean announcesPapers(Candidate candidate, Reading reading) {
    boolean plain =
        !candidate.text().hasLink()
            && reading.facts().authors.isEmpty()
            && reading.facts().venue == null
            && (candidate.text().text().strip().endsWith(":") || reading.isStopped());
    return plain
        && candidate.fields().size() > 1
        && candidate.fields().stream()
            .map(field -> reader.read(field.text(), List.of(), Prior.NONE))
            .allMatch(below ->
                below.evidence().titleFrom() == Evidence.TitleFrom.LINK && below.words() >= 3);
  }

  /** Whether a candidate names no paper but what stands below it is about. */
  boolean isHeading(Candidate candidate, Reading reading) {
    RichText text = candidate.text();
    boolean linked = text.leadsToPaper();
    if (!linked && isTool(candidate, reading)) {
      return true;
    }
    if (!linked && candidate.shape() == Shape.BULLET && announcesPapers(candidate, reading)) {
      return true;
    }
    if (candidate.fields().isEmpty()
        || candidate.shape() == Shape.NAMED
        || candidate.shape() == Shape.RECORD
        || linked
        || candidate.fields().stream().anyMatch(each -> EntryReader.namesAuthors(each.text()))
        || Titles.words(text.text()) > 8
        || text.text().length() > LONGEST) {
      return false;
    }
    boolean heading = candidate.shape() == Shape.HEADING;
    if (candidate.isLedByLink() && reading.looksLikeTitle()) {
      return false;
    }
    boolean linkedTitle =
        reading.evidence().titleFrom() == Evidence.TitleFrom.LINK && reading.words() >= 3;
    int papers = 0;
    int others = 0;
    for (Candidate each : candidate.fields()) {
      boolean deeper = !each.fields().isEmpty();
      boolean note = !deeper && (each.isSigned() || reader.isNote(each.text()));
      Reading below = reader.read(each.text(), List.of(), Prior.NONE);
      boolean authors = below.words() < 3 && below.isSureOfPersons();
      boolean prose =
          heading
              && !deeper
              && below.hasPaperLink()
              && Titles.words(each.text().text()) > ABSTRACT_WORDS
              && EntryTest.isProse(each, below, () -> below);
      if (prose) {
        continue; // An abstract, with a link to its paper.
      }
      boolean remark =
          linkedTitle && !deeper && !each.text().hasLink() && !EntryTest.isOwnPaper(below);
      boolean described =
          reading.looksLikeTitle()
              && candidate.shape() == Shape.BULLET
              && !deeper
              && !each.text().hasLink()
              && EntryTest.isProse(each, below, () -> below);
      if (!note && !authors && !remark && !described && (deeper || EntryTest.mayBePaper(below))) {
        papers++;
      } else {
        others++;
      }
    }
    boolean dated = reading.facts().year != null && reading.words() >= 4;
    boolean titled =
        (reading.isStrong() && (reading.words() >= 3 || !reading.facts().authors.isEmpty()))
            || dated;
    boolean name = heading && reading.words() < 3;
    return (papers > others || (name && papers > 0)) && !titled;
  }
}
