package org.mlsyssearch.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Random;

/** Makes inputs of others: cuts, repeats, joins and damages them. Not thread-safe. */
final class Mutator {

  /** Characters of an input at most. */
  static final int LONGEST = 60_000;

  /** Characters that readers take apart, count or fold: signs, blanks, marks, other scripts. */
  private static final String SIGNS =
      "-*_[]()<>{}!|#>`\"'\\/:;.,~^$%&@=+?0123456789 \t\n\r"
          + "\0\u0001\u001B\u007F\u0085\u00A0\u00AD\u00DF"
          + "\u0130\u0131\u0301\u0345\u03A3\u05D0\u0E33\u1E9E\u200B\u200D\u2028\u202E\u2060\u3000"
          + "\u4E2D\uAC00\uD800\uDFFF\uFB01\uFEFF\uFF21\uFFFD\uFFFF";

  private final Target target;
  private final Random random;

  Mutator(Target target, Random random) {
    this.target = target;
    this.random = random;
  }

  /** An input made of those of a pool. */
  byte[] next(List<String> pool) {
    String made = random.nextInt(3) == 0 ? target.made(random) : "";
    int length = random.nextInt(400) == 0 ? LONGEST : target.length();
    StringBuilder text = new StringBuilder(made.isEmpty() ? part(pick(pool)) : made);
    for (int times = random.nextInt(made.isEmpty() ? 8 : 3); times >= 0; times--) {
      change(text, pool, length);
      if (text.length() > length) {
        text.setLength(length);
      }
    }
    byte[] bytes = text.toString().getBytes(UTF_8);
    if (random.nextInt(30) == 0 && bytes.length > 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  /** Some lines of a long text. */
  private String part(String text) {
    if (text.length() <= target.length()) {
      return text;
    }
    int at = random.nextInt(text.length() - target.length() / 2);
    int line = text.indexOf('\n', at) + 1;
    int start = line == 0 ? at : line;
    return text.substring(
        start, Math.min(text.length(), start + 1 + random.nextInt(target.length())));
  }

  private void change(StringBuilder text, List<String> pool, int length) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + 1 + (int) (24 * Math.abs(random.nextGaussian())));
    switch (random.nextInt(11)) {
      case 0 -> text.delete(at, end);
      case 1 -> text.insert(random.nextInt(text.length() + 1), text.substring(at, end));
      case 2 -> text.replace(at, end, pick(target.pieces()));
      case 3, 4 -> text.insert(at, pick(target.pieces()));
      case 5 -> text.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
      case 6 -> text.insert(at, Character.toChars(random.nextInt(0x110000)));
      case 7 -> text.setLength(at);
      case 8 -> {
        String other = part(pick(pool));
        text.insert(at, other.substring(random.nextInt(other.length() + 1)));
      }
      case 9 -> {
        String repeated = random.nextBoolean() ? text.substring(at, end) : pick(target.pieces());
        int times = length / Math.max(1, repeated.length());
        text.insert(at, repeated.repeat(length < LONGEST ? random.nextInt(times / 4 + 2) : times));
      }
      default -> {
        if (at < end) {
          char c = text.charAt(at);
          text.setCharAt(at, Character.isLowerCase(c) ? Character.toUpperCase(c) : (char) (c ^ 1));
        }
      }
    }
  }

  private String pick(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
