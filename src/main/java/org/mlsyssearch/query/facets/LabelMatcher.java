package org.mlsyssearch.query.facets;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.mlsyssearch.text.Cjk;
import org.mlsyssearch.text.Fold;

/** Tells labels that hold every word of a text, the last one at least as a word's beginning. */
final class LabelMatcher implements Predicate<String> {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

  private final List<String> wanted;

  private LabelMatcher(List<String> wanted) {
    this.wanted = wanted;
  }

  static LabelMatcher of(String text) {
    return new LabelMatcher(words(text));
  }

  static List<String> words(String text) {
    return WORD.matcher(Fold.fold(text)).results().map(MatchResult::group).toList();
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
