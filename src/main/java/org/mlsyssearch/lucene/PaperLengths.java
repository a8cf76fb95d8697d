package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.mlsyssearch.query.terms.IndexField;

/**
 * How much less a word counts in a longer paper than in the shortest: for each paper a number of
 * parts of what it counts there, of which the binary digits are sets of papers. Immutable and
 * thread-safe.
 */
final class PaperLengths {

  /** The logarithm of how many parts the whole has. */
  static final int PARTS = 6;

  /** Numbers have so many digits; no paper counts less than half for being long. */
  private static final int DIGITS = PARTS - 1;

  /** Where it is told how much less a word counts: once in the title. */
  private static final float FREQUENCY = IndexField.TITLE.weight();

  /** Of each paper, as Lucene writes it. */
  private final byte[] norms;

  private final long[][] digits;

  /** The shortest norm for each number of parts; negative where no paper has that number. */
  private final int[] shortest;

  private PaperLengths(byte[] norms, long[][] digits, int[] shortest) {
    this.norms = norms;
    this.digits = digits;
    this.shortest = shortest;
  }

  /** Reads the lengths of all papers. */
  static PaperLengths read(LeafReader reader, IndexSearcher searcher) throws IOException {
    byte[] norms = new byte[reader.maxDoc()];
    Arrays.fill(norms, (byte) 1);
    NumericDocValues values = reader.getNormValues(IndexField.TEXT.id());
    while (values != null && values.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
      norms[values.docID()] = (byte) values.longValue();
    }
    CollectionStatistics collection = searcher.collectionStatistics(IndexField.TEXT.id());
    if (collection == null) {
      return new PaperLengths(norms, new long[DIGITS][norms.length], new int[] {1});
    }
    SimScorer any =
        searcher
            .getSimilarity()
            .scorer(1f, collection, new TermStatistics(new BytesRef("any"), 1, 1));
    int least = 0xFF;
    for (byte norm : norms) {
      least = Math.min(least, norm & 0xFF);
    }
    int[] parts = new int[0x100];
    int[] shortest = new int[1 << DIGITS];
    Arrays.fill(shortest, -1);
    float most = any.score(FREQUENCY, least);
    for (int norm = 0xFF; norm >= least; norm--) {
      int less = (int) ((1 - any.score(FREQUENCY, norm) / most) * (1 << PARTS));
      parts[norm] = Math.min(less, shortest.length - 1);
    }
    long[][] digits = new long[DIGITS][FixedBitSet.bits2words(norms.length)];
    for (int paper = 0; paper < norms.length; paper++) {
      int norm = norms[paper] & 0xFF;
      int less = parts[norm];
      shortest[less] = shortest[less] < 0 ? norm : Math.min(shortest[less], norm);
      for (int digit = 0; digit < DIGITS; digit++) {
        digits[digit][paper / Long.SIZE] |= (less >> digit & 1L) << paper;
      }
    }
    return new PaperLengths(norms, digits, shortest);
  }

  /** What Lucene's scores need to know of the length of a paper. */
  long norm(int paper) {
    return norms[paper];
  }

  /**
   * The most that a term counts in the shortest papers if it counts in no paper more than that less
   * its parts.
   */
  float most(SimScorer term, float frequency) {
    float most = 0;
    for (int less = 0; less < shortest.length; less++) {
      if (shortest[less] >= 0) {
        float left = 1 - (float) less / (1 << PARTS);
        most = Math.max(most, term.score(frequency, shortest[less]) / left);
      }
    }
    return most;
  }

  /**
   * Takes from the sums of papers the parts that are less.
   *
   * @param words what words count, which is part of the sums
   */
  void subtract(PaperSums words, PaperSums sums) {
    for (int digit = 0; digit < DIGITS; digit++) {
      sums.subtract(words, PARTS - digit, digits[digit]);
    }
  }
}
