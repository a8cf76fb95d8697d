package org.mlsyssearch.corpus.lexicon;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.mlsyssearch.text.FastPattern;

/** The text of a possible tag without markup, notes such as "Oral", volume and pages. */
final class TagText {

  private static final FastPattern NOTES =
      FastPattern.compile(
          "(?i)(?=[\\s,(\\[-])(?<![\\s,(\\[-])[\\s,(\\[-]++(?:"
              + WordList.anyOf("notes")
              + "|top[- ]?\\d+%?|\\s|,)++[)\\]]?\\s*$");

  /** The last letters of notes. */
  private static final Set<String> NOTE_ENDS =
      WordList.words("notes").stream()
          .map(note -> note.substring(note.length() - 2))
          .collect(Collectors.toUnmodifiableSet());

  private static final FastPattern VOLUME =
      FastPattern.compile(
          "(?i)(?=[\\s,:(])(?:[\\s,]+(?:vol(?:ume)?\\.?|no\\.?|issue|pp?\\.?|pages|article)\\s*[\\d:.–-]+[^,]*$"
              + "|[\\s,]+\\d+\\s*\\((?!(?:19|20)\\d{2}\\))\\d+[\\d–-]*\\)(?:[:,]\\s*(?!(?:19|20)\\d{2}$)[\\d–-]+)?$|(?<!(?i:arxiv))(?<!['\u2019])[\\s,]+\\d{1,3}(?:\\.\\d{1,4})?$|[\\s,]+\\d+[–-]+\\d+$"
              + "|(?<=\\))\\s*[:,]\\s*(?!(?:19|20)\\d{2}$)[\\d–-]+$|\\s*\\(pp?\\.[^)]*\\)$)");

  private static final FastPattern PUBLISHER =
      FastPattern.compile(
          "[.,;]\\s+"
              + Publishers.OF_PROCEEDINGS
              + "(?:, \\p{Lu}[\\p{L}. ]{1,30}){0,3}(?=\\.?$|[.,]?\\s*(?:19|20)\\d{2}\\.?$)");
  private static final FastPattern MONTH =
      FastPattern.compile(",?\\s+" + Months.NAME + "\\.?(?:[/–-]" + Months.NAME + "\\.?)?$");

  /** "CP'2022", "CP.2022": the sign says no more than a blank would. */
  private static final FastPattern QUOTED_YEAR =
      FastPattern.compile("(?:' ?|(?<=\\p{L})\\.)(?=(?:19|20)\\d{2}(?!\\d|\\.\\d))");

  /** "OSDI 23'": the sign stands on the wrong side of the year. */
  private static final FastPattern QUOTE_BEHIND = FastPattern.compile("'(?<=\\D\\d{2}')(?=$|\\W)");

  /** "Accepted by the Journal of Wells", "(to appear in OSDI)". */
  private static final FastPattern STATED =
      FastPattern.compile("^[\\[(]?" + WordList.anyOf("stated") + "(?i: +the)? +(?=\\p{L})");

  /** Stands behind the digits of a Chinese or Japanese year. */
  private static final int YEAR = '\u5E74';

  private TagText() {}

  /** A text as it is looked up: one line, plain quotes and brackets, nothing around it. */
  static String tidy(String raw) {
    String text = STATED.replaceFirst(QUOTED_YEAR.replaceAll(plain(raw), " "), "");
    text = QUOTE_BEHIND.replaceFirst(text, "");
    boolean digits = Characters.hasDigit(text);
    boolean numbered = false;
    String before;
    text = Characters.trimmed(text);
    do {
      before = text;
      String noted = mayEndWithNote(text) ? NOTES.replaceFirst(text, "") : text;
      boolean torn = noted.lastIndexOf('(') > noted.lastIndexOf(')'); // "(Wells Conference)"
      text = noted.isBlank() || torn ? text : noted;
      text = withoutPublisher(text);
      if (digits && (numbered || !YearMention.endsShort(text))) {
        String shorter = withoutVolume(text);
        numbered |= shorter.length() < text.length(); // "Physics 11, pp. 3-4": no year either.
        text = shorter;
      }
      text = Characters.trimmed(text);
    } while (!before.equals(text));
    return text;
  }

  /** A cheap test: the last letters are those of a note; "Top 5" alone ends with a digit. */
  private static boolean mayEndWithNote(String text) {
    int end = text.length();
    while (end > 2 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return end >= 2
        && (Characters.isDigit(text.charAt(end - 1))
            ? end < text.length() || text.contains("op")
            : NOTE_ENDS.contains(text.substring(end - 2, end).toLowerCase(Locale.ROOT)));
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
          boolean blank =
              c < 0x80
                  ? Characters.isBlank((char) c)
                  : c == '\u00A0' || Characters.isOrnament(c) || (c == YEAR && isDated(text));
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

  private static boolean isDated(StringBuilder text) {
    int last = text.length() - 1;
    return last >= 0
        && Characters.isDigit(text.charAt(last == 0 || text.charAt(last) != ' ' ? last : last - 1));
  }

  /** "... (IPDPS). IEEE": a text without the publisher behind it. */
  private static String withoutPublisher(String text) {
    Matcher publisher = PUBLISHER.find(text);
    return publisher != null && publisher.start() > 0 ? PUBLISHER.replaceFirst(text, "") : text;
  }

  /** A text without the month at its end. */
  static String withoutMonth(String text) {
    int blank = text.lastIndexOf(' ');
    while (blank > 0 && Characters.isLoose(text.charAt(blank - 1))) {
      blank--;
    }
    Matcher month = blank < 0 ? null : MONTH.find(text, blank);
    return month == null ? text : text.substring(0, month.start());
  }

  /** A text without volume, number or pages at its end; the text itself if nothing else is left. */
  static String withoutVolume(String text) {
    if (!Characters.hasDigit(text)) {
      return text;
    }
    boolean word = Character.isLetter(text.charAt(text.length() - 1)) || text.endsWith(".");
    String dated = word ? withoutMonth(text) : text;
    boolean numbered = !Character.isLetter(dated.charAt(dated.length() - 1));
    String shorter = numbered ? VOLUME.replaceFirst(dated, "") : dated;
    return shorter.isBlank() ? text : shorter;
  }
}
