package org.mlsyssearch.corpus.markdown.entry;

import org.mlsyssearch.corpus.markdown.tree.Mark;

/** Tells places where one name may stand for a person. */
final class PersonPlaces {

  private PersonPlaces() {}

  /** Whether a stretch stands between signs that divide more than commas do. */
  static boolean isAlone(EntryText text, int start, int end) {
    char before = text.before(start);
    char after = text.after(end);
    if (after == ':') {
      return false;
    }
    if (before == ',' && after == ',' && Character.isDigit(nextYear(text, end))) {
      return true;
    }
    boolean divided = "-\u2013\u2014.|\"\u201D\u300B/".indexOf(before) >= 0;
    Mark italic = text.around(Mark.Kind.ITALIC, start, end);
    return (divided && after != ',')
        || (italic != null && text.isWhole(italic, start, end))
        || (before == ' ' && ".:\u3002\"\u201C".indexOf(after) >= 0);
  }

  /** The first digit of the phrase behind a comma; a blank if it has none. */
  private static char nextYear(EntryText text, int end) {
    for (Token token : text.tokens()) {
      if (token.start() > end && token.kind() == Token.Kind.TEXT) {
        String phrase = text.text(token.start(), Math.min(text.end(), token.end() + 6));
        return phrase
            .chars()
            .filter(Character::isDigit)
            .mapToObj(c -> (char) c)
            .findFirst()
            .orElse(' ');
      }
    }
    return ' ';
  }
}
