package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.lexicon.Months;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.text.FastPattern;

/**
 * Recognises parts by their place alone: where the entries beside this one hold venues or persons,
 * a text is one, though nobody knows its name.
 */
final class SlotRecogniser implements Recogniser {

  /** What the place must say at least. */
  private static final double ENOUGH = 2;

  private static final int MOST_TOKENS = 24;
  private static final int MOST_READ = 150;

  /** "A Gray and B Lee": whose initials may be the article, unless persons stand there. */
  private static final FastPattern NAMES =
      FastPattern.compile(
          "(?:\\p{Lu}\\.? ){1,3}\\p{Lu}[\\p{L}'\u2019-]+(?: and (?:\\p{Lu}\\.? ){1,3}\\p{Lu}[\\p{L}'\u2019-]+)?");

  /** "In Proc. of: ", "Article in: ". */
  private static final FastPattern IN =
      FastPattern.compile(
          "^(?i)(?:(?:article|chapter|paper|published|appeared|presented) )?in(?: (?:the )?proc(?:eedings|\\.)?(?: of)?)?(?::? |$)");

  private final VenueTagReader venues;
  private final Prior prior;

  SlotRecogniser(VenueTagReader venues, Prior prior) {
    this.venues = venues;
    this.prior = prior;
  }

  @Override
  public void recognise(EntryText text, Claims claims) {
    LeadingYear.claim(text, prior, claims);
    TitleEnds.claim(text, prior, claims);
    LeadingName.claim(text, prior, claims);
    Description.claim(text, prior, claims);
    DatedNames.claim(text, prior, claims);
    List<Token> tokens = text.tokens().size() > MOST_READ ? List.of() : text.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() != Token.Kind.TEXT || isWithinPersons(claims, token)) {
        continue;
      }
      String slot = Slots.of(text, token.start());
      if (prior.bonus(Claim.Kind.VENUE, slot) >= ENOUGH) {
        venue(text, i, claims);
      }
      if (prior.bonus(Claim.Kind.PERSONS, slot) >= ENOUGH) {
        persons(text, i, claims);
      }
    }
  }

  private void venue(EntryText text, int i, Claims claims) {
    boolean stated =
        claims.all().stream()
            .anyMatch(claim -> claim.kind() == Claim.Kind.VENUE && claim.strength() > 5);
    if (stated) {
      return;
    }
    List<Token> tokens = text.tokens();
    for (int j = i; j < tokens.size() && j < i + 8; j++) {
      Token last = tokens.get(j);
      int start = tokens.get(i).start();
      if (text.words(start, last.end()) > 6) {
        return;
      }
      String name = IN.replaceFirst(text.text(start, last.end()), "");
      VenueTag tag = name.isBlank() || Months.isOne(name) ? null : venues.readVenue(name);
      if (tag != null && tag.venue() != null && !name.contains(", and ")) {
        claims.published(
            tag, start, last.end(), "venues stand here in the entries beside", 2.5 + 0.2 * (j - i));
      }
    }
  }

  private static void persons(EntryText text, int i, Claims claims) {
    List<Token> tokens = text.tokens();
    int end = i;
    int named = -1;
    for (int j = i; j < tokens.size() && j < i + MOST_TOKENS; j++) {
      Token last = tokens.get(j);
      boolean next = j == i || named == j - 2; // Behind what divides it from the names before.
      named = next && last.kind() == Token.Kind.TEXT && NAMES.matches(text.text(last)) ? j : named;
      boolean dated =
          (last.kind() == Token.Kind.TEXT || last.kind() == Token.Kind.GROUP)
              && Characters.hasDigit(text.text(last));
      boolean tag = last.kind() == Token.Kind.GROUP && Brackets.isSquare(text.at(last.start()));
      if (dated || tag || last.kind() == Token.Kind.BREAK || isEnd(text, last)) {
        break;
      }
      end = last.kind() == Token.Kind.TEXT ? j : end;
    }
    if (named >= 0) {
      persons(text, i, named, claims);
    }
    String all = text.text(tokens.get(i).start(), tokens.get(end).end());
    boolean phrase = end > i || Titles.words(all) > 3;
    if (!phrase || Persons.certainty(all) != Persons.Certainty.NONE) {
      persons(text, i, end, claims);
    }
  }

  private static void persons(EntryText text, int first, int last, Claims claims) {
    List<Token> tokens = text.tokens();
    int start = tokens.get(first).start();
    int stop = tokens.get(last).end();
    boolean venue =
        claims.all().stream()
            .anyMatch(claim ->
                claim.kind() == Claim.Kind.VENUE
                    && claim.strength() > 5
                    && claim.span().start() == start);
    if (!venue
        && !Characters.hasDigit(text.text(tokens.get(last)))
        && !has(claims, Claim.Kind.PERSONS, start, stop)) {
      Persons.Group group = Persons.parse(text.text(start, stop));
      if (!group.names().isEmpty()) {
        String rule = "persons stand here in the entries beside";
        claims.persons(group, start, stop, rule, 2 + 0.2 * (last - first));
      }
    }
  }

  private static boolean isWithinPersons(Claims claims, Token token) {
    return claims.all().stream()
        .anyMatch(claim ->
            claim.kind() == Claim.Kind.PERSONS
                && claim.strength() >= 5
                && claim.span().holds(token.start(), token.end()));
  }

  private static boolean isEnd(EntryText text, Token token) {
    return token.kind() == Token.Kind.SEPARATOR
        && "|\u2022.\u3002[](){}-\u2013\u2014".indexOf(text.at(token.start())) >= 0;
  }

  private static boolean has(Claims claims, Claim.Kind kind, int start, int end) {
    return claims.all().stream()
        .anyMatch(claim ->
            claim.kind() == kind && claim.span().start() == start && claim.span().end() == end);
  }
}
