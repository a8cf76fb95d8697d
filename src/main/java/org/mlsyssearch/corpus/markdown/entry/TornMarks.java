package org.mlsyssearch.corpus.markdown.entry;

import org.mlsyssearch.corpus.lexicon.TitleCase;
import org.mlsyssearch.corpus.markdown.tree.Mark;

/** Tells of styles that begin in the middle of a phrase whether they hold a title all the same. */
final class TornMarks {

  private static final int SEVERAL = 6;

  private TornMarks() {}

  /** Whether a style begins in the middle of a phrase. */
  static boolean isTorn(EntryText text, int start) {
    return start > text.start()
        && Character.isLetterOrDigit(text.before(start))
        && !text.rich().isLineStart(start);
  }

  /** "The best that I read is **A Title of Some Words**": whether prose stands before it. */
  static boolean isTitle(EntryText text, Mark mark, int words) {
    int start = mark.start();
    return words >= SEVERAL
        && Character.isUpperCase(text.at(start))
        && text.words(text.start(), start) >= SEVERAL
        && !TitleCase.is(text.rich().text(), text.start(), start);
  }
}
