package org.mlsyssearch.query.plan;

import java.util.List;
import java.util.function.Predicate;
import org.mlsyssearch.query.language.VenueLookup;
import org.mlsyssearch.text.Inflections;

/**
 * What is known of words beside the index: which mean the same, which name a venue, and which are
 * spelt right whether a paper has them or not. Immutable.
 */
public record Wordbook(Synonyms synonyms, VenueLookup venues, Predicate<String> isKnownWord) {

  /** The stems of known words that a beginning lacks no more of than the rest of an ending. */
  List<String> stemsOfUnfinished(String beginning) {
    return Inflections.stems(beginning, isKnownWord);
  }
}
