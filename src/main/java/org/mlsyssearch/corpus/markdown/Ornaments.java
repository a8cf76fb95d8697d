package org.mlsyssearch.corpus.markdown;

import org.mlsyssearch.corpus.lexicon.Characters;

/** Finds the numbers, emoji, ticks and dividers at the ends of an entry. */
final class Ornaments {

  private static final String LOOSE = "\u2605\u2606*~";

  private Ornaments() {}

  /** Where the text begins once ornaments, list numbers and check boxes are left out. */
  static int leadingEnd(String text) {
    int at = 0;
    while (at < text.length()) {
      int end = one(text, at);
      if (end == at) {
        return at;
      }
      at = end;
    }
    return at;
  }

  private static int one(String text, int at) {
    char c = text.charAt(at);
    if (c == ':') {
      return Math.max(shortcode(text, at), at + 1);
    }
    int sign = text.codePointAt(at);
    if (isLoose(c) || c == '>' || Characters.isOrnament(sign)) {
      return at + Character.charCount(sign);
    }
    if (c == '[' && at + 3 < text.length() && text.charAt(at + 2) == ']') {
      boolean box = " xX\u2713\u2714".indexOf(text.charAt(at + 1)) >= 0;
      if (box && Characters.isBlank(text.charAt(at + 3))) {
        return at + 3;
      }
    }
    return number(text, at);
  }

  /** The end of a number such as "12.", "(3)", "[4]" or "#5" before a blank. */
  private static int number(String text, int at) {
    char open = text.charAt(at);
    boolean opened = open == '(' || open == '[' || open == '#';
    int start = opened ? at + 1 : at;
    int end = start;
    while (end < text.length() && Characters.isDigit(text.charAt(end))) {
      end++;
    }
    int digits = end - start;
    if (digits == 0 || digits > (open == '#' ? 4 : 3)) {
      return at;
    }
    if (open != '#') {
      if (end == text.length()) {
        return at;
      }
      char close = text.charAt(end);
      boolean closed = open == '[' ? close == ']' : close == ')' || close == '.';
      if (!closed) {
        return at;
      }
      end++;
    }
    return end < text.length() && Characters.isBlank(text.charAt(end)) ? end : at;
  }

  /** The end of ":name:"; -1 if none begins here. */
  private static int shortcode(String text, int at) {
    int end = at + 1;
    while (end < text.length() && isShortcodeSign(text.charAt(end))) {
      end++;
    }
    return end > at + 1 && end < text.length() && text.charAt(end) == ':' ? end + 1 : -1;
  }

  /** Where ornaments begin behind a text. */
  static int trailingStart(String text) {
    int at = text.length();
    while (at > 0) {
      char c = text.charAt(at - 1);
      if (c == ':') {
        int start = at - 2;
        while (start >= 0 && isShortcodeSign(text.charAt(start))) {
          start--;
        }
        at = start >= 0 && start < at - 2 && text.charAt(start) == ':' ? start : at - 1;
        continue;
      }
      int sign = text.codePointBefore(at);
      if (!isLoose(c) && !Characters.isOrnament(sign)) {
        break;
      }
      at -= Character.charCount(sign);
    }
    return at;
  }

  private static boolean isLoose(char c) {
    return Characters.isBlank(c) || Characters.isDivider(c) || LOOSE.indexOf(c) >= 0;
  }

  private static boolean isShortcodeSign(char c) {
    return (c >= 'a' && c <= 'z') || Characters.isDigit(c) || c == '_' || c == '+';
  }
}
