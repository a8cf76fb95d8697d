package org.mlsyssearch.corpus.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Puts the cells of an HTML table into rows: remembers its header, repeats cells that span. */
final class HtmlTable {

  private static final int MAX_COLUMNS = 100;
  private static final int MAX_SPAN = 1000;

  /** A row of the table's body. */
  record Row(List<FlatText> header, List<FlatText> cells, int line) {}

  private record Cell(HtmlText content, boolean heads, int columns, int rows) {}

  private record Span(FlatText text, int rows) {}

  private final List<Cell> cells = new ArrayList<>();
  private Map<Integer, Span> above = new HashMap<>();
  private List<FlatText> header = List.of();
  private @Nullable HtmlText open;
  private boolean inHead;
  private boolean begun;
  private int line;

  /** Begins a {@code thead}, {@code tbody} or {@code tfoot}. */
  void section(String name) {
    inHead = name.equals("thead");
    above.clear();
  }

  void startRow(int at) {
    cells.clear();
    open = null;
    line = at;
  }

  void startCell(Element cell, int at) {
    line = line == 0 ? at : line;
    open = new HtmlText();
    boolean heads = cell.normalName().equals("th");
    int rows = span(cell, "rowspan");
    // By the rules of HTML a span of no row reaches down to the end.
    rows = rows == 0 ? MAX_SPAN : rows;
    cells.add(new Cell(open, heads, Math.max(1, span(cell, "colspan")), rows));
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    return value.matches("[0-9]{1,6}") ? Math.min(MAX_SPAN, Integer.parseInt(value)) : 1;
  }

  void endCell() {
    open = null;
  }

  /** The cell that is being read; null between cells. */
  @Nullable HtmlText cell() {
    return open;
  }

  /** Ends a row; null if there is none, if it is the header or says nothing. */
  @Nullable Row endRow() {
    open = null;
    if (line == 0) {
      return null;
    }
    boolean blank = cells.stream().allMatch(cell -> cell.content().isEmpty());
    boolean allHead = cells.stream().allMatch(Cell::heads);
    List<FlatText> own = cells.stream().map(cell -> cell.content().build()).toList();
    List<FlatText> row = row(own);
    cells.clear();
    int at = line;
    line = 0;
    if (blank) {
      return null;
    }
    if (isHeader(own, allHead)) {
      header = row;
      return null;
    }
    begun = true;
    return new Row(header, row, at);
  }

  private boolean isHeader(List<FlatText> own, boolean allHead) {
    if (inHead) {
      return true;
    }
    if (own.size() < 2 || own.stream().anyMatch(FlatText::hasLinks)) {
      return false;
    }
    boolean first = !begun && header.isEmpty();
    return allHead || (first && own.stream().allMatch(HtmlTable::isBold));
  }

  private static boolean isBold(FlatText text) {
    return text.all(FlatText.BOLD, 0, text.length());
  }

  /** The row's own cells, each as often as it spans, among those that reach down into it. */
  private List<FlatText> row(List<FlatText> own) {
    List<FlatText> row = new ArrayList<>();
    Map<Integer, Span> below = new HashMap<>();
    for (int i = 0; i < own.size(); i++) {
      reachDown(row, below);
      int end = Math.min(MAX_COLUMNS, row.size() + cells.get(i).columns());
      while (row.size() < end) {
        keep(below, row.size(), new Span(own.get(i), cells.get(i).rows() - 1));
        row.add(own.get(i));
      }
    }
    reachDown(row, below);
    above = below;
    return List.copyOf(row);
  }

  private void reachDown(List<FlatText> row, Map<Integer, Span> below) {
    for (Span span = above.get(row.size()); span != null; span = above.get(row.size())) {
      keep(below, row.size(), new Span(span.text(), span.rows() - 1));
      row.add(span.text());
    }
  }

  private static void keep(Map<Integer, Span> below, int column, Span span) {
    if (span.rows() > 0) {
      below.put(column, span);
    }
  }
}
