package org.mlsyssearch.corpus.markdown.tree;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the labels that count the items of a list, "Week 3:", "[Sesi\u00F3n 3]",
 * "\u7B2C3\u56DE\uFF1A": a word and a number, the word the same in most of them and the numbers
 * from the first on. They are no part of what they count.
 */
final class SeriesLabels {

  private static final int ENOUGH = 4;
  private static final double MAJORITY = 0.6;

  private static final Pattern LABEL =
      Pattern.compile(
          "\\W{0,2}((?:\\p{L}\\p{Ll}+|\\p{IsHan}{1,2}) ?[#.]?)(\\d{1,3})(\\p{IsHan}{0,2}"
              + " ?(?:[)\\]\u3011] ?[:\uFF1A]?|[:\uFF1A|\uFF5C.]| [-\u2013\u2014]))\\s*(?=.)");

  private final Map<String, Set<Integer>> numbers = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final int items;

  /** Learns the labels of the items of one list. */
  SeriesLabels(List<Block.Item> items) {
    this.items = items.size();
    for (Block.Item item : items) {
      Matcher label = LABEL.matcher(item.text().text());
      if (label.lookingAt()) {
        counts.merge(word(label), 1, Integer::sum);
        numbers
            .computeIfAbsent(word(label), each -> new HashSet<>())
            .add(Integer.valueOf(label.group(2)));
      }
    }
  }

  private static String word(Matcher label) {
    return label.group(1).replaceAll("[ #.]", "").toLowerCase(Locale.ROOT);
  }

  /** A text without the label that counts it. */
  RichText without(RichText text) {
    Matcher label = LABEL.matcher(text.text());
    return label.lookingAt() && counts(word(label)) ? Cut.from(text, label.end()) : text;
  }

  private boolean counts(String word) {
    Set<Integer> met = numbers.getOrDefault(word, Set.of());
    int count = counts.getOrDefault(word, 0);
    return count >= ENOUGH
        && count >= MAJORITY * items
        && met.size() >= ENOUGH - 1
        && (met.contains(0) || met.contains(1));
  }
}
