package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.text.FastPattern;

/**
 * "Gray, A Title of Some Words", "1973 - Gray, A Title": one surname, which a comma divides from
 * the title. A name of a system may stand so too; a surname it is where most entries of a list have
 * one there.
 */
final class LeadingSurname {

  /** Names the place in front of a title. */
  static final String SLOT = "surname first";

  /** More than what speaks for the titles that, read by themselves, begin with the surname. */
  private static final double DECIDED = 12;

  private static final int TITLE_WORDS = 2;

  private static final FastPattern YEAR =
      FastPattern.compile("(?:18|19|20)\\d\\d(?:[-/.]\\d\\d?)*");

  private LeadingSurname() {}

  /** The surname with which a text begins, behind a year or not; null if it does not. */
  private static @Nullable Token of(EntryText text) {
    List<Token> phrases =
        text.start() > 0
            ? List.of()
            : text.tokens().stream().filter(Token::isPhrase).limit(3).toList();
    int first = !phrases.isEmpty() && YEAR.matches(text.text(phrases.getFirst())) ? 1 : 0;
    if (phrases.size() < first + 2) {
      return null;
    }
    Token name = phrases.get(first);
    boolean alone = Persons.isSurname(text.text(name)) && text.after(name.end()) == ',';
    return alone && text.words(name.end(), text.end()) >= TITLE_WORDS ? name : null;
  }

  /** "Gray, Ada Berg", "Gray, Berg": whether the comma divides persons. */
  private static boolean isAmongPersons(EntryText text, Token name) {
    return text.tokens().stream()
        .filter(token -> token.isPhrase() && token.start() >= name.end())
        .findFirst()
        .map(next -> Persons.areSome(text.text(name.start(), next.end())))
        .orElse(true);
  }

  /** What a list learns of one entry. */
  static void vote(EntryText text, List<Slots.Filled> filled) {
    Token name = of(text);
    boolean named = name != null && !isAmongPersons(text, name);
    filled.add(new Slots.Filled(SLOT, named ? Claim.Kind.PERSONS : Claim.Kind.REST, named));
  }

  /** Claims the surname where the entries beside it begin so too. */
  static void claim(EntryText text, Prior prior, Claims claims) {
    Token name = prior.bonus(Claim.Kind.PERSONS, SLOT) > 0 ? of(text) : null;
    if (name != null) {
      Persons.Group group = Persons.surnames(text.text(name));
      String rule = "a surname stands first in the entries beside";
      claims.persons(group, name.start(), name.end(), rule, DECIDED);
    }
  }
}
