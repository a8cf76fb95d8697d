package org.mlsyssearch.corpus.markdown.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.FieldNames;
import org.mlsyssearch.corpus.lexicon.FieldNames.Field;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.markdown.tree.Mark;
import org.mlsyssearch.corpus.markdown.tree.RichText;
import org.mlsyssearch.text.FastPattern;

/** Parts what stands below an entry into fields, each with the label that it begins with. */
final class FieldLines {

  private static final FastPattern LABEL =
      FastPattern.compile(
          "^[^\\p{L}\\d]{0,4}(\\p{L}[^:\uFF1A\\n]{0,38}?)[*_\\s]*[:\uFF1A](?!//|[a-z0-9_+-]+:(?!//))\\s*");

  private FieldLines() {}

  /** A name before a colon and what stands behind it. */
  record Label(String name, int end) {}

  /** The label that a text begins with; null if it begins with none. */
  static @Nullable Label label(String text) {
    Matcher label = LABEL.find(text);
    if (label == null || Titles.words(label.group(1)) > 5) {
      return null;
    }
    return new Label(label.group(1).strip(), label.end());
  }

  /** The field whose name a text begins with; null if nobody knows it. */
  static @Nullable Field fieldOf(String text) {
    Label label = label(text);
    return label == null ? null : FieldNames.of(label.name());
  }

  /** Where a field's lines end: at hard breaks, and at soft ones or dots before another label. */
  static List<Integer> ends(RichText rich) {
    List<Integer> ends = new ArrayList<>();
    String text = rich.text();
    for (Mark mark : rich.marks()) {
      if (mark.kind() == Mark.Kind.BREAK) {
        ends.add(mark.start());
      }
    }
    for (int line : rich.lines()) {
      if (line > 0
          && line < text.length()
          && fieldOf(text.substring(line, Math.min(text.length(), line + 80))) != null
          && !ends.contains(line - 1)) {
        ends.add(line);
      }
    }
    for (int i = text.indexOf(" \u00B7 "); i >= 0; i = text.indexOf(" \u00B7 ", i + 1)) {
      if (label(text.substring(i + 3, Math.min(text.length(), i + 80))) != null) {
        ends.add(i + 3);
      }
    }
    ends.add(text.length());
    ends.sort(null);
    return ends;
  }
}
