package org.mlsyssearch.corpus.markdown.tree;

import java.util.ArrayList;
import java.util.List;

/** Parts a paragraph at those of its lines that begin as the first one does. */
final class ParagraphLines {

  /** How a line begins. */
  private enum Head {
    BOLD,
    LINK,
    ITALIC,
    CODE,
    BRACKET,
    NUMBER,
    BULLET,
    PLAIN
  }

  private ParagraphLines() {}

  /** The parts of a paragraph; the paragraph itself where its lines do not begin alike. */
  static List<RichText> parts(RichText text) {
    List<Integer> starts = lineStarts(text);
    if (starts.size() < 2) {
      return List.of(text);
    }
    Head first = head(text, 0);
    if (first == Head.PLAIN) {
      return List.of(text);
    }
    List<RichText> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < starts.size(); i++) {
      if (head(text, starts.get(i)) == first) {
        parts.add(Cut.part(text, from, starts.get(i)));
        from = starts.get(i);
      }
    }
    parts.add(Cut.part(text, from, text.text().length()));
    return parts;
  }

  private static List<Integer> lineStarts(RichText text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int start : text.lines()) {
      if (start > starts.getLast() && !isWithinMark(text, start)) {
        starts.add(start);
      }
    }
    for (Mark mark : text.marks()) {
      if (mark.kind() == Mark.Kind.BREAK && !starts.contains(mark.end())) {
        starts.add(mark.end());
      }
    }
    starts.sort(null);
    return starts;
  }

  private static boolean isWithinMark(RichText text, int at) {
    return text.marks().stream()
        .anyMatch(mark -> mark.kind() != Mark.Kind.BREAK && mark.start() < at && mark.end() > at);
  }

  private static Head head(RichText text, int at) {
    String plain = text.text();
    int start = pastOrnaments(text, at);
    int from = start;
    for (Mark mark : text.marks()) {
      if (mark.start() <= from && mark.end() > from) {
        switch (mark.kind()) {
          case BOLD -> {
            return Head.BOLD;
          }
          case LINK -> {
            return Head.LINK;
          }
          case ITALIC -> {
            return Head.ITALIC;
          }
          case CODE -> {
            return Head.CODE;
          }
          default -> {
            // Other styles do not part lines.
          }
        }
      }
    }
    if (start >= plain.length()) {
      return Head.PLAIN;
    }
    char c = plain.charAt(start);
    if (c == '['
        || c == '\u3010'
        || c == '('
        || c == '\uFF08'
        || c == '"'
        || c == '\u201C'
        || c == '\u300A') {
      return Head.BRACKET;
    }
    if (Character.isDigit(c)) {
      return Head.NUMBER;
    }
    return c == '-' || c == '*' || c == '\u2022' || c == '\u00B7' ? Head.BULLET : Head.PLAIN;
  }

  /** Where a line begins to say something, behind emoji and images. */
  private static int pastOrnaments(RichText text, int from) {
    String plain = text.text();
    int at = from;
    for (Mark mark : text.marks()) {
      while (at < plain.length() && isOrnament(plain.charAt(at))) {
        at++;
      }
      if (mark.kind() == Mark.Kind.IMAGE && mark.start() <= at && mark.end() > at) {
        at = mark.end();
      }
    }
    while (at < plain.length() && isOrnament(plain.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isOrnament(char c) {
    return c == ' ' || Character.isSurrogate(c) || (c >= '\u2190' && c <= '\u2BFF');
  }
}
