package org.mlsyssearch.query.facets;

import java.io.IOException;
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
import org.mlsyssearch.model.Slug;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.FacetCounts;
import org.mlsyssearch.search.FacetCounts.Count;
import org.mlsyssearch.search.FacetRequest;
import org.mlsyssearch.search.Selection;
import org.mlsyssearch.search.YearRange;

/** One facet of one answer, as {@link FacetCounts} says: counted values with what is chosen. */
public final class FacetView {

  private static final Comparator<Count> BY_COUNT =
      Comparator.comparingInt(Count::count)
          .reversed()
          .thenComparing(Count::label)
          .thenComparing(Count::value);

  private static final Comparator<Count> BY_LABEL =
      Comparator.comparing((Count count) -> Slug.of(count.label()))
          .thenComparing(Count::label)
          .thenComparing(Count::value);

  private final CountedValues values;
  private final Selection selection;

  /**
   * @param values counted over papers that the facet's own selection has not narrowed
   */
  public FacetView(CountedValues values, Selection selection) {
    this.values = values;
    this.selection = selection;
  }

  /**
   * The facet's counts.
   *
   * @param limit how many values of a flat facet, besides the selected ones
   */
  public FacetCounts counts(int limit) throws IOException {
    return switch (values.facet()) {
      case TOPIC -> tree();
      case YEAR -> years();
      default -> terms(limit);
    };
  }

  private FacetCounts.Terms terms(int limit) throws IOException {
    List<Count> shown = new ArrayList<>(top(limit));
    Set<String> known = new HashSet<>();
    shown.forEach(count -> known.add(count.value()));
    mentioned().stream()
        .filter(count -> !known.contains(count.value()))
        .sorted(BY_COUNT)
        .forEach(shown::add);
    return new FacetCounts.Terms(distinct(), missing(), shown);
  }

  private List<Count> top(int limit) throws IOException {
    List<CountedValues.Counted> top = values.top(limit);
    return top == null
        ? present().stream().sorted(BY_COUNT).limit(limit).toList()
        : top.stream().map(this::count).toList();
  }

  /** Every value with a paper. */
  private List<Count> present() throws IOException {
    List<Count> present = new ArrayList<>();
    values.present().forEach(one -> present.add(count(one)));
    return present;
  }

  /** Every value that the filters name, in their order. */
  private List<Count> mentioned() throws IOException {
    Set<String> mentioned = new LinkedHashSet<>(selection.include());
    mentioned.addAll(selection.exclude());
    List<Count> counts = new ArrayList<>();
    for (String value : mentioned) {
      counts.add(count(new CountedValues.Counted(value, values.count(value))));
    }
    return counts;
  }

  private Count count(CountedValues.Counted counted) {
    String value = counted.value();
    return new Count(
        value,
        values.label(value),
        counted.papers(),
        selection.include().contains(value),
        selection.exclude().contains(value));
  }

  private int distinct() throws IOException {
    return hasUnknown() && values.count(Facet.UNKNOWN) > 0
        ? values.distinct() - 1
        : values.distinct();
  }

  private int missing() throws IOException {
    return hasUnknown() ? values.count(Facet.UNKNOWN) : values.empty();
  }

  /** Whether what has no value is counted under {@link Facet#UNKNOWN}. */
  private boolean hasUnknown() {
    return switch (values.facet()) {
      case VENUE, YEAR, KIND -> true;
      case TOPIC, SYSTEM, AUTHOR, AWARD, SOURCE -> false;
    };
  }

  private FacetCounts.Years years() throws IOException {
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

  private FacetCounts.Tree tree() throws IOException {
    Map<String, Count> byKey = new HashMap<>();
    present().forEach(count -> byKey.put(count.value(), count));
    for (Count count : mentioned()) {
      byKey.putIfAbsent(count.value(), named(count));
    }
    for (String key : List.copyOf(byKey.keySet())) {
      for (String above = parent(key); !above.isEmpty(); above = parent(above)) {
        if (!byKey.containsKey(above)) {
          byKey.put(above, named(new Count(above, values.label(above), 0, false, false)));
        }
      }
    }
    Map<String, List<Count>> byParent = new HashMap<>();
    for (Count count : byKey.values()) {
      byParent.computeIfAbsent(parent(count.value()), key -> new ArrayList<>()).add(count);
    }
    return new FacetCounts.Tree(missing(), children(byParent, ""));
  }

  /** A topic that no paper has is named by the last part of its key. */
  private Count named(Count count) throws IOException {
    if (values.isKnown(count.value())) {
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

  /** The key of the topic above one; empty where there is none. */
  public static String parent(String key) {
    return key.substring(0, Math.max(0, key.lastIndexOf('/')));
  }

  /** The values that a look into the facet asks for. */
  public FacetCounts.Terms look(FacetRequest request) throws IOException {
    CountedValues.Looked looked = values.look(request);
    Predicate<Count> isWanted = wanted(request);
    List<Count> found = new ArrayList<>();
    int distinct;
    if (looked == null) {
      present().stream().filter(isWanted).forEach(found::add);
      distinct = (int) found.stream().filter(count -> !count.value().equals(Facet.UNKNOWN)).count();
    } else {
      looked.first().forEach(one -> found.add(count(one)));
      distinct = looked.distinct();
    }
    mentioned().stream().filter(count -> count.count() == 0).filter(isWanted).forEach(found::add);
    found.sort(request.byLabel() ? BY_LABEL : BY_COUNT);
    return new FacetCounts.Terms(
        distinct, missing(), found.subList(0, Math.min(request.limit(), found.size())));
  }

  private static Predicate<Count> wanted(FacetRequest request) {
    Predicate<String> hasWords = LabelMatcher.of(request.text());
    String above = request.parent();
    return count ->
        hasWords.test(count.label()) && (above == null || parent(count.value()).equals(above));
  }
}
