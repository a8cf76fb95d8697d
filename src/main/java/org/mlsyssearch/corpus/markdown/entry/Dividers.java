package org.mlsyssearch.corpus.markdown.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import org.mlsyssearch.corpus.lexicon.LinkLabels;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.markdown.tree.Mark;
import org.mlsyssearch.corpus.markdown.tree.RichText;
import org.mlsyssearch.text.FastPattern;

/** Finds what may divide the papers that one text names. */
public final class Dividers {

  private static final FastPattern BETWEEN_LINKS =
      FastPattern.compile(";|\\n|\\r|(?<=[)\\]\\s,.])(?:and|&|/|\\+)\\s|^\\s*(?:,|/|&|and)\\s");
  private static final FastPattern SEMICOLON = FastPattern.compile(";");
  private static final int TITLE_WORDS = 4;
  private static final int SHORT_TITLE_WORDS = 3;
  private static final FastPattern DIVIDER =
      FastPattern.compile(
          "(?<=[)\\]\\d])\\s*(?:;|\\band\\b|&|\\+|\\n)\\s+(?=[\\p{Lu}\\[(\"\u201C])");

  /** A numbered line of fewer words, its number included, names no paper. */
  private static final int LEAST_WORDS = 4;

  /** A text of more dividers is no list of papers. */
  private static final int MOST = 200;

  private Dividers() {}

  /**
   * The parts of a text with titles that are links and a divider between each two; else none. Where
   * all dividers are semicolons, a title may be as short as names of other links are.
   */
  static List<EntryText> byLinks(RichText text) {
    List<EntryText> parts = byLinks(text, TITLE_WORDS, BETWEEN_LINKS);
    return parts.isEmpty() ? byLinks(text, SHORT_TITLE_WORDS, SEMICOLON) : parts;
  }

  private static List<EntryText> byLinks(RichText text, int titleWords, FastPattern dividers) {
    List<Mark> titles = new ArrayList<>();
    for (Mark mark : text.marks()) {
      if (mark.kind() == Mark.Kind.LINK) {
        String words = text.text().substring(mark.start(), mark.end());
        if (Titles.words(words) >= titleWords && LinkLabels.of(words) == null) {
          titles.add(mark);
        }
      }
    }
    List<EntryText> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i + 1 < titles.size(); i++) {
      int from = titles.get(i).end();
      int to = titles.get(i + 1).start();
      String between = text.text().substring(from, to);
      Matcher divider = dividers.find(between);
      boolean broken = divider == null && between.isBlank() && isBroken(text, from, to);
      if (divider == null && !broken) {
        return List.of();
      }
      parts.add(EntryText.of(text, start, divider == null ? from : from + divider.start()));
      start = divider == null ? to : from + divider.end();
    }
    if (!parts.isEmpty()) {
      parts.add(EntryText.of(text, start, text.text().length()));
    }
    return parts;
  }

  /** Whether a line break stands between two places. */
  private static boolean isBroken(RichText text, int from, int to) {
    return has(Mark.Kind.BREAK, text, from, to);
  }

  private static boolean has(Mark.Kind kind, RichText text, int from, int to) {
    return text.marks().stream()
        .anyMatch(mark -> mark.kind() == kind && mark.start() >= from && mark.end() <= to);
  }

  /**
   * The parts of a text whose lines are numbered from one on, below a line that heads them or not;
   * none if they are not.
   */
  static List<EntryText> byNumbers(RichText text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (Mark mark : text.marks()) {
      if (mark.kind() == Mark.Kind.BREAK) {
        starts.add(mark.end());
      }
    }
    boolean numbered = starts.size() > 1;
    boolean headed = numbered && LineNumber.of(text.text()) == null;
    if (headed) {
      starts.removeFirst(); // "Wells<br>1. [A Title](url)<br>2. [Another Title](url)"
    }
    List<EntryText> parts = new ArrayList<>();
    for (int i = 0; i < starts.size() && numbered; i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) - 1 : text.text().length();
      String line = text.text().substring(starts.get(i), Math.max(starts.get(i), end));
      LineNumber number = LineNumber.of(line);
      if (number == null
          || !number.is(i + 1)
          || Titles.words(line) < LEAST_WORDS
          || (headed && !has(Mark.Kind.LINK, text, starts.get(i), end))) {
        return List.of();
      }
      parts.add(EntryText.of(text, starts.get(i) + number.end(), end));
    }
    return parts;
  }

  /**
   * First character and the one behind the last of each sign or word between two; also of line
   * breaks where the first line and the next begin with a bracket.
   */
  static List<int[]> all(EntryText text) {
    List<int[]> all = new ArrayList<>();
    Matcher divider = DIVIDER.find(text.text());
    while (divider != null && all.size() < MOST) {
      all.add(new int[] {divider.start(), divider.end()});
      divider = divider.find() ? divider : null;
    }
    List<Token> tokens = text.tokens();
    boolean tagged = !tokens.isEmpty() && tokens.getFirst().kind() == Token.Kind.GROUP;
    for (Token token : tagged ? tokens : List.<Token>of()) {
      boolean tag = token.kind() == Token.Kind.BREAK && "([".indexOf(text.after(token.end())) >= 0;
      if (tag && all.size() < MOST) {
        all.add(new int[] {token.start() - text.start(), token.end() - text.start()});
      }
    }
    all.sort(Comparator.comparingInt(each -> each[0]));
    return all;
  }

  /** Whether a text may name papers behind the place up to which texts are read. */
  public static boolean isFurther(String text) {
    return text.length() > EntryReader.LONGEST
        && DIVIDER.find(text.substring(EntryReader.LONGEST - 1)) != null;
  }
}
