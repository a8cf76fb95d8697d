package org.mlsyssearch.query.plan;

/**
 * Every number of the ranking that acts at query time; those that are written into the index stand
 * in {@link org.mlsyssearch.query.terms.FieldWeights}.
 */
final class Weights {

  // How much the forms of a word count: exact before stemmed before synonym before fuzzy.

  static final float EXACT = 1f;
  static final float JOINED = 1f;
  static final float STEMMED = 0.75f;
  static final float SPLIT = 0.8f;
  static final float SYNONYM = 0.6f;
  static final float COMPLETED = 0.7f;

  /** What a beginning of more than two letters counts, whatever it is completed to. */
  static final float BEGINS_ANY = 0.35f;

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

  /** The same meaning, beside the paper that has most in common. */
  static final float SAME_MEANING = 1f;

  // What the meaning of a paper counts at most, beside the paper whose words score highest.

  /** Where that paper has all words. */
  static final float MEANT = 0.5f;

  /** Where it has most of them. */
  static final float MEANT_BY_MOST = 12f;

  /** Where it has some of them. */
  static final float MEANT_BY_SOME = 12f;

  private Weights() {}
}
