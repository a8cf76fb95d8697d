package org.mlsyssearch.corpus.lexicon;

import java.util.Set;

/** The beginnings of words that say that a name is a venue's: "workshop", "journal", "trans". */
final class VenueTypes {

  private static final String[][] BY_LETTER = byLetter(WordList.words("venue-types"));
  private static final String[] NONE = {};

  private VenueTypes() {}

  private static String[][] byLetter(Set<String> words) {
    String[][] byLetter = new String[26][];
    for (int i = 0; i < byLetter.length; i++) {
      String letter = String.valueOf((char) ('a' + i));
      byLetter[i] = words.stream().filter(word -> word.startsWith(letter)).toArray(String[]::new);
    }
    return byLetter;
  }

  /** Whether one of them is in a text. */
  static boolean areIn(String text) {
    for (int i = 0; i < text.length() - 1; i++) {
      int letter = (text.charAt(i) | 0x20) - 'a';
      for (String type : letter < 0 || letter > 25 ? NONE : BY_LETTER[letter]) {
        if ((text.charAt(i + 1) | 0x20) == type.charAt(1)
            && text.regionMatches(true, i, type, 0, type.length())) {
          return true;
        }
      }
    }
    return false;
  }
}
