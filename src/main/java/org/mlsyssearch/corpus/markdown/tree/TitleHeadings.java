package org.mlsyssearch.corpus.markdown.tree;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells headings that may be titles of entries from those that only name a topic. */
final class TitleHeadings {

  private static final int TITLE_WORDS = 4;

  private final FieldLabels labels;
  private final Map<String, Integer> counts = new HashMap<>();

  TitleHeadings(FieldLabels labels) {
    this.labels = labels;
  }

  /** Counts how often each heading is met. */
  void learn(List<Block> blocks) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Heading heading -> counts.merge(key(heading.text()), 1, Integer::sum);
        case Block.Details details -> learn(details.blocks());
        default -> {
          // Headings in other blocks are counted by nobody.
        }
      }
    }
  }

  private static String key(RichText text) {
    return text.text().strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a text above some blocks may be the title of the entry that they describe.
   *
   * @param parts whether a heading follows that is deeper
   */
  boolean mayBeTitle(RichText text, List<Block> body, boolean parts) {
    int words = Texts.words(text);
    boolean linked = links(text) && words >= TITLE_WORDS;
    if (words == 0 || counts.getOrDefault(key(text), 0) > 1 || (parts && !linked)) {
      return false;
    }
    int fields = 0;
    int entries = 0;
    Set<String> seen = new HashSet<>();
    for (Block block : body) {
      switch (block) {
        case Block.Bullets list -> {
          for (Block.Item item : list.items()) {
            if (labels.isField(item.text())) {
              fields++;
            } else if (isEntryLike(item.text()) || !seen.add(FieldLabels.label(item.text()))) {
              entries++;
            }
          }
        }
        case Block.Table table -> entries += table.rows().size();
        case Block.Paragraph paragraph -> entries += isEntryLike(paragraph.text()) ? 1 : 0;
        default -> {
          // Says nothing of what stands above.
        }
      }
    }
    if (linked) {
      return true;
    }
    if (entries > 0) {
      return fields > entries && words >= TITLE_WORDS;
    }
    return fields > 0 || words >= TITLE_WORDS;
  }

  /** Whether a link to somewhere else covers most of a text. */
  private static boolean links(RichText text) {
    String plain = text.text();
    int letters = Texts.letters(plain, 0, plain.length());
    return text.marks().stream()
        .anyMatch(mark ->
            mark.kind() == Mark.Kind.LINK
                && !mark.target().startsWith("#")
                && Texts.letters(plain, mark.start(), mark.end()) * 2 > letters);
  }

  /** Whether a text has a link or a bold part that is as long as a title. */
  private static boolean isEntryLike(RichText text) {
    return text.marks().stream()
        .anyMatch(mark ->
            (mark.kind() == Mark.Kind.LINK || mark.kind() == Mark.Kind.BOLD)
                && !mark.target().startsWith("#")
                && !text.text().startsWith("http", mark.start())
                && Texts.words(text.text(), mark.start(), mark.end()) >= TITLE_WORDS);
  }
}
