package org.mlsyssearch.corpus.markdown.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The headings above the place that is being read. Not thread-safe. */
final class SectionStack {

  /** A year that others as high follow at once stands above them. */
  private static final Pattern YEAR = Pattern.compile("\\W*(?:19|20)\\d{2}\\W*");

  /** A heading; its depth is twice that of the file, so that others fit between. */
  private record Level(int depth, Section section) {}

  private final List<Level> levels = new ArrayList<>();

  /** Begins below some headings, which are never left. */
  SectionStack(Section base) {
    levels.add(new Level(0, base));
  }

  /** Enters what stands below a heading; headings as deep or deeper are left. */
  void enter(int depth, RichText heading, Outcome outcome) {
    enterAt(2 * depth, heading, outcome);
  }

  /** Enters what stands below a heading that a heading as high follows at once. */
  void enterEmpty(int depth, RichText heading, Outcome outcome) {
    boolean year = YEAR.matcher(heading.text()).matches();
    enterAt(year ? 2 * depth - 1 : 2 * depth, heading, outcome);
  }

  private void enterAt(int depth, RichText heading, Outcome outcome) {
    leaveTo(depth);
    levels.add(new Level(depth, outcome.enter(section(), heading)));
  }

  /** Leaves all headings that are as deep or deeper. */
  void leave(int depth) {
    leaveTo(2 * depth);
  }

  private void leaveTo(int depth) {
    while (levels.size() > 1 && levels.getLast().depth() >= depth) {
      levels.removeLast();
    }
  }

  /** The headings above. */
  Section section() {
    return levels.getLast().section();
  }
}
