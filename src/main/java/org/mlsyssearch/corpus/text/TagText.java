package org.mlsyssearch.corpus.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a possible tag, without markup, notes such as "Oral" and volume or pages, and a quick
 * test that most other texts fail.
 */
final class TagText {

  private static final String NOTE_WORDS =
      "(?:best |outstanding |distinguished |honou?rable |runner[- ]?up|award|orals?|spotlights?|posters?|"
          + "papers?|to appear|appear|accepted|accept|under review|submitted|in submission|highlights?|"
          + "notable|top[- ]?\\d+%?|long|short|full|main|conference|track|artifact|findings|demo|"
          + "invited|industry|mention|candidate|finalist|talk|version|extended|early access|preprint server|bp|\\s|,)+";
  private static final Pattern NOTES =
      Pattern.compile("(?i)[\\s,(\\[-]+" + NOTE_WORDS + "[)\\]]?\\s*$");
  private static final Set<String> LAST_OF_NOTES =
      Set.of(
          "best",
          "outstanding",
          "distinguished",
          "honorable",
          "honourable",
          "up",
          "award",
          "oral",
          "orals",
          "spotlight",
          "spotlights",
          "poster",
          "posters",
          "paper",
          "papers",
          "appear",
          "accepted",
          "accept",
          "review",
          "submitted",
          "submission",
          "highlight",
          "highlights",
          "notable",
          "long",
          "short",
          "full",
          "main",
          "conference",
          "track",
          "artifact",
          "findings",
          "demo",
          "invited",
          "industry",
          "mention",
          "candidate",
          "finalist",
          "talk",
          "version",
          "extended",
          "access",
          "server",
          "runnerup",
          "bp");
  private static final Pattern VOLUME =
      Pattern.compile(
          "(?i)[\\s,]+(?:vol(?:ume)?\\.?|no\\.?|issue|pp?\\.?|pages|article)\\s*[\\d:.–-]+[^,]*$"
              + "|[\\s,]+\\d+\\s*\\((?!(?:19|20)\\d{2}\\))\\d+[\\d–-]*\\)(?:[:,]\\s*(?!(?:19|20)\\d{2}$)[\\d–-]+)?$|(?<!['\u2019])[\\s,]+\\d{1,3}$|[\\s,]+\\d+[–-]+\\d+$"
              + "|(?<=\\))\\s*[:,]\\s*(?!(?:19|20)\\d{2}$)[\\d–-]+$|\\s*\\(pp?\\.[^)]*\\)$");

  private static final Pattern PUBLISHER =
      Pattern.compile("[.,;]\\s+(?:IEEE|ACM|PMLR|Springer|Elsevier|USENIX(?: Association)?)\\.?$");
  private static final Pattern MONTH =
      Pattern.compile(
          "(?i),?\\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?(?:[/–-](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?)?$");

  /** Words that stand before the name of a venue. */
  private static final Set<String> BEFORE_VENUES =
      Set.of(
          "in",
          "at",
          "on",
          "the",
          "to",
          "accepted",
          "accept",
          "appear",
          "appears",
          "presented",
          "published",
          "proceedings",
          "proc",
          "annual",
          "twenty",
          "thirtieth",
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "acm",
          "ieee",
          "usenix",
          "international",
          "intl",
          "joint",
          "european",
          "venue",
          "conference",
          "conf",
          "symposium",
          "workshop",
          "arxiv",
          "corr",
          "preprint",
          "available",
          "also",
          "as",
          "technical",
          "jan",
          "feb",
          "mar",
          "apr",
          "may",
          "jun",
          "jul",
          "aug",
          "sep",
          "oct",
          "nov",
          "dec",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "sept",
          "october",
          "november",
          "december",
          "sci",
          "journal",
          "trans",
          "transactions");

  private static final Set<String> TYPES =
      Set.of("workshop", "journal", "trans", "letters", "proc", "conf", "symposium");

  /** An acronym of three words, a workshop's short name: what has a year and no known name. */
  private static final int SHORT_TAG = 5;

  private TagText() {}

  /**
   * Whether a text may be a tag, told from its first word, its digits and its length. Texts that
   * fail are none; many that pass are none either.
   */
  static boolean mayBeTag(String text, VenueDirectory venues) {
    boolean yearLike = false;
    boolean workshop = false;
    int words = 0;
    int firstStart = -1;
    int firstEnd = -1;
    int length = text.length();
    for (int i = 0; i < length; ) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        workshop |= c == '@';
        i++;
        continue;
      }
      int start = i;
      while (i < length && Character.isLetterOrDigit(text.charAt(i))) {
        i++;
      }
      if (firstStart < 0) {
        firstStart = start;
        firstEnd = i;
      }
      words++;
      yearLike |= endsLikeYear(text, start, i) || beginsLikeYear(text, start, i);
    }
    if (firstStart < 0) {
      return false;
    }
    if (workshop || (yearLike && words <= SHORT_TAG)) {
      return true;
    }
    String first = text.substring(firstStart, firstEnd).toLowerCase(Locale.ROOT);
    return venues.anyBeginsWith(first)
        || BEFORE_VENUES.contains(first)
        || Marks.isDigit(first.charAt(0))
        || ((yearLike || text.stripTrailing().endsWith(")")) && isTyped(text));
  }

  /** Whether some word is one that only names of venues end with. */
  private static boolean isTyped(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String type : TYPES) {
      if (lower.contains(type)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isYearLike(String text, int start, int end) {
    int digits = end - start;
    if (digits != 4) {
      return digits == 2;
    }
    boolean year = text.startsWith("19", start) || text.startsWith("20", start);
    boolean arxivId = end + 4 < text.length() && text.charAt(end) == '.';
    return year || arxivId;
  }

  /** Whether a word is two digits and letters, as in "23arxiv". */
  private static boolean beginsLikeYear(String text, int start, int end) {
    return end - start > 4
        && Marks.isDigit(text.charAt(start))
        && Marks.isDigit(text.charAt(start + 1))
        && Character.isLetter(text.charAt(start + 2));
  }

  /** Whether a word ends with two or four digits, as in "OSDI18" and "sosp2023". */
  private static boolean endsLikeYear(String text, int start, int end) {
    int digits = end;
    while (digits > start && Marks.isDigit(text.charAt(digits - 1))) {
      digits--;
    }
    return digits < end && isYearLike(text, digits, end);
  }

  /** A text as it is looked up: one line, plain quotes and brackets, nothing around it. */
  static String tidy(String raw) {
    String text = withoutOpenBracket(plain(raw));
    boolean digits = Marks.hasDigit(text);
    String before;
    do {
      before = text;
      text = Marks.trimmed(text);
      if (text.startsWith("(") && text.endsWith(")") && text.indexOf('(', 1) < 0) {
        text = text.substring(1, text.length() - 1);
      }
      if (mayEndWithNote(text)) {
        String shorter = NOTES.matcher(text).replaceFirst("");
        text = shorter.isBlank() ? text : shorter;
      }
      text = withoutPublisher(text);
      if (text.endsWith("'") && text.length() > 1 && Marks.isDigit(text.charAt(text.length() - 2))) {
        text = text.substring(0, text.length() - 1); // "NSDI17'"
      }
      if (digits && !YearMention.endsShort(text)) {
        text = withoutVolume(text);
      }
    } while (!before.equals(text));
    return text;
  }

  /** Markup and quotation marks left out, signs of wide scripts made plain, blanks made single. */
  private static String plain(String raw) {
    StringBuilder text = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); ) {
      int c = raw.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '{', '}', '*', '_', '`', '"', '\u201C', '\u201D' -> {}
        case '\u2018', '\u2019', '\u00B4' -> text.append('\'');
        case '\uFF08' -> text.append('(');
        case '\uFF09' -> text.append(')');
        case '\uFF0C' -> text.append(',');
        default -> {
          boolean blank = c < 0x80 ? Marks.isBlank((char) c) : c == '\u00A0' || Marks.isOrnament(c);
          if (!blank) {
            text.appendCodePoint(c);
          } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
          }
        }
      }
    }
    return text.toString().strip();
  }

  /** A text without an opening bracket among the signs before it, and a closing one behind it. */
  private static String withoutOpenBracket(String text) {
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[') {
        start = i + 1;
      } else if (" .,;:|(<\u2013\u2014-".indexOf(c) < 0) {
        break;
      }
    }
    int end = text.endsWith("]") ? text.length() - 1 : text.length();
    return start < end ? text.substring(start, end) : "";
  }

  /** "... (IPDPS). IEEE": a text without the publisher behind it. */
  private static String withoutPublisher(String text) {
    Matcher publisher = PUBLISHER.matcher(text);
    return publisher.find() && publisher.start() > 0 ? text.substring(0, publisher.start()) : text;
  }

  /** A text without volume, number or pages at its end; the text itself if nothing else is left. */
  static String withoutVolume(String text) {
    if (!mayEndWithVolume(text)) {
      return text;
    }
    String shorter = VOLUME.matcher(MONTH.matcher(text).replaceFirst("")).replaceFirst("");
    return shorter.isBlank() ? text : shorter;
  }

  private static boolean mayEndWithVolume(String text) {
    if (text.isEmpty()) {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    if (Marks.isDigit(last) || last == ')') {
      return true;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("vol")
        || lower.contains("no")
        || lower.contains("issue")
        || last == '.'
        || lower.contains(" p")
        || lower.contains("article");
  }

  private static boolean mayEndWithNote(String text) {
    int end = text.length();
    while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      if (text.charAt(end - 1) == '%') {
        return true;
      }
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start == end
        ? text.toLowerCase(Locale.ROOT).contains("top")
        : LAST_OF_NOTES.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }
}
