package org.mlsyssearch.corpus.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.text.LinkLabels;
import org.mlsyssearch.corpus.text.SystemNames;
import org.mlsyssearch.corpus.text.Titles;
import org.mlsyssearch.corpus.text.VenueTag;
import org.mlsyssearch.corpus.text.VenueTagReader;

/** Takes tags, remarks, numbers and ornaments off both ends of an entry. */
final class Peeler {

  private static final Pattern ORNAMENT =
      Pattern.compile(
          "^(?::[a-z0-9_+]+:|[\\s\\u00A0.,:;|\u00B7\u2022\u2013\u2014\\-\u2605\u2606>*~]|[\\p{So}\\p{Sk}\\p{Cn}\\uFE0F\\u200D\\u200B]|:[a-z0-9_+]+:"
              + "|\\[[ xX\u2713\u2714]\\](?=\\s)|\\(?\\d{1,3}[.)](?=\\s)|\\[\\d{1,3}\\](?=\\s)|#\\d{1,4}(?=\\s))++");
  private static final Pattern TRAILING =
      Pattern.compile(
          "(?::[a-z0-9_+]+:|[\\s\\u00A0.,:;|\u00B7\u2022\u2013\u2014\\-\u2605\u2606*~]|[\\p{So}\\p{Sk}\\p{Cn}\\uFE0F\\u200D\\u200B\u26A0])++$");
  private static final Pattern VENUE_PREFIX =
      Pattern.compile(
          "^([\\p{L}][\\w@&/+. -]{1,40}?\\s?(?:['\u2019\u2018]\\s?\\d{2}|(?:19|20)\\d{2}|(?<=[A-Za-z])\\s?\\d{2}))\\s*[\\])]?\\s*(?:[:|,.;\\-\u2013\u2014]+\\s+|\\s+(?=[\"\u201C\\[])|$)");
  private static final Pattern VENUE_BEFORE_TITLE =
      Pattern.compile("^([\\p{L}][\\w@&/+-]{1,20}\\s?['\u2019\u2018]\\s?\\d{2})\\s+");
  private static final Pattern DATE_PREFIX =
      Pattern.compile(
          "^((?:19|20)\\d{2}[./-]\\d{1,2}(?:[./-]\\d{1,2})?)\\s*[:|,\\-\u2013\u2014]?\\s+|^((?:19|20)\\d{2})\\s*[:|,.\\-\u2013\u2014]\\s*");
  private static final Pattern ARXIV_PREFIX =
      Pattern.compile(
          "(?i)^((?:arxiv:?\\s*)?\\d{4}\\.\\d{4,5}(?:v\\d+)?)\\s*[:|,.\\-\u2013\u2014]?\\s+");
  private static final Pattern KIND_PREFIX =
      Pattern.compile(
          "(?i)^(datasets?|tools?|code|library|software|framework|repo(?:sitory)?|blog(?: post)?|post|article|book|course|video|talk|slides|podcast|tutorial|lecture|documentation|docs)\\s*:\\s+");
  private static final Pattern LEAD_IN = Pattern.compile("(?i)^(?:paper|title|papers)\\s*:\\s+");
  private static final Pattern PLACE_TAIL =
      Pattern.compile("\\s*(?:,|\\s[-\u2013\u2014@])\\s+([^,]{2,40}?)(?:,? et al\\.?)?$");
  private static final List<String> SEPARATORS =
      List.of(
          ", ",
          ". ",
          "; ",
          " - ",
          " \u2013 ",
          " \u2014 ",
          " -- ",
          "\u2014",
          " in ",
          " In ",
          " at ",
          " @ ",
          ": ",
          ".",
          "? ",
          "! ",
          " (",
          " [",
          "\u3002",
          "\uFF0C",
          " ");

  private final VenueTagReader venues;

  Peeler(VenueTagReader venues) {
    this.venues = venues;
  }

  FlatText peelFront(FlatText flat, Entry entry) {
    FlatText now = flat;
    while (now.length() > 0) {
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
    Matcher ornament = ORNAMENT.matcher(text);
    if (ornament.find()) {
      return ornament.end();
    }
    char first = text.charAt(0);
    if (first == '[' || first == '(' || first == '\u3010' || first == '\uFF08') {
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
        && SystemNames.isPlace(text.substring(0, stop))) {
      return stop + 1;
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
                    && matcher.group(1).matches(".*['\u2019].*")))) {
          entry.absorb(tag);
          return matcher.end();
        }
      }
    }
    return 0;
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
    int close = matching(text, 0);
    if (close < 0) {
      return 1;
    }
    String inner = text.substring(1, close).strip();
    VenueTag tag = venues.read(inner);
    if (tag != null) {
      absorbFront(tag, entry);
      return close + 1;
    }
    // A venue and a remark: "[OSDI'20, Best Paper]", "[arXiv][2023]", "[Survey, CSUR'24]".
    for (String part : inner.split("[,;|]", -1)) {
      VenueTag each = venues.read(part.strip());
      if (each != null && each.known()) {
        entry.absorb(each);
        return close + 1;
      }
    }
    boolean square = text.charAt(0) == '[' || text.charAt(0) == '\u3010';
    int words = Titles.words(inner);
    if (SystemNames.isRemark(inner) || LinkLabels.of(inner) != null || words == 0) {
      return close + 1;
    }
    if (close + 1 >= text.strip().length() || words > 5) {
      return 1; // The whole entry stands in brackets: the bracket is an ornament.
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
      return flat.links(1, close).isEmpty() ? close + 1 : 1;
    }
    return words <= 3 && flat.links(1, close).isEmpty() ? close + 1 : 1;
  }

  /**
   * The end of a bold, italic, code or linked run at the start that is a tag; 0 if there is none.
   */
  private int styledTag(FlatText flat, Entry entry) {
    for (byte style : new byte[] {FlatText.BOLD, FlatText.ITALIC, FlatText.CODE}) {
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

  FlatText peelBack(FlatText flat, Entry entry) {
    FlatText now = flat;
    while (now.length() > 0) {
      int end = back(now, entry);
      if (end >= now.length()) {
        return now;
      }
      now = now.part(0, end);
    }
    return now;
  }

  private int back(FlatText flat, Entry entry) {
    String text = flat.text();
    Matcher trailing = TRAILING.matcher(text);
    if (trailing.find()) {
      return trailing.start();
    }
    char last = text.charAt(text.length() - 1);
    if (last == ')' || last == ']' || last == '\u3011' || last == '\uFF09') {
      int open = opening(text, text.length() - 1);
      if (open > 0 && backGroup(flat, open, entry)) {
        return open;
      }
      if (open < 0) {
        return text.length() - 1; // A bracket without its partner.
      }
    }
    int styled = styledTail(flat, entry);
    if (styled < text.length()) {
      return styled;
    }
    int tail = tail(flat, entry);
    return tail < text.length() ? tail : placeTail(text);
  }

  /** Whether a bracketed group at the end is no part of the title; its facts are noted. */
  private boolean backGroup(FlatText flat, int open, Entry entry) {
    String text = flat.text();
    String inner = text.substring(open + 1, text.length() - 1).strip();
    VenueTag tag = venues.read(inner);
    if (tag != null && (tag.venue() != null || tag.year() != null)) {
      entry.absorb(tag);
      return true;
    }
    if (inner.startsWith("@")) {
      return true; // "(@Stanford University)"
    }
    boolean glued =
        open > 0 && !Character.isWhitespace(text.charAt(open - 1)) && text.charAt(open) == '(';
    if (glued && Character.isLetterOrDigit(text.charAt(open - 1))) {
      return false; // "LLM.int8()", "f(x)"
    }
    for (String part : inner.split("[,;|]", -1)) {
      VenueTag each = venues.read(part.strip());
      if (each != null && each.known()) {
        entry.absorb(each);
        return true;
      }
    }
    if (Cues.remark(inner, entry)
        || SystemNames.isRemark(inner)
        || LinkLabels.of(inner) != null
        || inner.isEmpty()) {
      return true;
    }
    String name =
        inner.replaceFirst(
            "(?i)^(?:a\\.?k\\.?a\\.?|aka|also known as|named|called|system:?)\\s+", "");
    if (SystemNames.isPlace(name)) {
      return true;
    }
    boolean bold =
        flat.all(FlatText.BOLD, open + 1, text.length() - 1) && !flat.all(FlatText.BOLD, 0, open);
    boolean marked =
        bold
            || flat.all(FlatText.CODE, open + 1, text.length() - 1)
            || !name.equals(inner)
            || afterMarkedTitle(flat, open);
    if (marked ? SystemNames.canBeMarked(name) : SystemNames.canBeInParentheses(name)) {
      entry.facts.addSystem(name);
      return true;
    }
    return false;
  }

  /** Whether what stands before a position ends with the end of a linked or bold title. */
  private static boolean afterMarkedTitle(FlatText flat, int open) {
    int at = open - 1;
    while (at > 0 && Character.isWhitespace(flat.text().charAt(at))) {
      at--;
    }
    return at > 0
        && Titles.words(flat.text().substring(0, at + 1)) >= 3
        && ((flat.hrefAt(at) != null && flat.hrefAt(open) == null)
            || flat.all(FlatText.BOLD, at, at + 1));
  }

  /**
   * The start of an italic, bold or linked run at the end that is a tag; the length if there is
   * none.
   */
  private int styledTail(FlatText flat, Entry entry) {
    String text = flat.text();
    int end = text.length();
    for (byte style : new byte[] {FlatText.ITALIC, FlatText.BOLD, FlatText.CODE}) {
      int start = flat.runStart(style, end, 0);
      if (start > 0 && start < end) {
        String run = text.substring(start);
        VenueTag tag = venues.read(run);
        if (tag == null
            && style == FlatText.ITALIC
            && entry.facts.venue == null
            && Titles.words(text.substring(0, start)) >= 3) {
          boolean yearNear = entry.facts.year != null || run.matches(".*\\d{4}.*");
          tag = yearNear ? venues.readVenue(run) : null;
        }
        if (tag != null) {
          entry.absorb(tag);
          return start;
        }
      }
    }
    List<FlatText.Run> links = flat.links(0, end);
    if (!links.isEmpty() && links.getLast().end() == end && links.getLast().start() > 0) {
      VenueTag tag = venues.read(text.substring(links.getLast().start()));
      if (tag != null) {
        entry.absorb(tag);
        return links.getLast().start();
      }
    }
    return end;
  }

  /**
   * The start of a plain tail that is a tag, such as ", OSDI 2020"; the length if there is none.
   */
  private int tail(FlatText flat, Entry entry) {
    String text = flat.text();
    int from = Math.max(1, text.length() - 180);
    int[] starts = starts(text, from);
    for (int start : starts) {
      // Longest first, where the venue is known.
      String candidate = text.substring(start);
      // Where venue and year are known, only a tag with a year is one: "Simple, Fast, and ...".
      boolean needed = entry.facts.venue == null || entry.facts.year == null;
      if (hasTagShape(candidate) && (needed || candidate.matches("(?s).*\\d.*"))) {
        VenueTag tag = venues.read(candidate);
        if (tag != null && acceptable(tag, text, start)) {
          if (tag.venue() == null || tag.known()) {
            entry.absorb(tag);
            return start;
          }
        }
      }
    }
    for (int i = starts.length - 1; i >= 0; i--) {
      String candidate = text.substring(starts[i]);
      if (!candidate.matches(".*\\d{2}.*")) {
        continue;
      }
      VenueTag tag = venues.read(candidate);
      if (tag != null
          && tag.venue() != null
          && acceptable(tag, text, starts[i])
          && text.charAt(starts[i] - 1) != ' ') {
        entry.absorb(tag);
        return starts[i];
      }
      if (tag != null
          && tag.venue() != null
          && text.substring(0, starts[i]).matches("(?s).*[,.;?!\u2013\u2014-]\\s+$")) {
        entry.absorb(tag);
        return starts[i];
      }
    }
    return text.length();
  }

  /**
   * The start of a tail that names a company or university, such as ", CMU et al."; the length if
   * there is none.
   */
  private static int placeTail(String text) {
    Matcher tail = PLACE_TAIL.matcher(text);
    return tail.find()
            && Titles.words(text.substring(0, tail.start())) >= 3
            && SystemNames.isPlace(tail.group(1))
        ? tail.start()
        : text.length();
  }

  /** A cheap test that most tails fail: tags hold a digit or are a few words, and no quotation. */
  private static boolean hasTagShape(String candidate) {
    boolean digit = false;
    boolean capital = false;
    int spaces = 0;
    for (int i = 0; i < candidate.length(); i++) {
      char c = candidate.charAt(i);
      if (isQuote(c)) {
        return false;
      }
      digit |= Character.isDigit(c);
      capital |= Character.isUpperCase(c);
      spaces += c == ' ' ? 1 : 0;
    }
    return spaces <= (digit ? 26 : 12) && (digit || capital || candidate.contains("arxiv"));
  }

  /** Whether a tag may begin at a position: not in the middle of a phrase unless it has a year. */
  private static boolean acceptable(VenueTag tag, String text, int start) {
    String before = text.substring(0, start);
    boolean separated = before.matches("(?s).*[,.;:?!|\u2013\u2014\u3002\uFF0C\"\u201D)\\]-]\\s*$");
    if (Titles.words(before) == 0) {
      return false;
    }
    if (tag.venue() == null) {
      return separated && tag.year() != null && Titles.words(before) >= 3;
    }
    // Without a separator only a short tag is one: "Machine Learning, CCS 2017" ends a title.
    return separated || (tag.year() != null && Titles.words(text.substring(start)) <= 3);
  }

  /** Positions right after separators, from left to right. */
  private static int[] starts(String text, int from) {
    java.util.TreeSet<Integer> starts = new java.util.TreeSet<>();
    for (String separator : SEPARATORS) {
      int at = text.indexOf(separator, Math.max(0, from - separator.length()));
      while (at >= 0) {
        int start = at + separator.length();
        while (start < text.length()
            && (Character.isWhitespace(text.charAt(start)) || isQuote(text.charAt(start)))) {
          start++;
        }
        if (start < text.length()) {
          starts.add(start);
        }
        at = text.indexOf(separator, at + 1);
      }
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\u201C' || c == '\u201D';
  }

  static int matching(String text, int open) {
    char from = text.charAt(open);
    char to = from == '[' ? ']' : from == '(' ? ')' : from == '\u3010' ? '\u3011' : '\uFF09';
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      if (text.charAt(i) == from) {
        depth++;
      } else if (text.charAt(i) == to && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  static int opening(String text, int close) {
    char to = text.charAt(close);
    char from = to == ']' ? '[' : to == ')' ? '(' : to == '\u3011' ? '\u3010' : '\uFF08';
    int depth = 0;
    for (int i = close; i >= 0; i--) {
      if (text.charAt(i) == to) {
        depth++;
      } else if (text.charAt(i) == from && --depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
