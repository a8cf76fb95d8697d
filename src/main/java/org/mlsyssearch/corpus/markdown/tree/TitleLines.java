package org.mlsyssearch.corpus.markdown.tree;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mlsyssearch.corpus.lexicon.TitleCase;
import org.mlsyssearch.corpus.lexicon.WordList;

/** Finds the lines of a plain paragraph that are titles, one each. */
final class TitleLines {

  private static final int FEWEST_WORDS = 4;
  private static final int MOST_WORDS = 25;
  private static final Set<String> SMALL = WordList.words("small");

  private TitleLines() {}

  /** Where lines begin that all look like titles; the first of them alone if one does not. */
  static List<Integer> starts(List<Integer> starts, List<RichText> lines) {
    return lines.stream().allMatch(TitleLines::isTitle) ? starts : starts.subList(0, 1);
  }

  /** Whether a line is in title case from end to end, and goes on in no other one. */
  private static boolean isTitle(RichText line) {
    String text = line.text().strip();
    int words = Texts.words(line);
    if (words < FEWEST_WORDS || words > MOST_WORDS || line.hasLink()) {
      return false;
    }
    String last = text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return Character.isUpperCase(text.codePointAt(0))
        && Character.isLetterOrDigit(text.codePointBefore(text.length()))
        && !SMALL.contains(last)
        && TitleCase.is(text);
  }
}
