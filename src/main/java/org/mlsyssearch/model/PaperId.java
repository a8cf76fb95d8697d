package org.mlsyssearch.model;

import java.util.regex.Pattern;

/**
 * A paper's permalink, such as {@code vllm-sosp23}: readable, and the same on every machine.
 *
 * @param value lower case letters and digits of any script, joined by single hyphens
 */
public record PaperId(String value) implements Comparable<PaperId> {

  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}]+(-[\\p{L}\\p{N}]+)*");

  public PaperId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A paper's id is letters and digits joined by hyphens, not '" + value + "'");
    }
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
