package org.mlsyssearch.lucene;

/**
 * Every number that ranking depends on, in one place.
 *
 * <p>Frequencies are written into the index: changing one needs a rebuild and a new {@link
 * Schema#VERSION}. All others act at query time.
 */
final class Weights {

  // How often a word counts as standing in a paper, by field (BM25F's field weights).

  static final int IN_SYSTEM = 6;
  static final int IN_TITLE = 6;
  static final int IN_ALSO_KNOWN_AS = 4;
  static final int IN_TOPIC = 2;
  static final int IN_VENUE = 3;
  static final int IN_YEAR = 3;
  static final int IN_AUTHOR = 2;
  static final int IN_SUMMARY = 1;

  /** BM25's saturation, scaled by the title's weight: one title word counts as one occurrence. */
  static final float K1 = 1.2f * IN_TITLE;

  /** BM25's length normalisation; low, as a paper with many topics or authors is not worse. */
  static final float B = 0.3f;

  // How much the forms of a word count: exact before stemmed before synonym before fuzzy.

  static final float EXACT = 1f;
  static final float JOINED = 1f;
  static final float STEMMED = 0.75f;
  static final float SPLIT = 0.8f;
  static final float SYNONYM = 0.6f;
  static final float COMPLETED = 0.7f;
  static final float ONE_EDIT = 0.6f;
  static final float TWO_EDITS = 0.4f;

  /** Each further correction of a word counts this much of the one before. */
  static final float NEXT_CORRECTION = 0.8f;

  /** What the query with its corrections counts of what it would count if it were typed so. */
  static final float CORRECTED = 0.9f;

  // What is added to the sum of the words.

  /** The whole query is the name of a system or the whole title: above any sum of words. */
  static final float NAME_IS_QUERY = 100f;

  /** The whole query is a name letter for letter; tells GEMINI from Gemini. */
  static final float NAME_AS_WRITTEN = 10f;

  /** A part of the query is a name. */
  static final float NAME_IN_QUERY = 8f;

  /** The whole query begins a name; scaled by how much of the name is typed. */
  static final float NAME_BEGINS = 30f;

  /**
   * What the beginning of a name counts where the last of several words is a whole word already.
   */
  static final float BEGINS_WITH_WHOLE_WORD = 0.15f;

  /** What a name that is begun counts if the title does not begin with it. */
  static final float NAME_ELSEWHERE = 0.7f;

  /** Two neighbours of the query stand near each other in the title. */
  static final float NEAR = 1f;

  /** The paper is of the venue and year that the query names but cannot require. */
  static final float VENUE_YEAR = 4f;

  /** Where not all words are needed: each that a paper has, however common it is. */
  static final float ONE_MORE_WORD = 1f;

  /** A stop word of the query stands in the paper. */
  static final float STOP_WORD = 0.2f;

  // What makes papers alike, beside rare words that their titles share.

  /** Per topic, every one above it included. */
  static final float SAME_TOPIC = 1.5f;

  static final float SAME_AUTHOR = 1f;
  static final float SAME_VENUE = 0.5f;

  private Weights() {}
}
