package org.mlsyssearch.query.facets;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.FacetRequest;

/** How many papers of an answer have each value of one facet, as an engine counted them. */
public interface CountedValues {

  /** A value and its papers. */
  record Counted(String value, int papers) {}

  Facet facet();

  /** Every value with a paper, each once, in any order. */
  List<Counted> present() throws IOException;

  /**
   * The values of most papers, ties by label, then by value.
   *
   * @return null where the engine has no quicker way than to sort those {@link #present}
   */
  default @Nullable List<Counted> top(int limit) throws IOException {
    return null;
  }

  /** How many papers have a value. */
  int count(String value) throws IOException;

  /** How many values have a paper, {@link Facet#UNKNOWN} among them. */
  int distinct();

  /** How many papers have no value, not even {@link Facet#UNKNOWN}. */
  int empty();

  /** What people read for a value; the value itself where nothing else is known. */
  String label(String value);

  /** Whether any paper of the index has a value. */
  boolean isKnown(String value) throws IOException;

  /**
   * What a look into the facet finds.
   *
   * @param distinct how many values have a paper, {@link Facet#UNKNOWN} not among them
   * @param first those that stand first, as many as are asked for, or more
   */
  record Looked(int distinct, List<Counted> first) {}

  /**
   * The values with a paper that a look into the facet asks for.
   *
   * @return null where the engine has no quicker way than to look at those {@link #present}
   */
  default @Nullable Looked look(FacetRequest request) throws IOException {
    return null;
  }
}
