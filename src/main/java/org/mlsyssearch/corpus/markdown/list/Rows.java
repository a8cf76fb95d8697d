package org.mlsyssearch.corpus.markdown.list;

import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.markdown.tree.Candidate;
import org.mlsyssearch.corpus.markdown.tree.RichText;

/** The cells of a table, by row and column, and what those of a column have in common. */
record Rows(List<List<RichText>> rows) {

  static Rows of(List<Candidate> rows) {
    return new Rows(
        rows.stream().map(row -> row.cells().stream().map(Candidate.Cell::text).toList()).toList());
  }

  /** What part of the cells of a column that are not empty passes a test. */
  double share(int column, Predicate<RichText> holds) {
    long all = 0;
    long good = 0;
    for (List<RichText> row : rows) {
      if (column < row.size() && !row.get(column).text().isBlank()) {
        all++;
        good += holds.test(row.get(column)) ? 1 : 0;
      }
    }
    return all == 0 ? 0 : (double) good / all;
  }

  /** How many words a cell of a column has in the mean. */
  double meanWords(int column) {
    return rows.stream()
        .filter(row -> column < row.size())
        .mapToInt(row -> Titles.words(row.get(column).text()))
        .average()
        .orElse(0);
  }

  /** Whether each row has a text in a column, and each another. */
  boolean areApart(int column) {
    List<String> texts =
        rows.stream()
            .filter(row -> column < row.size())
            .map(row -> row.get(column).text().strip())
            .filter(text -> !text.isEmpty())
            .toList();
    return texts.size() == rows.size() && new HashSet<>(texts).size() == texts.size();
  }
}
