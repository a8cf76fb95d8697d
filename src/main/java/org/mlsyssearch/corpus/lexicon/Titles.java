package org.mlsyssearch.corpus.lexicon;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.mlsyssearch.text.FastPattern;

/** Titles in the form in which they are shown and the form in which they are compared. */
public final class Titles {

  private static final FastPattern QUOTED =
      FastPattern.compile("^[\"\u201C\u201D\u00AB\u300A]+(.+?)[.,]?[\"\u201C\u201D\u00BB\u300B]+$");

  /** "BoatNet\u2605: A Title": a sign that points to a remark elsewhere. */
  private static final FastPattern STAR_BEHIND =
      FastPattern.compile(" ?[\u2605\u2606\u2B50]+(?=:|$)");

  private static final FastPattern SPACE_BEFORE_MARK = FastPattern.compile(" +([,:;?!])");

  /** Of each sign of ASCII that which a key has for it; 0 for none, -1 for more than one. */
  private static final byte[] KEY = new byte[128];

  static {
    for (char c = 0; c < KEY.length; c++) {
      String key = keyOfAny(String.valueOf(c));
      KEY[c] = (byte) (key.length() > 1 ? -1 : key.isEmpty() ? 0 : key.charAt(0));
    }
  }

  private Titles() {}

  /** A title as one line: spaces collapsed, no quotes around it, no full stop or comma after it. */
  public static String clean(String text) {
    if (isClean(text)) {
      return text;
    }
    String title = STAR_BEHIND.replaceAll(collapsed(text).strip(), "");
    if (!title.isEmpty() && "\"\u201C\u201D\u00AB\u300A".indexOf(title.charAt(0)) >= 0) {
      title = QUOTED.replaceFirst(title, "$1");
    }
    int end = title.length();
    while (end > 0 && isLoose(title.charAt(end - 1), true)) {
      end--;
    }
    int start = 0;
    while (start < end && isLoose(title.charAt(start), false)) {
      start++;
    }
    title = title.substring(start, end);
    for (int i = title.indexOf(' '); i >= 0; i = title.indexOf(' ', i + 1)) {
      if (",:;?!".indexOf(title.charAt(i + 1)) >= 0) {
        return SPACE_BEFORE_MARK.replaceAll(title, "$1");
      }
    }
    return title;
  }

  /** Whether a text is plain enough to be seen at once to be clean; most are. */
  private static boolean isClean(String text) {
    int last = text.length() - 1;
    if (last < 0 || isLoose(text.charAt(last), true) || isLoose(text.charAt(0), false)) {
      return false;
    }
    for (int i = 0; i < last; i++) {
      char c = text.charAt(i);
      if (c == ' ' ? " ,:;?!".indexOf(text.charAt(i + 1)) >= 0 : c < ' ' || c > '~') {
        return false;
      }
    }
    char end = text.charAt(last);
    return end > ' ' && end <= '~' && text.charAt(0) != '"';
  }

  /** A text whose runs of spaces, line ends and invisible signs are one space each. */
  private static String collapsed(String text) {
    StringBuilder line = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean again = isSpace(c) && i > 0 && isSpace(text.charAt(i - 1));
      if (line == null && (again || (isSpace(c) && c != ' '))) {
        line = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (line != null && !again) {
        line.append(isSpace(c) ? ' ' : c);
      }
    }
    return line == null ? text : line.toString();
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u00A0' || c == '\u200B' || c == '\uFEFF';
  }

  /** Whether a sign is no part of a title where it stands at its beginning or end. */
  private static boolean isLoose(char c, boolean atEnd) {
    return switch (c) {
      case ' ', '\t', '\n', '\u000B', '\f', '\r' -> true;
      case ',', ';', ':', '|', '\u00B7', '\u2022', '\u2013', '\u2014' -> true;
      case '.', '-' -> atEnd;
      default -> false;
    };
  }

  /**
   * The letters and digits of a title in lower case without diacritics: equal for two spellings
   * that differ in case, punctuation, hyphens or spaces alone.
   */
  public static String key(String title) {
    byte[] key = new byte[title.length()];
    int length = 0;
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      byte sign = c < KEY.length ? KEY[c] : -1;
      if (sign < 0) {
        return keyOfAny(title);
      }
      key[length] = sign;
      length += sign == 0 ? 0 : 1;
    }
    return new String(key, 0, length, StandardCharsets.ISO_8859_1);
  }

  /** The first eight signs of a {@link #key} as a number: equal where keys are equal. */
  public static long keyStart(String title) {
    long start = 0;
    for (int i = 0; i < title.length() && start >>> 56 == 0; i++) {
      char c = title.charAt(i);
      byte sign = c < KEY.length ? KEY[c] : -1;
      if (sign < 0) {
        String key = keyOfAny(title);
        start = 0;
        for (int j = 0; j < key.length() && start >>> 56 == 0; j++) {
          start = (start << 8) | (key.charAt(j) < 128 ? key.charAt(j) : 0xFF);
        }
        return start;
      }
      start = sign == 0 ? start : (start << 8) | sign;
    }
    return start;
  }

  /** Whether a title has a {@link #key}, and is not empty or of signs alone. */
  public static boolean hasKey(String title) {
    for (int i = 0; i < title.length() && title.charAt(i) < KEY.length; i++) {
      if (KEY[title.charAt(i)] != 0) {
        return true;
      }
    }
    return !key(title).isEmpty();
  }

  /** As {@link #key}, of any text. */
  static String keyOfAny(String title) {
    String text = Normalizer.normalize(title, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '&') {
        key.append("and");
      } else if (c == '+' || c == '#') {
        key.append((char) c);
      } else if (Character.isLetterOrDigit(c)) {
        key.appendCodePoint(c);
      }
    }
    return key.toString();
  }

  /** How many words a text has; a word holds a letter or digit, whitespace or "_" ends it. */
  public static int words(String text) {
    int words = 0;
    boolean inside = false;
    int wide = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (WordSigns.isWide(c)) {
        wide++;
      } else if (c == ' ' || WordSigns.endsWord(c)) {
        inside = false;
      } else if (!inside && Character.isLetterOrDigit(c)) {
        words++;
        inside = true;
      }
    }
    return words + WordSigns.words(wide);
  }
}
