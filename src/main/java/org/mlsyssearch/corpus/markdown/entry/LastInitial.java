package org.mlsyssearch.corpus.markdown.entry;

import org.mlsyssearch.text.FastPattern;

/**
 * "Gray, A. & Lund, B. C. mills of wood": tells the full stop that ends the last initial of several
 * persons from those within names, whatever the title begins with.
 */
final class LastInitial {

  private static final FastPattern LAST_INVERTED =
      FastPattern.compile(
          "\\p{Lu}\\.,? ?(?:&|and) \\p{Lu}[\\p{L}'\u2019-]+, (?:\\p{Lu}\\.[ -]?){1,4}$");

  private static final FastPattern TITLE_BEGINS = FastPattern.compile(" [\\p{L}\\d-]+(?: |:)");
  private static final int LONGEST_NAME = 40;

  private LastInitial() {}

  /** Whether the full stop at a position is such a one. */
  static boolean isAt(String text, int stop) {
    return LAST_INVERTED.isFoundIn(text.substring(Math.max(0, stop - LONGEST_NAME), stop + 1))
        && TITLE_BEGINS.begin(
                text.substring(stop + 1, Math.min(text.length(), stop + LONGEST_NAME)))
            != null;
  }
}
