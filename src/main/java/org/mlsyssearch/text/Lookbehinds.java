package org.mlsyssearch.text;

import org.jspecify.annotations.Nullable;

/**
 * Leaves out of a regular expression what looks at the text before a place, so that what is left
 * matches at least wherever the whole does. Groups that are possessive, and what must not follow,
 * would match less: no lookbehind may stand in them.
 */
final class Lookbehinds {

  private final String regex;
  private final StringBuilder rest = new StringBuilder();
  private int at;
  private int depth;

  private Lookbehinds(String regex) {
    this.regex = regex;
  }

  /** An expression without them; null where it would not match wherever the whole does. */
  static @Nullable String without(String regex) {
    return regex.contains("(?<") ? new Lookbehinds(regex).rest() : regex;
  }

  private @Nullable String rest() {
    boolean atomic = regex.contains(")+" + "+") || regex.contains(")*+") || regex.contains("(?>");
    int forbidden = -1; // The depth of what must not follow.
    while (at < regex.length()) {
      int start = at;
      if (regex.startsWith("(?<=", at) || regex.startsWith("(?<!", at)) {
        if (forbidden >= 0 || (atomic && depth > 0)) {
          return null;
        }
        int outside = depth;
        do {
          step();
        } while (depth > outside);
        continue;
      }
      forbidden = forbidden < 0 && regex.startsWith("(?!", at) ? depth : forbidden;
      step();
      forbidden = depth <= forbidden ? -1 : forbidden;
      rest.append(regex, start, at);
    }
    return rest.toString();
  }

  /** Passes over a sign, an escaped one or a class of them. */
  private void step() {
    char c = regex.charAt(at);
    if (c == '[') {
      int open = 0;
      do {
        char each = regex.charAt(at);
        open += each == '[' ? 1 : each == ']' ? -1 : 0;
        at += each == '\\' ? 2 : 1;
      } while (open > 0);
      return;
    }
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    at += c == '\\' ? 2 : 1;
  }
}
