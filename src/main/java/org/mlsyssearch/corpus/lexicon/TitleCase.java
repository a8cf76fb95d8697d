package org.mlsyssearch.corpus.lexicon;

/** Tells which stretches of a text are written as titles are. Immutable. */
public final class TitleCase {

  /** Shorter words are small in titles too. */
  private static final int LONG_WORD = 4;

  private final String text;
  private final int from;

  /** How many capitals stand before each position. */
  private final int[] capitals;

  /** How many long words end before each position. */
  private final int[] words;

  /** Of these, how many more hold a capital than do not. */
  private final int[] more;

  /** Looks at a part of a text, in time of its length; stretches of it take no more. */
  public TitleCase(String text, int from, int to) {
    this.text = text;
    this.from = from;
    capitals = new int[to - from + 1];
    words = new int[to - from + 1];
    more = new int[to - from + 1];
    int start = from;
    for (int i = from; i < to; i++) {
      int at = i - from;
      capitals[at + 1] = capitals[at] + (Character.isUpperCase(text.charAt(i)) ? 1 : 0);
      words[at + 1] = words[at];
      more[at + 1] = more[at];
      if (isEnd(i)) {
        int word = word(start, i);
        words[at + 1] += word * word;
        more[at + 1] += word;
        start = i + 1;
      }
    }
  }

  /** Whether most long words of a text hold a capital; a text without long words passes. */
  public static boolean is(String text) {
    return new TitleCase(text, 0, text.length()).is(0, text.length());
  }

  /** The same of a stretch. */
  public boolean is(int start, int end) {
    int first = start;
    while (first < end && !isEnd(first)) {
      first++;
    }
    int last = end;
    while (last > first && !isEnd(last - 1)) {
      last--;
    }
    int head = word(start, first);
    int tail = last > first ? word(last, end) : 0;
    int all = head * head + tail * tail;
    int rest = head + tail;
    if (last > first) {
      all += words[last - from] - words[first + 1 - from];
      rest += more[last - from] - more[first + 1 - from];
    }
    return all == 0 || rest > 0;
  }

  private boolean isEnd(int at) {
    return Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '-';
  }

  /** 1 for a long word that holds a capital, -1 for another long word, 0 for what is none. */
  private int word(int start, int end) {
    if (end - start < LONG_WORD || !Character.isLetter(text.charAt(start))) {
      return 0;
    }
    return capitals[end - from] > capitals[start - from] ? 1 : -1;
  }
}
