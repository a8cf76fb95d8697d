package org.mlsyssearch.lucene;

import java.util.List;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.LongHeap;
import org.jspecify.annotations.Nullable;

/**
 * The papers with the highest scores of all that come by, the highest first, then in the order of
 * papers. Scores are 0 or more. Used once.
 */
final class TopScores {

  private final int count;
  private final LongHeap best;
  private final long before;

  /**
   * @param count how many, 1 at least
   * @param after only what comes after it; null for the start
   */
  TopScores(int count, @Nullable ScoreDoc after) {
    this.count = count;
    this.best = new LongHeap(count);
    this.before = after == null ? Long.MAX_VALUE : key(after.doc, after.score);
  }

  void add(int paper, float score) {
    long key = key(paper, score);
    if (key < before) {
      if (best.size() < count) {
        best.push(key);
      } else if (key > best.top()) {
        best.updateTop(key);
      }
    }
  }

  /** Papers that come later are among the first only if they score more; 0 while any is. */
  float least() {
    return best.size() < count ? 0 : Float.intBitsToFloat((int) (best.top() >> Integer.SIZE));
  }

  /** What was found; afterwards nothing is left. */
  List<ScoreDoc> found() {
    ScoreDoc[] found = new ScoreDoc[best.size()];
    for (int i = found.length - 1; i >= 0; i--) {
      long key = best.pop();
      found[i] =
          new ScoreDoc(
              Integer.MAX_VALUE - (int) key, Float.intBitsToFloat((int) (key >> Integer.SIZE)));
    }
    return List.of(found);
  }

  /** Higher for higher scores, then for earlier papers: scores of 0 or more sort as their bits. */
  private static long key(int paper, float score) {
    return ((long) Float.floatToIntBits(score) << Integer.SIZE) | (Integer.MAX_VALUE - paper);
  }
}
