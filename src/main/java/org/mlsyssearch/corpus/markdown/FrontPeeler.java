package org.mlsyssearch.corpus.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.lexicon.LinkLabels;
import org.mlsyssearch.corpus.lexicon.Places;
import org.mlsyssearch.corpus.lexicon.Remarks;
import org.mlsyssearch.corpus.lexicon.SystemNames;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;

/** Takes tags, remarks, numbers and ornaments off the beginning of an entry. */
final class FrontPeeler {

  private static final Pattern VENUE_PREFIX =
      Pattern.compile(
          "^([\\p{L}][\\w@&/+. -]{1,40}?\\s?(?:['\u2019\u2018]\\s?\\d{2}|(?:19|20)\\d{2}|(?<=[A-Za-z])\\s?\\d{2}))\\s*+[\\])]?\\s*+(?:[:|,.;\\-\u2013\u2014]++\\s+|(?<=\\s)(?=[\"\u201C\\[])|$)");
  private static final Pattern VENUE_BEFORE_TITLE =
      Pattern.compile("^([\\p{L}][\\w@&/+-]{1,20}\\s?['\u2019\u2018]\\s?\\d{2})\\s+");
  private static final Pattern DATE_PREFIX =
      Pattern.compile(
          "^((?:19|20)\\d{2}[./-]\\d{1,2}(?:[./-]\\d{1,2})?)(?:\\s*[:|,\\-\u2013\u2014]\\s*|\\s+)|^((?:19|20)\\d{2})\\s*[:|,.\\-\u2013\u2014]\\s*");
  private static final Pattern ARXIV_PREFIX =
      Pattern.compile(
          "(?i)^((?:arxiv:?\\s*)?\\d{4}\\.\\d{4,5}(?:v\\d+)?)\\s*[:|,.\\-\u2013\u2014]?\\s+");
  private static final Pattern KIND_PREFIX =
      Pattern.compile(
          "(?i)^(datasets?|tools?|code|library|software|framework|repo(?:sitory)?|blog(?: post)?|post|article|book|course|video|talk|slides|podcast|tutorial|lecture|documentation|docs)\\s*:\\s+");
  private static final Pattern LEAD_IN =
      Pattern.compile("(?i)^(?:\\p{L}+ )?(?:paper|title|papers)\\s*:\\s+");

  private static final Pattern COLOURED = Pattern.compile("^\\$\\\\color[^$]*\\$");
  private static final Pattern DATED_REMARK =
      Pattern.compile("(\\p{L}[\\p{L} ]*?)\\s*(?=['\u2019\\d])['\u2019]?\\s*(\\d{2}|\\d{4})");

  /** How many tags, remarks and loose signs an entry has at most at one end. */
  private static final int MOST_PARTS = 64;

  private static final byte[] STYLES = {FlatText.BOLD, FlatText.ITALIC, FlatText.CODE};

  private final VenueTagReader venues;
  private final GroupTags tags;
  private final DashedTag dashed;

  FrontPeeler(VenueTagReader venues) {
    this.venues = venues;
    this.tags = new GroupTags(venues);
    this.dashed = new DashedTag(venues);
  }

  FlatText peel(FlatText flat, Entry entry) {
    FlatText now = flat;
    for (int i = 0; i < MOST_PARTS && now.length() > 0; i++) {
      int cut = front(now, entry);
      if (cut <= 0) {
        return now;
      }
      now = now.part(cut, now.length());
    }
    return now;
  }

  private int front(FlatText flat, Entry entry) {
    String text = flat.text();
    int ornaments = Ornaments.leadingEnd(text);
    if (ornaments > 0) {
      return ornaments;
    }
    Matcher coloured = COLOURED.matcher(text);
    if (coloured.find()) {
      return coloured.end();
    }
    char first = text.charAt(0);
    if (Brackets.isOpening(first)) {
      return frontGroup(flat, entry);
    }
    // Behind a venue, "ASAP:" or "PetS:" is a system's name, whatever else is called so.
    boolean venueFound = entry.facts.venue != null && entry.venueKnown;
    int styled = venueFound ? 0 : styledTag(flat, entry);
    if (styled > 0) {
      return styled;
    }
    Matcher kind = KIND_PREFIX.matcher(text);
    if (kind.find()) {
      Cues.kindWord(kind.group(1), entry);
      return kind.end();
    }
    Matcher lead = LEAD_IN.matcher(text);
    if (lead.find()) {
      return lead.end();
    }
    int stop = text.indexOf(". ");
    if (stop > 0
        && stop < 30
        && stop + 12 < text.length()
        && Places.isPlace(text.substring(0, stop))) {
      return stop + 1;
    }
    int joined = dashed.end(text, entry);
    if (joined > 0) {
      return joined;
    }
    for (Pattern pattern : List.of(DATE_PREFIX, ARXIV_PREFIX)) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find() && matcher.end() < text.length()) {
        String found = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        VenueTag tag = venues.read(found);
        if (tag != null) {
          absorbFront(tag, entry);
          return matcher.end();
        }
      }
    }
    for (Pattern pattern :
        venueFound ? List.<Pattern>of() : List.of(VENUE_PREFIX, VENUE_BEFORE_TITLE)) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        VenueTag tag = venues.read(matcher.group(1));
        if (tag != null
            && (tag.known()
                || (pattern == VENUE_PREFIX
                    && tag.venue() != null
                    && isQuoted(matcher.group(1))))) {
          entry.absorb(tag);
          return matcher.end();
        }
      }
    }
    return 0;
  }

  private static boolean isQuoted(String text) {
    return text.indexOf('\'') >= 0 || text.indexOf('\u2019') >= 0;
  }

  /** A date before a title is weaker than the year of a venue that follows. */
  private static void absorbFront(VenueTag tag, Entry entry) {
    if (tag.venue() == null) {
      entry.weakYear = entry.weakYear == null ? tag.year() : entry.weakYear;
    } else {
      entry.absorb(tag);
    }
  }

  private int frontGroup(FlatText flat, Entry entry) {
    String text = flat.text();
    int close = Brackets.closing(text, 0);
    if (close < 0) {
      return 1;
    }
    String inner = text.substring(1, close).strip();
    VenueTag tag = venues.read(inner);
    if (tag != null && (tag.known() || tag.venue() == null)) {
      absorbFront(tag, entry);
      return close + 1;
    }
    if (tags.absorb(inner, entry)) {
      return close + 1;
    }
    Matcher dated = DATED_REMARK.matcher(inner);
    if (dated.matches() && Remarks.isRemark(dated.group(1))) {
      VenueTag year = venues.read(dated.group(2));
      if (year != null && year.year() != null) {
        entry.weakYear = year.year();
        entry.tagged = true;
        return close + 1;
      }
    }
    boolean square = Brackets.isSquare(text.charAt(0));
    int words = Titles.words(inner);
    boolean partOfTitle =
        close + 1 < text.length()
            && (Character.isLetter(text.charAt(close + 1)) || isInsideLink(flat, close));
    if (text.charAt(0) == '(' && partOfTitle && !Remarks.isRemark(inner)) {
      return 0; // "(Ab)using Images", "(Perhaps) Beyond ..."
    }
    if (isInsideLink(flat, close) && words <= 3) {
      return close + 1;
    }
    if (Remarks.isRemark(inner) || LinkLabels.of(inner) != null || words == 0) {
      return close + 1;
    }
    boolean whole = close + 1 >= text.strip().length();
    if (whole || words > 5) {
      // A title in square brackets is marked by them; others are an ornament.
      boolean marked = square && words >= 2 && flat.links(0, close).isEmpty();
      return marked ? 0 : 1;
    }
    if (square && words <= 4 && Titles.words(text.substring(close + 1)) >= 3) {
      List<FlatText.Run> links = flat.links(1, close);
      if (!links.isEmpty()
          && links.getFirst().end() - links.getFirst().start() >= inner.length() - 2
          && flat.links(close + 1, flat.length()).isEmpty()) {
        entry.frontLabel = inner;
        return close + 1;
      }
    }
    if (square) {
      if (flat.links(1, close).isEmpty()
          && SystemNames.canBeMarked(inner)
          && inner.indexOf(' ') < 0
          && text.substring(close + 1)
              .toLowerCase(java.util.Locale.ROOT)
              .contains(inner.toLowerCase(java.util.Locale.ROOT))) {
        entry.facts.addSystem(inner);
      }
      return flat.links(1, close).isEmpty() || isInsideLink(flat, close) ? close + 1 : 1;
    }
    return words <= 3 && flat.links(1, close).isEmpty() ? close + 1 : 1;
  }

  /** Whether a bracket closes in the middle of a link: "[[Thesis] Title](url)". */
  private static boolean isInsideLink(FlatText flat, int close) {
    int next = close + 1;
    while (next < flat.length() && Character.isWhitespace(flat.text().charAt(next))) {
      next++;
    }
    String href = flat.hrefAt(close);
    return next < flat.length() && href != null && href.equals(flat.hrefAt(next));
  }

  /**
   * The end of a bold, italic, code or linked run at the start that is a tag; 0 if there is none.
   */
  private int styledTag(FlatText flat, Entry entry) {
    for (byte style : STYLES) {
      int end = flat.runEnd(style, 0, flat.length());
      if (end > 0 && end < flat.length()) {
        VenueTag tag = venues.read(flat.text().substring(0, end));
        if (tag != null) {
          absorbFront(tag, entry);
          return end;
        }
      }
    }
    List<FlatText.Run> links = flat.links(0, flat.length());
    if (!links.isEmpty() && links.getFirst().start() == 0) {
      VenueTag tag = venues.read(flat.text().substring(0, links.getFirst().end()));
      if (tag != null && links.getFirst().end() < flat.text().stripTrailing().length()) {
        entry.absorb(tag);
        return links.getFirst().end();
      }
    }
    return 0;
  }
}
