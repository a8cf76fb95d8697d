package org.mlsyssearch.corpus.markdown.tree;

import java.util.ArrayList;
import java.util.List;

/** The headings above the place that is being read. Not thread-safe. */
final class SectionStack {

  private record Level(int depth, Section section) {}

  private final List<Level> levels = new ArrayList<>();

  /** Begins below some headings, which are never left. */
  SectionStack(Section base) {
    levels.add(new Level(0, base));
  }

  /** Enters what stands below a heading; headings as deep or deeper are left. */
  void enter(int depth, RichText heading, Outcome outcome) {
    leave(depth);
    levels.add(new Level(depth, outcome.enter(section(), heading)));
  }

  /** Leaves all headings that are as deep or deeper. */
  void leave(int depth) {
    while (levels.size() > 1 && levels.getLast().depth() >= depth) {
      levels.removeLast();
    }
  }

  /** The headings above. */
  Section section() {
    return levels.getLast().section();
  }
}
