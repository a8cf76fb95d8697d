package org.mlsyssearch.corpus.lexicon;

/** Tells which signs divide words, and which belong to scripts that write words without spaces. */
public final class WordSigns {

  private WordSigns() {}

  /** Whether a sign divides words: whitespace, or what stands for it in names of files. */
  public static boolean endsWord(char c) {
    return c == '_' || Character.isWhitespace(c);
  }

  /** Whether a sign belongs to a script without spaces. */
  public static boolean isWide(char c) {
    return c >= 0x3040 && c <= 0x9FFF;
  }

  /** How many words so many signs of such scripts count as: one for two. */
  public static int words(int signs) {
    return (signs + 1) / 2;
  }
}
