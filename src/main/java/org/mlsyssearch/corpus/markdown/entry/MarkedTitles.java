package org.mlsyssearch.corpus.markdown.entry;

import org.mlsyssearch.corpus.lexicon.LinkLabels;
import org.mlsyssearch.corpus.markdown.tree.Mark;

/** Weighs how much it says for a title that all of it is in one style or link. */
final class MarkedTitles {

  /** Behind so many words, and the label of a link, a further link is a label too. */
  private static final int TITLE_WORDS = 5;

  private MarkedTitles() {}

  /** How much it says that a whole title is in a style. */
  static double whole(EntryText text, Mark mark, int words) {
    if (mark.kind() != Mark.Kind.LINK && TornMarks.isTorn(text, mark.start())) {
      return TornMarks.isTitle(text, mark, words) ? 4 : 0.5;
    }
    return switch (mark.kind()) {
      case LINK -> words >= 3 && !isBehindLabel(text, mark) ? 5 : words == 2 ? 2 : 1;
      case BOLD -> words >= 4 ? 4 : 0.5;
      case ITALIC, UNDERLINED -> isCited(text, mark) ? 6 : words >= 4 ? 1.5 : 0.2;
      default -> 0;
    };
  }

  /** "A Title of Words. [pdf](...) [Images of Mills](...)": whether a label stands right before. */
  private static boolean isBehindLabel(EntryText text, Mark mark) {
    Mark before = text.linkBefore(mark);
    return before != null
        && text.words(text.start(), before.start()) >= TITLE_WORDS
        && LinkLabels.of(text.text(before.start(), before.end())) != null;
  }

  /** "[Gray & Lee, *A Title* (1987)](url)": whether a mark stands so within a link. */
  private static boolean isCited(EntryText text, Mark mark) {
    return text.before(mark.start()) == ','
        && text.after(mark.end()) == '('
        && text.marks().stream()
            .anyMatch(link ->
                link.kind() == Mark.Kind.LINK
                    && text.words(link.start(), mark.start()) > 0
                    && link.end() > mark.end()
                    && link.start() < mark.start());
  }
}
