package org.mlsyssearch.corpus.markdown.tree;

/** What is asked of texts where they are parted into candidates. */
final class Texts {

  private Texts() {}

  static boolean has(Mark.Kind kind, RichText text) {
    return text.marks().stream().anyMatch(mark -> mark.kind() == kind);
  }

  static boolean hasLink(RichText text) {
    return has(Mark.Kind.LINK, text);
  }

  /** Whether each letter and digit of a text has a mark; false if there is none. */
  static boolean isAll(Mark.Kind kind, RichText text) {
    String plain = text.text();
    boolean any = false;
    int at = 0;
    for (Mark mark : text.marks()) {
      if (mark.kind() == kind) {
        if (letters(plain, at, mark.start()) > 0) {
          return false;
        }
        any = true;
        at = Math.max(at, mark.end());
      }
    }
    return any && letters(plain, at, plain.length()) == 0;
  }

  static int letters(String text, int from, int to) {
    int letters = 0;
    for (int i = from; i < to; i++) {
      letters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
    }
    return letters;
  }

  /** How many words a text has; two signs of a script without blanks count as one. */
  static int words(RichText text) {
    return words(text.text(), 0, text.text().length());
  }

  static int words(String text, int from, int to) {
    int words = 0;
    int wide = 0;
    boolean inWord = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Character.isIdeographic(c) || (c >= '\u3040' && c <= '\u30FF')) {
        wide++;
        inWord = false;
      } else if (Character.isLetterOrDigit(c)) {
        words += inWord ? 0 : 1;
        inWord = true;
      } else if (c != '-' && c != '\'' && c != '\u2019') {
        inWord = false;
      }
    }
    return words + (wide + 1) / 2;
  }

  /** Whether there is a letter or digit that no image stands for. */
  static boolean isBlank(RichText text) {
    int at = 0;
    String plain = text.text();
    for (Mark mark : text.marks()) {
      if (mark.kind() == Mark.Kind.IMAGE && mark.end() > at) {
        if (letters(plain, at, mark.start()) > 0) {
          return false;
        }
        at = mark.end();
      }
    }
    return letters(plain, Math.min(at, plain.length()), plain.length()) == 0;
  }
}
