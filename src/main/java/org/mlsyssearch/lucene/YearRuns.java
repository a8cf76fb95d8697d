package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.FixedBitSet;
import org.mlsyssearch.search.YearRange;

/** The papers of each year, which stand one after the other. Immutable and thread-safe. */
final class YearRuns {

  /** The papers of one year: from the first to before the last. */
  private record Run(int year, int from, int to) {}

  private final List<Run> years;

  private YearRuns(List<Run> years) {
    this.years = List.copyOf(years);
  }

  static YearRuns read(LeafReader reader) throws IOException {
    List<Run> years = new ArrayList<>();
    NumericDocValues values = reader.getNumericDocValues(Schema.SORT_YEAR);
    if (values == null) {
      return new YearRuns(years);
    }
    int from = 0;
    long year = 0;
    int paper = values.nextDoc();
    int end = 0;
    for (; paper != NumericDocValues.NO_MORE_DOCS; paper = values.nextDoc()) {
      if (paper > from && values.longValue() != year) {
        years.add(new Run((int) year, from, paper));
        from = paper;
      }
      year = values.longValue();
      end = paper + 1;
    }
    if (end > from) {
      years.add(new Run((int) year, from, end));
    }
    return new YearRuns(years);
  }

  /** Adds the papers of some years. */
  void add(FixedBitSet papers, YearRange range) {
    for (Run run : years) {
      if (range.contains(run.year())) {
        papers.set(run.from(), run.to());
      }
    }
  }
}
