package org.mlsyssearch.corpus.markdown.tree;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the markup that CommonMark leaves as it is and its writer meant: links with a blank in the
 * address or before it, in wide brackets or without an end, and bold text beside a script without
 * blanks.
 */
final class Leftovers {

  /** A longer address or bold text is none. */
  private static final int LONGEST = 600;

  private static final int LONGEST_NOTE = 12;
  private static final Set<Mark.Kind> CODE = EnumSet.of(Mark.Kind.CODE);
  private static final Set<Mark.Kind> LINKS =
      EnumSet.of(Mark.Kind.LINK, Mark.Kind.IMAGE, Mark.Kind.CODE);

  private final RichText text;
  private final String plain;
  private final BitSet marked;
  private final List<Mark> added = new ArrayList<>();
  private final List<int[]> cuts = new ArrayList<>();

  /** Looks for markup outside of marks of some kinds. */
  private Leftovers(RichText text, Set<Mark.Kind> outside) {
    this.text = text;
    this.plain = text.text();
    this.marked = places(text, outside);
  }

  /** The text with leftover markup as marks, and with links of bare addresses. */
  static RichText mended(RichText text) {
    boolean brackets = text.text().indexOf(']') >= 0 || text.text().indexOf('\u3011') >= 0;
    RichText linked = brackets ? new Leftovers(text, LINKS).links() : text;
    boolean stars = linked.text().contains("**");
    return BareLinks.marked(stars ? new Leftovers(linked, CODE).bold() : linked);
  }

  private RichText mended() {
    if (cuts.isEmpty()) {
      return text;
    }
    List<Mark> marks = new ArrayList<>(text.marks());
    marks.addAll(added);
    marks.sort(RichTextBuilder.ORDER);
    return Cut.without(new RichText(plain, marks, text.lines(), text.line()), cuts);
  }

  private RichText bold() {
    int from = plain.indexOf("**");
    int to = from < 0 ? -1 : plain.indexOf("**", from + 2);
    while (to >= 0) {
      boolean begins = from == 0 || !isWord(plain.charAt(from - 1));
      if (begins && !marked.get(from) && !marked.get(to) && to - from < LONGEST) {
        int start = plain.charAt(from + 2) == ' ' ? from + 3 : from + 2;
        int end = plain.charAt(to - 1) == ' ' ? to - 1 : to;
        added.add(new Mark(Mark.Kind.BOLD, start, end, ""));
        cuts.add(new int[] {from, start});
        cuts.add(new int[] {end, to + 2});
        to = plain.indexOf("**", to + 2);
      }
      from = to;
      to = from < 0 ? -1 : plain.indexOf("**", from + 2);
    }
    return mended();
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }

  private RichText links() {
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
    return mended();
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

  private boolean isMarked(int start, int end) {
    int next = marked.nextSetBit(start);
    return next >= 0 && next < end;
  }

  /** The places of marks of some kinds. */
  private static BitSet places(RichText text, Set<Mark.Kind> kinds) {
    BitSet places = new BitSet(text.text().length());
    for (Mark mark : text.marks()) {
      if (kinds.contains(mark.kind())) {
        places.set(mark.start(), mark.end());
      }
    }
    return places;
  }
}
