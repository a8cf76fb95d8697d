package org.mlsyssearch.corpus.markdown.entry;

import org.mlsyssearch.corpus.lexicon.Titles;

/**
 * How many words each stretch of a part of a text has, as {@link Titles#words} counts them, and how
 * many letters and digits. Takes memory of the part's length, whatever the length of the text.
 * Immutable.
 */
final class WordCounts {

  private final String text;
  private final int from;

  /** How many words begin between the part's start and each of its positions. */
  private final int[] before;

  /** How many letters and digits stand there. */
  private final int[] letters;

  WordCounts(String text, int from, int to) {
    this.text = text;
    this.from = from;
    this.before = new int[to - from + 1];
    this.letters = new int[to - from + 1];
    boolean inside = begins(wordAt(from), from);
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      boolean begins = !inside && letter;
      letters[i + 1 - from] = letters[i - from] + (letter ? 1 : 0);
      inside = (inside || begins) && !Titles.endsWord(c);
      int words = (begins ? 1 : 0) + (Titles.isWide(c) ? 1 : 0);
      before[i + 1 - from] = before[i - from] + words;
    }
  }

  /** The words of a stretch, which may reach beyond the part. */
  int between(int start, int end) {
    if (start < from || end - from >= before.length) {
      return new WordCounts(text, start, end).between(start, end);
    }
    int words = before[end - from] - before[start - from];
    // What is left of a word that begins before the stretch is a word of it.
    int begin = wordAt(start);
    return words + (begin < start && begins(begin, start) && begins(start, end) ? 1 : 0);
  }

  /** The letters and digits of a stretch, which may reach beyond the part. */
  int letters(int start, int end) {
    if (start < from || end - from >= letters.length) {
      return new WordCounts(text, start, end).letters(start, end);
    }
    return letters[end - from] - letters[start - from];
  }

  /** Where the word around a position begins. */
  private int wordAt(int position) {
    int begin = position;
    while (begin > 0 && !Titles.endsWord(text.charAt(begin - 1))) {
      begin--;
    }
    return begin;
  }

  /** Whether a letter or digit stands before the next whitespace. */
  private boolean begins(int start, int end) {
    for (int i = start; i < end && !Titles.endsWord(text.charAt(i)); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
