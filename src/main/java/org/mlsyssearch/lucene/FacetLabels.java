package org.mlsyssearch.lucene;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mlsyssearch.search.Facet;

/**
 * The labels of facets' values that differ from them: of each value the label with which it came
 * first. Not thread-safe.
 */
final class FacetLabels {

  private record Label(String label, long when) {}

  private final Map<Facet, Map<String, Label>> labels = new EnumMap<>(Facet.class);
  private final Map<Facet, BitSet> known = new EnumMap<>(Facet.class);

  /**
   * Takes note of a value.
   *
   * @param number the value's own
   * @param when it came; what is added later came later
   */
  void add(Facet facet, Facet.Value value, int number, long when) {
    if (value.label().equals(value.value())) {
      return;
    }
    BitSet numbers = known.computeIfAbsent(facet, any -> new BitSet());
    if (!numbers.get(number)) {
      numbers.set(number);
      labels
          .computeIfAbsent(facet, any -> new TreeMap<>())
          .put(value.value(), new Label(value.label(), when));
    }
  }

  /** The first labels of several, by the facets' ids and the values. */
  static Map<String, Map<String, String>> joined(List<FacetLabels> parts) {
    Map<Facet, Map<String, Label>> first = new EnumMap<>(Facet.class);
    for (FacetLabels part : parts) {
      part.labels.forEach((facet, labels) -> {
        Map<String, Label> ofFacet = first.computeIfAbsent(facet, any -> new TreeMap<>());
        labels.forEach((value, label) ->
            ofFacet.merge(value, label, (one, other) -> one.when <= other.when ? one : other));
      });
    }
    Map<String, Map<String, String>> joined = new TreeMap<>();
    first.forEach((facet, labels) -> {
      Map<String, String> texts = new TreeMap<>();
      labels.forEach((value, label) -> texts.put(value, label.label));
      joined.put(facet.id(), texts);
    });
    return joined;
  }
}
