package org.mlsyssearch.lucene;

import java.util.List;
import java.util.Objects;
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

  static final TermLevels NONE = new TermLevels(List.of(), null);

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
