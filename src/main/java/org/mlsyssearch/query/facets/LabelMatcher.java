package org.mlsyssearch.query.facets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.mlsyssearch.text.Cjk;
import org.mlsyssearch.text.Fold;

/** Tells labels that hold every word of a text, the last one at least as a word's beginning. */
public final class LabelMatcher implements Predicate<String> {

  private final List<String> wanted;

  private LabelMatcher(List<String> wanted) {
    this.wanted = wanted;
  }

  public static LabelMatcher of(String text) {
    return new LabelMatcher(words(text));
  }

  /** The words of a text, folded. */
  public static List<String> words(String text) {
    String folded = Fold.fold(text);
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
      if (isInWord(folded.codePointAt(i))) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        words.add(folded.substring(start, i));
        start = -1;
      }
    }
    if (start >= 0) {
      words.add(folded.substring(start));
    }
    return words;
  }

  /** Whether a character is a letter, a number or a mark. */
  private static boolean isInWord(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          true;
      default -> Character.isLetter(codePoint);
    };
  }

  @Override
  public boolean test(String label) {
    if (wanted.isEmpty()) {
      return true;
    }
    List<String> present = words(label);
    for (int i = 0; i < wanted.size(); i++) {
      String word = wanted.get(i);
      boolean last = i == wanted.size() - 1;
      if (present.stream().noneMatch(p -> matches(p, word, last))) {
        return false;
      }
    }
    return true;
  }

  /** No blanks part words of characters, so these stand anywhere within one. */
  private static boolean matches(String own, String word, boolean last) {
    return Cjk.isIn(word) ? own.contains(word) : last ? own.startsWith(word) : own.equals(word);
  }
}
