package org.mlsyssearch.match;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlsyssearch.text.EditDistance;
import org.mlsyssearch.text.Fold;
import org.mlsyssearch.text.StopWords;

/**
 * The words of a text in the form in which titles are compared. Immutable.
 *
 * @param text the text
 * @param list its words in order
 */
record Words(String text, List<Word> list) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['\\u2019](?=\\p{L})");
  private static final int SHORTEST_MISSPELT = 5;
  private static final double SMALL = 0.25;

  /** Longer texts are compared by their first words. */
  private static final int MOST = 400;

  /** A word, folded, and where it stands. */
  record Word(String term, int start, int end) {

    /** How much it says: articles and prepositions say little. */
    double weight() {
      return StopWords.contains(term) || term.length() == 1 ? SMALL : 1;
    }

    /** Whether another word is this one, perhaps misspelt or in another number. */
    boolean isNear(Word other) {
      if (term.equals(other.term)) {
        return true;
      }
      int shorter = Math.min(term.length(), other.term.length());
      int most = shorter >= 2 * SHORTEST_MISSPELT - 1 ? 2 : 1;
      return shorter >= SHORTEST_MISSPELT
          && term.charAt(0) == other.term.charAt(0)
          && EditDistance.between(term, other.term, most) <= most;
    }
  }

  static Words of(String text) {
    String plain = APOSTROPHE.matcher(text).replaceAll("");
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(plain);
    while (words.size() < MOST && matcher.find()) {
      String term = Fold.fold(matcher.group());
      if (!term.isEmpty()) {
        words.add(new Word(term, matcher.start(), matcher.end()));
      }
    }
    return new Words(plain, words);
  }

  /** How much the words from one to another say together. */
  double weight(int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += list.get(i).weight();
    }
    return sum;
  }

  /** Whether a folded word stands outside of a part of the text. */
  boolean hasOutside(String term, int from, int to) {
    for (int i = 0; i < list.size(); i++) {
      if ((i < from || i >= to) && list.get(i).term().equals(term)) {
        return true;
      }
    }
    return false;
  }
}
