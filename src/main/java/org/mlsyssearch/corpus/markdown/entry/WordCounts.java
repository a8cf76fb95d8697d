package org.mlsyssearch.corpus.markdown.entry;

import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.WordSigns;

/**
 * How many words each stretch of a part of a text has, as {@link Titles#words} counts them, and how
 * many letters and digits. Takes memory of the part's length, whatever the length of the text.
 * Immutable.
 */
final class WordCounts {

  private final String text;
  private final int from;

  /** How many words of scripts with spaces begin between the part's start and each position. */
  private final int[] before;

  /** How many letters and digits stand there. */
  private final int[] letters;

  /** How many signs of scripts without spaces stand there. */
  private final int[] wide;

  WordCounts(String text, int from, int to) {
    this.text = text;
    this.from = from;
    this.before = new int[to - from + 1];
    this.letters = new int[to - from + 1];
    this.wide = new int[to - from + 1];
    boolean inside = begins(wordAt(from), from);
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      boolean sign = WordSigns.isWide(c);
      boolean begins = !inside && letter && !sign;
      letters[i + 1 - from] = letters[i - from] + (letter ? 1 : 0);
      inside = (inside || begins) && !WordSigns.endsWord(c);
      before[i + 1 - from] = before[i - from] + (begins ? 1 : 0);
      wide[i + 1 - from] = wide[i - from] + (sign ? 1 : 0);
    }
  }

  /** The words of a stretch, which may reach beyond the part. */
  int between(int start, int end) {
    if (start < from || end - from >= before.length) {
      return new WordCounts(text, start, end).between(start, end);
    }
    int signs = wide[end - from] - wide[start - from];
    int words = before[end - from] - before[start - from] + WordSigns.words(signs);
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
    while (begin > 0 && !WordSigns.endsWord(text.charAt(begin - 1))) {
      begin--;
    }
    return begin;
  }

  /** Whether a letter or digit of a script with spaces stands before the next whitespace. */
  private boolean begins(int start, int end) {
    for (int i = start; i < end && !WordSigns.endsWord(text.charAt(i)); i++) {
      if (Character.isLetterOrDigit(text.charAt(i)) && !WordSigns.isWide(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
