package org.mlsyssearch.search;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mlsyssearch.model.Paper;

/**
 * What is chosen in every facet: OR within a facet, AND across facets.
 *
 * <p>A topic covers all that lies under it. A year value is a {@link YearRange} as text, or {@link
 * Facet#UNKNOWN}.
 *
 * @param byFacet no entry for a facet in which nothing is chosen
 */
public record Filters(Map<Facet, Selection> byFacet) {

  public static final Filters NONE = new Filters(Map.of());

  public Filters {
    EnumMap<Facet, Selection> copy = new EnumMap<>(Facet.class);
    byFacet.forEach((facet, selection) -> {
      if (!selection.isEmpty()) {
        copy.put(facet, selection);
      }
    });
    byFacet = java.util.Collections.unmodifiableMap(copy);
  }

  public Selection of(Facet facet) {
    return byFacet.getOrDefault(facet, Selection.NONE);
  }

  public boolean isEmpty() {
    return byFacet.isEmpty();
  }

  /** These filters with values added to one facet. */
  public Filters including(Facet facet, String... values) {
    return with(facet, java.util.List.of(values), false);
  }

  /** These filters with values excluded in one facet. */
  public Filters excluding(Facet facet, String... values) {
    return with(facet, java.util.List.of(values), true);
  }

  private Filters with(Facet facet, Collection<String> values, boolean exclude) {
    Set<String> canonical =
        values.stream().map(facet::canonical).collect(Collectors.toCollection(LinkedHashSet::new));
    Selection old = of(facet);
    LinkedHashSet<String> in = new LinkedHashSet<>(old.include());
    LinkedHashSet<String> out = new LinkedHashSet<>(old.exclude());
    (exclude ? out : in).addAll(canonical);
    return with(facet, new Selection(in, out));
  }

  /** These filters with one facet's selection replaced. */
  public Filters with(Facet facet, Selection selection) {
    EnumMap<Facet, Selection> copy = new EnumMap<>(Facet.class);
    copy.putAll(byFacet);
    copy.put(facet, selection);
    return new Filters(copy);
  }

  /** These filters without one facet, as its own counts need them. */
  public Filters without(Facet facet) {
    return with(facet, Selection.NONE);
  }

  /** Whether a paper passes: the definition that every backend must agree with. */
  public boolean accept(Paper paper) {
    for (Map.Entry<Facet, Selection> entry : byFacet.entrySet()) {
      Facet facet = entry.getKey();
      Selection selection = entry.getValue();
      var values = facet.valuesOf(paper);
      if (!selection.include().isEmpty()
          && selection.include().stream()
              .noneMatch(chosen -> values.stream().anyMatch(v -> matches(facet, chosen, v)))) {
        return false;
      }
      if (selection.exclude().stream()
          .anyMatch(chosen -> values.stream().anyMatch(v -> matches(facet, chosen, v)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(Facet facet, String chosen, Facet.Value value) {
    if (facet == Facet.YEAR && !chosen.equals(Facet.UNKNOWN)) {
      return !value.value().equals(Facet.UNKNOWN)
          && YearRange.parse(chosen).contains(Integer.parseInt(value.value()));
    }
    return chosen.equals(value.value());
  }
}
