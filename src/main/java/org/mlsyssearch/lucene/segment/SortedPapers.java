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

  /** The part in which the paper of a place is. */
  Part part(int place) {
    return parts.get(order.part(place));
  }

  /** Whether any paper has a term there. */
  boolean has(int column) {
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

  /** How many entries each term of a column has. */
  int[] count(int column) {
    int[] counts = new int[terms(column).size()];
    boolean hasNumber = columns.get(column).form().hasNumber();
    ByteLists.Reader list = new ByteLists.Reader();
    for (int part = 0; part < parts.size(); part++) {
      int[] ranks = terms(column).ranks(part);
      for (int paper = 0; paper < parts.get(part).size(); paper++) {
        list.read(list(part, column), paper);
        while (list.hasNext()) {
          counts[ranks[list.next()]]++;
          if (hasNumber) {
            list.next();
          }
        }
      }
    }
    return counts;
  }
}
