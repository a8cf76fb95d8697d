package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.text.FastPattern;

/**
 * "A Title of Some Words - Gray 2015": surnames and a year behind a title. A venue that nobody
 * knows looks like one surname; a person it is where the entries beside it name several.
 */
final class DatedNames {

  /** Names what stands between a title and a year. */
  private static final String SLOT = "name before the year";

  /** More than what speaks for a venue, the entries beside it included. */
  private static final double DECIDED = 12;

  /** More than what speaks for a venue that nobody knows. */
  private static final double TWO = 7;

  private static final int TITLE_WORDS = 3;
  private static final FastPattern NAMES =
      FastPattern.compile(
          "("
              + LeadingYear.NAME
              + "(?:(?:, |,? & |,? and )("
              + LeadingYear.NAME
              + "))*((?: et al\\.?)?)),? \\(?((?:19|20)\\d\\d)\\b");

  private DatedNames() {}

  /** Names and a year that begin at a place. */
  private record Found(int start, Matcher names) {

    boolean areSeveral() {
      return names.group(2) != null;
    }

    private void claim(String rule, double strength, Claims claims) {
      Persons.Group group = Persons.surnames(names.group(1));
      claims.persons(group, start, start + names.end(1), rule, strength);
    }
  }

  /** The names and the year behind a title's words; null if there are none. */
  private static @Nullable Found in(EntryText text) {
    for (Token token : text.start() > 0 ? List.<Token>of() : text.tokens()) {
      if (token.kind() == Token.Kind.TEXT
          && "-\u2013\u2014|(,".indexOf(text.before(token.start())) >= 0
          && text.words(text.start(), token.start()) >= TITLE_WORDS) {
        Matcher names = NAMES.begin(text.text(token.start(), text.end()));
        if (names != null) {
          return new Found(token.start(), names);
        }
      }
    }
    return null;
  }

  /**
   * What a list learns of one entry: whether surely persons stand there; one name tells nothing.
   */
  static void vote(EntryText text, List<Slots.Filled> filled) {
    Found found = in(text);
    if (found == null) {
      filled.add(new Slots.Filled(SLOT, Claim.Kind.REST, true));
    } else if (found.areSeveral() || !found.names().group(3).isBlank()) {
      filled.add(new Slots.Filled(SLOT, Claim.Kind.PERSONS, true));
    }
  }

  /** Claims the names where the entries beside it have persons there. */
  static void claim(EntryText text, Prior prior, Claims claims) {
    Found found = prior.bonus(Claim.Kind.PERSONS, SLOT) > 0 ? in(text) : null;
    if (found != null) {
      found.claim("surnames stand before the year in the entries beside", DECIDED, claims);
    }
  }

  /** Claims the names where they are several. */
  static void claimSeveral(EntryText text, Claims claims) {
    Found found = in(text);
    if (found != null
        && found.areSeveral()
        && text.before(found.start()) != ',' // "This, That and More (2020)"
        && areSurnames(found.names().group(1))) {
      found.claim("surnames before the year", TWO, claims);
    }
  }

  /** "Gray and Lund", but neither "Ecology and Evolution" nor "Mills & Rivers". */
  private static boolean areSurnames(String names) {
    return Persons.certainty(names) == Persons.Certainty.SURNAMES
        && Persons.surnames(names).names().stream().noneMatch(CitationRecogniser::isScience);
  }
}
