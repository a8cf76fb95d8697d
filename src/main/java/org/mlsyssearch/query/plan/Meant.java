package org.mlsyssearch.query.plan;

/**
 * The part of a reading that is searched by meaning beside the words.
 *
 * <p>An engine takes the {@link #CANDIDATES} papers nearest to the text and as many that score
 * highest in {@code some}. Those that come first by {@link #nearness} are the examples towards
 * which the text's vector is moved; with the moved vector it begins again, and now the topics of
 * the first {@link #VOTERS} count too ({@link #withTopics}).
 *
 * @param text what is encoded
 * @param within what papers found by meaning must match all the same
 * @param some what papers match that have any of the words
 * @param share what a paper that means the very same counts beside the paper whose words score
 *     highest; 0 where papers found by meaning come after all others
 * @param isName whether the text names papers rather than says what is meant: then the paper of
 *     that name says it
 * @param blend what counts beside the cosine
 */
public record Meant(
    String text, Clause within, Clause some, float share, boolean isName, Blend blend) {

  /** How many papers are looked at for their meaning, and how many for their words. */
  public static final int CANDIDATES = 200;

  /** How many papers say by their topics what else may be meant. */
  public static final int VOTERS = 10;

  private static final int MOST = 60;
  private static final int MOST_LIKE_NAME = 10;
  private static final float NAMED_WEIGHT = 2f;

  /** In how many steps words are told apart: engines differ in the last digits of a score. */
  private static final int STEPS = 64;

  /** What meaning counts where it comes last: less than any word does. */
  private static final float LAST = 1e-6f;

  /** How much of the share a paper has whose meaning is only just near enough. */
  private static final float NEAR_AT_ALL = 0.1f;

  /** The same with other weights. */
  public Meant with(Blend other) {
    return new Meant(text, within, some, share, isName, other);
  }

  /** How many papers are found by meaning at most. */
  public int most() {
    return isName ? MOST_LIKE_NAME : MOST;
  }

  /** How many papers are examples of what is meant (pseudo-relevance feedback). */
  public int examples() {
    return isName ? 1 : blend.examples();
  }

  /** What the mean of the examples counts beside the text. */
  public float examplesWeight() {
    return isName ? NAMED_WEIGHT : blend.examplesWeight();
  }

  /**
   * How near a paper must be.
   *
   * @param encoder the encoder's bar, below 1
   */
  public float bar(float encoder) {
    return isName ? (1 + encoder) / 2 : encoder;
  }

  /**
   * How near a paper is to what is meant.
   *
   * @param cosine of its meaning and the text's
   * @param words what it scores in {@code some}; 0 where it has none of the words
   * @param best what any paper scores there at most; 0 where no paper has any
   */
  public float nearness(float cosine, float words, float best) {
    float part = best == 0 ? 0 : (float) Math.round(STEPS * words / best) / STEPS;
    return cosine + (isName ? 1 : blend.words()) * part;
  }

  /**
   * That nearness, and what the paper's topics add.
   *
   * @param votes how many of the first papers have that topic of it which most of them have; topics
   *     with another topic of the same paper below them do not count
   * @param voters how many the first are
   */
  public float withTopics(float nearness, int votes, int voters) {
    return isName || voters == 0 ? nearness : nearness + blend.topics() * votes / voters;
  }

  /**
   * The score of a paper.
   *
   * @param words what its words score; 0 where it has not those that are needed
   * @param best what the words of any paper score at most
   * @param nearness at least the bar
   * @param bar of this, below 1
   */
  public float score(float words, float best, float nearness, float bar) {
    float part = NEAR_AT_ALL + (1 - NEAR_AT_ALL) * (nearness - bar) / (1 - bar);
    float weight = share == 0 ? LAST : share * (best > 0 ? best : 1);
    return words + weight * part;
  }
}
