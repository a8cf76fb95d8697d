package org.mlsyssearch.corpus.markdown.tree;

import java.util.ArrayList;
import java.util.List;

/** Makes links of addresses that stand in a text as they are. */
final class BareLinks {

  private static final String ENDS =
      " <>\"`|\\^{}\u3000\u3001\u3002\uFF0C\uFF1B\uFF1A\uFF09\u3011\u300D\u300F\u300B\u201D\u2019";

  private static final int SHORTEST = 11;

  private BareLinks() {}

  static RichText marked(RichText text) {
    String plain = text.text();
    int at = next(plain, 0);
    if (at < 0) {
      return text;
    }
    List<Mark> marks = new ArrayList<>(text.marks());
    int nextMark = 0;
    int reach = 0;
    while (at >= 0) {
      int doi = doi(plain, at);
      int end = end(plain, Math.max(at, doi));
      for (; nextMark < text.marks().size(); nextMark++) {
        Mark mark = text.marks().get(nextMark);
        if (mark.start() >= end) {
          break;
        }
        boolean leads = mark.kind() == Mark.Kind.LINK || mark.kind() == Mark.Kind.IMAGE;
        reach = leads ? Math.max(reach, mark.end()) : reach;
      }
      if (reach <= at && end >= at + SHORTEST) {
        String address = plain.substring(at, end);
        String target =
            doi > 0
                ? "https://doi.org/" + plain.substring(doi, end)
                : address.regionMatches(true, 0, "www", 0, 3) ? "http://" + address : address;
        marks.add(new Mark(Mark.Kind.LINK, at, end, target));
      }
      at = next(plain, Math.max(end, at + 1));
    }
    marks.sort(RichTextBuilder.ORDER);
    return new RichText(plain, marks, text.lines(), text.line());
  }

  /** Where the next address begins; -1 if there is none. */
  private static int next(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean begins = "hHwWdD".indexOf(c) >= 0;
      if (begins
          && (doi(text, i) > 0
              || text.regionMatches(true, i, "http://", 0, 7)
              || text.regionMatches(true, i, "https://", 0, 8)
              || isBareHost(text, i))) {
        return i;
      }
    }
    return -1;
  }

  /** Where the DOI begins that stands behind its name at a place; 0 if none does. */
  private static int doi(String text, int at) {
    boolean named =
        text.regionMatches(true, at, "doi:", 0, 4)
            && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    int start = at + 4;
    while (named && start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    return named && text.startsWith("10.", start) && text.indexOf('/', start) > 0 ? start : 0;
  }

  private static boolean isBareHost(String text, int at) {
    return text.regionMatches(true, at, "www.", 0, 4)
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
        && at + 4 < text.length()
        && Character.isLetterOrDigit(text.charAt(at + 4));
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
