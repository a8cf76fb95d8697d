package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.markdown.tree.Mark;

/**
 * Tells what of a link or bold text may be its title: neither a date or an id of arXiv before it,
 * "[201911 A Title](url)", nor the folder of a file, nor its translation into another script.
 */
final class InnerMark {

  private InnerMark() {}

  /** The mark without them. */
  static Mark of(EntryText text, Mark mark) {
    String marked = text.text(mark.start(), mark.end());
    int folder = marked.endsWith(FileNames.ENDING) ? marked.lastIndexOf('/') : -1;
    if (folder >= 0) {
      return new Mark(mark.kind(), mark.start() + folder + 1, mark.end(), mark.target());
    }
    boolean dated = Characters.isDigit(text.at(mark.start()));
    if (!dated && !Characters.isIdeograph(text.at(mark.end() - 1))) {
      return mark; // Most are neither.
    }
    List<Token> tokens =
        text.tokens().stream()
            .filter(token -> token.start() >= mark.start() && token.end() <= mark.end())
            .toList();
    if (tokens.size() < 2) {
      return mark;
    }
    int start =
        LeadingYear.isDate(text.text(tokens.getFirst())) ? tokens.get(1).start() : mark.start();
    int end = mark.end();
    for (Token token : tokens.subList(1, tokens.size())) {
      boolean begins = end == mark.end() && Characters.isIdeograph(text.at(token.start()));
      end = begins && OtherScript.isIn(text, start, token.start(), token) ? token.start() : end;
    }
    return start == mark.start() && end == mark.end()
        ? mark
        : new Mark(mark.kind(), start, end, mark.target());
  }
}
