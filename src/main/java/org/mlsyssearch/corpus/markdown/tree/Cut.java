package org.mlsyssearch.corpus.markdown.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Takes parts out of texts, marks and lines included. */
final class Cut {

  private Cut() {}

  /** A part of a text without the blanks at its ends. */
  static RichText part(RichText text, int from, int to) {
    String plain = text.text();
    int start = from;
    int end = to;
    while (start < end && plain.charAt(start) == ' ' && !isImage(text, start)) {
      start++;
    }
    while (end > start && plain.charAt(end - 1) == ' ' && !isImage(text, end - 1)) {
      end--;
    }
    if (start == 0 && end == plain.length()) {
      return text;
    }
    List<Mark> marks = new ArrayList<>();
    for (Mark mark : text.marks()) {
      int first = Math.max(mark.start(), start);
      int last = Math.min(mark.end(), end);
      if (first < last) {
        marks.add(new Mark(mark.kind(), first - start, last - start, mark.target()));
      }
    }
    int line = text.line();
    List<Integer> lines = new ArrayList<>(List.of(0));
    for (int i = 1; i < text.lines().size(); i++) {
      int at = text.lines().get(i);
      if (at <= start) {
        line = text.line() + i;
      } else if (at < end) {
        lines.add(at - start);
      }
    }
    return new RichText(plain.substring(start, end), marks, lines, line);
  }

  /** The same text, said to begin in a line that may stand above its first character. */
  static RichText fromLine(RichText text, int line) {
    if (text.line() <= line) {
      return text;
    }
    List<Integer> lines = new ArrayList<>(Collections.nCopies(text.line() - line, 0));
    lines.addAll(text.lines());
    return new RichText(text.text(), text.marks(), lines, line);
  }

  private static boolean isImage(RichText text, int at) {
    return text.marks().stream()
        .anyMatch(mark -> mark.kind() == Mark.Kind.IMAGE && mark.start() <= at && mark.end() > at);
  }
}
