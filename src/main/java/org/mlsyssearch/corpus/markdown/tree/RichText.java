package org.mlsyssearch.corpus.markdown.tree;

import java.util.Collections;
import java.util.List;
import org.mlsyssearch.corpus.lexicon.Hosts;

/**
 * The text of one block without markup, and beside it what the markup said.
 *
 * @param text whitespace folded to single blanks, no markup left in it
 * @param marks ordered by start, then the longer first
 * @param lines for each line of the source that the text spans, where in the text it starts; the
 *     first entry is 0
 * @param line the source's line of the first character, from 1
 */
public record RichText(String text, List<Mark> marks, List<Integer> lines, int line) {

  public RichText {
    marks = List.copyOf(marks);
    lines = List.copyOf(lines);
  }

  /** Whether a link is in it. */
  public boolean hasLink() {
    return marks.stream().anyMatch(mark -> mark.kind() == Mark.Kind.LINK);
  }

  /** Whether a link leads to a paper. */
  public boolean leadsToPaper() {
    return marks.stream()
        .anyMatch(mark -> mark.kind() == Mark.Kind.LINK && Hosts.isPaper(mark.target()));
  }

  /** Where the first link leads to; empty if there is none. */
  public String address() {
    return marks.stream()
        .filter(mark -> mark.kind() == Mark.Kind.LINK)
        .map(Mark::target)
        .findFirst()
        .orElse("");
  }

  /** Where the last link ends; -1 if there is none. */
  public int linkEnd() {
    return marks.stream()
        .filter(mark -> mark.kind() == Mark.Kind.LINK)
        .mapToInt(Mark::end)
        .max()
        .orElse(-1);
  }

  /** Whether a line of the source begins at a position of the text. */
  public boolean isLineStart(int position) {
    return lines.size() == 1
        ? lines.getFirst() == position
        : Collections.binarySearch(lines, position) >= 0;
  }
}
