package org.mlsyssearch.corpus.markdown.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The headings above the place that is being read. Not thread-safe. */
final class SectionStack {

  private record Level(int depth, RichText text) {}

  private final Section base;
  private final List<Level> levels = new ArrayList<>();
  private @Nullable Section section;

  /** Begins below some headings, which are never left. */
  SectionStack(Section base) {
    this.base = base;
    this.section = base;
  }

  /** Enters a heading; those as deep or deeper are left. */
  void enter(int depth, RichText text) {
    leave(depth);
    levels.add(new Level(depth, text));
    section = null;
  }

  /** Leaves all headings that are as deep or deeper. */
  void leave(int depth) {
    while (!levels.isEmpty() && levels.getLast().depth() >= depth) {
      levels.removeLast();
      section = null;
    }
  }

  /** The headings above. */
  Section section() {
    Section now = section;
    if (now == null) {
      List<RichText> headings = new ArrayList<>(base.headings());
      levels.forEach(level -> headings.add(level.text()));
      now = new Section(headings);
      section = now;
    }
    return now;
  }

  /** The headings above one that follows. */
  static Section below(Section section, RichText heading) {
    if (heading.text().isBlank()) {
      return section;
    }
    List<RichText> headings = new ArrayList<>(section.headings());
    headings.add(heading);
    return new Section(headings);
  }
}
