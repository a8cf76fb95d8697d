package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Which topic lies directly above each, by the numbers of the topics' column. Immutable. */
final class TopicParents {

  private final Column column;
  private final int[] parents;

  /**
   * @param column of topics, in which a paper has every topic above its own too
   */
  TopicParents(Column column) throws IOException {
    this.column = column;
    this.parents = new int[column.size()];
    for (int number = 0; number < parents.length; number++) {
      String key = column.value(number);
      int end = key.lastIndexOf('/');
      parents[number] = end < 0 ? -1 : column.number(key.substring(0, end));
    }
  }

  /** The topics of a paper that have none of its topics below them. */
  List<Integer> lowest(int paper) {
    List<Integer> lowest = new ArrayList<>();
    int[] numbers = column.numbers(paper);
    for (int number : numbers) {
      lowest.add(number);
    }
    for (int number : numbers) {
      lowest.remove(Integer.valueOf(parents[number]));
    }
    return lowest;
  }
}
