package org.mlsyssearch.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.mlsyssearch.search.Match;
import org.mlsyssearch.search.SearchIndex;

/** How far two indexes of the same papers give the same first ten hits, by words. */
final class Agreement {

  private static final int FIRST = 10;

  private final Scores ones = new Scores();
  private final Scores others = new Scores();
  private final List<Double> millisOfOne = new ArrayList<>();
  private final List<Double> millisOfOther = new ArrayList<>();
  private final List<String> differing = new ArrayList<>();
  private int positions;
  private int same;

  private Agreement() {}

  /** Asks both for every query that any paper answers. */
  static Agreement of(List<Judged> queries, SearchIndex one, SearchIndex other) throws IOException {
    Agreement agreement = new Agreement();
    for (Judged query : queries) {
      if (!query.grades().isEmpty()) {
        agreement.add(query, one, other);
      }
    }
    return agreement;
  }

  private void add(Judged query, SearchIndex one, SearchIndex other) throws IOException {
    List<String> first = search(query, one, ones, millisOfOne);
    List<String> second = search(query, other, others, millisOfOther);
    for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
      positions++;
      if (i < first.size() && i < second.size() && first.get(i).equals(second.get(i))) {
        same++;
      }
    }
    if (!first.equals(second)) {
      differing.add("'" + query.query() + "': " + first + " and " + second);
    }
  }

  private static List<String> search(
      Judged query, SearchIndex index, Scores scores, List<Double> millis) throws IOException {
    long begin = System.nanoTime();
    List<String> found = Relevance.search(index, query.query(), Match.WORDS);
    millis.add((System.nanoTime() - begin) / 1e6);
    scores.add(found, query.grades());
    return found.subList(0, Math.min(FIRST, found.size()));
  }

  /** The share of the first ten positions in which both have the same paper. */
  double share() {
    return positions == 0 ? 1 : (double) same / positions;
  }

  /** How much higher the MRR@10 of one is than that of the other, or lower. */
  double mrrBetween() {
    return Math.abs(ones.mrr() - others.mrr());
  }

  /** Queries with other first hits, with these of both. */
  List<String> differing() {
    return differing;
  }

  /** A row of a Markdown table. */
  String row(String name) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.1f %% of %d | %.4f | %.4f | %.1f, %.1f | %.1f, %.1f |%n",
        name,
        ones.queries(),
        100 * share(),
        positions,
        ones.mrr(),
        others.mrr(),
        quantile(millisOfOne, 0.5),
        quantile(millisOfOne, 0.99),
        quantile(millisOfOther, 0.5),
        quantile(millisOfOther, 0.99));
  }

  private static double quantile(List<Double> values, double part) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.isEmpty() ? 0 : sorted.get((int) (part * (sorted.size() - 1)));
  }
}
