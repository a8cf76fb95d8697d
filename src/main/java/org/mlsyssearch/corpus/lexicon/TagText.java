package org.mlsyssearch.corpus.lexicon;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mlsyssearch.text.FastPattern;

/** The text of a possible tag without markup, notes such as "Oral", volume and pages. */
final class TagText {

  private static final Set<String> NOTE_WORDS = WordList.words("notes");
  private static final FastPattern NOTES =
      FastPattern.compile(
          "(?i)(?=[\\s,(\\[-])(?<![\\s,(\\[-])[\\s,(\\[-]++(?:"
              + NOTE_WORDS.stream()
                  .sorted(Comparator.comparingInt(String::length).reversed())
                  .collect(Collectors.joining("|"))
              + "|top[- ]?\\d+%?|\\s|,)++[)\\]]?\\s*$");

  /** A note ends with one of these words. */
  private static final Set<String> LAST_OF_NOTES =
      NOTE_WORDS.stream()
          .map(note -> note.substring(note.lastIndexOf(' ') + 1))
          .map(note -> note.substring(note.lastIndexOf('-') + 1))
          .collect(Collectors.toUnmodifiableSet());

  private static final FastPattern VOLUME =
      FastPattern.compile(
          "(?i)(?=[\\s,:(])(?:[\\s,]+(?:vol(?:ume)?\\.?|no\\.?|issue|pp?\\.?|pages|article)\\s*[\\d:.–-]+[^,]*$"
              + "|[\\s,]+\\d+\\s*\\((?!(?:19|20)\\d{2}\\))\\d+[\\d–-]*\\)(?:[:,]\\s*(?!(?:19|20)\\d{2}$)[\\d–-]+)?$|(?<!(?i:arxiv))(?<!['\u2019])[\\s,]+\\d{1,3}(?:\\.\\d{1,4})?$|[\\s,]+\\d+[–-]+\\d+$"
              + "|(?<=\\))\\s*[:,]\\s*(?!(?:19|20)\\d{2}$)[\\d–-]+$|\\s*\\(pp?\\.[^)]*\\)$)");

  private static final Pattern PUBLISHER =
      Pattern.compile(
          "[.,;]\\s+" + Publishers.OF_PROCEEDINGS + "(?=\\.?$|[.,]?\\s*(?:19|20)\\d{2}\\.?$)");
  private static final FastPattern MONTH =
      FastPattern.compile(",?\\s+" + Months.NAME + "\\.?(?:[/–-]" + Months.NAME + "\\.?)?$");

  /** "CP'2022": the apostrophe says no more than a blank would. */
  private static final FastPattern QUOTED_YEAR =
      FastPattern.compile("' ?(?=(?:19|20)\\d{2}(?!\\d))");

  private static final Set<String> VOLUME_WORDS =
      Set.of("vol", "volume", "no", "issue", "p", "pp", "pages", "article");

  private TagText() {}

  /** A text as it is looked up: one line, plain quotes and brackets, nothing around it. */
  static String tidy(String raw) {
    String text = QUOTED_YEAR.replaceAll(withoutOpenBracket(plain(raw)), " ");
    boolean digits = Characters.hasDigit(text);
    boolean numbered = false;
    String before;
    do {
      before = text;
      text = Characters.trimmed(text);
      if (text.startsWith("(") && text.endsWith(")") && text.indexOf('(', 1) < 0) {
        text = text.substring(1, text.length() - 1);
      }
      if (mayEndWithNote(text)) {
        String shorter = NOTES.replaceFirst(text, "");
        text = shorter.isBlank() ? text : shorter;
      }
      text = withoutPublisher(text);
      if (digits && (numbered || !YearMention.endsShort(text))) {
        String shorter = withoutVolume(text);
        numbered |= shorter.length() < text.length(); // "Physics 11, pp. 3-4": no year either.
        text = shorter;
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
          boolean blank =
              c < 0x80 ? Characters.isBlank((char) c) : c == '\u00A0' || Characters.isOrnament(c);
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
    boolean closes = text.endsWith("]") && text.indexOf('[', start) < 0;
    int end = closes ? text.length() - 1 : text.length();
    return start < end ? text.substring(start, end) : "";
  }

  /** "... (IPDPS). IEEE": a text without the publisher behind it. */
  private static String withoutPublisher(String text) {
    if (text.indexOf(". ") < 0 && text.indexOf(", ") < 0 && text.indexOf("; ") < 0) {
      return text;
    }
    Matcher publisher = PUBLISHER.matcher(text);
    return publisher.find() && publisher.start() > 0 ? publisher.replaceFirst("") : text;
  }

  /** A text without volume, number or pages at its end; the text itself if nothing else is left. */
  static String withoutVolume(String text) {
    if (!mayEndWithVolume(text)) {
      return text;
    }
    String dated = endsWithMonth(text) ? MONTH.replaceFirst(text, "") : text;
    String shorter = VOLUME.replaceFirst(dated, "");
    return shorter.isBlank() ? text : shorter;
  }

  /** Volumes and pages end with a digit, a bracket or the name of a month. */
  private static boolean mayEndWithVolume(String text) {
    if (!Characters.hasDigit(text) || endsWithYearAlone(text)) {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    return Characters.isDigit(last) || last == ')' || last == '.' || endsWithMonth(text);
  }

  /** Whether the last of words is a year, the one before it no word for volumes. */
  private static boolean endsWithYearAlone(String text) {
    int start = text.length() - 4;
    if (start < 2 || text.indexOf(')') >= 0) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (Characters.isDigit(text.charAt(i)) != i >= start) {
        return false;
      }
    }
    int end = start;
    while (end > 0 && !Character.isLetter(text.charAt(end - 1))) {
      end--;
    }
    int word = end;
    while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
      word--;
    }
    return end < start
        && !VOLUME_WORDS.contains(text.substring(word, end).toLowerCase(Locale.ROOT));
  }

  private static boolean endsWithMonth(String text) {
    int end = text.endsWith(".") ? text.length() - 1 : text.length();
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start > 0 && Months.isOne(text.substring(start, end));
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
