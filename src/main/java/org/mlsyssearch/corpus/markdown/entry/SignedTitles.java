package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.markdown.tree.Mark;
import org.mlsyssearch.text.FastPattern;

/** "Gray, Lee: [A Title](url)": surnames alone that stand before a title. */
final class SignedTitles {

  /** Less than what nobody claims: it holds where persons stand in this place beside it. */
  private static final double UNLESS_BESIDE_OTHERS = -2.5;

  private static final FastPattern TWO =
      FastPattern.compile("\\p{Lu}[\\p{L}'\u2019-]+(?:, | & | and )\\p{Lu}[\\p{L}'\u2019-]+");

  private SignedTitles() {}

  /** Whether a text begins the entry, a linked title behind it. */
  static boolean isBeforeTitle(EntryText text, int start, int end) {
    return text.words(0, start) == 0
        && text.marks().stream()
            .anyMatch(mark ->
                mark.kind() == Mark.Kind.LINK
                    && mark.start() > end
                    && text.words(end, mark.start()) == 0
                    && text.words(mark.start(), mark.end()) >= 2
                    && text.after(mark.end()) != ',');
  }

  /** Whether a text may be two surnames. */
  static boolean areTwo(String names) {
    return TWO.matches(names);
  }

  /** Claims one surname or two; false where there are others. */
  static boolean claim(EntryText text, int start, int end, Claims claims) {
    String names = text.text(start, end);
    if (text.words(start, end) == 1 && text.after(end) == ':' && Persons.isSurname(names)) {
      Persons.Group one = new Persons.Group(List.of(names), true);
      String rule = "a surname before a linked title";
      claims.persons(one, start, end, rule, UNLESS_BESIDE_OTHERS);
      return true;
    }
    if (areTwo(names)) {
      claims.persons(Persons.surnames(names), start, end, "two surnames before a linked title", 6);
      return true;
    }
    return false;
  }
}
