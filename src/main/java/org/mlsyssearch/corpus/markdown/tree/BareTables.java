package org.mlsyssearch.corpus.markdown.tree;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes an empty header into the blank line above a table that begins with its delimiter row: so
 * kramdown and others read it, while GFM asks for a header. Lines stay lines.
 */
final class BareTables {

  /** A blank line, a delimiter row, and a row below it. */
  private static final Pattern BARE =
      Pattern.compile(
          "(?<=\\n)([ \\t]*)\\r?\\n[ \\t]{0,3}\\|?((?:[ \\t]*:?-{2,200}:?[ \\t]*\\|){1,99})(?:[ \\t]*:?-{2,200}:?)?[ \\t]*\\r?\\n[ \\t]{0,3}\\|");

  private BareTables() {}

  static String headed(String text) {
    if (!text.contains("--")) {
      return text;
    }
    Matcher bare = BARE.matcher(text);
    StringBuilder headed = null;
    int copied = 0;
    while (bare.find()) {
      headed = headed == null ? new StringBuilder(text.length() + 64) : headed;
      int columns = (int) bare.group(2).chars().filter(c -> c == '|').count();
      boolean open = text.substring(bare.end(2), bare.end()).contains("-");
      headed
          .append(text, copied, bare.start())
          .append("| ".repeat(columns + (open ? 1 : 0)))
          .append('|');
      copied = bare.end(1);
    }
    return headed == null ? text : headed.append(text, copied, text.length()).toString();
  }
}
