package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.YearMention;
import org.mlsyssearch.text.FastPattern;

/**
 * "A Title of Some Words 2019. [pdf](url)", "A Title of Some Words, Gray. [pdf](url)": a year that
 * nothing divides from the title before it, or one surname behind a comma. A title may end so; a
 * year or a person it is where most entries of a list do.
 */
final class TitleEnds {

  /** Names the end of a title. */
  private static final String SLOT = "end of the title";

  /** More than what speaks for the titles that, read by themselves, end with it. */
  private static final double DECIDED = 12;

  private static final int TITLE_WORDS = 3;
  private static final FastPattern YEAR = FastPattern.compile("(?:19|20)\\d\\d");

  private TitleEnds() {}

  /** A year or name behind the words with which a text begins. */
  private record End(Token token, Claim.Kind kind) {}

  /** The first one with a stop, a bracket or nothing behind it; null if there is none. */
  private static @Nullable End of(EntryText text) {
    List<Token> tokens = text.start() > 0 ? List.of() : text.tokens();
    for (int i = 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean last = i + 1 == tokens.size() || tokens.get(i + 1).kind() != Token.Kind.TEXT;
      if (last && token.kind() == Token.Kind.TEXT && " .[(".indexOf(text.after(token.end())) >= 0) {
        boolean year =
            tokens.get(i - 1).kind() == Token.Kind.TEXT && YEAR.matches(text.text(token));
        boolean name = text.before(token.start()) == ',' && Persons.isSurname(text.text(token));
        if ((year || name) && text.words(text.start(), token.start()) >= TITLE_WORDS) {
          return new End(token, year ? Claim.Kind.YEAR : Claim.Kind.PERSONS);
        }
      }
    }
    return null;
  }

  /** What a list learns of one entry: whether its title, read by itself, ends so. */
  static void vote(Part own, List<Slots.Filled> filled) {
    End end = ofTitle(own);
    Claim.Kind kind = isNameBehindTitle(own) ? Claim.Kind.PERSONS : Claim.Kind.REST;
    filled.add(new Slots.Filled(SLOT, end == null ? kind : end.kind(), true));
  }

  /** Whether one surname is told apart there already, by a link or style. */
  private static boolean isNameBehindTitle(Part own) {
    Claim before = null;
    for (Tile tile : own.tiles()) {
      Claim claim = tile.claim();
      if (before != null && before.kind() == Claim.Kind.TITLE) {
        return own.text().before(claim.span().start()) == ','
            && Persons.isSurname(own.text().text(claim.span().start(), claim.span().end()));
      }
      before = claim;
    }
    return false;
  }

  /** Claims the year or name where most entries beside it have one there. */
  static void claim(EntryText text, Prior prior, Claims claims) {
    End end = of(text);
    if (end == null || prior.bonus(end.kind(), SLOT) <= 0) {
      return;
    }
    Token token = end.token();
    if (end.kind() == Claim.Kind.YEAR) {
      VenueTag tag = new VenueTag(null, YearMention.of(text.text(token)), null, false);
      String rule = "a year stands last in the entries beside";
      claims.published(tag, token.start(), token.end(), rule, DECIDED);
    } else {
      Persons.Group group = Persons.surnames(text.text(token));
      String rule = "a name stands last in the entries beside";
      claims.persons(group, token.start(), token.end(), rule, DECIDED);
    }
  }

  private static @Nullable End ofTitle(Part own) {
    End end = of(own.text());
    boolean title =
        end != null
            && own.tiles().stream()
                .filter(tile -> tile.claim().kind() == Claim.Kind.TITLE)
                .map(tile -> tile.claim().span())
                .anyMatch(
                    span -> span.start() < end.token().start() && span.end() >= end.token().end());
    return title ? end : null;
  }
}
