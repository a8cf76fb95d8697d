package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.lexicon.Particles;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.corpus.lexicon.Years;
import org.mlsyssearch.corpus.markdown.tree.Mark;
import org.mlsyssearch.text.FastPattern;

/**
 * Recognises short citations, surnames and a year: as a link behind a title, {@code [Gray (1970)]},
 * or in front of one, {@code **Gray and Lee 1970.** A Title}.
 */
final class CitationRecogniser implements Recogniser {

  /** The rule for one that is a link. */
  static final String LINKED = "a short citation as a link";

  private static final String NAME =
      "(?:"
          + Particles.BEFORE_SURNAMES
          + " ){0,2}"
          + "(?:Mc|Mac|O['\u2019]|D['\u2019]|De|Di|La|Le|Van)?\\p{Lu}[\\p{Ll}\\p{M}'\u2019]+(?:-\\p{Lu}\\p{Ll}+)?";
  private static final String NAMES =
      "(" + NAME + "(?:(?:,? (?:and|&) |, )" + NAME + "){0,4}(?:,? et\\.? al\\b\\.?)?),?";

  /** "Gray and Lee (2022)", "Gray (2022, chs. 3-5)": such a word and a year may be a system's. */
  private static final FastPattern POINTER =
      FastPattern.compile(
          NAMES
              + "\\s*\\((?:18|19|20)\\d{2}[a-z]?([,;:] [^()]*)?\\)[.,]?"
              + "(?: (?:sections?|chapters?|chs?\\.|pp?\\.|pages?) [^()]*)?");

  private static final FastPattern CITATION =
      FastPattern.compile(NAMES + "\\s*[(\\[]?((?:18|19|20)\\d{2})[a-z]?[)\\]]?[.:]?");

  /** "[Gray2019](url) A Title". */
  private static final FastPattern KEY =
      FastPattern.compile("\\p{Lu}\\p{Ll}[\\p{L}-]*((?:19|20)\\d{2})[a-z]?");

  /** One word that is a journal rather than a surname. */
  private static final Pattern SCIENCE =
      Pattern.compile(".*(?:ics|logy|graphy|nomy|metry|istry|tion|ences?|tures?|sors|ity)");

  private static final int TITLE_WORDS = 3;
  private static final int LONGEST = 90;
  private static final double CITED = 6.5;

  /** More than any title of so few words. */
  private static final double POINTED = 20;

  private final VenueTagReader venues;

  CitationRecogniser(VenueTagReader venues) {
    this.venues = venues;
  }

  @Override
  public void recognise(EntryText text, Claims claims) {
    if (text.tokens().isEmpty()) {
      return;
    }
    if (text.start() > 0) {
      Matcher whole = match(CITATION, text.text());
      if (whole != null && whole.group(1).matches(".* (?:and|&|al).*")) {
        claim(
            text, text.tokens().getFirst().start(), whole, "a short citation in brackets", claims);
      }
      return;
    }
    DatedNames.claimSeveral(text, claims);
    for (Mark mark : text.marks()) {
      boolean alone =
          text.words(0, mark.start()) == 0
              && text.words(/* start= */ mark.end(), /* end= */ text.end()) < 2;
      if (mark.kind() == Mark.Kind.LINK && !alone) {
        String linked = text.text(mark.start(), mark.end());
        Matcher key = text.words(0, mark.start()) == 0 ? KEY.match(linked) : null;
        if (key != null) {
          VenueTag year = new VenueTag(null, Years.of(key.group(1)), null, false);
          claims.published(year, mark.start(), mark.end(), "a citation key as a link", CITED);
        }
        Matcher citation = match(CITATION, linked);
        if (citation != null) {
          claim(text, mark.start(), citation, LINKED, claims);
        }
      }
    }
    int start = text.tokens().getFirst().start();
    boolean anyLink = text.marks().stream().anyMatch(mark -> mark.kind() == Mark.Kind.LINK);
    Matcher pointer = anyLink ? null : match(POINTER, text.text(start, text.end()));
    if (pointer != null && (pointer.group(1).indexOf(' ') > 0 || pointer.group(2) != null)) {
      int end = text.tokens().getLast().end();
      claims.persons(
          Persons.surnames(pointer.group(1)), start, end, "a citation and no title", POINTED);
    }
    key(text, claims);
    String front = text.text(start, Math.min(text.end(), start + LONGEST));
    Matcher citation = Characters.hasDigit(front) ? CITATION.begin(front) : null;
    if (citation != null
        && text.isApart(start, start + citation.end())
        && text.words(start + citation.end(), text.end()) > 1) {
      claim(text, start, citation, "a short citation before a title", claims);
    }
  }

  /** "[Gray2019 - A Title](url)": claims the year of a key that a dash divides from a title. */
  private static void key(EntryText text, Claims claims) {
    List<Token> tokens = text.tokens();
    Token first = tokens.getFirst();
    boolean divided =
        tokens.size() > 2 && "-\u2013\u2014:".indexOf(text.at(tokens.get(1).start())) >= 0;
    Matcher key = divided ? KEY.match(text.text(first)) : null;
    if (key != null && text.words(first.end(), text.end()) >= TITLE_WORDS) {
      VenueTag year = new VenueTag(null, Years.of(key.group(1)), null, false);
      claims.published(year, first.start(), first.end(), "a citation key before a title", CITED);
    }
  }

  /** Whether a word ends as the names of sciences do. */
  static boolean isScience(String word) {
    return SCIENCE.matcher(word).matches();
  }

  private static @Nullable Matcher match(FastPattern pattern, String text) {
    return Characters.hasDigit(text) ? pattern.match(text.strip()) : null;
  }

  private void claim(EntryText text, int start, Matcher citation, String rule, Claims claims) {
    String names = citation.group(1);
    boolean single = names.indexOf(' ') < 0;
    VenueTag venue = venues.read(names);
    if ((venue != null && venue.known()) || (single && isScience(names))) {
      return; // "[Ecology (1999)](url)"
    }
    List<Token> tokens = text.tokens();
    int end = start + citation.end(1);
    int last = -1;
    for (int i = 0; i < tokens.size() && tokens.get(i).start() < end; i++) {
      last = tokens.get(i).start() >= start && tokens.get(i).end() <= end ? i : last;
    }
    if (last < 0 || text.words(/* start= */ tokens.get(last).end(), /* end= */ end) > 0) {
      return;
    }
    claims.persons(Persons.surnames(names), start, tokens.get(last).end(), rule, CITED);
  }
}
