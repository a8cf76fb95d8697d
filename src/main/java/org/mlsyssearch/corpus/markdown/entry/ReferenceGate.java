package org.mlsyssearch.corpus.markdown.entry;

import java.util.Set;
import org.mlsyssearch.corpus.lexicon.Characters;

/** A quick test that most stretches fail which are no journal with volume, pages or year. */
final class ReferenceGate {

  /** Parts before the first number: a name in two parts, "vol." and what is left of the title. */
  private static final int MOST_PARTS = 3;

  private static final int NEAR = 30;
  private static final String IN_NAME = "&.:'\u2019/-(\uFF08";
  private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");

  private ReferenceGate() {}

  /**
   * Whether a number is near to which a name may lead and another one right behind it, without
   * which there is no reference.
   */
  static boolean mayBeReference(EntryText text, int start, int end) {
    int parts = 0;
    for (int i = start; i < end; i++) {
      char c = text.at(i);
      if (Characters.isDigit(c)) {
        int behind = pastDigits(text, i, end);
        if (behind == end || !ORDINALS.contains(text.text(behind, Math.min(end, behind + 2)))) {
          return isNumberIn(text, behind, Math.min(end, behind + NEAR));
        }
        i = behind + 1;
      } else if (c == ',' || c == ';') {
        if (++parts == MOST_PARTS) {
          return false;
        }
      } else if (!Character.isLetter(c) && !Characters.isBlank(c) && IN_NAME.indexOf(c) < 0) {
        return false;
      }
    }
    return false;
  }

  private static int pastDigits(EntryText text, int from, int end) {
    int at = from;
    while (at < end && Characters.isDigit(text.at(at))) {
      at++;
    }
    return at;
  }

  private static boolean isNumberIn(EntryText text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Characters.isDigit(text.at(i))) {
        return true;
      }
    }
    return false;
  }
}
