package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.markdown.tree.Mark;
import org.mlsyssearch.text.FastPattern;

/** Tells what stands around persons: where one name is one, what a title may not cut. */
final class PersonPlaces {

  private static final FastPattern HAS_INITIAL = FastPattern.compile("(?:^|[\\s-])\\p{Lu}[. ]");

  /** The strength of a claim on persons that leaves little doubt. */
  private static final double SURE_PERSONS = 9;

  /** No name, or two joined by "and", has more words. */
  private static final int MOST_WORDS = 9;

  private static final int MOST_SMALL = 3;

  /** A further person and the "and" before have so many words: "A. Gray and Bo Ek and Cy Lund". */
  private static final int EACH_PERSON = 3;

  /** A reference has so many words behind its persons. */
  private static final int REFERENCE_WORDS = 5;

  private static final int TITLE_WORDS = 3;

  private PersonPlaces() {}

  /** Whether a stretch stands between signs that divide more than commas do. */
  static boolean isAlone(EntryText text, int start, int end) {
    char before = text.before(start);
    char after = text.after(end);
    if (after == ':') {
      return false;
    }
    if (before == ',' && after == ',' && isDatedBehind(text, end)) {
      return true;
    }
    boolean divided = "-\u2013\u2014.|\"\u201D\u300B/".indexOf(before) >= 0;
    Mark italic = text.around(Mark.Kind.ITALIC, start, end);
    return (divided && after != ',')
        || (italic != null && text.isWhole(italic, start, end))
        || (before == ' ' && ".:\u3002\"\u201C".indexOf(after) >= 0);
  }

  /** Whether the phrase behind a comma has a digit, or what follows it at once. */
  private static boolean isDatedBehind(EntryText text, int end) {
    return text.tokens().stream()
        .filter(token -> token.start() > end && token.kind() == Token.Kind.TEXT)
        .limit(1)
        .map(token -> text.text(token.start(), Math.min(text.end(), token.end() + 6)))
        .anyMatch(Characters::hasDigit);
  }

  /** "Boyle, "Transparent Knowledge"": whether a text begins the entry, a quotation behind it. */
  static boolean isBeforeQuotation(EntryText text, int start, int end) {
    return text.after(end) == ','
        && text.tokens().stream()
            .anyMatch(token ->
                token.kind() == Token.Kind.QUOTE
                    && text.words(/* start= */ end, /* end= */ token.start()) == 0)
        && text.words(0, start) == 0;
  }

  /** "Trees\u2014Words and Leaves": whether a dash without blanks joins what begins to a word. */
  static boolean isJoined(EntryText text, int start) {
    return start > text.start() + 1
        && text.at(start - 1) == '\u2014'
        && Character.isLetter(text.at(start - 2));
  }

  /** Whether one word alone stands behind others, as half of a name does at the end of a line. */
  static boolean isFirstName(EntryText text, int i) {
    Token first = text.tokens().get(i);
    return i > 0 && text.words(first.start(), first.end()) == 1;
  }

  /** Whether a long line goes on at a position: a name may be half on each. */
  static boolean isWrapped(EntryText text, int start) {
    return text.rich().isLineStart(start) && Phrases.isWrapped(text, start);
  }

  /**
   * What it says against a title that it is some of the persons another claim names, or begins with
   * the last of them: "Ada Gray, Bo Lund: A Title".
   */
  static int cuts(EntryText text, List<Claim> persons, int start, int end) {
    int cuts = 0;
    for (Claim claim : persons) {
      boolean last =
          claim.span().start() < start && claim.span().end() > start && claim.span().end() < end;
      if (last && claim.strength() >= SURE_PERSONS && text.after(claim.span().end()) == ':') {
        cuts = 6;
      }
      if (claim.span().end() > end) {
        boolean within = claim.span().start() <= start && claim.strength() >= SURE_PERSONS;
        boolean half = claim.span().start() > start && claim.span().start() < end;
        cuts = within ? 6 : half && claim.strength() >= 7 ? Math.max(4, cuts) : cuts;
      }
    }
    return cuts;
  }

  /**
   * Whether a position is behind a reference that begins with persons and ends with an address: a
   * remark on it stands there, and no title.
   */
  static boolean isBehindReference(EntryText text, List<Claim> persons, int start) {
    for (Claim claim : persons) {
      int end = claim.span().end();
      if (end < start
          && claim.strength() >= 7
          && text.words(text.start(), claim.span().start()) == 0) {
        int address = text.rich().text().indexOf("http", end);
        return address >= 0 && address < start && text.words(end, address) >= REFERENCE_WORDS;
      }
    }
    return false;
  }

  /**
   * Whether two tokens are bold or linked alike, as all persons of a list are; behind a title the
   * first alone may link to a page of its own.
   *
   * @param before the phrase before the other
   */
  static boolean areAlike(EntryText text, Token first, Token before, Token other) {
    if (style(text, first) == style(text, other)) {
      return true;
    }
    Mark link = text.around(Mark.Kind.LINK, first.start(), first.end());
    return link != null
        && style(text, other) == 0
        && (before.equals(first) || style(text, before) == 0)
        && text.isWhole(link, first.start(), first.end())
        && text.words(0, first.start()) >= TITLE_WORDS;
  }

  private static int style(EntryText text, Token token) {
    return (text.around(Mark.Kind.BOLD, token.start(), token.end()) == null ? 0 : 1)
        + (text.around(Mark.Kind.LINK, token.start(), token.end()) == null ? 0 : 2);
  }

  /**
   * "A. Gray & B. Lee, Notes on Brains": where persons end if the last phrase, the only one without
   * initials, is what they published in; 0 if it is none.
   */
  static int withoutPlace(EntryText text, int i, int end) {
    List<Token> tokens = text.tokens();
    int last = end - 2;
    while (last > i && tokens.get(last).kind() != Token.Kind.TEXT) {
      last--;
    }
    boolean initials =
        last >= i
            && HAS_INITIAL.isFoundIn(text.text(tokens.get(last)))
            && !HAS_INITIAL.isFoundIn(text.text(tokens.get(end - 1)))
            && text.words(tokens.get(end - 1).start(), tokens.get(end - 1).end()) > 1;
    return initials ? last + 1 : 0;
  }

  /** Whether a phrase has as few words, and as few small ones, as names do. */
  static boolean mayBeName(EntryText text, Token token) {
    int words = 0;
    int small = 0;
    boolean inside = false;
    for (int i = token.start(); i < token.end(); i++) {
      char c = text.at(i);
      if (Characters.isDigit(c)) {
        return false;
      }
      if (!inside && Character.isLetter(c)) {
        words++;
        small += Character.isLowerCase(c) ? 1 : 0;
      }
      inside = Character.isLetterOrDigit(c) || "'\u2019.-\u2010".indexOf(c) >= 0;
    }
    boolean many = words > MOST_WORDS || small > MOST_SMALL; // "A. Gray and Bo Ek and Cy Lund"
    int more = many ? Math.max(0, text.text(token).split(" and ", -1).length - 2) : 0;
    return words > 0
        && words <= MOST_WORDS + EACH_PERSON * more
        && small <= MOST_SMALL + more
        && (small < words || words == 1 || text.text(token).startsWith("et"));
  }
}
