package org.mlsyssearch.corpus.markdown.tree;

import org.mlsyssearch.corpus.lexicon.Hosts;
import org.mlsyssearch.corpus.lexicon.Persons;

/** What is asked of texts where they are parted into candidates. */
final class Texts {

  /** Fewer words are hardly a title. */
  private static final int TITLE_WORDS = 4;

  private static final int LONGEST_LINE = 600;

  private Texts() {}

  /** Whether each letter and digit of a text has a mark; false if none has. */
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
      if (c >= '\u3040' && (Character.isIdeographic(c) || c <= '\u30FF')) {
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

  /** Whether there is no letter or digit but in the names of images. */
  static boolean isBlank(RichText text) {
    String plain = text.text();
    int at = 0;
    for (Mark mark : text.marks()) {
      if (mark.kind() == Mark.Kind.IMAGE && mark.end() > at) {
        if (letters(plain, at, mark.start()) > 0) {
          return false;
        }
        at = mark.end();
      }
    }
    return letters(plain, at, plain.length()) == 0;
  }

  /** Whether a link to somewhere else covers most of a text. */
  static boolean isLinked(RichText text) {
    String plain = text.text();
    int letters = letters(plain, 0, plain.length());
    for (Mark mark : text.marks()) {
      if (mark.kind() == Mark.Kind.LINK
          && !mark.target().startsWith("#")
          && letters(plain, mark.start(), mark.end()) * 2 > letters) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text has a link or a bold part that is as long as a title. */
  static boolean hasTitle(RichText text) {
    for (Mark mark : text.marks()) {
      if ((mark.kind() == Mark.Kind.LINK || mark.kind() == Mark.Kind.BOLD)
          && !mark.target().startsWith("#")
          && !text.text().startsWith("http", mark.start())
          && !isAddress(text, mark)
          && words(text.text(), mark.start(), mark.end()) >= TITLE_WORDS) {
        return true;
      }
    }
    return false;
  }

  /** Whether a link to a paper stands beside, or behind, words as many as a title has. */
  static boolean hasPaper(RichText text) {
    int end = text.text().length();
    boolean paper = false;
    for (Mark mark : text.marks()) {
      if (mark.kind() == Mark.Kind.LINK) {
        end = Math.min(end, mark.start());
        paper |= Hosts.isPaper(mark.target());
      }
    }
    return paper && words(text.text(), 0, end) >= TITLE_WORDS;
  }

  /** How many words stand before the first link. */
  static int wordsBeforeLinks(RichText text) {
    return words(
        text.text(),
        0,
        text.marks().stream()
            .filter(mark -> mark.kind() == Mark.Kind.LINK)
            .mapToInt(Mark::start)
            .findFirst()
            .orElse(text.text().length()));
  }

  /** Whether there is a link, and no more words behind the last one than some. */
  static boolean endsInLink(RichText text, int most) {
    int end = text.linkEnd();
    return end >= 0 && words(text.text(), end, text.text().length()) <= most;
  }

  /** Whether the first of several lines, or the italic part of one, names persons alone. */
  static boolean isSigned(RichText text) {
    int end = text.lines().size() > 1 ? text.lines().get(1) : text.text().length();
    for (Mark mark : text.marks()) {
      boolean names = mark.kind() == Mark.Kind.ITALIC && mark.start() == 0;
      end =
          names
              ? Math.min(end, mark.end())
              : mark.kind() == Mark.Kind.BREAK ? Math.min(end, mark.start()) : end;
    }
    return end < text.text().length()
        && end <= LONGEST_LINE
        && Persons.areSome(text.text().substring(0, end).strip());
  }

  /** "DOI: 10.1145/3447526": whether a link's text ends with its own address. */
  private static boolean isAddress(RichText text, Mark mark) {
    String words = text.text().substring(mark.start(), mark.end());
    String last = words.substring(words.lastIndexOf(' ') + 1);
    return last.indexOf('/') > 0 && mark.target().contains(last);
  }

  /** Whether a text is nothing but a bold or linked text that may be a title. */
  static boolean isTitle(RichText text) {
    return words(text) >= TITLE_WORDS - 1
        && (isAll(Mark.Kind.BOLD, text) || (isAll(Mark.Kind.LINK, text) && isLinked(text)));
  }
}
