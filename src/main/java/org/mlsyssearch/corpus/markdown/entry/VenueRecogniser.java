package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import org.mlsyssearch.corpus.lexicon.Abbreviations;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.lexicon.TagGate;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.text.FastPattern;

/** Recognises where and when a paper was published: venues, years and dates. */
final class VenueRecogniser implements Recogniser {

  /** No tag has more tokens or characters. */
  private static final int MOST_TOKENS = 16;

  private static final int LONGEST = 200;

  /** Only names that say what they are, and dated ones, are longer. */
  private static final int LONGEST_PLAIN = 50;

  private static final int MOST_STARTS = 120;

  private static final int FAR = 90;

  private final VenueTagReader venues;

  /** A full stop behind a word that is no abbreviation. */
  private static final FastPattern STOP = FastPattern.compile("(?<=\\p{Ll}{3})\\.\\s+(?=\\p{Lu})");

  private final UnknownVenues unknown;

  VenueRecogniser(VenueTagReader venues) {
    this.venues = venues;
    this.unknown = new UnknownVenues(venues);
  }

  @Override
  public void recognise(EntryText text, Claims claims) {
    List<Token> tokens = text.tokens();
    boolean typed = VenueTagReader.mayNameVenue(text.text());
    for (int i = 0; i < tokens.size(); i++) {
      if (i > MOST_STARTS && tokens.size() - i > MOST_STARTS) {
        continue; // Between both ends of a text this long there are titles or names alone.
      }
      Token first = tokens.get(i);
      if (first.kind() != Token.Kind.TEXT
          && first.kind() != Token.Kind.QUOTE
          && (i > 0 || first.kind() != Token.Kind.GROUP)) {
        continue;
      }
      from(text, i, typed, claims);
    }
  }

  private void from(EntryText text, int i, boolean typed, Claims claims) {
    List<Token> tokens = text.tokens();
    int start = tokens.get(i).start();
    int limit = Math.min(text.end(), start + LONGEST);
    TagGate gate = venues.gate(text.rich().text(), start, limit);
    int address = text.rich().text().indexOf("://", start, limit);
    boolean in = text.rich().text().regionMatches(true, start, "in", 0, 2);
    for (int j = i; j < tokens.size() && j < i + MOST_TOKENS; j++) {
      Token last = tokens.get(j);
      if (last.end() > limit || (address >= 0 && address + 3 <= last.end())) {
        return;
      }
      if (last.isPhrase()) {
        char end = text.at(last.end() - 1);
        boolean tag = gate.mayBeTag(last.end());
        boolean name =
            end == ')'
                || Characters.isDigit(end)
                || in
                || (typed && i == j)
                || MarkedVenues.isLink(text, start, last.end());
        if ((tag || name) && (last.end() - start <= LONGEST_PLAIN || typed || gate.hasDigit())) {
          claim(text, start, last.end(), i == j, tag, claims);
        }
      }
    }
  }

  private void claim(
      EntryText text, int start, int end, boolean single, boolean mayBeTag, Claims claims) {
    if (CodeTags.isTorn(text, start, end)) {
      return;
    }
    String words = text.text(start, end);
    VenueTag tag = mayBeTag ? venues.read(words) : null;
    if (tag == null) {
      unknown.claim(text, start, end, single, claims);
    } else if (!isInitials(text, start, end)
        && !(tag.venue() != null && tag.known() && isBehindTitle(tag, words))
        && !(tag.venue() != null
            && !tag.known()
            && (CodeTags.isModel(text, start, end)
                || MarkedVenues.isTitle(text, start, end)
                || MarkedVenues.isHalf(text, start, end)))) {
      VenuePlaces.claim(tag, text, start, end, claims);
    }
  }

  /** "Words. Symposium on Wells 2020": whether what stands behind a stop alone is the venue. */
  private boolean isBehindTitle(VenueTag tag, String words) {
    Matcher stop = STOP.find(words);
    if (stop == null || VenueTagReader.mayNameVenue(words.substring(0, stop.start()))) {
      return false;
    }
    VenueTag behind = venues.read(words.substring(stop.end()));
    return behind != null
        && Objects.equals(tag.venue(), behind.venue())
        && venues.read(words.substring(0, stop.start())) == null;
  }

  /** "Concurrency Control (CC)": letters in brackets that the words before them begin with. */
  private static boolean isInitials(EntryText text, int start, int end) {
    boolean whole = start == text.start() && end == text.end() && start > 0;
    String before = whole ? text.text(Math.max(0, start - FAR), start - 1).strip() : "";
    return whole
        && !VenueTagReader.mayNameVenue(before) // "Conference on Cloud Computing (CC)"
        && Abbreviations.isOf(text.text(start, end), before);
  }
}
