package org.mlsyssearch.corpus.lexicon;

import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Venue;

/** The venues that are known, under all their names. Implementations are immutable. */
public interface VenueDirectory {

  /** The venue of a whole name, whatever its case, spaces and punctuation; null if none has it. */
  @Nullable Venue find(String name);

  /**
   * Whether some name begins with a word: a text none of whose words begins one names no venue.
   *
   * @param word letters and digits in lower case
   */
  boolean anyBeginsWith(String word);

  /**
   * Where the longest name ends with which a text begins, whatever its case, spaces and
   * punctuation; the text's end where the words of the name are cut short; 0 if it begins with
   * none.
   */
  int endOfName(String text);
}
