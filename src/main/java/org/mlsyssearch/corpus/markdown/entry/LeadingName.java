package org.mlsyssearch.corpus.markdown.entry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.text.FastPattern;

/**
 * "Gray, A Title of Some Words", "1973 - Ada Gray, A Title": one name, which a comma divides from
 * the title. The name of a system may stand so too; a person's it is where most entries of a list
 * have one there.
 */
final class LeadingName {

  /** Names the place in front of a title. */
  static final String SLOT = "name first";

  /** More than what speaks for the titles that, read by themselves, begin with the name. */
  private static final double DECIDED = 12;

  private static final int TITLE_WORDS = 2;

  private static final FastPattern YEAR =
      FastPattern.compile("(?:18|19|20)\\d\\d(?:[-/.]\\d\\d?)*");

  private LeadingName() {}

  /** The name with which a text begins, behind a year or not; null if it does not. */
  private static @Nullable Token of(EntryText text) {
    List<Token> phrases = new ArrayList<>();
    for (Token token : text.start() > 0 ? List.<Token>of() : text.tokens()) {
      if (token.isPhrase() && phrases.size() < 3) {
        phrases.add(token);
      }
    }
    int first = !phrases.isEmpty() && YEAR.matches(text.text(phrases.getFirst())) ? 1 : 0;
    if (phrases.size() < first + 2) {
      return null;
    }
    Token name = phrases.get(first);
    String one = text.text(name);
    boolean alone =
        text.after(name.end()) == ','
            && (Persons.isSurname(one) || Persons.certainty(one) == Persons.Certainty.ONE);
    boolean others = text.text(phrases.get(first + 1)).startsWith("et al");
    return alone && !others && text.words(name.end(), text.end()) >= TITLE_WORDS ? name : null;
  }

  /** "Gray, Ada Berg", "Gray, Berg": whether the comma divides persons. */
  private static boolean isAmongPersons(EntryText text, Token name) {
    return text.tokens().stream()
        .filter(token -> token.isPhrase() && token.start() >= name.end())
        .findFirst()
        .map(next ->
            Persons.areSome(text.text(next))
                || Persons.areSome(text.text(name.start(), next.end())))
        .orElse(true);
  }

  /** What a list learns of one entry. */
  static void vote(EntryText text, List<Slots.Filled> filled) {
    Token name = of(text);
    boolean named = name != null && !isAmongPersons(text, name);
    filled.add(new Slots.Filled(SLOT, named ? Claim.Kind.PERSONS : Claim.Kind.REST, named));
  }

  /** Whether others that a list of persons names stand behind the name. */
  private static boolean isFirstOfSeveral(Token name, Claims claims) {
    return claims.all().stream()
        .filter(claim -> claim.kind() == Claim.Kind.PERSONS)
        .anyMatch(claim -> claim.span().start() == name.start() && claim.span().end() > name.end());
  }

  /** Claims the name where the entries beside it begin so too. */
  static void claim(EntryText text, Prior prior, Claims claims) {
    Token name = prior.bonus(Claim.Kind.PERSONS, SLOT) > 0 ? of(text) : null;
    if (name != null && (Persons.isSurname(text.text(name)) || !isFirstOfSeveral(name, claims))) {
      Persons.Group group = Persons.surnames(text.text(name));
      String rule = "a name stands first in the entries beside";
      claims.persons(group, name.start(), name.end(), rule, DECIDED);
    }
  }
}
