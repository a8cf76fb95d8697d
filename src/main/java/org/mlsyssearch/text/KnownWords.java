package org.mlsyssearch.text;

/** Words that are spelt right. */
public final class KnownWords {
  private static final KnownWords BUNDLED = new KnownWords();

  public static KnownWords bundled() {
    return BUNDLED;
  }

  public boolean contains(String word) {
    return false;
  }
}
