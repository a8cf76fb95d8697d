package org.mlsyssearch.corpus.markdown.entry;

import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.markdown.tree.Mark;

/**
 * What marks a title.
 *
 * @param from which mark
 * @param inlineLink whether a link stands in the middle of it
 */
record TitleSource(Evidence.TitleFrom from, boolean inlineLink) {

  /** What marks the title that a claim of some rule finds in a part. */
  static TitleSource of(Part part, Span span, String rule) {
    EntryText text = part.text();
    boolean inlineLink = false;
    Evidence.TitleFrom none =
        rule.equals("named field") ? Evidence.TitleFrom.FIELD : Evidence.TitleFrom.TEXT;
    Evidence.TitleFrom from = none;
    for (Mark mark : text.marks()) {
      boolean first =
          text.words(span.start(), mark.start()) == 0 && span.meets(mark.start(), mark.end());
      if (mark.kind() == Mark.Kind.LINK && first) {
        from = Evidence.TitleFrom.LINK;
      } else if (mark.kind() == Mark.Kind.BOLD && first && from == none) {
        from =
            text.words(mark.start(), mark.end()) >= 4
                    || text.isWhole(mark, span.start(), span.end())
                ? Evidence.TitleFrom.BOLD
                : from;
      } else if (mark.kind() == Mark.Kind.LINK) {
        inlineLink |=
            span.holds(mark.start(), mark.end()) && text.words(mark.start(), mark.end()) > 0;
      }
    }
    return new TitleSource(rule.equals("quotation") ? Evidence.TitleFrom.QUOTES : from, inlineLink);
  }

  /** Whether a field gives in another script what is a whole title already. */
  static boolean isTranslated(String title, String other) {
    return Titles.words(title) >= 4
        && !Characters.hasIdeograph(title)
        && Characters.hasIdeograph(other);
  }
}
