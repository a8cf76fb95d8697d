package org.mlsyssearch.corpus.markdown.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Takes parts out of texts, marks and lines included. */
final class Cut {

  private Cut() {}

  /** A text from a place on, without the blanks at its ends. */
  static RichText from(RichText text, int start) {
    return start == 0 ? text : parts(text, List.of(0, start)).getLast();
  }

  /**
   * The parts of a text that begin at some places, the first at 0, without blanks at their ends.
   */
  static List<RichText> parts(RichText text, List<Integer> starts) {
    List<RichText> parts = new ArrayList<>();
    List<Mark> open = new ArrayList<>();
    int nextMark = 0;
    int nextLine = 1;
    for (int i = 0; i < starts.size(); i++) {
      int start = starts.get(i);
      int end = i + 1 < starts.size() ? starts.get(i + 1) : text.text().length();
      open.removeIf(mark -> mark.end() <= start);
      while (nextMark < text.marks().size() && text.marks().get(nextMark).start() < end) {
        open.add(text.marks().get(nextMark++));
      }
      int from = pastBlanks(text.text(), start, end, open);
      int to = beforeBlanks(text.text(), from, end, open);
      while (nextLine < text.lines().size() && text.lines().get(nextLine) <= from) {
        nextLine++;
      }
      int line = text.line() + nextLine - 1;
      List<Integer> lines = new ArrayList<>(List.of(0));
      while (nextLine < text.lines().size() && text.lines().get(nextLine) < to) {
        lines.add(text.lines().get(nextLine++) - from);
      }
      parts.add(new RichText(text.text().substring(from, to), within(open, from, to), lines, line));
    }
    return parts;
  }

  private static List<Mark> within(List<Mark> marks, int from, int to) {
    List<Mark> within = new ArrayList<>();
    for (Mark mark : marks) {
      int start = Math.max(mark.start(), from);
      int end = Math.min(mark.end(), to);
      if (start < end) {
        within.add(new Mark(mark.kind(), start - from, end - from, mark.target()));
      }
    }
    return within;
  }

  private static int pastBlanks(String text, int from, int to, List<Mark> marks) {
    int at = from;
    while (at < to && text.charAt(at) == ' ' && !isImage(marks, at)) {
      at++;
    }
    return at;
  }

  private static int beforeBlanks(String text, int from, int to, List<Mark> marks) {
    int at = to;
    while (at > from && text.charAt(at - 1) == ' ' && !isImage(marks, at - 1)) {
      at--;
    }
    return at;
  }

  private static boolean isImage(List<Mark> marks, int at) {
    for (Mark mark : marks) {
      if (mark.kind() == Mark.Kind.IMAGE && mark.start() <= at && mark.end() > at) {
        return true;
      }
    }
    return false;
  }

  /**
   * The same text without some characters.
   *
   * @param ranges first character and the one behind the last, sorted, without overlap
   */
  static RichText without(RichText text, List<int[]> ranges) {
    if (ranges.isEmpty()) {
      return text;
    }
    int[] places = new int[text.text().length() + 1];
    StringBuilder kept = new StringBuilder();
    int next = 0;
    for (int i = 0; i < places.length; i++) {
      places[i] = kept.length();
      while (next < ranges.size() && ranges.get(next)[1] <= i) {
        next++;
      }
      boolean cut = next < ranges.size() && ranges.get(next)[0] <= i;
      if (i < text.text().length() && !cut) {
        kept.append(text.text().charAt(i));
      }
    }
    List<Mark> marks = new ArrayList<>();
    for (Mark mark : text.marks()) {
      int start = places[mark.start()];
      int end = places[mark.end()];
      if (start < end) {
        marks.add(new Mark(mark.kind(), start, end, mark.target()));
      }
    }
    List<Integer> lines = new ArrayList<>();
    text.lines().forEach(start -> lines.add(places[start]));
    return new RichText(kept.toString(), marks, lines, text.line());
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
}
