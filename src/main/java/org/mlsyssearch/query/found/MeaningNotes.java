package org.mlsyssearch.query.found;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.search.Match;

/** Says in words what was found by meaning. */
public final class MeaningNotes {

  private MeaningNotes() {}

  /**
   * The sentences on a whole answer.
   *
   * @param encoder the index's encoder; null if it has none
   * @param meant whether anything of the query can be searched by meaning
   * @param byMeaningAlone how many papers of the answer were found by meaning and not by words
   */
  public static List<String> of(
      Match match, @Nullable String encoder, boolean meant, int byMeaningAlone) {
    List<String> notes = new ArrayList<>();
    if (match == Match.MEANING && encoder == null) {
      notes.add("This index knows words alone; papers were not searched by meaning.");
    } else if (match == Match.MEANING && !meant) {
      notes.add(
          "Only plain words have a meaning to search by, and this query has none; papers were"
              + " searched by what it has.");
    }
    if (byMeaningAlone > 0 && match == Match.AUTO) {
      notes.add(
          byMeaningAlone == 1
              ? "One of these is related in meaning only."
              : byMeaningAlone + " of these are related in meaning only.");
    }
    return notes;
  }

  /** The sentence on one paper. */
  public static String of(float cosine) {
    return String.format(
        Locale.ROOT, "Its meaning is near to the query's: %.2f, where 1 is the same.", cosine);
  }
}
