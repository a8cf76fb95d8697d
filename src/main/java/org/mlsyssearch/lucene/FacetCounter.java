package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.query.facets.CountedValues;
import org.mlsyssearch.search.Facet;

/** Counts one facet over a set of papers that its own selection has not narrowed. */
final class FacetCounter implements CountedValues {

  private final Column column;
  private final @Nullable FixedBitSet papers;
  private final ValueCounts counts;

  /**
   * @param papers the papers to count; null means all
   * @param cardinality how many they are
   */
  FacetCounter(Column column, @Nullable FixedBitSet papers, int cardinality) {
    this.column = column;
    this.papers = papers;
    this.counts = column.counts(papers, cardinality);
  }

  @Override
  public Facet facet() {
    return column.facet();
  }

  @Override
  public List<Counted> present() throws IOException {
    List<Counted> present = new ArrayList<>(counts.distinct());
    for (int i = 0; i < counts.distinct(); i++) {
      present.add(new Counted(column.value(counts.number(i)), counts.count(i)));
    }
    return present;
  }

  @Override
  public @Nullable List<Counted> top(int limit) throws IOException {
    if (!column.isOrderedByLabel()) {
      return null;
    }
    List<Counted> top = new ArrayList<>();
    for (int number : counts.top(limit)) {
      top.add(new Counted(column.value(number), counts.of(number)));
    }
    return top;
  }

  @Override
  public int count(String value) throws IOException {
    int number = column.number(value);
    return number < 0 ? 0 : counts.of(number);
  }

  @Override
  public int distinct() {
    return counts.distinct();
  }

  @Override
  public int empty() {
    return column.countEmpty(papers);
  }

  @Override
  public String label(String value) {
    return column.label(value);
  }

  @Override
  public boolean isKnown(String value) throws IOException {
    return column.number(value) >= 0;
  }
}
