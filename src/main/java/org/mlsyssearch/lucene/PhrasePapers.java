package org.mlsyssearch.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final class Found {
      private int[] papers = new int[16];
      private int used;

      void add(int paper) {
        papers = ArrayUtil.grow(papers, used + 1);
        papers[used++] = paper;
      }

      PaperSet set() {
        return PaperSet.of(Arrays.copyOf(papers, used));
      }
    }

    private final Map<Float, Found> found = new HashMap<>();
    private final Found unknown = new Found();
    private float last = PhraseFinder.UNKNOWN;
    private Found ofLast = unknown;

    Builder() {
      found.put(PhraseFinder.UNKNOWN, unknown);
    }

    /**
     * Takes a paper.
     *
     * @param frequency how often it has the phrase; {@link PhraseFinder#UNKNOWN} is one too
     */
    void add(int paper, float frequency) {
      if (frequency != 0 && frequency != last) {
        last = frequency;
        ofLast = found.computeIfAbsent(frequency, any -> new Found());
      }
      if (frequency != 0) {
        ofLast.add(paper);
      }
    }

    PhrasePapers build() {
      List<Group> groups = new ArrayList<>();
      found.forEach((frequency, of) -> {
        if (frequency > 0) {
          groups.add(new Group(frequency, of.set()));
        }
      });
      groups.sort(Comparator.comparingDouble(Group::frequency).reversed());
      return new PhrasePapers(List.copyOf(groups), unknown.set());
    }
  }

  /**
   * Looks at papers.
   *
   * @param papers all that have all the words
   */
  static PhrasePapers of(FixedBitSet papers, PhraseFinder finder) {
    Builder found = new Builder();
    PaperBatches batches = new PaperBatches(papers);
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
