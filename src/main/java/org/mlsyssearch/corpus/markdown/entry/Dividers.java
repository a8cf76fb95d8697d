package org.mlsyssearch.corpus.markdown.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.text.FastPattern;

/** Finds what may divide the papers that one text names. */
public final class Dividers {

  private static final FastPattern BETWEEN_LINKS =
      FastPattern.compile(";|\\n|\\r|(?<=[)\\]\\s,.])(?:and|&|/|\\+)\\s|^\\s*(?:,|/|&|and)\\s");
  private static final Pattern DIVIDER =
      Pattern.compile("(?<=[)\\]\\d])\\s*(?:;|\\band\\b|&|\\+|\\n)\\s+(?=[\\p{Lu}\\[(\"\u201C])");

  /** A text of more dividers is no list of papers. */
  private static final int MOST = 200;

  private Dividers() {}

  /** Start and end of what divides two linked titles; null if nothing does. */
  static int @Nullable [] between(String text) {
    Matcher divider = BETWEEN_LINKS.find(text);
    return divider != null ? new int[] {divider.start(), divider.end()} : null;
  }

  static List<int[]> all(String text) {
    List<int[]> all = new ArrayList<>();
    Matcher divider = DIVIDER.matcher(text);
    while (all.size() < MOST && divider.find()) {
      all.add(new int[] {divider.start(), divider.end()});
    }
    return all;
  }

  /** Whether a text may name papers behind the place up to which texts are read. */
  public static boolean isFurther(String text) {
    return text.length() > EntryReader.LONGEST && DIVIDER.matcher(text).find(EntryReader.LONGEST);
  }
}
