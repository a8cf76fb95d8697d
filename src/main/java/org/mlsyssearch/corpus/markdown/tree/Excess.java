package org.mlsyssearch.corpus.markdown.tree;

/**
 * Takes from a text what no list holds and what makes CommonMark slow: for each line it scans the
 * indentation once for every list around it, for each link it walks over all brackets that stand
 * open before it. Lines stay lines.
 */
final class Excess {

  /** A line is indented by at most this many blanks; deeper nesting is none anyway. */
  private static final int INDENT = 500;

  /** At most this many square brackets stand open before a blank line; others become round. */
  private static final int OPEN = 2000;

  private Excess() {}

  static String removed(String text) {
    StringBuilder kept = null;
    int copied = 0;
    int open = 0;
    int lineStart = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        lineStart = i + 1;
        boolean blank = lineStart < text.length() && "\r\n".indexOf(text.charAt(lineStart)) >= 0;
        open = blank ? 0 : open;
      } else if (c == '[' && ++open > OPEN) {
        kept = kept == null ? new StringBuilder(text.length()) : kept;
        kept.append(text, copied, i).append('(');
        copied = i + 1;
      } else if (c == ']' && open > 0) {
        open--;
      } else if ((c == ' ' || c == '\t') && i == lineStart) {
        int end = i;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
          end++;
        }
        if (end - i > INDENT) {
          kept = kept == null ? new StringBuilder(text.length()) : kept;
          kept.append(text, copied, i + INDENT);
          copied = end;
        }
        i = end - 1;
      }
    }
    return kept == null ? text : kept.append(text, copied, text.length()).toString();
  }
}
