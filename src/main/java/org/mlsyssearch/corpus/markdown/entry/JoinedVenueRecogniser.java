package org.mlsyssearch.corpus.markdown.entry;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.text.FastPattern;

/** Recognises venues that dashes or brackets join to other words. */
final class JoinedVenueRecogniser implements Recogniser {

  private static final int MOST_WORDS = 14;
  private static final Pattern JOINED =
      Pattern.compile("((?:19|20)\\d{2}|\\d{2})[-_]([A-Za-z][\\w&' ]{1,24}?)[-_]");
  private static final FastPattern BLANKS = FastPattern.compile("[\\s\\u00A0]+");

  private final VenueTagReader venues;

  JoinedVenueRecogniser(VenueTagReader venues) {
    this.venues = venues;
  }

  @Override
  public void recognise(EntryText text, Claims claims) {
    if (text.tokens().isEmpty()) {
      return;
    }
    if (text.start() == 0) {
      joined(text, text.tokens().getFirst(), claims);
    } else if (text.tokens().size() <= MOST_WORDS) {
      grouped(text, claims);
    }
  }

  /** "2018-ICLR-Title", "22_DSN_Title": dashes join year and venue to what follows. */
  private void joined(EntryText text, Token first, Claims claims) {
    Matcher joined = JOINED.matcher(text.text(first));
    if (!joined.matches()) {
      return;
    }
    String year = " " + joined.group(1);
    String name = joined.group(2);
    VenueTag tag = venues.read(name + year);
    if (tag == null || !tag.known()) {
      // "ICLRo" is an oral, "ICLRw" a workshop of ICLR.
      VenueTag shorter = venues.read(name.substring(0, name.length() - 1) + year);
      tag = shorter != null && shorter.known() ? shorter : tag;
    }
    if (tag != null && tag.venue() != null) {
      claims.published(tag, first.start(), first.end(), "year and venue that dashes join", 12);
    }
  }

  /** "(ICDE 2016 WiseDB)": a tag at the beginning of a bracket. */
  private void grouped(EntryText text, Claims claims) {
    String inner = text.text().strip();
    String[] words = BLANKS.split(inner);
    int start = text.tokens().getFirst().start();
    int end = text.tokens().getLast().end();
    for (int length = Math.min(4, words.length - 1); length > 0; length--) {
      VenueTag first = venues.read(String.join(" ", Arrays.copyOfRange(words, 0, length)));
      if (first != null && first.known() && first.year() != null) {
        claims.published(first, start, end, "tag at the beginning of brackets", 8);
        return;
      }
    }
  }
}
