package org.mlsyssearch.corpus.markdown.entry;

import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.markdown.tree.Mark;

/** Tells remarks by their script: Chinese or Japanese words behind a title that has none. */
final class OtherScript {

  /** So many words make what follows them in another script a remark. */
  private static final int PHRASE = 4;

  private OtherScript() {}

  /** Whether a token is in a script that the words of a stretch before it are not. */
  static boolean isIn(EntryText text, int start, int end, Token first) {
    return text.words(start, end) > 2
        && Characters.hasIdeograph(text.text(first))
        && !Characters.hasIdeograph(text.text(start, end));
  }

  /**
   * Whether a token brings a script that a title did not have, on a new line or behind several
   * words.
   */
  static boolean begins(EntryText text, Token first, Token before, Token last) {
    return (before.kind() == Token.Kind.BREAK
            || text.rich().isLineStart(last.start())
            || text.words(first.start(), before.end()) >= PHRASE)
        && Characters.hasIdeograph(text.text(last))
        && !Characters.hasIdeograph(text.text(first.start(), before.end()));
  }

  /** Whether a phrase before a token is as long as titles are, in letters, and names nobody. */
  static boolean followsTitle(EntryText text, Token first) {
    return Characters.hasIdeograph(text.text(first))
        && text.tokens().stream()
            .takeWhile(token -> token.end() <= first.start())
            .filter(token -> token.kind() == Token.Kind.TEXT)
            .anyMatch(token ->
                text.words(token.start(), token.end()) >= (isLinked(text, token) ? 2 : PHRASE)
                    && !Characters.hasIdeograph(text.text(token)));
  }

  /** Whether a token is all of a link. */
  private static boolean isLinked(EntryText text, Token token) {
    return text.marks().stream()
        .anyMatch(mark ->
            mark.kind() == Mark.Kind.LINK && text.isWhole(mark, token.start(), token.end()));
  }
}
