package org.mlsyssearch.corpus.markdown.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Reads tables: finds the header, repeats cells that span. */
final class TableReader {

  private static final int MAX_COLUMNS = 100;
  private static final int MAX_SPAN = 1000;

  private record Span(RichText text, int rows) {}

  private final HtmlTree tree;
  private final InlineReader inlines;

  TableReader(HtmlTree tree, InlineReader inlines) {
    this.tree = tree;
    this.inlines = inlines;
  }

  /** The rows below the header; a table within a cell is text of that cell. */
  Block.Table read(Element table) {
    List<Block.Row> rows = new ArrayList<>();
    List<RichText> header = List.of();
    Element headerRow = table;
    Map<Integer, Span> above = new HashMap<>();
    for (Element part : table.children()) {
      String name = part.normalName();
      if (name.equals("caption")) {
        rows.add(row(Block.RowKind.HEADING, List.of(), List.of(text(part)), part));
      }
      above.clear();
      for (Element row : rows(part)) {
        List<Element> cells = cells(row);
        List<RichText> own = cells.stream().map(this::text).toList();
        List<RichText> all = all(cells, own, above);
        if (own.stream().allMatch(text -> text.text().isEmpty())) {
          continue;
        }
        if (isHeading(own, all, header)) {
          rows.add(row(Block.RowKind.HEADING, header, own, row));
        } else if (isHeader(name, cells, own, rows.isEmpty() && header.isEmpty())) {
          if (!header.isEmpty()) {
            rows.add(row(Block.RowKind.UPPER_HEADER, List.of(), header, headerRow));
          }
          header = all;
          headerRow = row;
        } else {
          rows.add(row(Block.RowKind.ENTRY, header, all, row));
        }
      }
    }
    if (!header.isEmpty() && rows.stream().noneMatch(row -> row.kind() == Block.RowKind.ENTRY)) {
      rows.add(row(Block.RowKind.ENTRY, List.of(), header, headerRow));
    }
    return new Block.Table(rows);
  }

  private static List<Element> rows(Element part) {
    return part.normalName().equals("tr")
        ? List.of(part)
        : part.children().stream().filter(row -> row.normalName().equals("tr")).toList();
  }

  private static List<Element> cells(Element row) {
    return row.children().stream()
        .filter(cell -> cell.normalName().equals("td") || cell.normalName().equals("th"))
        .toList();
  }

  private RichText text(Element cell) {
    return inlines.read(cell.childNodes(), tree.line(cell));
  }

  private Block.Row row(
      Block.RowKind kind, List<RichText> header, List<RichText> texts, Element row) {
    int line = tree.line(row);
    RichText none = new RichTextBuilder(line).build();
    List<Candidate.Cell> cells = new ArrayList<>();
    for (int i = 0; i < Math.max(texts.size(), header.size()); i++) {
      RichText name = i < header.size() ? header.get(i) : none;
      cells.add(new Candidate.Cell(name, i < texts.size() ? texts.get(i) : none));
    }
    return new Block.Row(kind, cells, line, tree.column(row));
  }

  /** Whether a row has one cell over all columns, or a bold one and else nothing. */
  @SuppressWarnings("ReferenceEquality") // A cell over several columns is one and the same.
  private static boolean isHeading(List<RichText> own, List<RichText> all, List<RichText> header) {
    RichText first = own.getFirst();
    if (own.size() == 1) {
      boolean spans = all.stream().allMatch(text -> text == first);
      return spans && (all.size() > 1 || header.size() > 1);
    }
    return Texts.isAll(Mark.Kind.BOLD, first)
        && !first.hasLink()
        && own.stream().skip(1).allMatch(text -> text.text().isEmpty());
  }

  private static boolean isHeader(
      String part, List<Element> cells, List<RichText> own, boolean first) {
    boolean linked = own.stream().anyMatch(RichText::hasLink);
    boolean titled = own.stream().anyMatch(text -> text.hasLink() && Texts.hasTitle(text));
    if (part.equals("thead")) {
      return !titled;
    }
    if (own.size() < 2 || linked) {
      return false;
    }
    return cells.stream().allMatch(cell -> cell.normalName().equals("th"))
        || (first && own.stream().allMatch(text -> Texts.isAll(Mark.Kind.BOLD, text)));
  }

  /** The row's own cells, each as often as it spans, among those that reach down into it. */
  private static List<RichText> all(
      List<Element> cells, List<RichText> own, Map<Integer, Span> above) {
    List<RichText> row = new ArrayList<>();
    Map<Integer, Span> below = new HashMap<>();
    for (int i = 0; i < own.size(); i++) {
      reachDown(row, above, below);
      int end = Math.min(MAX_COLUMNS, row.size() + Math.max(1, span(cells.get(i), "colspan")));
      int rows = span(cells.get(i), "rowspan");
      rows = rows == 0 ? MAX_SPAN : rows; // By the rules of HTML it reaches down to the end.
      while (row.size() < end) {
        keep(below, row.size(), new Span(own.get(i), rows - 1));
        row.add(own.get(i));
      }
    }
    reachDown(row, above, below);
    above.clear();
    above.putAll(below);
    return row;
  }

  private static void reachDown(
      List<RichText> row, Map<Integer, Span> above, Map<Integer, Span> below) {
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

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    return value.matches("[0-9]{1,6}") ? Math.min(MAX_SPAN, Integer.parseInt(value)) : 1;
  }
}
