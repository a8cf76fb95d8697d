package org.mlsyssearch.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many papers each value of a facet has, under the query and all filters but the facet's own.
 *
 * <p>Counts are exact: a value's count is the number of hits that selecting it alone in its facet
 * gives. Selected values are listed even at 0.
 */
public sealed interface FacetCounts {

  /**
   * One value and its papers.
   *
   * @param selected whether the filters include it
   * @param excluded whether the filters exclude it
   */
  record Count(String value, String label, int count, boolean selected, boolean excluded) {}

  /**
   * A facet without an order of its own.
   *
   * @param distinct how many values have at least one paper
   * @param missing how many papers have no value
   * @param values most papers first, then by label and value; selected ones that did not fit the
   *     limit come last
   */
  record Terms(int distinct, int missing, List<Count> values) implements FacetCounts {
    public Terms {
      values = List.copyOf(values);
    }
  }

  /**
   * The topics, as a forest.
   *
   * @param missing how many papers have no topic
   * @param roots most papers first, then by label and value, at every level
   */
  record Tree(int missing, List<Node> roots) implements FacetCounts {
    public Tree {
      roots = List.copyOf(roots);
    }
  }

  /** A topic, its papers (each counted once, however many subtopics it has) and what lies under. */
  record Node(Count count, List<Node> children) {
    public Node {
      children = List.copyOf(children);
    }
  }

  /**
   * The years.
   *
   * @param min the oldest year with a paper; null if there is none
   * @param max the newest year with a paper; null if there is none
   * @param missing how many papers have no year
   * @param buckets one per year with a paper, oldest first; {@code selected} tells whether a
   *     selected range covers it
   */
  record Years(@Nullable Integer min, @Nullable Integer max, int missing, List<Count> buckets)
      implements FacetCounts {
    public Years {
      buckets = List.copyOf(buckets);
    }
  }
}
