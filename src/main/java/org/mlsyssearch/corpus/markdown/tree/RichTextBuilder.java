package org.mlsyssearch.corpus.markdown.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects a {@link RichText} from left to right. Not thread-safe. */
final class RichTextBuilder {

  static final Comparator<Mark> ORDER =
      Comparator.comparingInt(Mark::start).thenComparing(Mark::end, Comparator.reverseOrder());

  private final StringBuilder text = new StringBuilder();
  private final List<Mark> marks = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>(List.of(0));
  private int line;
  private int firstLine;
  private int newLines;
  private boolean begun;
  private boolean blank;
  private boolean hardBreak;

  /** Begins a text in a line of the source. */
  RichTextBuilder(int line) {
    this.line = line;
    this.firstLine = line;
  }

  /** The text begins here, even where its first character stands some lines below. */
  RichTextBuilder begin() {
    begun = true;
    return this;
  }

  /** What follows stands in this line of the source, or in a later one. */
  void at(int sourceLine) {
    if (sourceLine > line) {
      newLines += sourceLine - line;
      line = sourceLine;
    }
  }

  /** Adds a text; its whitespace is folded, its line ends are counted. */
  void append(String added) {
    for (int i = 0; i < added.length(); i++) {
      char c = added.charAt(i);
      if (c == '\n') {
        line++;
        newLines++;
        blank = true;
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        blank = true;
      } else if (!isInvisible(c)) {
        flush();
        text.append(c);
      }
    }
  }

  private static boolean isInvisible(char c) {
    return c < ' ' || c == 0x7F || c == '\u200B' || c == '\uFEFF' || c == '\u2060' || c == '\u00AD';
  }

  /** What follows stands on a line of its own. */
  void breakLine() {
    hardBreak = text.length() > 0;
    blank = true;
  }

  private void flush() {
    if (text.isEmpty() && !begun) {
      firstLine = line;
    } else {
      if (blank && !text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
      if (hardBreak) {
        marks.add(new Mark(Mark.Kind.BREAK, text.length() - 1, text.length(), ""));
      }
      for (; newLines > 0; newLines--) {
        lines.add(text.length());
      }
    }
    newLines = 0;
    blank = false;
    hardBreak = false;
  }

  /** Adds an image: its alternative text, or a blank that stands for it. */
  void image(String alternative, String source) {
    int start = start();
    append(alternative);
    close(Mark.Kind.IMAGE, start, source);
  }

  /** A blank for what has no text: the one before it, unless that ends a line. */
  private void placeholder() {
    boolean lineStart = hardBreak || newLines > 0;
    flush();
    if (lineStart || text.isEmpty() || text.charAt(text.length() - 1) != ' ') {
      text.append(' ');
    }
  }

  /** The place to give to {@link #close} where a mark begins here. */
  int start() {
    return text.length();
  }

  /** Ends a mark; one without a text is left out, unless it leads somewhere. */
  void close(Mark.Kind kind, int from, String target) {
    int start = from;
    if (text.length() <= start) {
      if (kind != Mark.Kind.LINK && kind != Mark.Kind.IMAGE) {
        return;
      }
      placeholder();
      start = Math.min(start, text.length() - 1);
    }
    int end = text.length();
    while (start < end - 1 && text.charAt(start) == ' ') {
      start++;
    }
    marks.add(new Mark(kind, start, end, target));
  }

  /** Adds another text behind a blank. */
  void appendBehind(RichText other) {
    if (other.text().isEmpty()) {
      return;
    }
    at(other.line());
    blank = true;
    flush();
    int shift = text.length();
    other
        .marks()
        .forEach(
            m -> marks.add(new Mark(m.kind(), m.start() + shift, m.end() + shift, m.target())));
    text.append(other.text());
    for (int i = 1; i < other.lines().size(); i++) {
      lines.add(other.lines().get(i) + shift);
    }
    line = Math.max(line, other.line() + other.lines().size() - 1);
  }

  /** The text as far as it has come. */
  RichText build() {
    marks.sort(ORDER);
    return new RichText(text.toString(), merged(marks), lines, firstLine);
  }

  /** Marks of one kind and target that touch or overlap are one. */
  private static List<Mark> merged(List<Mark> sorted) {
    List<Mark> merged = new ArrayList<>();
    Map<Mark.Kind, Integer> last = new EnumMap<>(Mark.Kind.class);
    for (Mark mark : sorted) {
      Integer before = last.get(mark.kind());
      Mark other = before == null ? null : merged.get(before);
      if (before != null
          && other != null
          && mark.kind() != Mark.Kind.IMAGE
          && mark.start() <= other.end()
          && mark.target().equals(other.target())) {
        int end = Math.max(mark.end(), other.end());
        merged.set(before, new Mark(mark.kind(), other.start(), end, mark.target()));
      } else {
        last.put(mark.kind(), merged.size());
        merged.add(mark);
      }
    }
    return merged;
  }
}
