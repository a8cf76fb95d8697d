package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.YearMention;
import org.mlsyssearch.text.FastPattern;

/**
 * "1981 Feynman: A Title": a year that nothing divides from the title behind it, and surnames
 * between both. A title may begin so; a year it is where most entries of a list do.
 */
final class LeadingYear {

  /** Names the beginning of an entry, and what stands behind the year there. */
  static final String SLOT = "year first";

  static final String BEHIND = "behind a year first";

  /** More than what speaks for the titles that, read by themselves, begin with the year. */
  private static final double DECIDED = 16;

  private static final FastPattern YEAR = FastPattern.compile("(?:18|19|20)\\d\\d:?");

  /** "2025/3", "201911", "1606.08415": a date that is more than a year, or an id of arXiv. */
  private static final String MORE =
      "(?:(?:19|20)\\d{2}(?:[-/.]\\d{1,2}){1,2}|(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:[0-3]\\d)?"
          + "|[0-2]\\d(?:0[1-9]|1[0-2])\\.\\d{4,5}(?:v\\d)?)";

  private static final FastPattern DATE = FastPattern.compile(MORE);
  private static final FastPattern FIRST = FastPattern.compile("\\s*" + MORE + "(?=\\s+\\p{L})");

  /** One surname, as a part of a pattern. */
  static final String NAME = "\\p{Lu}\\p{Ll}[\\p{L}'\u2019-]*";

  private static final FastPattern NAMES =
      FastPattern.compile(
          "("
              + NAME
              + "(?:(?:, | ?/ ?| & | and )("
              + NAME
              + "))*((?: et al\\.?)?))(?: ?:|(?<=l\\.?)\\s)");

  private LeadingYear() {}

  /** Whether a text is such a date or id. */
  static boolean isDate(String text) {
    return DATE.matches(text);
  }

  /** Such a date or id that begins a text, a word behind it; null if none does. */
  static @Nullable Matcher date(String text) {
    return FIRST.begin(text);
  }

  /** The year with which a text begins, words right behind it; null if it does not. */
  static @Nullable Token of(EntryText text) {
    List<Token> tokens = text.tokens();
    int i = 0;
    while (i < tokens.size() && tokens.get(i).kind() == Token.Kind.ORNAMENT) {
      i++;
    }
    if (text.start() > 0 || i + 1 >= tokens.size() || tokens.get(i).kind() != Token.Kind.TEXT) {
      return null;
    }
    Token year = tokens.get(i);
    boolean colon = text.after(year.end()) == ':';
    Token next = tokens.get(colon && i + 2 < tokens.size() ? i + 2 : i + 1);
    boolean wide = text.at(next.start()) == '\u5E74'; // "2017 年 RAL": a tag.
    boolean dated = YEAR.matches(text.text(year)) || isDate(text.text(year));
    return next.kind() == Token.Kind.TEXT && !wide && dated ? year : null;
  }

  /**
   * What a list learns of one entry: whether a year begins it, and whether surely persons follow.
   */
  static void vote(EntryText text, List<Slots.Filled> filled) {
    Token year = of(text);
    filled.add(new Slots.Filled(SLOT, year == null ? Claim.Kind.REST : Claim.Kind.YEAR, true));
    Token first = year == null ? null : behind(text, year);
    Matcher names = first == null ? null : NAMES.begin(text.text(first.start(), text.end()));
    if (names != null && (names.group(2) != null || !names.group(3).isBlank())) {
      filled.add(new Slots.Filled(BEHIND, Claim.Kind.PERSONS, true));
    }
  }

  /** Claims the year, and the persons behind it, where the entries beside it begin so too. */
  static void claim(EntryText text, Prior prior, Claims claims) {
    Token year = prior.bonus(Claim.Kind.YEAR, SLOT) > 0 ? of(text) : null;
    if (year == null) {
      return;
    }
    Integer stated = YearMention.of(text.text(year));
    if (stated != null) { // A date such as "201911" is one by itself.
      VenueTag tag = new VenueTag(null, stated, null, false);
      String first = "a year stands first in the entries beside";
      claims.published(tag, year.start(), year.end(), first, DECIDED);
    }
    Token next = prior.bonus(Claim.Kind.PERSONS, BEHIND) > 0 ? behind(text, year) : null;
    Matcher names = next == null ? null : NAMES.begin(text.text(next.start(), text.end()));
    if (next != null && names != null) {
      String rule = "surnames stand behind the year in the entries beside";
      Persons.Group group = Persons.surnames(names.group(1));
      claims.persons(group, next.start(), next.start() + names.end(1), rule, DECIDED);
    }
  }

  /** The first phrase behind a year. */
  private static @Nullable Token behind(EntryText text, Token year) {
    return text.tokens().stream()
        .filter(token -> token.start() >= year.end() && token.kind() == Token.Kind.TEXT)
        .findFirst()
        .orElse(null);
  }
}
