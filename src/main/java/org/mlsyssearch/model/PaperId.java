package org.mlsyssearch.model;

/**
 * A paper's permalink, such as {@code vllm-sosp23}: readable, and the same on every machine.
 *
 * @param value lower case letters and digits of any script, joined by single hyphens
 */
public record PaperId(String value) implements Comparable<PaperId> {

  public PaperId {
    if (!isId(value)) {
      throw new IllegalArgumentException(
          "A paper's id is letters and digits joined by hyphens, not '" + value + "'");
    }
  }

  /** Counts letters by hand: a regular expression needs more stack the longer a text is. */
  private static boolean isId(String value) {
    boolean joined = true;
    for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
      int c = value.codePointAt(i);
      boolean hyphen = c == '-';
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (hyphen ? joined : !plain && !isLetterOrNumber(c)) {
        return false;
      }
      joined = hyphen;
    }
    return !joined;
  }

  private static boolean isLetterOrNumber(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  @Override
  public int compareTo(PaperId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
