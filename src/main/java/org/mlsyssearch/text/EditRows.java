package org.mlsyssearch.text;

/**
 * Tells how far a word is from texts that are read letter by letter, by {@link EditDistance}; of
 * texts that begin alike, their beginning is read once. Letters are code points. Used by one
 * thread.
 */
public final class EditRows {
  private final int[] word;
  private final int most;
  private final int[] text;

  /** By letters read: how far these are from each beginning of the word, or more than the most. */
  private final int[][] rows;

  /**
   * @param most the most edits that matter
   */
  public EditRows(String word, int most) {
    this.word = word.codePoints().toArray();
    this.most = most;
    int longest = this.word.length + most;
    this.text = new int[longest];
    this.rows = new int[longest + 1][longest + 1];
    for (int j = 0; j <= longest; j++) {
      rows[0][j] = j;
    }
  }

  /**
   * Reads a letter behind those that stand before it; what stood there or further is forgotten.
   *
   * @param at how many letters stand before it
   * @return whether a text that begins so may be near
   */
  public boolean read(int at, int letter) {
    int length = at + 1;
    if (length > text.length) {
      return false;
    }
    text[at] = letter;
    int[] row = rows[length];
    int[] last = rows[at];
    int from = Math.max(1, length - most);
    int to = Math.min(word.length, length + most);
    row[from - 1] = from == 1 ? length : most + 1;
    int least = row[from - 1];
    for (int j = from; j <= to; j++) {
      int wrong = letter == word[j - 1] ? 0 : 1;
      int best = Math.min(last[j - 1] + wrong, Math.min(last[j], row[j - 1]) + 1);
      if (j > 1 && at > 0 && letter == word[j - 2] && text[at - 1] == word[j - 1]) {
        best = Math.min(best, rows[at - 1][j - 2] + 1);
      }
      row[j] = best;
      least = Math.min(least, best);
    }
    if (to < word.length) {
      row[to + 1] = most + 1;
    }
    return least <= most;
  }

  /** Whether the first so many letters that were read are a text near to the word. */
  public boolean isNear(int length) {
    return Math.abs(length - word.length) <= most && rows[length][word.length] <= most;
  }
}
