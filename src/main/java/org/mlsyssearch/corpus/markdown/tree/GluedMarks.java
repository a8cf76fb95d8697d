package org.mlsyssearch.corpus.markdown.tree;

/**
 * Adds the blank that CommonMark asks for behind a mark and that its writer forgot: "-[Title]" in
 * any line, "-Title" below a line with a bullet, "#Heading" below a blank line. Lines stay lines.
 */
final class GluedMarks {

  private static final int DEEPEST = 6;

  private GluedMarks() {}

  static String parted(String text) {
    StringBuilder parted = null;
    int copied = 0;
    char above = 0;
    boolean blankAbove = true;
    for (int line = 0; line < text.length(); line = endOfLine(text, line)) {
      int at = line;
      while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
        at++;
      }
      char bullet = at < text.length() ? text.charAt(at) : '\n';
      char next = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
      int sharps = bullet == '#' && at == line && blankAbove ? sharps(text, at) : 0;
      blankAbove = bullet == '\n' || bullet == '\r';
      if (sharps > 0) {
        parted = parted == null ? new StringBuilder(text.length() + 64) : parted;
        parted.append(text, copied, at + sharps).append(' ');
        copied = at + sharps;
        above = 0;
        continue;
      }
      boolean isBullet = bullet == '-' || bullet == '*' || bullet == '+';
      if (isBullet && isGlued(text, at, bullet, next, above == bullet)) {
        parted = parted == null ? new StringBuilder(text.length() + 64) : parted;
        parted.append(text, copied, at + 1).append(' ');
        copied = at + 1;
      } else if (bullet == '\n' || bullet == '\r') {
        continue; // A blank line does not end a list.
      } else if (!isBullet || next != ' ') {
        above = 0;
        continue;
      }
      above = bullet;
    }
    return parted == null ? text : parted.append(text, copied, text.length()).toString();
  }

  private static boolean isGlued(String text, int at, char bullet, char next, boolean below) {
    if (next == '[') {
      char inside = at + 2 < text.length() ? text.charAt(at + 2) : ' ';
      return bullet == '-' && inside != ' ' && inside != 'x' && inside != 'X';
    }
    return below
        && bullet != '*' // Which may begin an italic line.
        && (Character.isUpperCase(next) || Character.isIdeographic(next));
  }

  /** How many sharp signs stand right before a capital; 0 if that is no heading. */
  private static int sharps(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == '#') {
      end++;
    }
    boolean glued =
        end < text.length()
            && (Character.isUpperCase(text.charAt(end))
                || Character.isIdeographic(text.charAt(end)));
    return glued && end - at <= DEEPEST ? end - at : 0;
  }

  private static int endOfLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end + 1;
  }
}
