package org.mlsyssearch.lucene;

import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * What a query means in one commit; the same whatever the filters, the window and the order are.
 *
 * @param query what scores
 * @param papers what matches; null where that is every paper. Not to be changed.
 * @param cardinality how many match
 * @param scores whether papers can score differently
 * @param corrections misspelt words as typed, each followed by what was searched for it
 * @param notes full sentences on what was done to find something
 * @param seeker finds what matched in a paper's texts
 */
record Meaning(
    Query query,
    @Nullable FixedBitSet papers,
    int cardinality,
    boolean scores,
    List<Replacement> corrections,
    List<String> notes,
    Seeker seeker) {

  /** A word of the query and the word that was searched for it. */
  record Replacement(String typed, String searched) {}

  Meaning {
    corrections = List.copyOf(corrections);
    notes = List.copyOf(notes);
  }
}
