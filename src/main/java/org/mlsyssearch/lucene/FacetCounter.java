package org.mlsyssearch.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.query.facets.CountedValues;
import org.mlsyssearch.query.facets.FacetView;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.FacetRequest;

/**
 * Counts one facet over a set of papers that its own selection has not narrowed. Closed by who made
 * it.
 */
final class FacetCounter implements CountedValues, AutoCloseable {

  private final Column column;
  private final Supplier<LabelIndex> labels;
  private final @Nullable FixedBitSet papers;
  private final ValueCounts counts;

  /**
   * @param labels the column's, made where they are asked for
   * @param papers the papers to count; null means all
   */
  FacetCounter(Column column, Supplier<LabelIndex> labels, @Nullable PapersToCount papers) {
    this.column = column;
    this.labels = labels;
    this.papers = papers == null ? null : papers.papers();
    this.counts = column.counts(papers);
  }

  @Override
  public Facet facet() {
    return column.facet();
  }

  @Override
  public List<Counted> present() {
    return counted(counts.listed());
  }

  private List<Counted> counted(ListedCounts some) {
    List<Counted> counted = new ArrayList<>(some.distinct());
    for (int i = 0; i < some.distinct(); i++) {
      counted.add(new Counted(column.value(some.number(i)), some.count(i)));
    }
    return counted;
  }

  @Override
  public @Nullable List<Counted> top(int limit) {
    if (column.isOrderedByLabel()) {
      return counted(counts.top(limit));
    }
    LabelOrder order = column.order();
    return order == null ? null : counted(order.top(counts.listed(), limit));
  }

  @Override
  public int count(String value) {
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
  public boolean isKnown(String value) {
    return column.number(value) >= 0;
  }

  @Override
  public Looked look(FacetRequest request) {
    LabelIndex index = labels.get();
    int[] wanted = index.matching(request.text());
    ValueCounts found = wanted == null ? counts : counts.among(wanted);
    String above = request.parent();
    if (above != null) {
      found = found.among(children(found.listed(), above));
    }
    int unknown = column.number(Facet.UNKNOWN);
    int distinct = found.distinct() - (unknown >= 0 && found.of(unknown) > 0 ? 1 : 0);
    return new Looked(distinct, first(found, request, index));
  }

  /** The values that stand first; of facets whose labels are not their values, all. */
  private List<Counted> first(ValueCounts found, FacetRequest request, LabelIndex index) {
    if (!request.byLabel()) {
      return counted(found.top(column.isOrderedByLabel() ? request.limit() : found.distinct()));
    }
    List<Counted> first = new ArrayList<>();
    for (int number : found.firstBy(index::place, request.limit())) {
      first.add(new Counted(column.value(number), found.of(number)));
    }
    return first;
  }

  /** Those of the values that lie directly below one, ascending. */
  private int[] children(ListedCounts found, String above) {
    return IntStream.range(0, found.distinct())
        .map(found::number)
        .filter(number -> FacetView.parent(column.value(number)).equals(above))
        .sorted()
        .toArray();
  }

  @Override
  public void close() {
    counts.close();
  }
}
