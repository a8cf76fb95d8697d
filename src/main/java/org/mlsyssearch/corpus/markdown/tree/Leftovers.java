package org.mlsyssearch.corpus.markdown.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads the markup that CommonMark leaves as it is and its writer meant: links with a blank in the
 * address or before it, in wide brackets or without an end, and bold text beside a script without
 * blanks.
 */
final class Leftovers {

  /** A longer address or bold text is none. */
  private static final int LONGEST = 600;

  private static final int LONGEST_NOTE = 12;

  private final RichText text;
  private final String plain;
  private final List<Mark> added = new ArrayList<>();
  private final List<int[]> cuts = new ArrayList<>();

  private Leftovers(RichText text) {
    this.text = text;
    this.plain = text.text();
  }

  /** The text with leftover markup as marks, and with links of bare addresses. */
  static RichText mended(RichText text) {
    boolean linked = text.text().indexOf(']') >= 0 || text.text().indexOf('\u3011') >= 0;
    boolean bold = text.text().contains("**");
    return BareLinks.marked(linked || bold ? new Leftovers(text).read(linked, bold) : text);
  }

  private RichText read(boolean linked, boolean bold) {
    if (linked) {
      links();
    }
    if (bold) {
      bold();
    }
    if (cuts.isEmpty()) {
      return text;
    }
    cuts.sort(Comparator.comparingInt(cut -> cut[0]));
    List<Mark> marks = new ArrayList<>(text.marks());
    marks.addAll(added);
    marks.sort(RichTextBuilder.ORDER);
    return Cut.without(new RichText(plain, marks, text.lines(), text.line()), cuts);
  }

  private void links() {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == '[' || c == '\u3010') {
        int note = footnote(i);
        if (note > 0) {
          cuts.add(new int[] {i, note});
          i = note - 1;
        } else {
          open.add(i);
        }
      } else if ((c == ']' || c == '\u3011') && !open.isEmpty()) {
        int start = open.removeLast();
        int end = link(start, i);
        if (end > 0) {
          open.clear();
          i = end - 1;
        }
      }
    }
  }

  /** Where the sign of a footnote ends that begins at a bracket; 0 if none does. */
  private int footnote(int start) {
    if (!plain.startsWith("[^", start)) {
      return 0;
    }
    int end = plain.indexOf(']', start);
    return end < 0 || end > start + LONGEST_NOTE || end == start + 2 ? 0 : end + 1;
  }

  /** Takes the brackets at two places and an address behind as a link; 0 if there is none. */
  private int link(int start, int end) {
    int paren = end + 1;
    while (paren < plain.length() && paren < end + 3 && plain.charAt(paren) == ' ') {
      paren++;
    }
    if (paren == plain.length() || "(\uFF08".indexOf(plain.charAt(paren)) < 0) {
      return 0;
    }
    int close = close(paren);
    String target = plain.substring(paren + 1, close).strip();
    boolean whole = close < plain.length() && ")\uFF09".indexOf(plain.charAt(close)) >= 0;
    boolean address = target.startsWith("http") || target.startsWith("www.");
    boolean path = whole && paren == end + 1 && plain.charAt(end) == ']' && isPath(target);
    if ((!address && !path) || isMarked(start, close) || Texts.letters(plain, start, end) == 0) {
      return 0;
    }
    int behind = whole ? close + 1 : close;
    boolean image = start > 0 && plain.charAt(start - 1) == '!';
    added.add(new Mark(image ? Mark.Kind.IMAGE : Mark.Kind.LINK, start + 1, end, target));
    cuts.add(new int[] {image ? start - 1 : start, start + 1});
    cuts.add(new int[] {end, behind});
    return behind;
  }

  /** Where the parenthesis at a place is closed; one that never is ends at a blank. */
  private int close(int paren) {
    int depth = 0;
    int limit = Math.min(plain.length(), paren + LONGEST);
    for (int i = paren; i < limit; i++) {
      char c = plain.charAt(i);
      depth += "(\uFF08".indexOf(c) >= 0 ? 1 : ")\uFF09".indexOf(c) >= 0 ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    int blank = plain.indexOf(' ', paren + 1);
    return blank < 0 || blank > limit ? limit : blank;
  }

  /** Whether what stands in parentheses is a place among one's own files. */
  private static boolean isPath(String target) {
    int dot = target.lastIndexOf('.');
    boolean file = dot > 0 && target.length() - dot <= 5 && target.indexOf(' ', dot) < 0;
    return file || target.startsWith("./") || target.startsWith("#");
  }

  /** Whether a link, an image or code stands between two places. */
  private boolean isMarked(int start, int end) {
    for (Mark mark : text.marks()) {
      if (mark.start() < end
          && mark.end() > start
          && (mark.kind() == Mark.Kind.LINK
              || mark.kind() == Mark.Kind.IMAGE
              || mark.kind() == Mark.Kind.CODE)) {
        return true;
      }
    }
    return false;
  }

  private void bold() {
    int from = plain.indexOf("**");
    while (from >= 0) {
      int to = plain.indexOf("**", from + 2);
      if (to < 0) {
        return;
      }
      boolean begins = from == 0 || !isWord(plain.charAt(from - 1));
      boolean empty = Texts.letters(plain, from, to) == 0;
      if (begins && !empty && to - from < LONGEST && !isCode(from, to) && !isCut(from, to)) {
        int start = plain.charAt(from + 2) == ' ' ? from + 3 : from + 2;
        int end = plain.charAt(to - 1) == ' ' ? to - 1 : to;
        added.add(new Mark(Mark.Kind.BOLD, start, end, ""));
        cuts.add(new int[] {from, start});
        cuts.add(new int[] {end, to + 2});
        to = plain.indexOf("**", to + 2);
      }
      from = to;
    }
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }

  private boolean isCode(int start, int end) {
    return text.marks().stream()
        .anyMatch(
            mark -> mark.kind() == Mark.Kind.CODE && mark.start() < end + 2 && mark.end() > start);
  }

  /** Whether a link's brackets, which are cut already, reach over one of two places. */
  private boolean isCut(int start, int end) {
    for (int[] cut : cuts) {
      boolean begins = cut[0] < start + 2 && cut[1] > start;
      boolean ends = cut[0] < end + 2 && cut[1] > end;
      if (begins || ends) {
        return true;
      }
    }
    return false;
  }
}
