package org.mlsyssearch.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Papers and scores of the parts of a query, used again and again. Not thread-safe. */
final class ScoreParts {

  /** Where no paper follows. */
  static final int END = DocIdSetIterator.NO_MORE_DOCS;

  /** The papers that a part matches, and what each of them scores. */
  static final class Part {
    private final FixedBitSet papers;
    private final float[] scores;

    private Part(int size) {
      papers = new FixedBitSet(size);
      scores = new float[size];
    }

    FixedBitSet papers() {
      return papers;
    }

    float score(int paper) {
      return scores[paper];
    }

    void set(int paper, float score) {
      papers.set(paper);
      scores[paper] = score;
    }

    /** Lets all its papers score the same. */
    void setAll(float score) {
      Arrays.fill(scores, score);
    }

    /** Takes papers in, or lets them score as much where they score less. */
    void raise(Part part) {
      for (int paper = next(part.papers, 0); paper != END; paper = next(part.papers, paper + 1)) {
        if (!papers.getAndSet(paper) || scores[paper] < part.scores[paper]) {
          scores[paper] = part.scores[paper];
        }
      }
    }
  }

  /** The first paper of a set from one on; {@link #END} if there is none. */
  static int next(FixedBitSet papers, int from) {
    return from < papers.length() ? papers.nextSetBit(from) : END;
  }

  private final int size;
  private final List<Part> parts = new ArrayList<>();
  private int taken;

  /**
   * @param size how many papers the index has
   */
  ScoreParts(int size) {
    this.size = size;
  }

  /** A part that matches nothing yet. */
  Part take() {
    if (taken == parts.size()) {
      parts.add(new Part(size));
    }
    Part part = parts.get(taken++);
    part.papers.clear();
    return part;
  }

  /** A part that scores so; null for {@link WordScores#NOTHING}. */
  @Nullable Part part(WordScores scores) {
    if (scores == WordScores.NOTHING) {
      return null;
    }
    Part part = take();
    for (int i = 0; i < scores.size(); i++) {
      part.set(scores.paper(i), scores.score(i));
    }
    return part;
  }

  /** What a part scores, to be kept. */
  static WordScores scores(@Nullable Part part) {
    if (part == null) {
      return WordScores.NOTHING;
    }
    int[] papers = new int[part.papers.cardinality()];
    float[] scores = new float[papers.length];
    int count = 0;
    for (int paper = next(part.papers, 0); paper != END; paper = next(part.papers, paper + 1)) {
      papers[count] = paper;
      scores[count++] = part.scores[paper];
    }
    return new WordScores(papers, scores);
  }

  /** How many are taken. */
  int taken() {
    return taken;
  }

  /** Gives back those that were taken when there were so many already. */
  void giveBackTo(int before) {
    taken = before;
  }
}
