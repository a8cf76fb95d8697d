package org.mlsyssearch.corpus.markdown;

import org.mlsyssearch.corpus.lexicon.TitleCase;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;

/** Tells the second half of a title from a remark about it. */
final class Subtitle {

  private static final int LONGEST = 16;

  private final VenueTagReader venues;
  private final FlatText flat;
  private final String text;

  Subtitle(VenueTagReader venues, FlatText flat) {
    this.venues = venues;
    this.flat = flat;
    this.text = flat.text();
  }

  /** Whether what follows a colon goes on with a title, and is no remark about it. */
  boolean follows(String follows, int at) {
    int start = Math.min(at, text.length());
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    boolean linked = start < text.length() && flat.hrefAt(start) != null;
    String value = follows.strip();
    return !linked
        && !value.isEmpty()
        && !Character.isLowerCase(value.charAt(0))
        && Titles.words(value) <= LONGEST
        && TitleCase.is(value)
        && venues.read(value) == null
        && !Persons.areMany(value);
  }

  /**
   * Whether a text goes on with the title before it: "[Ring Attention](url) with Blockwise ...".
   */
  static boolean runsOn(String follows) {
    return Character.isLowerCase(follows.charAt(0))
        && Titles.words(follows) <= LONGEST
        && Sentences.end(follows) < 0;
  }
}
