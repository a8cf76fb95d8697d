package org.mlsyssearch.query.found;

import java.util.Comparator;
import java.util.List;

/** Sorts lists that are mostly in order already, or short: most need no more than a look. */
final class NearlySorted {

  private NearlySorted() {}

  /** Puts a list in order; what is equal stays as it was. */
  static <T> void sort(List<T> list, Comparator<T> order) {
    for (int i = 1; i < list.size(); i++) {
      if (order.compare(list.get(i - 1), list.get(i)) > 0) {
        list.sort(order);
        return;
      }
    }
  }
}
