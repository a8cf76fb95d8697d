package org.mlsyssearch.corpus.markdown.entry;

import org.mlsyssearch.corpus.lexicon.TitleCase;
import org.mlsyssearch.corpus.markdown.tree.Mark;

/** Tells entries that name a thing and say in a sentence what it is: tools, societies, pages. */
final class Description {

  private Description() {}

  /**
   * "**[Name](url)** - What it does in a sentence.": whether a short name stands before a dash or
   * colon and a sentence behind it.
   */
  static boolean isOne(Reading reading) {
    EntryText text = reading.parts().getFirst().text();
    for (Tile tile : reading.parts().getFirst().tiles()) {
      if (tile.claim().kind() == Claim.Kind.TITLE) {
        Span title = tile.claim().span();
        int name = nameEnd(text);
        int start = Math.max(name, title.start());
        return name > 0
            && title.end() > name
            && text.words(start, title.end()) >= 4
            && !TitleCase.is(text.text(start, title.end()))
            && (text.after(title.end()) == '.' || reading.isStopped());
      }
    }
    return false;
  }

  /** Where the name ends that a text begins with, marked and before a dash or colon; 0 if none. */
  private static int nameEnd(EntryText text) {
    for (Mark mark : text.marks()) {
      boolean first =
          (mark.kind() == Mark.Kind.LINK || mark.kind() == Mark.Kind.BOLD)
              && text.words(text.start(), mark.start()) == 0
              && text.words(mark.start(), mark.end()) <= 5;
      if (first && "-\u2013\u2014:\uFF1A".indexOf(text.after(mark.end())) >= 0) {
        return mark.end();
      }
    }
    return 0;
  }
}
