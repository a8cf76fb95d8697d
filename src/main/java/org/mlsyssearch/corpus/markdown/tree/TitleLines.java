package org.mlsyssearch.corpus.markdown.tree;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mlsyssearch.corpus.lexicon.TitleCase;
import org.mlsyssearch.corpus.lexicon.WordList;
import org.mlsyssearch.text.FastPattern;

/** Finds the lines of a plain paragraph that are titles, one each. */
final class TitleLines {

  private static final int FEWEST_WORDS = 4;
  private static final int MOST_WORDS = 25;
  private static final Set<String> SMALL = WordList.words("small");

  /** "(2020) A Title of Words" */
  private static final FastPattern YEAR = FastPattern.compile("^\\((?:19|20)\\d\\d\\)\\s+");

  private TitleLines() {}

  /**
   * Where lines begin that look like titles, most of them in title case; the first of them alone if
   * one does not.
   */
  static List<Integer> starts(List<Integer> starts, List<RichText> lines) {
    long cased = lines.stream().filter(line -> TitleCase.is(line.text())).count();
    return 5 * cased >= 4L * lines.size() && lines.stream().allMatch(TitleLines::mayBeTitle)
        ? starts
        : starts.subList(0, 1);
  }

  /** Whether a line is as long as titles are, and goes on in no other one. */
  private static boolean mayBeTitle(RichText line) {
    String text = YEAR.replaceFirst(line.text().strip(), "");
    int words = Texts.words(line);
    if (words < FEWEST_WORDS || words > MOST_WORDS || line.hasLink()) {
      return false;
    }
    String last = text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return Character.isUpperCase(text.codePointAt(0))
        && Character.isLetterOrDigit(text.codePointBefore(text.length()))
        && !SMALL.contains(last);
  }
}
