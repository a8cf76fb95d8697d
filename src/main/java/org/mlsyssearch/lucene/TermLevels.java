package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The papers of a term by how often it stands in them. Immutable; the sets are not to be changed.
 *
 * @param levels all papers of the term first, then those in which it stands more often, and so on;
 *     empty where no paper has it
 * @param frequencies of the papers on the first level of several frequencies and on higher ones;
 *     null where each level is of one
 */
record TermLevels(List<Level> levels, @Nullable Frequencies frequencies) {

  /**
   * A level.
   *
   * @param papers in which the term's frequency is as high as this level asks for, or higher
   * @param least the lowest frequency of this level
   * @param most the highest frequency of those that are on no higher level
   * @param score what the term counts in these at most
   */
  record Level(PaperSet papers, int least, int most, float score) {}

  /** What a term counts at most where it has a frequency. */
  @FunctionalInterface
  interface Most {
    float of(int frequency);
  }

  static final TermLevels NONE = new TermLevels(List.of(), null);

  /** A frequency of one paper in so many has a level of its own. */
  private static final int COMMON = 8;

  /** The highest frequency of a level counts no more than so many times as the lowest ... */
  private static final float UNLIKE = 1.3f;

  /** ... or so many times, where the papers are few, so that a level more takes little memory. */
  private static final float UNLIKE_OF_FEW = 1.08f;

  /**
   * Reads the papers of a term.
   *
   * @param postings with frequencies, of which none was read
   * @param count how many papers have the term
   * @param size how many papers there are
   * @param score what the term counts
   */
  static TermLevels read(PostingsEnum postings, int count, int size, Most score)
      throws IOException {
    int[] papers = new int[count];
    byte[] frequencies = new byte[count];
    int[] counts = new int[Frequencies.HIGHEST + 1];
    int most = 0;
    int used = 0;
    DocAndFloatFeatureBuffer next = new DocAndFloatFeatureBuffer();
    postings.nextDoc();
    for (postings.nextPostings(PostingsEnum.NO_MORE_DOCS, next);
        next.size > 0;
        postings.nextPostings(PostingsEnum.NO_MORE_DOCS, next)) {
      for (int i = 0; i < next.size; i++) {
        int frequency = (int) next.features[i];
        most = Math.max(most, frequency);
        int told = Math.min(Frequencies.HIGHEST, frequency);
        counts[told]++;
        papers[used] = next.docs[i];
        frequencies[used++] = (byte) told;
      }
    }
    List<int[]> ranges = ranges(counts, count, most, size, score);
    List<PaperSet> sets = sets(papers, frequencies, ranges, size);
    List<Level> levels = new ArrayList<>();
    for (int i = 0; i < ranges.size(); i++) {
      int highest = ranges.get(i)[1];
      levels.add(new Level(sets.get(i), ranges.get(i)[0], highest, score.of(highest)));
    }
    return new TermLevels(List.copyOf(levels), several(levels, frequencies));
  }

  /** The frequencies that do not follow from the level of a paper alone. */
  private static @Nullable Frequencies several(List<Level> levels, byte[] frequencies) {
    for (Level level : levels) {
      if (level.least < level.most) {
        byte[] own = new byte[frequencies.length];
        int used = 0;
        for (byte frequency : frequencies) {
          if (Byte.toUnsignedInt(frequency) >= level.least) {
            own[used++] = frequency;
          }
        }
        return Frequencies.of(level.papers, Arrays.copyOf(own, used));
      }
    }
    return null;
  }

  /** The lowest and the highest frequency of each level. */
  private static List<int[]> ranges(int[] counts, int count, int most, int size, Most score) {
    List<int[]> ranges = new ArrayList<>();
    int before = 0;
    int left = count;
    float highest = 0;
    for (int frequency = 1; frequency <= Frequencies.HIGHEST; frequency++) {
      if (counts[frequency] > 0) {
        boolean isCommon = counts[frequency] >= count / COMMON;
        if (isCommon || before >= count / COMMON || score.of(frequency) > highest) {
          ranges.add(new int[] {frequency, frequency});
          highest = score.of(frequency) * (PaperSet.isFew(left, size) ? UNLIKE_OF_FEW : UNLIKE);
        } else {
          ranges.getLast()[1] = frequency;
        }
        before = counts[frequency];
        left -= before;
      }
    }
    ranges.getLast()[1] = Math.max(ranges.getLast()[1], most);
    return ranges;
  }

  /** The papers of each level and all that are higher. */
  private static List<PaperSet> sets(
      int[] papers, byte[] frequencies, List<int[]> ranges, int size) {
    int[] levelOf = new int[Frequencies.HIGHEST + 1];
    for (int level = 0; level < ranges.size(); level++) {
      Arrays.fill(
          levelOf, Math.min(Frequencies.HIGHEST, ranges.get(level)[0]), levelOf.length, level);
    }
    List<PaperSet> sets = new ArrayList<>();
    if (PaperSet.isFew(papers.length, size)) {
      for (int[] range : ranges) {
        sets.add(
            PaperSet.of(
                IntStream.range(0, papers.length)
                    .filter(i -> Byte.toUnsignedInt(frequencies[i]) >= range[0])
                    .map(i -> papers[i])
                    .toArray()));
      }
      return sets;
    }
    FixedBitSet[] own = new FixedBitSet[ranges.size()];
    Arrays.setAll(own, level -> new FixedBitSet(size));
    for (int i = 0; i < papers.length; i++) {
      own[levelOf[Byte.toUnsignedInt(frequencies[i])]].set(papers[i]);
    }
    for (int level = own.length - 1; level >= 0; level--) {
      if (level + 1 < own.length) {
        own[level].or(own[level + 1]);
      }
      sets.addFirst(PaperSet.of(own[level]));
    }
    return sets;
  }

  /** All papers of the term; it has some. */
  PaperSet papers() {
    return levels.getFirst().papers;
  }

  /** The papers in which the term stands so often, and perhaps others; null where there is none. */
  @Nullable PaperSet atLeast(int frequency) {
    for (Level level : levels) {
      if (level.most >= frequency) {
        return level.papers;
      }
    }
    return null;
  }

  /** How often the term stands in one of its papers; {@link Frequencies#HIGHEST} for more too. */
  int frequency(int paper) {
    int least = 0;
    // Without an iterator, as this is asked for each paper that is scored.
    for (int i = 0; i < levels.size(); i++) {
      Level level = levels.get(i);
      if (!level.papers.has(paper)) {
        return least;
      }
      if (level.least < level.most) {
        return Objects.requireNonNull(frequencies).of(paper);
      }
      least = level.least;
    }
    return least;
  }

  /** The highest frequency. */
  int most() {
    return levels.getLast().most;
  }

  /** What it takes in memory. */
  int bytes() {
    return levels.stream().mapToInt(level -> level.papers.bytes()).sum()
        + (frequencies == null ? 0 : frequencies.bytes());
  }
}
