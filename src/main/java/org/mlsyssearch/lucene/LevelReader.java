package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;
import org.mlsyssearch.lucene.TermLevels.Level;

/**
 * Reads the papers of terms and puts them on levels: what is read stands in two arrays, from which
 * the papers of the lower levels are taken out again. Reused, as these are large; not thread-safe.
 */
final class LevelReader {

  /** What a term counts at most where it has a frequency. */
  @FunctionalInterface
  interface Most {
    float of(int frequency);
  }

  /** A frequency of one paper in so many has a level of its own. */
  private static final int COMMON = 8;

  /** The highest frequency of a level counts no more than so many times as the lowest ... */
  private static final float UNLIKE = 1.3f;

  /** ... or so many times, where the papers are few, so that a level more takes little memory. */
  private static final float UNLIKE_OF_FEW = 1.08f;

  /** Papers that follow each other are counted apart, so that no count waits for the one before. */
  private static final int APART = 4;

  /** Papers of one word of a set differ in so many of their lowest digits alone. */
  private static final int WORD = 6;

  private final int size;

  private int[] papers = {};

  /** How often the term stands in each of them. */
  private byte[] frequencies = {};

  private int used;

  /** How many papers have each frequency, in so many parts beside each other. */
  private final int[] counts = new int[APART * (Frequencies.HIGHEST + 1)];

  private int most;

  private final DocAndFloatFeatureBuffer next = new DocAndFloatFeatureBuffer();

  /**
   * @param size how many papers there are
   */
  LevelReader(int size) {
    this.size = size;
  }

  /**
   * Reads the papers of a term.
   *
   * @param postings with frequencies, of which none was read
   * @param count how many papers have the term
   * @param score what the term counts
   */
  TermLevels read(PostingsEnum postings, int count, Most score) throws IOException {
    read(postings, count);
    List<int[]> ranges = ranges(count, score);
    List<PaperSet> many = PaperSet.isFew(count, size) ? List.of() : sets(ranges);
    List<Level> levels = new ArrayList<>();
    Frequencies several = null;
    for (int[] range : ranges) {
      boolean isFirstOfSeveral = several == null && range[0] < range[1];
      if (many.isEmpty() || isFirstOfSeveral) {
        retain(range[0]);
      }
      PaperSet own =
          many.isEmpty() ? PaperSet.of(Arrays.copyOf(papers, used)) : many.get(levels.size());
      if (isFirstOfSeveral) {
        several = Frequencies.of(own, Arrays.copyOf(frequencies, used));
      }
      levels.add(new Level(own, range[0], range[1], score.of(range[1])));
    }
    return new TermLevels(List.copyOf(levels), several);
  }

  private void read(PostingsEnum postings, int count) throws IOException {
    if (papers.length < count) {
      papers = ArrayUtil.growNoCopy(papers, count);
      frequencies = ArrayUtil.growNoCopy(frequencies, count);
    }
    Arrays.fill(counts, 0);
    most = 0;
    used = 0;
    postings.nextDoc();
    for (postings.nextPostings(PostingsEnum.NO_MORE_DOCS, next);
        next.size > 0;
        postings.nextPostings(PostingsEnum.NO_MORE_DOCS, next)) {
      System.arraycopy(next.docs, 0, papers, used, next.size);
      addNextFrequencies();
    }
  }

  private void addNextFrequencies() {
    float[] theirs = next.features;
    byte[] all = frequencies;
    int highest = most;
    for (int i = 0; i < next.size; i++) {
      int frequency = (int) theirs[i];
      highest = Math.max(highest, frequency);
      int told = Math.min(Frequencies.HIGHEST, frequency);
      counts[told * APART + i % APART]++;
      all[used + i] = (byte) told;
    }
    most = highest;
    used += next.size;
  }

  /** The lowest and the highest frequency of each level. */
  private List<int[]> ranges(int count, Most score) {
    List<int[]> ranges = new ArrayList<>();
    int before = 0;
    int left = count;
    float highest = 0;
    for (int frequency = 1; frequency <= Frequencies.HIGHEST; frequency++) {
      int own = count(frequency);
      if (own > 0) {
        boolean isCommon = own >= count / COMMON;
        if (isCommon || before >= count / COMMON || score.of(frequency) > highest) {
          ranges.add(new int[] {frequency, frequency});
          highest = score.of(frequency) * (PaperSet.isFew(left, size) ? UNLIKE_OF_FEW : UNLIKE);
        } else {
          ranges.getLast()[1] = frequency;
        }
        before = own;
        left -= before;
      }
    }
    ranges.getLast()[1] = Math.max(ranges.getLast()[1], most);
    return ranges;
  }

  private int count(int frequency) {
    int count = 0;
    for (int i = 0; i < APART; i++) {
      count += counts[frequency * APART + i];
    }
    return count;
  }

  /** Takes out the papers of lower frequencies. */
  private void retain(int least) {
    int[] all = papers;
    byte[] theirs = frequencies;
    int retained = 0;
    for (int i = 0; i < used; i++) {
      int frequency = theirs[i];
      all[retained] = all[i];
      theirs[retained] = (byte) frequency;
      // 1 or 0, without a branch, of which the processor could only guess where it leads.
      retained += (least - 1 - (frequency & 0xFF)) >>> (Integer.SIZE - 1);
    }
    used = retained;
  }

  /** The papers of each level and all that are higher. */
  private List<PaperSet> sets(List<int[]> ranges) {
    int[] levelOf = new int[Frequencies.HIGHEST + 1];
    for (int level = 0; level < ranges.size(); level++) {
      int least = Math.min(Frequencies.HIGHEST, ranges.get(level)[0]);
      Arrays.fill(levelOf, least, levelOf.length, level);
    }
    long[][] own = new long[ranges.size()][FixedBitSet.bits2words(size)];
    int[] all = papers;
    byte[] theirs = frequencies;
    for (int i = 0; i < used; i++) {
      own[levelOf[theirs[i] & 0xFF]][all[i] >>> WORD] |= 1L << all[i];
    }
    List<PaperSet> sets = new ArrayList<>();
    for (int level = own.length - 1; level >= 0; level--) {
      FixedBitSet set = new FixedBitSet(own[level], size);
      if (level + 1 < own.length) {
        set.or(new FixedBitSet(own[level + 1], size));
      }
      sets.addFirst(PaperSet.of(set));
    }
    return sets;
  }
}
