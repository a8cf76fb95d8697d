package org.mlsyssearch.match;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a title stands in a text, word by word: the best local alignment (Smith and Waterman, 1981)
 * of the words of both, in which misspelt words count as the same.
 *
 * @param from the first word of the text that belongs to the title
 * @param to behind the last one
 * @param first the first word of the title that stands there
 * @param last behind the last one
 * @param cover which part of the title stands there, from 0 to 1, small words counting little
 * @param foreign how many words of weight stand between and are not the title's
 * @param replaced how many words of weight stand in place of others in the middle
 * @param exact whether the title stands there to the letter, spaces and signs aside
 * @param begins whether what stands before may end something else
 * @param ends whether what stands behind may begin something else
 * @param open whether a colon or dash divides it from what is behind or before it
 */
record Alignment(
    int from,
    int to,
    int first,
    int last,
    double cover,
    double foreign,
    double replaced,
    boolean exact,
    boolean begins,
    boolean ends,
    boolean open) {

  static final Alignment NONE = new Alignment(0, 0, 0, 0, 0, 0, 0, false, false, false, false);

  private static final double MATCH = 3;
  private static final double NEAR = 2;
  private static final byte STOP = 0;
  private static final byte BOTH = 1;
  private static final byte SKIP_TITLE = 2;
  private static final byte SKIP_TEXT = 3;

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:^|[.,;:?!)\\]}|/\\u2013\\u2014\\u201C\\u201D\"*_`-]|\\d)[\\s\"'\\u2018\\u201C\\u201D(\\[{*_`]*$");
  private static final Pattern BEHIND =
      Pattern.compile(
          "^[\\s'\\u2019*_`]*(?:$|[.,;:?!(\\[{|/\"\\u2013\\u2014\\u201D-]|(?:In|in|CoRR|arXiv|Proc|Proceedings|[Bb]y|vol|pp)\\b|(?:19|20)\\d\\d\\b|[\\[(])");
  private static final Pattern DIVIDED_BEFORE = Pattern.compile("[:\\u2013\\u2014-]\\s*$");
  private static final Pattern DIVIDED_BEHIND =
      Pattern.compile("^\\s*(?::|[\\u2013\\u2014]|\\s-\\s)");

  /** Whether the title stands nowhere. */
  boolean isNone() {
    return equals(NONE);
  }

  /** Whether the whole of both is the same. */
  boolean isWhole(Words text) {
    return exact && from == 0 && to == text.list().size();
  }

  static Alignment of(Words title, Words text) {
    Alignment exact = exact(title, text);
    return exact.isNone() ? near(title, text) : exact;
  }

  /** Where all letters of the title stand; of several places the first that may be a title's. */
  private static Alignment exact(Words title, Words text) {
    StringBuilder key = new StringBuilder();
    title.list().forEach(word -> key.append(word.term()));
    int n = text.list().size();
    Alignment found = NONE;
    for (int from = 0; from < n && !key.isEmpty(); from++) {
      int at = 0;
      int to = from;
      while (to < n && at < key.length()) {
        String term = text.list().get(to).term();
        if (!key.substring(at).startsWith(term)) {
          break;
        }
        at += term.length();
        to++;
      }
      if (at == key.length()) {
        Alignment here = placed(text, from, to, 0, title.list().size(), 1, 0, 0, true);
        if (here.begins && here.ends && !here.open) {
          return here;
        }
        found = found.isNone() ? here : found;
      }
    }
    return found;
  }

  private static Alignment near(Words title, Words text) {
    List<Words.Word> p = title.list();
    List<Words.Word> t = text.list();
    double[][] score = new double[p.size() + 1][t.size() + 1];
    byte[][] move = new byte[p.size() + 1][t.size() + 1];
    int bestI = 0;
    int bestJ = 0;
    for (int i = 1; i <= p.size(); i++) {
      Words.Word own = p.get(i - 1);
      for (int j = 1; j <= t.size(); j++) {
        Words.Word other = t.get(j - 1);
        double skipTitle = score[i - 1][j] - own.weight();
        double skipText = score[i][j - 1] - other.weight();
        double both =
            own.isNear(other)
                ? score[i - 1][j - 1]
                    + (own.term().equals(other.term()) ? MATCH : NEAR) * own.weight()
                : -1;
        double best = Math.max(0, Math.max(both, Math.max(skipTitle, skipText)));
        score[i][j] = best;
        move[i][j] =
            best == 0 ? STOP : best == both ? BOTH : best == skipTitle ? SKIP_TITLE : SKIP_TEXT;
        if (best > score[bestI][bestJ]) {
          bestI = i;
          bestJ = j;
        }
      }
    }
    return bestI == 0 ? NONE : traced(title, text, move, bestI, bestJ);
  }

  private static Alignment traced(
      Words title, Words text, byte[][] move, int lastTitle, int lastText) {
    int i = lastTitle;
    int j = lastText;
    double matched = 0;
    double missing = 0;
    double foreign = 0;
    while (i > 0 && j > 0 && move[i][j] != STOP) {
      switch (move[i][j]) {
        case BOTH -> {
          matched += title.list().get(i - 1).weight();
          i--;
          j--;
        }
        case SKIP_TITLE -> {
          missing += title.list().get(i - 1).weight();
          i--;
        }
        default -> {
          foreign += text.list().get(j - 1).weight();
          j--;
        }
      }
    }
    double whole = title.weight(0, title.list().size());
    return placed(
        text,
        j,
        lastText,
        i,
        lastTitle,
        matched / whole,
        foreign,
        Math.min(missing, foreign),
        false);
  }

  private static Alignment placed(
      Words text,
      int from,
      int to,
      int first,
      int last,
      double cover,
      double foreign,
      double replaced,
      boolean exact) {
    String before = text.text().substring(0, text.list().get(from).start());
    String behind = text.text().substring(text.list().get(to - 1).end());
    String near = before.substring(Math.max(0, before.length() - 12));
    boolean begins = before.isBlank() || BEFORE.matcher(near).find();
    boolean ends = BEHIND.matcher(behind).find();
    boolean open = DIVIDED_BEFORE.matcher(near).find() || DIVIDED_BEHIND.matcher(behind).find();
    return new Alignment(
        from, to, first, last, cover, foreign, replaced, exact, begins, ends, open);
  }
}
