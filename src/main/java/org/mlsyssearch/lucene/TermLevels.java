package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.FixedBitSet;

/**
 * The papers of a term by how much it counts in them. Immutable; the sets are not to be changed.
 *
 * @param levels all papers of the term first, then those in which it counts more, and so on; empty
 *     where no paper has it
 */
record TermLevels(List<Level> levels) {

  /**
   * A level.
   *
   * @param papers in which the term's frequency is as high as this level asks for, or higher
   * @param most the highest frequency of those that are on no higher level
   */
  record Level(FixedBitSet papers, int most) {}

  static final TermLevels NONE = new TermLevels(List.of());

  /**
   * Reads the papers of a term.
   *
   * @param papers with frequencies
   * @param size how many papers there are
   * @param from the frequencies from which the levels above the first begin, ascending
   */
  static TermLevels read(PostingsEnum papers, int size, int... from) throws IOException {
    FixedBitSet[] sets = new FixedBitSet[from.length + 1];
    int[] most = new int[sets.length];
    for (int paper = papers.nextDoc();
        paper != PostingsEnum.NO_MORE_DOCS;
        paper = papers.nextDoc()) {
      int frequency = papers.freq();
      int level = 0;
      while (level < from.length && frequency >= from[level]) {
        level++;
      }
      most[level] = Math.max(most[level], frequency);
      for (int i = 0; i <= level; i++) {
        if (sets[i] == null) {
          sets[i] = new FixedBitSet(size);
        }
        sets[i].set(paper);
      }
    }
    List<Level> levels = new ArrayList<>();
    for (int i = 0; i < sets.length; i++) {
      if (sets[i] != null) {
        levels.add(new Level(sets[i], most[i]));
      }
    }
    return new TermLevels(List.copyOf(levels));
  }

  /** All papers of the term; it has some. */
  FixedBitSet papers() {
    return levels.getFirst().papers;
  }

  /** The highest frequency. */
  int most() {
    return levels.stream().mapToInt(Level::most).max().orElse(0);
  }

  /** The papers of all levels but the first. */
  Optional<FixedBitSet> above() {
    return levels.size() > 1 ? Optional.of(levels.get(1).papers) : Optional.empty();
  }
}
