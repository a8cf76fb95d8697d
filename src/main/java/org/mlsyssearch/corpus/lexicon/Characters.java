package org.mlsyssearch.corpus.lexicon;

/** Signs that are no part of what a text says: blanks, ornaments, quotation marks. */
public final class Characters {

  /** Signs within words: "360\u00B0 Images", "Bricks\u00AE". */
  private static final String WITHIN_WORDS = "\u00B0\u00A9\u00AE\u2122";

  private Characters() {}

  /** Whether a sign is an emoji, a symbol or one of the invisible signs that go with them. */
  public static boolean isOrnament(int c) {
    if (c < 0x80) {
      return c == '^' || c == '`';
    }
    if (c == 0xFE0F || c == 0x200D || c == 0x200B) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.OTHER_SYMBOL -> WITHIN_WORDS.indexOf(c) < 0;
      case Character.MODIFIER_SYMBOL, Character.UNASSIGNED -> true;
      default -> false;
    };
  }

  /** Whether a sign is a blank, a no-break space included. */
  public static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u00A0';
  }

  /** Whether a sign divides parts where it stands at the end of one. */
  public static boolean isDivider(char c) {
    return switch (c) {
      case '.', ',', ':', ';', '|', '\u00B7', '\u2022', '\u2013', '\u2014', '-' -> true;
      default -> false;
    };
  }

  /** Whether a text holds a decimal digit of ASCII. */
  public static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text holds a sign of a script without capitals, such as Chinese. */
  public static boolean hasIdeograph(String text) {
    return text.chars().anyMatch(c -> isIdeograph((char) c));
  }

  /** Whether a sign is of a script without capitals, such as Chinese or Japanese. */
  public static boolean isIdeograph(char c) {
    return c >= 0x3040 && c <= 0x9FFF;
  }

  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A text without dividers and blanks at both ends. */
  public static String trimmed(String text) {
    return trimmedBack(trimmedFront(text));
  }

  /** A text without dividers and blanks at its beginning. */
  public static String trimmedFront(String text) {
    int start = 0;
    while (start < text.length() && isLoose(text.charAt(start))) {
      start++;
    }
    return text.substring(start);
  }

  /** A text without dividers and blanks at its end. */
  public static String trimmedBack(String text) {
    int end = text.length();
    while (end > 0 && isLoose(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Whether a sign at the end of a part is none of it: a divider or a blank. */
  public static boolean isLoose(char c) {
    return isBlank(c) || isDivider(c);
  }
}
