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
    boolean begun = false;
    Map<Integer, Span> above = new HashMap<>();
    for (Element part : table.children()) {
      String name = part.normalName();
      if (name.equals("caption")) {
        rows.add(spanning(part));
        continue;
      }
      above.clear();
      for (Element row : name.equals("tr") ? List.of(part) : part.children()) {
        if (!row.normalName().equals("tr")) {
          continue;
        }
        List<Element> cells = cells(row);
        List<RichText> own = cells.stream().map(this::text).toList();
        List<RichText> all = all(cells, own, above);
        if (own.stream().allMatch(text -> text.text().isEmpty())) {
          continue;
        }
        if (isHeader(name, cells, own, !begun && header.isEmpty())) {
          header = all;
        } else {
          begun = true;
          boolean spanning = cells.size() == 1 && (all.size() > 1 || header.size() > 1);
          rows.add(row(header, all, spanning, row));
        }
      }
    }
    return new Block.Table(tree.line(table), rows);
  }

  private static List<Element> cells(Element row) {
    return row.children().stream()
        .filter(cell -> cell.normalName().equals("td") || cell.normalName().equals("th"))
        .toList();
  }

  private RichText text(Element cell) {
    return inlines.read(cell.childNodes(), tree.line(cell));
  }

  private Block.Row spanning(Element caption) {
    RichText text = text(caption);
    RichText none = new RichTextBuilder(text.line()).build();
    return new Block.Row(
        List.of(new Candidate.Cell(none, text)), true, text.line(), tree.column(caption));
  }

  private Block.Row row(
      List<RichText> header, List<RichText> texts, boolean spanning, Element row) {
    int line = tree.line(row);
    RichText none = new RichTextBuilder(line).build();
    List<Candidate.Cell> cells = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      cells.add(new Candidate.Cell(i < header.size() ? header.get(i) : none, texts.get(i)));
    }
    return new Block.Row(cells, spanning, line, tree.column(row));
  }

  private static boolean isHeader(
      String part, List<Element> cells, List<RichText> own, boolean first) {
    boolean linked = own.stream().anyMatch(Texts::hasLink);
    boolean titled = own.stream().anyMatch(text -> Texts.hasLink(text) && Texts.hasTitle(text));
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
