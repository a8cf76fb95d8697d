package org.mlsyssearch.corpus.markdown.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.LinkLabels;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.markdown.tree.Mark;
import org.mlsyssearch.corpus.markdown.tree.RichText;
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

  /** The parts of a text with titles that are links and a divider between each two; else none. */
  static List<EntryText> byLinks(RichText text) {
    List<Mark> titles = new ArrayList<>();
    for (Mark mark : text.marks()) {
      if (mark.kind() == Mark.Kind.LINK) {
        String words = text.text().substring(mark.start(), mark.end());
        if (Titles.words(words) >= 4
            && LinkLabels.of(words) == null
            && !LabelRecogniser.isAddress(words)) {
          titles.add(mark);
        }
      }
    }
    List<EntryText> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i + 1 < titles.size(); i++) {
      String between = text.text().substring(titles.get(i).end(), titles.get(i + 1).start());
      int[] cut = between(between);
      if (cut == null) {
        return List.of();
      }
      parts.add(EntryText.of(text, start, titles.get(i).end() + cut[0]));
      start = titles.get(i).end() + cut[1];
    }
    if (!parts.isEmpty()) {
      parts.add(EntryText.of(text, start, text.text().length()));
    }
    return parts;
  }

  /** Start and end of what divides two linked titles; null if nothing does. */
  private static int @Nullable [] between(String text) {
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
