package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mlsyssearch.query.suggest.Beginning;
import org.mlsyssearch.query.suggest.Label;
import org.mlsyssearch.search.Facet;

/**
 * A facet's values of most papers, ready to be completed to: made once per commit, at the first
 * question. Immutable and thread-safe.
 */
final class Labels {

  private static final int MOST = 3000;

  private final List<Label> labels;

  private Labels(List<Label> labels) {
    this.labels = labels;
  }

  static Labels of(Column column) throws IOException {
    ValueCounts counts = column.counts(null, 0);
    List<Label> labels = new ArrayList<>();
    for (int number : counts.top(MOST)) {
      String value = column.value(number);
      if (!value.equals(Facet.UNKNOWN)) {
        labels.add(Label.of(value, column.label(value), counts.of(number)));
      }
    }
    return new Labels(List.copyOf(labels));
  }

  /** Every label that matches, the most frequent first. */
  List<Label> matching(Beginning typed) {
    return labels.stream().filter(typed::matches).toList();
  }
}
