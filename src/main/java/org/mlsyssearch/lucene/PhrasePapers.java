package org.mlsyssearch.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;

/**
 * The papers whose titles have a phrase, by how often. Immutable and thread-safe.
 *
 * @param groups those of one frequency each, the highest first
 * @param unknown those of which it is not known
 */
record PhrasePapers(List<Group> groups, PaperSet unknown) {

  /**
   * Papers.
   *
   * @param frequency how often they have the phrase
   */
  record Group(float frequency, PaperSet papers) {}

  /** Takes papers in their order. Not thread-safe. */
  static final class Builder {

    /** Those that were met, the first of which means that it is not known. */
    private float[] frequencies = {PhraseFinder.UNKNOWN, 1};

    /** Of each frequency how many papers have it. */
    private int[] counts = new int[frequencies.length];

    private int distinct = frequencies.length;

    /** The number of the frequency of the last paper. */
    private int last;

    private int[] papers = new int[16];
    private char[] numbers = new char[16];
    private int used;

    /**
     * Takes a paper.
     *
     * @param frequency how often it has the phrase; {@link PhraseFinder#UNKNOWN} is one too
     */
    void add(int paper, float frequency) {
      if (frequency == 0) {
        return;
      }
      if (frequency != frequencies[last]) {
        last = number(frequency);
      }
      if (used == papers.length) {
        papers = Arrays.copyOf(papers, 2 * used);
        numbers = Arrays.copyOf(numbers, 2 * used);
      }
      papers[used] = paper;
      numbers[used++] = (char) last;
      counts[last]++;
    }

    /** There are few, as a title has few words. */
    private int number(float frequency) {
      for (int number = 0; number < distinct; number++) {
        if (frequencies[number] == frequency) {
          return number;
        }
      }
      frequencies = ArrayUtil.grow(frequencies, distinct + 1);
      counts = ArrayUtil.grow(counts, distinct + 1);
      frequencies[distinct] = frequency;
      return distinct++;
    }

    PhrasePapers build() {
      int[][] own = new int[distinct][];
      for (int number = 0; number < distinct; number++) {
        own[number] = new int[counts[number]];
      }
      int[] filled = new int[distinct];
      for (int i = 0; i < used; i++) {
        int number = numbers[i];
        own[number][filled[number]++] = papers[i];
      }
      List<Group> groups = new ArrayList<>();
      for (int number = 1; number < distinct; number++) {
        if (counts[number] > 0) {
          groups.add(new Group(frequencies[number], PaperSet.of(own[number])));
        }
      }
      groups.sort(Comparator.comparingDouble(Group::frequency).reversed());
      return new PhrasePapers(List.copyOf(groups), PaperSet.of(own[0]));
    }
  }

  /**
   * Looks at papers.
   *
   * @param papers all that have all the words
   */
  static PhrasePapers of(PaperSet papers, PhraseFinder finder) {
    Builder found = new Builder();
    for (int paper : papers.papers()) {
      found.add(paper, finder.frequency(paper));
    }
    PaperBatches batches = new PaperBatches(papers.bits(), papers.from());
    for (int size = batches.next(); size > 0; size = batches.next()) {
      for (int i = 0; i < size; i++) {
        int paper = batches.papers()[i];
        found.add(paper, finder.frequency(paper));
      }
    }
    return found.build();
  }

  /** Adds the papers to a set, but for those of which it is not known. */
  void addTo(FixedBitSet set) {
    groups.forEach(group -> group.papers().addTo(set.getBits()));
  }

  /** How often Lucene counts words that stand so once: the less, the more they are moved. */
  static float frequency(int moved) {
    return 1f / (1f + moved);
  }

  /** What it takes in memory. */
  int bytes() {
    return unknown.bytes() + groups.stream().mapToInt(group -> group.papers().bytes()).sum();
  }
}
