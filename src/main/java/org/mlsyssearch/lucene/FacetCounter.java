package org.mlsyssearch.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Slug;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.FacetCounts;
import org.mlsyssearch.search.FacetCounts.Count;
import org.mlsyssearch.search.FacetRequest;
import org.mlsyssearch.search.Selection;
import org.mlsyssearch.search.YearRange;

/**
 * Counts one facet over a set of papers that its own selection has not narrowed.
 *
 * <p>One counter serves one facet of one answer.
 */
final class FacetCounter {

  private static final Comparator<Count> BY_COUNT =
      Comparator.comparingInt(Count::count)
          .reversed()
          .thenComparing(Count::label)
          .thenComparing(Count::value);

  private static final Comparator<Count> BY_LABEL =
      Comparator.comparing((Count count) -> Slug.of(count.label()))
          .thenComparing(Count::label)
          .thenComparing(Count::value);

  private final Column column;
  private final Selection selection;
  private final @Nullable FixedBitSet papers;
  private final ValueCounts counts;

  /**
   * @param papers the papers to count; null means all
   * @param cardinality how many they are
   */
  FacetCounter(Column column, Selection selection, @Nullable FixedBitSet papers, int cardinality) {
    this.column = column;
    this.selection = selection;
    this.papers = papers;
    this.counts = column.counts(papers, cardinality);
  }

  FacetCounts facet(int limit) {
    return switch (column.facet()) {
      case TOPIC -> tree();
      case YEAR -> years();
      default -> terms(limit);
    };
  }

  private FacetCounts.Terms terms(int limit) {
    List<Count> values = top(limit);
    Set<String> shown = new HashSet<>();
    values.forEach(count -> shown.add(count.value()));
    mentioned().stream()
        .filter(count -> !shown.contains(count.value()))
        .sorted(BY_COUNT)
        .forEach(values::add);
    return new FacetCounts.Terms(distinct(), missing(), values);
  }

  /** The values of most papers; ties by label. */
  private List<Count> top(int limit) {
    if (limit == 0) {
      return new ArrayList<>();
    }
    if (!column.isOrderedByLabel()) {
      List<Count> values = present();
      values.sort(BY_COUNT);
      return new ArrayList<>(values.subList(0, Math.min(limit, values.size())));
    }
    List<Count> values = new ArrayList<>();
    ValueCounts top = counts.top(limit);
    for (int i = 0; i < top.distinct(); i++) {
      values.add(count(column.value(top.number(i)), top.count(i)));
    }
    return values;
  }

  /** Every value with a paper. */
  private List<Count> present() {
    List<Count> values = new ArrayList<>();
    for (int i = 0; i < counts.distinct(); i++) {
      values.add(count(column.value(counts.number(i)), counts.count(i)));
    }
    return values;
  }

  /** Every value that the filters name, in their order. */
  private List<Count> mentioned() {
    Set<String> values = new LinkedHashSet<>(selection.include());
    values.addAll(selection.exclude());
    List<Count> mentioned = new ArrayList<>();
    for (String value : values) {
      int number = column.number(value);
      mentioned.add(count(value, number < 0 ? 0 : counts.of(number)));
    }
    return mentioned;
  }

  private Count count(String value, int count) {
    return new Count(
        value,
        column.label(value),
        count,
        selection.include().contains(value),
        selection.exclude().contains(value));
  }

  private int distinct() {
    return missingValue() > 0 ? counts.distinct() - 1 : counts.distinct();
  }

  private int missing() {
    return switch (column.facet()) {
      case VENUE, YEAR, KIND -> missingValue();
      default -> column.countEmpty(papers);
    };
  }

  private int missingValue() {
    return switch (column.facet()) {
      case VENUE, YEAR, KIND -> {
        int unknown = column.number(Facet.UNKNOWN);
        yield unknown < 0 ? 0 : counts.of(unknown);
      }
      default -> 0;
    };
  }

  private FacetCounts.Years years() {
    TreeMap<Integer, Count> buckets = new TreeMap<>();
    for (Count count : present()) {
      if (!count.value().equals(Facet.UNKNOWN)) {
        int year = Integer.parseInt(count.value());
        buckets.put(
            year,
            new Count(
                count.value(),
                count.label(),
                count.count(),
                covers(selection.include(), year),
                covers(selection.exclude(), year)));
      }
    }
    return new FacetCounts.Years(
        buckets.isEmpty() ? null : buckets.firstKey(),
        buckets.isEmpty() ? null : buckets.lastKey(),
        missing(),
        List.copyOf(buckets.values()));
  }

  private static boolean covers(Set<String> ranges, int year) {
    return ranges.stream()
        .anyMatch(range -> !range.equals(Facet.UNKNOWN) && YearRange.parse(range).contains(year));
  }

  private FacetCounts.Tree tree() {
    Map<String, Count> byKey = new HashMap<>();
    present().forEach(count -> byKey.put(count.value(), count));
    for (Count count : mentioned()) {
      byKey.putIfAbsent(count.value(), named(count));
    }
    for (String key : List.copyOf(byKey.keySet())) {
      for (String above = parent(key); !above.isEmpty(); above = parent(above)) {
        byKey.putIfAbsent(above, named(new Count(above, column.label(above), 0, false, false)));
      }
    }
    Map<String, List<Count>> byParent = new HashMap<>();
    for (Count count : byKey.values()) {
      byParent.computeIfAbsent(parent(count.value()), key -> new ArrayList<>()).add(count);
    }
    return new FacetCounts.Tree(missing(), children(byParent, ""));
  }

  /** A topic that no paper has is named by the last part of its key. */
  private Count named(Count count) {
    if (column.number(count.value()) >= 0) {
      return count;
    }
    String label = count.value().substring(count.value().lastIndexOf('/') + 1);
    return new Count(count.value(), label, count.count(), count.selected(), count.excluded());
  }

  private static List<FacetCounts.Node> children(Map<String, List<Count>> byParent, String parent) {
    return byParent.getOrDefault(parent, List.of()).stream()
        .sorted(BY_COUNT)
        .map(count -> new FacetCounts.Node(count, children(byParent, count.value())))
        .toList();
  }

  private static String parent(String key) {
    return key.substring(0, Math.max(0, key.lastIndexOf('/')));
  }

  /**
   * The values that a look into the facet asks for.
   *
   * @param labels the column's
   */
  FacetCounts.Terms look(FacetRequest request, LabelIndex labels) {
    int[] wanted = labels.matching(request.text());
    ValueCounts found = wanted == null ? counts : counts.among(wanted);
    String above = request.parent();
    if (above != null) {
      found = found.among(children(found, above));
    }
    Set<String> named = new HashSet<>();
    List<Count> values = new ArrayList<>();
    for (Count count : first(found, request, labels)) {
      values.add(count);
      named.add(count.value());
    }
    Predicate<String> hasWords = LabelMatcher.of(request.text());
    mentioned().stream()
        .filter(count -> count.count() == 0 && !named.contains(count.value()))
        .filter(count -> hasWords.test(count.label()))
        .filter(count -> above == null || parent(count.value()).equals(above))
        .forEach(values::add);
    values.sort(request.byLabel() ? BY_LABEL : BY_COUNT);
    int unknown = column.number(Facet.UNKNOWN);
    int distinct = found.distinct() - (unknown >= 0 && found.has(unknown) ? 1 : 0);
    return new FacetCounts.Terms(
        distinct, missing(), values.subList(0, Math.min(request.limit(), values.size())));
  }

  /** The values that stand first; of facets whose labels are not their values, all. */
  private List<Count> first(ValueCounts found, FacetRequest request, LabelIndex labels) {
    List<Count> first = new ArrayList<>();
    if (request.byLabel()) {
      for (int number : found.firstBy(labels::place, request.limit())) {
        first.add(count(column.value(number), found.of(number)));
      }
      return first;
    }
    ValueCounts top = found.top(column.isOrderedByLabel() ? request.limit() : found.distinct());
    for (int i = 0; i < top.distinct(); i++) {
      first.add(count(column.value(top.number(i)), top.count(i)));
    }
    return first;
  }

  /** Those of the values that lie directly below one, ascending. */
  private int[] children(ValueCounts found, String above) {
    return IntStream.range(0, found.distinct())
        .map(found::number)
        .filter(number -> parent(column.value(number)).equals(above))
        .sorted()
        .toArray();
  }
}
