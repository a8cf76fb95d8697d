package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.markdown.tree.Mark;

/** Tells whether phrases go on over what stands between their parts. */
final class Phrases {

  private Phrases() {}

  /** Whether nothing divides a token from the text before it but a group: half of a phrase. */
  static boolean isTorn(EntryText text, int i) {
    List<Token> tokens = text.tokens();
    Token before = i == 0 ? null : tokens.get(i - 1);
    if (before != null && before.kind() == Token.Kind.GROUP) {
      before = i > 1 ? tokens.get(i - 2) : null;
    }
    return before != null
        && before.kind() == Token.Kind.TEXT
        && !(text.rich().isLineStart(tokens.get(i).start())
            && !isWrapped(text, tokens.get(i).start()))
        && !isMarked(text, tokens.get(i));
  }

  /**
   * "MillKit: A Title": whether a phrase that nothing but titles claims and a colon stand before a
   * token, which does not begin the title then.
   */
  static boolean isNamed(EntryText text, int i, List<Claim> claims) {
    Token name = i < 2 ? null : text.tokens().get(i - 2);
    return name != null
        && text.before(text.tokens().get(i).start()) == ':'
        && name.kind() == Token.Kind.TEXT
        && claims.stream()
            .noneMatch(claim ->
                claim.kind() != Claim.Kind.TITLE
                    && claim.span().end() == name.end()
                    && claim.strength() > 0);
  }

  /** "[MillKit]Wheels of wood", not "(Re)Thinking Wheels": whether a tag stands glued to a text. */
  static boolean isGluedTag(EntryText text, Token group) {
    String tag = text.text(group.start() + 1, group.end() - 1);
    return Character.isUpperCase(text.at(group.end()))
        && (Characters.hasDigit(tag)
            || tag.indexOf(' ') > 0
            || tag.chars().filter(Character::isUpperCase).count() > 1);
  }

  private static boolean isMarked(EntryText text, Token token) {
    for (Mark mark : text.marks()) {
      if (isBetween(text, mark, token)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line is long enough to go on in the next one, which begins at a position. */
  static boolean isWrapped(EntryText text, int start) {
    int before = 0;
    for (int line : text.rich().lines()) {
      before = line < start ? line : before;
    }
    return start - before >= 60;
  }

  private static boolean isBetween(EntryText text, Mark mark, Token token) {
    return mark.start() == token.start()
        || (mark.end() <= token.start()
            && text.text(/* start= */ mark.end(), /* end= */ token.start()).isBlank());
  }
}
