package org.mlsyssearch.lucene.segment;

import java.util.List;

/** The papers of all parts of a segment, and the order of them and of their terms. Immutable. */
final class SortedPapers {

  private final List<Column> columns;
  private final List<Part> parts;

  /** By the number of the table. */
  private final List<TermOrder> terms;

  private final PaperOrder order;

  SortedPapers(List<Column> columns, List<Part> parts, List<TermOrder> terms, PaperOrder order) {
    this.columns = columns;
    this.parts = parts;
    this.terms = terms;
    this.order = order;
  }

  List<Column> columns() {
    return columns;
  }

  PaperOrder order() {
    return order;
  }

  int size() {
    return order.size();
  }

  TermOrder terms(int column) {
    return terms.get(columns.get(column).table());
  }

  ByteLists list(int part, int column) {
    return parts.get(part).list(column);
  }

  int parts() {
    return parts.size();
  }

  ChunkTable chunks(int part) {
    return parts.get(part).chunks();
  }

  /** The part in which the paper of a place is. */
  Part part(int place) {
    return parts.get(order.part(place));
  }

  /** Whether any paper has a term there. */
  boolean has(int column) {
    Column.Form form = columns.get(column).form();
    for (int i = 0; i < columns.size(); i++) {
      boolean isCounted = form == Column.Form.COUNTED && columns.get(i).form().hasNumber();
      if ((i == column || isCounted) && isAny(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAny(int column) {
    return parts.stream().anyMatch(part -> part.list(column).written() > 0);
  }

  boolean hasNumbers() {
    for (Part part : parts) {
      for (int paper = 0; paper < part.size(); paper++) {
        if (part.number(paper) != Part.NO_NUMBER) {
          return true;
        }
      }
    }
    return false;
  }

  /** How many bytes a vector has; 0 if there are none. */
  int vectorLength() {
    Part first = parts.getFirst();
    return (int) (first.vectors().written() / first.size());
  }
}
