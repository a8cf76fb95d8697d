package org.mlsyssearch.corpus.markdown.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts a paragraph at those of its lines that begin as the first one does. */
public final class ParagraphLines {

  private static final String OPENINGS = "[\u3010(\uFF08\"\u201C\u300A\u300C";
  private static final String BULLETS = "-*+\u2022\u00B7\u25CF\u25AA\u25E6\u2023\u2013\u2014";
  private static final int LABEL_WORDS = 4;
  private static final int TITLE_WORDS = 3;

  /** Behind the last link of an entry in a line stand no more words. */
  private static final int TAIL_WORDS = 4;

  /** How a line begins. */
  public enum Head {
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

  /**
   * The parts of a paragraph; the paragraph itself where its lines do not begin alike. A short
   * plain line above others that are no plain ones is a part of its own, unless it ends in a colon.
   */
  static List<RichText> parts(RichText text) {
    List<Integer> starts = lineStarts(text);
    if (starts.size() < 2) {
      return List.of(text);
    }
    List<Head> heads = new ArrayList<>();
    List<RichText> lines = Cut.parts(text, starts);
    lines.forEach(line -> heads.add(head(line)));
    int first = isLabel(lines.getFirst(), heads.getFirst()) && isMarked(heads.get(1)) ? 1 : 0;
    List<Integer> groups = new ArrayList<>(List.of(0));
    if (first == 1 && !lines.getFirst().text().endsWith(":")) {
      groups.add(starts.get(1));
    }
    boolean linked = Texts.isAll(Mark.Kind.LINK, lines.get(first));
    for (int i = first + 1; i < heads.size(); i++) {
      boolean field = !linked && Texts.isAll(Mark.Kind.LINK, lines.get(i)); // "[[OSDI 2020](url)]"
      if (heads.get(i) == heads.get(first) && heads.get(i) != Head.PLAIN && !field) {
        groups.add(starts.get(i));
      }
    }
    if (heads.getFirst() == Head.BRACKET && heads.contains(Head.PLAIN)) {
      List<Integer> titles = TitleLines.starts(starts, lines);
      groups = titles.size() > 1 ? titles : groups; // "(2020) A Title", "Another Title"
    }
    if (groups.size() == 1 && heads.getFirst() == Head.PLAIN) {
      groups = linked(starts, lines);
      groups = groups.size() == 1 ? ReferenceLines.starts(starts, lines) : groups;
      groups = groups.size() == 1 ? ReferenceLines.dated(starts, lines) : groups;
      groups = groups.size() == 1 ? TitleLines.starts(starts, lines) : groups;
    }
    return groups.size() == 1 ? List.of(text) : Cut.parts(text, groups);
  }

  /** "A Title of Words [[pdf](url)], OSDI 2020": where plain lines begin that end so, each. */
  private static List<Integer> linked(List<Integer> starts, List<RichText> lines) {
    List<Integer> groups = new ArrayList<>(List.of(0));
    int words = 0;
    for (int i = 0; i < lines.size(); i++) {
      RichText line = lines.get(i);
      boolean begins = starts.get(i).equals(groups.getLast());
      words += Texts.wordsBeforeLinks(line);
      boolean closed = Texts.endsInLink(line, TAIL_WORDS);
      if (line.text().isEmpty()
          || (begins && !Character.isUpperCase(line.text().charAt(0)))
          || (closed ? words < TITLE_WORDS : i + 1 == lines.size())) {
        return List.of(0);
      }
      if (closed && i + 1 < lines.size()) {
        groups.add(starts.get(i + 1));
        words = 0;
      }
    }
    return groups;
  }

  /** Whether a line only names what follows: "ZeRO:", "--- 2023 ---". */
  private static boolean isLabel(RichText line, Head head) {
    return (head == Head.PLAIN || head == Head.BULLET)
        && line.marks().isEmpty()
        && Texts.words(line) <= LABEL_WORDS;
  }

  private static boolean isMarked(Head head) {
    return head == Head.BOLD || head == Head.LINK;
  }

  /** Where lines begin, of the source and behind breaks, but none within a link or style. */
  private static List<Integer> lineStarts(RichText text) {
    List<Integer> starts = new ArrayList<>(text.lines());
    for (Mark mark : text.marks()) {
      if (mark.kind() == Mark.Kind.BREAK) {
        starts.add(mark.end());
      }
    }
    starts.sort(null);
    List<Integer> kept = new ArrayList<>();
    int next = 0;
    int reach = 0;
    for (int start : starts) {
      for (; next < text.marks().size() && text.marks().get(next).start() < start; next++) {
        reach = Math.max(reach, text.marks().get(next).end());
      }
      if (reach <= start && (kept.isEmpty() || start > kept.getLast())) {
        kept.add(start);
      }
    }
    return kept;
  }

  /** How a text begins, behind emoji and images. */
  public static Head head(RichText text) {
    String plain = text.text();
    int start = pastOrnaments(text);
    for (Mark mark : text.marks()) {
      if (mark.start() <= start && mark.end() > start) {
        @Nullable Head marked =
            switch (mark.kind()) {
              case BOLD -> Head.BOLD;
              case LINK -> Head.LINK;
              case ITALIC -> Head.ITALIC;
              case CODE -> Head.CODE;
              default -> null; // Other styles do not part lines.
            };
        if (marked != null) {
          return marked;
        }
      }
    }
    char c = start < plain.length() ? plain.charAt(start) : 'x';
    if (OPENINGS.indexOf(c) >= 0) {
      return Head.BRACKET;
    }
    if (Character.isDigit(c)) {
      return Head.NUMBER;
    }
    return BULLETS.indexOf(c) >= 0 ? Head.BULLET : Head.PLAIN;
  }

  private static int pastOrnaments(RichText text) {
    String plain = text.text();
    int at = pastOrnaments(plain, 0);
    for (Mark mark : text.marks()) {
      if (mark.kind() == Mark.Kind.IMAGE && mark.start() <= at && mark.end() > at) {
        at = pastOrnaments(plain, mark.end());
      }
    }
    return at;
  }

  private static int pastOrnaments(String text, int from) {
    int at = from;
    while (at < text.length() && isOrnament(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isOrnament(char c) {
    return c == ' ' || Character.isSurrogate(c) || (c >= '\u2190' && c <= '\u2BFF');
  }
}
