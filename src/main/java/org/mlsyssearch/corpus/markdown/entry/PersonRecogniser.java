package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import java.util.Locale;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.markdown.tree.Mark;
import org.mlsyssearch.text.FastPattern;

/** Recognises persons: lists of names with what divides them. */
final class PersonRecogniser implements Recogniser {

  /** The rule for "Ann Gray and Bo Lee", who hardly are anything else. */
  static final String TWO = "two whole names";

  private static final String WITHIN = ",;&|\u00B7\u3001\uFF0C\u2022";
  private static final int MOST_TOKENS = 200;
  private static final int MOST_WITHIN = 24;
  private static final FastPattern INITIAL =
      FastPattern.compile(
          "^(?:(?:\\p{Lu}(?:\\.[ -]?|[ -]))+\\p{Lu}\\p{L}+|\\p{Lu}\\p{Ll}+ \\p{Lu}(?:-?\\p{Lu}){0,2})$");
  private static final FastPattern INVERTED =
      FastPattern.compile("\\p{Lu}[\\p{L}'\u2019-]+, (?:\\p{Lu}\\.[ -]?){1,3}");
  private static final FastPattern SURNAME =
      FastPattern.compile("\\p{Lu}[\\p{L}'\u2019-]+(?: \\p{Lu}[\\p{L}'\u2019.-]+){0,3}");
  private static final FastPattern INNER_CAPITAL = FastPattern.compile("\\p{Ll}\\p{Lu}");
  private static final FastPattern INITIALS =
      FastPattern.compile("(?:.*[,&] )?(?:\\p{Lu}\\.[- ]?){1,3}");
  private static final FastPattern YEAR = FastPattern.compile("\\b(?:19|20)\\d{2}\\b");
  private static final FastPattern ACRONYM_BEHIND = FastPattern.compile("[,;&] *\\p{Lu}{2,}$");

  @Override
  public void recognise(EntryText text, Claims claims) {
    List<Token> tokens = text.tokens();
    int reached = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (i < reached && reached - i > MOST_WITHIN) {
        continue; // What begins within a long list of persons is one of them.
      }
      Token first = tokens.get(i);
      if (first.kind() == Token.Kind.TEXT
          && PersonPlaces.mayBeName(text, first)
          && !PersonPlaces.isJoined(text, first.start())
          && !text.text(first).startsWith("et al")
          && Persons.mayBeFirst(text.text(first))) {
        reached = Math.max(reached, from(text, i, claims));
      }
    }
  }

  /** Claims the longest list of persons that begins with a token; the token behind it. */
  private static int from(EntryText text, int i, Claims claims) {
    List<Token> tokens = text.tokens();
    int end = i;
    int before = i;
    for (int j = i; j < tokens.size() && j < i + MOST_TOKENS; j++) {
      Token token = tokens.get(j);
      boolean phrase =
          token.kind() == Token.Kind.TEXT
              && PersonPlaces.mayBeName(text, token)
              && (j == i
                  || tokens.get(j - 1).kind() != Token.Kind.TEXT
                  || INITIALS.matches(text.text(tokens.get(j - 1)))
                  || ((j > i + 1 || PersonPlaces.isFirstName(text, i))
                      && PersonPlaces.isWrapped(text, token.start())
                      && text.after(token.end()) != ':')
                  || text.text(token).startsWith("et"))
              && PersonPlaces.areAlike(text, tokens.get(i), tokens.get(before), token);
      boolean divider =
          token.kind() == Token.Kind.SEPARATOR
              && (WITHIN.indexOf(text.at(token.start())) >= 0 || token.end() - token.start() > 2);
      boolean affiliation =
          token.kind() == Token.Kind.GROUP
              && text.at(token.start()) == '('
              && !YEAR.isFoundIn(text.text(token));
      if (!phrase && !divider && !affiliation) {
        break;
      }
      before = phrase ? j : before;
      end = j + 1;
    }
    int tries = 0;
    for (int j = end; j > i && tries < 8; j--) {
      Token last = tokens.get(j - 1);
      if (last.kind() != Token.Kind.TEXT) {
        continue;
      }
      tries++;
      if (claim(text, tokens.get(i).start(), last.end(), j - i, claims)) {
        int shorter = PersonPlaces.withoutPlace(text, i, j);
        if (shorter > i) {
          claim(text, tokens.get(i).start(), tokens.get(shorter - 1).end(), shorter - i, claims);
        }
        return j;
      }
    }
    return i;
  }

  /** Where the text begins behind the number of a reference. */
  private static int firstStart(EntryText text) {
    for (Token token : text.tokens()) {
      boolean letters = text.text(token).chars().anyMatch(Character::isLetter);
      if (letters || token.kind() == Token.Kind.TEXT) {
        return token.start();
      }
    }
    return text.start();
  }

  private static boolean claim(EntryText text, int start, int end, int tokens, Claims claims) {
    String names = text.text(start, end);
    int words = tokens == 1 ? text.words(start, end) : 0;
    boolean joined = names.contains(" and ") || names.indexOf('&') > 0 || names.contains("al");
    if (tokens == 1 && PersonPlaces.isBeforeQuotation(text, start, end) && SURNAME.matches(names)) {
      Persons.Group one = new Persons.Group(List.of(names), true);
      claims.persons(one, start, end, "a name before a quotation", 3);
      return true;
    }
    boolean signed = SignedTitles.isBeforeTitle(text, start, end);
    if (signed && SignedTitles.claim(text, start, end, claims)) {
      return true;
    }
    if (tokens == 1 && !joined && (words > 5 || (words < 2 && names.indexOf('.') != 1))) {
      return false;
    }
    double strength;
    String rule;
    switch (ACRONYM_BEHIND.isFoundIn(names) ? Persons.Certainty.NONE : Persons.certainty(names)) {
      case SURE -> {
        rule = "several persons";
        strength = 9;
      }
      case WHOLE_NAMES -> {
        rule = TWO;
        strength =
            text.after(end) == ':' && !signed
                ? 0.5
                : text.before(start) == ',' && text.around(Mark.Kind.LINK, start, start + 1) == null
                    ? 2.5
                    : 6.5;
      }
      case MANY -> {
        rule = "what may be persons";
        strength = 5;
      }
      case ONE -> {
        boolean first = start == firstStart(text);
        boolean initial =
            INITIAL.isFoundIn(names)
                && (first || names.indexOf('.') > 0)
                && ",.:".indexOf(text.after(end)) >= 0;
        rule = "one person";
        boolean inverted =
            (start == firstStart(text) || "-\u2013\u2014".indexOf(text.before(start)) >= 0)
                && INVERTED.matches(names);
        strength =
            tokens > 1 && !(initial && text.before(start) == ',')
                ? inverted ? 7 : 0
                : initial || signed ? 4 : PersonPlaces.isAlone(text, start, end) ? 2.5 : -1;
      }
      case SURNAMES -> {
        boolean etAl = names.contains("et al");
        rule = "surnames";
        boolean last = text.before(start) == ',' && names.indexOf(',') < 0; // "This, That and More"
        strength = etAl || signed ? 6 : last || INNER_CAPITAL.isFoundIn(names) ? 0 : 1.5;
      }
      default -> {
        return false;
      }
    }
    if (strength == 0) {
      return false;
    }
    boolean subtitle =
        text.before(start) == ':'
            && text.words(0, start) > 0
            && !names.contains(".")
            && !names.contains("et al");
    strength = subtitle ? Math.min(strength, 0.5) : strength; // "A Study: Type Classes, and Rules"
    boolean by =
        text.text(Math.max(text.start(), start - 4), start)
            .toLowerCase(Locale.ROOT)
            .contains("by ");
    strength += by ? 3 : 0;
    if (strength < 0) {
      claims.persons(new Persons.Group(List.of(names), true), start, end, rule, strength);
      return false;
    }
    Persons.Group group = Persons.parse(names);
    boolean etAl = text.text(end, Math.min(text.end(), end + 8)).contains("et al");
    group = new Persons.Group(group.names(), group.complete() && !etAl);
    claims.persons(group, start, end, rule, strength);
    return strength > 2;
  }
}
