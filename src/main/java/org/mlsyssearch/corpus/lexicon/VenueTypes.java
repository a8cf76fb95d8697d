package org.mlsyssearch.corpus.lexicon;

import java.util.Set;

/** The beginnings of words that say that a name is a venue's: "workshop", "journal", "trans". */
final class VenueTypes {

  /** By their first two letters. */
  private static final String[][] BY_LETTERS = byLetters(WordList.words("venue-types"));

  private VenueTypes() {}

  private static String[][] byLetters(Set<String> words) {
    String[][] byLetters = new String[26 * 26][];
    for (String word : words) {
      String letters = word.substring(0, 2);
      byLetters[(word.charAt(0) - 'a') * 26 + word.charAt(1) - 'a'] =
          words.stream().filter(each -> each.startsWith(letters)).toArray(String[]::new);
    }
    return byLetters;
  }

  /** Whether one of them is in a text. */
  static boolean areIn(String text) {
    int letter = -1;
    for (int i = 0; i < text.length(); i++) {
      int next = (text.charAt(i) | 0x20) - 'a';
      boolean both = letter >= 0 && letter < 26 && next >= 0 && next < 26;
      String[] types = both ? BY_LETTERS[letter * 26 + next] : null;
      for (int j = 0; types != null && j < types.length; j++) {
        if (text.regionMatches(true, i - 1, types[j], 0, types[j].length())) {
          return true;
        }
      }
      letter = next;
    }
    return false;
  }

  /** "ICCVW", "ICMLWs": whether a word is a known name in capitals with the letter of workshops. */
  static boolean areWorkshops(String word, VenueDirectory venues) {
    int end = word.endsWith("s") ? word.length() - 1 : word.length();
    return end > 3
        && word.charAt(end - 1) == 'W'
        && Character.isUpperCase(word.charAt(end - 2))
        && venues.find(word.substring(0, end - 1)) != null;
  }
}
