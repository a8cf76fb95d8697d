package org.mlsyssearch.corpus.markdown.tree;

import java.util.ArrayList;
import java.util.List;

/** Makes links of addresses that stand in a text as they are. */
final class Leftovers {

  private static final String ENDS =
      " <>\"`|\\^{}\u3000\u3001\u3002\uFF0C\uFF1B\uFF1A\uFF09\u3011\u300D\u300F\u300B\u201D\u2019";

  private static final int SHORTEST = 11;

  private Leftovers() {}

  static RichText mended(RichText text) {
    String plain = text.text();
    int at = next(plain, 0);
    if (at < 0) {
      return text;
    }
    List<Mark> marks = new ArrayList<>(text.marks());
    int nextMark = 0;
    int reach = 0;
    while (at >= 0) {
      int end = end(plain, at);
      for (; nextMark < text.marks().size(); nextMark++) {
        Mark mark = text.marks().get(nextMark);
        if (mark.start() >= end) {
          break;
        }
        boolean leads = mark.kind() == Mark.Kind.LINK || mark.kind() == Mark.Kind.IMAGE;
        reach = leads ? Math.max(reach, mark.end()) : reach;
      }
      if (reach <= at && end >= at + SHORTEST) {
        marks.add(new Mark(Mark.Kind.LINK, at, end, plain.substring(at, end)));
      }
      at = next(plain, Math.max(end, at + 1));
    }
    marks.sort(RichTextBuilder.ORDER);
    return new RichText(plain, marks, text.lines(), text.line());
  }

  private static int next(String text, int from) {
    for (int i = text.indexOf("://", from); i >= 0; i = text.indexOf("://", i + 1)) {
      if (text.regionMatches(true, i - 5, "https", 0, 5) && i - 5 >= from) {
        return i - 5;
      }
      if (text.regionMatches(true, i - 4, "http", 0, 4) && i - 4 >= from) {
        return i - 4;
      }
    }
    return -1;
  }

  private static int end(String text, int from) {
    int end = from;
    int round = 0;
    int square = 0;
    while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
      char c = text.charAt(end);
      round += c == '(' ? 1 : c == ')' ? -1 : 0;
      square += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (round < 0 || square < 0) {
        break;
      }
      end++;
    }
    while (end > from && ".,;:!?'*_~".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }
}
