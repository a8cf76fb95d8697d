package org.mlsyssearch.corpus.markdown;

import java.util.List;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.markdown.entry.EntryLine;
import org.mlsyssearch.corpus.markdown.entry.Reading;
import org.mlsyssearch.corpus.markdown.tree.Candidate;
import org.mlsyssearch.corpus.markdown.tree.RichText;

/**
 * Tells on which line a paper stands: that of its entry, but for entries that begin with something
 * else than their title.
 */
final class TitleLine {

  /** A title of fewer words may be in a heading by chance. */
  private static final int TITLE_WORDS = 3;

  private TitleLine() {}

  /**
   * The line: of the heading right above, if it says the title too; of the title below a date or in
   * a field; else that of the entry.
   */
  static int of(Reading reading, Candidate candidate, int line) {
    List<RichText> headings = candidate.section().headings();
    boolean headed =
        !headings.isEmpty()
            && reading.words() >= TITLE_WORDS
            && Titles.key(headings.getLast().text()).contains(Titles.key(reading.facts().title));
    if (headed) {
      return headings.getLast().line();
    }
    int field = candidate.text().text().isBlank() ? 0 : EntryLine.ofTitle(reading);
    return field > 0 ? field : reading.isDiary() ? EntryLine.of(reading) : line;
  }
}
