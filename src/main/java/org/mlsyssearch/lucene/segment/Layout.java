package org.mlsyssearch.lucene.segment;

import java.util.List;

/**
 * What a segment has of papers.
 *
 * @param columns their terms
 * @param number the field of the number by which they are sorted first, the highest first
 * @param then the columns by which they are sorted then; each paper has one term there
 * @param record the field of what is kept of them whole
 * @param vector the field of their meaning
 */
public record Layout(
    List<Column> columns, String number, List<Integer> then, String record, String vector) {

  public Layout {
    columns = List.copyOf(columns);
    then = List.copyOf(then);
  }

  /** How many tables of terms there are. */
  int tables() {
    return columns.stream().mapToInt(Column::table).max().orElse(-1) + 1;
  }
}
