package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.lexicon.Countries;
import org.mlsyssearch.corpus.lexicon.Months;
import org.mlsyssearch.corpus.lexicon.Publishers;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.model.Venue;
import org.mlsyssearch.text.FastPattern;

/**
 * Recognises journals by the volume, number, pages and year behind their name, as references state
 * them: {@code Geophysics, 43, 1099–1110}, {@code Nature 596, 583–589 (2021)}, {@code Ann. Stat.
 * vol. 8, no. 5, pp. 6–9, 2011}.
 */
final class JournalRecogniser implements Recogniser {

  private static final String NUMBER =
      "(?:(?:[Vv]ol(?:ume)?|[Nn]o|[Nn]r|[Ii]ss(?:ue)?|[Aa]rt(?:icle)?|[Pp]{1,2}|[Pp]ages?)\\b\\.?\\s*)?"
          + "[A-Za-z]{0,2}\\d{1,7}(?:\\s?[-\u2013\u2014]{1,2}\\s?[A-Za-z]?\\d+)?";
  private static final String GROUP =
      "[(\uFF08]\\s*(?:\\p{L}+\\.?\\s*)?" + NUMBER + "(?:[/, -]+\\w+)*\\s*[)\uFF09]";

  /** "1 Nov 2024", "Nov 1, 2024", "2024 Nov 1". */
  private static final String DATE =
      "(?:19|20)\\d{2}\\s"
          + Months.SPAN
          + "(?:\\s\\d{1,2}\\b)?|(?:\\d{1,2}\\s)?"
          + Months.SPAN
          + "(?:\\s\\d{1,2},)?\\s(?:19|20)\\d{2}";

  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?:[Ii]n:? )?((?:\\p{Lu}|[a-z]{1,4}\\p{Lu}|npj "
              + ")(?:[\\p{L}&.:'\u2019/\\s\u2013-]|\\d{1,2}(?:st|nd|rd|th)\\b){1,100}?(?:,"
              + " (?!(?i:vol(?:ume)?|no|pp?|pages|issue|"
              + Months.SPAN
              + ")\\b)\\p{L}[\\p{L}. ]{2,30})?)[.,;:]?((?:[\\s,;:.]*(?:(?<![A-Za-z\\d])(?:"
              + DATE
              + "|"
              + NUMBER
              + "(?!\\d|\\.\\d(?!\\d*[\u2013-]\\d))|[Nn]o\\.? [A-Z](?=,))|"
              + GROUP
              + ")){2,7})(?![\\p{L}\\d])");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i)" + Months.SPAN + "|vol(?:ume)?|issue|no|number|pp?|pages?|article|part");

  /** "British journal of words", "Proceedings of the society": in small letters too. */
  private static final FastPattern TYPED =
      FastPattern.compile(
          "^(?:\\p{Lu}\\p{L}+ )?(?i:journal|proceedings|transactions|annals) of [^.:]+$");

  private static final Pattern SMALL_WORD = Pattern.compile("(?<![\\p{L}'\u2019-])\\p{Ll}{4,}");
  private static final int LONGEST = 200;

  private static final int NEAR = 30;

  /** Persons and a title have so many words at least. */
  private static final int TITLE_WORDS = 5;

  private static final String IN_NAME = " ,;&.:'\u2019/-\u2013(\uFF08\u00A0";

  private final VenueTagReader venues;

  JournalRecogniser(VenueTagReader venues) {
    this.venues = venues;
  }

  @Override
  public void recognise(EntryText text, Claims claims) {
    List<Token> tokens = text.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token first = tokens.get(i);
      if (first.kind() == Token.Kind.TEXT && mayBegin(text, first.start())) {
        int end = Math.min(text.end(), first.start() + LONGEST);
        if (!mayBeReference(text, first.start(), end)) {
          continue;
        }
        Matcher reference =
            REFERENCE.matcher(text.text(first.start(), end)).useTransparentBounds(true);
        if (reference.lookingAt()) {
          claim(text, i, reference, claims);
        }
      }
    }
  }

  /** Whether nothing but what a name may hold leads to a number, and another one is near it. */
  private static boolean mayBeReference(EntryText text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.at(i);
      if (!Character.isLetterOrDigit(c) && IN_NAME.indexOf(c) < 0) {
        return false;
      }
      if (Characters.isDigit(c) && (i + 1 == end || !Character.isLetterOrDigit(text.at(i + 1)))) {
        return Characters.hasDigit(text.text(i + 1, Math.min(end, i + NEAR)));
      }
    }
    return false;
  }

  private static boolean mayBegin(EntryText text, int start) {
    char c = text.at(start);
    boolean capital = Character.isUpperCase(c) || text.text(start, text.end()).startsWith("npj ");
    boolean begins =
        capital || (start + 3 < text.end() && Character.isUpperCase(text.at(start + 1)));
    return begins && (!Character.isLetter(text.before(start)) || text.isBegun(start));
  }

  private void claim(EntryText text, int i, Matcher reference, Claims claims) {
    List<Token> tokens = text.tokens();
    String name = reference.group(1).strip();
    String numbers = reference.group(2);
    VenueTag tag = venues.readVenue(name);
    boolean divided = name.contains(", ") || name.contains(": ");
    if (divided && (tag == null || !tag.known())) {
      return; // "Title, J. Geophys. Res., 105": the name begins at a later token.
    }
    Venue met = tag == null || tag.year() != null ? null : tag.venue();
    boolean known = met != null && tag != null && tag.known();
    Integer year = JournalNumbers.year(numbers);
    boolean paged = JournalNumbers.arePaged(numbers);
    int first = tokens.get(i).start();
    boolean numbered =
        paged
            || JournalNumbers.areDated(numbers)
            || (JournalNumbers.areVolumeAndYear(numbers)
                && ".?!\"\u201D".indexOf(text.before(first)) >= 0
                && text.words(0, first) >= TITLE_WORDS);
    boolean named = isName(name) || (paged && TYPED.isFoundIn(name));
    if ((!known && !(numbered && named))
        || NO_NAME.matcher(name).matches()
        || Countries.isOne(name)
        || Publishers.isOne(name)) {
      return;
    }
    Venue venue = known && met != null ? met : VenueTagReader.unknown(name);
    int stop = first + reference.end();
    int last = i;
    while (last + 1 < tokens.size() && tokens.get(last + 1).end() <= stop) {
      last++;
    }
    while (last > i && tokens.get(last).kind() == Token.Kind.SEPARATOR) {
      last--;
    }
    int end = tokens.get(last).end();
    int behind = first + reference.end(1);
    long parts =
        tokens.subList(i, last + 1).stream()
            .filter(token -> token.start() >= behind && token.kind() != Token.Kind.SEPARATOR)
            .count();
    claims.published(
        new VenueTag(venue, year, null, known),
        first,
        end,
        "a name with volume, pages or year",
        (known ? 10 : paged ? 8 : 6)
            + 0.4 * Math.min(14, text.words(first, end))
            + 1.2 * Math.min(4, parts)); // Each of them is a remark by itself.
  }

  /** Whether a name is in title case throughout, as those of journals are. */
  private static boolean isName(String name) {
    return SMALL_WORD.matcher(name).results().findAny().isEmpty();
  }
}
