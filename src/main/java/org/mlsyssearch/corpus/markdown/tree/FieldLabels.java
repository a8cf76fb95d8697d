package org.mlsyssearch.corpus.markdown.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells bullets that are fields of an entry from entries: by labels that stand before a colon again
 * and again in the file, in whatever language, and by links whose text is a word or two.
 */
final class FieldLabels {

  private static final int LONGEST = 30;

  /** A label is one if it is met this often. */
  private static final int OFTEN = 3;

  private final Map<String, Integer> counts = new HashMap<>();

  /** Counts the labels of all bullets of a file. */
  void learn(List<Block> blocks) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Bullets list ->
            list.items()
                .forEach(item -> {
                  count(item.text());
                  learn(item.below());
                });
        case Block.Details details -> learn(details.blocks());
        case Block.Quote quote -> learn(quote.blocks());
        case Block.Terms terms -> terms.items().forEach(item -> learn(item.below()));
        case Block.Paragraph paragraph -> count(paragraph.text());
        default -> {
          // Others have no bullets.
        }
      }
    }
  }

  private void count(RichText text) {
    String label = label(text);
    if (!label.isEmpty()) {
      counts.merge(label, 1, Integer::sum);
    }
  }

  /** What stands before a text's colon, in lower case; empty if that is no label. */
  static String label(RichText text) {
    String plain = text.text();
    int end = -1;
    for (int i = 0; i < plain.length() && i <= LONGEST; i++) {
      char c = plain.charAt(i);
      if (c == ':' || c == '\uFF1A') {
        end = i;
        break;
      }
    }
    int words = end < 0 ? 0 : Texts.words(plain, 0, end);
    return words == 0 || words > 4 ? "" : plain.substring(0, end).strip().toLowerCase(Locale.ROOT);
  }

  /** Whether a text begins with a label that the file uses often. */
  boolean isLabelled(RichText text) {
    String label = label(text);
    return !label.isEmpty() && counts.getOrDefault(label, 0) >= OFTEN;
  }

  /** Whether a bullet is a field of an entry rather than an entry. */
  boolean isField(RichText text) {
    return isLabelled(text) || isLabelWithAddress(text) || isShortLinks(text);
  }

  /** "Paper: https://..." */
  private static boolean isLabelWithAddress(RichText text) {
    String plain = text.text();
    if (label(text).isEmpty()) {
      return false;
    }
    int colon = Math.max(plain.indexOf(':'), 0);
    int wide = plain.indexOf('\uFF1A');
    colon = wide >= 0 && wide < colon ? wide : colon;
    int at = colon;
    return text.marks().stream()
        .anyMatch(mark ->
            mark.kind() == Mark.Kind.LINK
                && Texts.words(plain, at, mark.start()) == 0
                && Texts.words(plain, mark.end(), plain.length()) == 0
                && (Texts.words(plain, mark.start(), mark.end()) <= 2
                    || plain.startsWith("http", mark.start())));
  }

  /** Nothing but links of a word or two: "[Paper](...) [Code](...)". */
  private static boolean isShortLinks(RichText text) {
    return Texts.isAll(Mark.Kind.LINK, text)
        && text.marks().stream()
            .filter(mark -> mark.kind() == Mark.Kind.LINK)
            .allMatch(mark ->
                !mark.target().startsWith("#")
                    && (Texts.words(text.text(), mark.start(), mark.end()) <= 2
                        || text.text().startsWith("http", mark.start())));
  }
}
