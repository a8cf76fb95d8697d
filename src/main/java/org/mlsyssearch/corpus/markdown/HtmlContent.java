package org.mlsyssearch.corpus.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is being read: a cell, a heading, an item or a text of none of these, and tells of
 * it where it ends.
 */
final class HtmlContent {

  private static final Set<String> MORE_BLOCKS = Set.of("summary", "caption", "dt", "dd", "hr");

  /** A line and a column of the file, both from one. */
  record Place(int line, int column) {

    /** The place behind a text that begins here. */
    Place after(String text) {
      int last = text.lastIndexOf('\n');
      int lines = (int) text.chars().filter(c -> c == '\n').count();
      return last < 0
          ? new Place(line, column + text.length())
          : new Place(line + lines, text.length() - last);
    }
  }

  private final HtmlBlockReader.Sink sink;
  private final Deque<HtmlTable> tables = new ArrayDeque<>();
  private final HtmlItems items = new HtmlItems();
  private final HtmlDetails details;
  private HtmlText loose = new HtmlText();
  private Place loosePlace = new Place(1, 1);
  private @Nullable HtmlText label;
  private @Nullable Element labelled;

  HtmlContent(HtmlBlockReader.Sink sink) {
    this.sink = sink;
    this.details = new HtmlDetails(sink);
  }

  static boolean isBlock(Element element) {
    return element.isBlock() || MORE_BLOCKS.contains(element.normalName());
  }

  /** What texts belong to now; null if to a paragraph of their own. */
  private @Nullable HtmlText open() {
    HtmlText cell = cell();
    return label != null ? label : cell != null ? cell : items.text();
  }

  private @Nullable HtmlText cell() {
    HtmlTable table = tables.peek();
    return table == null ? null : table.cell();
  }

  /** Tells of details that have begun, before what stands in them. */
  void enterDetails() {
    details.enter();
  }

  /** Whether texts belong to no cell, heading or item. */
  boolean isLoose() {
    return open() == null;
  }

  void text(String text, int style, HtmlInlines.@Nullable Anchor anchor, Place place) {
    HtmlText open = open();
    if (open == null && !text.isBlank()) {
      loosePlace = loose.isEmpty() ? place : loosePlace;
    }
    (open == null ? loose : open).append(text, style, anchor);
  }

  void bareLink(String href, Place place) {
    HtmlText open = open();
    if (open == null) {
      loosePlace = loose.isEmpty() ? place : loosePlace;
    }
    (open == null ? loose : open).bareLink(href);
  }

  /** Adds a text of Markdown to the open cell or item; false if there is none. */
  boolean add(FlatText text) {
    HtmlText open = open();
    if (open != null) {
      open.add(text);
    }
    return open != null;
  }

  void breakLine() {
    HtmlText open = open();
    (open == null ? loose : open).breakLine();
  }

  /** A block begins or ends here: texts before and after it do not stand on one line. */
  void boundary() {
    HtmlText open = open();
    if (open != null) {
      open.breakLine();
    }
    HtmlText text = loose;
    loose = new HtmlText();
    if (!text.isEmpty()) {
      details.enter();
      sink.paragraph(text.build(), loosePlace.line(), loosePlace.column());
    }
  }

  void start(Element element, Place place) {
    String name = element.normalName();
    if (name.equals("table")) {
      tellItem();
      tables.push(new HtmlTable());
      return;
    }
    if (cell() == null || isPartOfTable(name)) {
      switch (name) {
        case "thead", "tbody", "tfoot" -> table().section(name);
        case "tr" -> {
          tellRow(table());
          table().startRow(place.line());
        }
        case "td", "th" -> table().startCell(element, place.line());
        case "ul", "ol" -> tellItem();
        case "li" -> {
          tellItem();
          items.start(place.line(), place.column());
        }
        case "details" -> {
          tellItem();
          details.start();
        }
        case "summary" -> startLabel(element, details.isOpen());
        case "h1", "h2", "h3", "h4", "h5", "h6" -> startLabel(element, items.text() == null);
        default -> {
          // Other blocks only part texts.
        }
      }
    }
  }

  void end(Element element) {
    String name = element.normalName();
    if (name.equals("table")) {
      endTable();
    } else if (element.equals(labelled)) {
      endLabel(name);
    } else if (cell() == null || isPartOfTable(name)) {
      switch (name) {
        case "tr" -> tellRow(table());
        case "td", "th" -> table().endCell();
        case "ul", "ol" -> endList();
        case "li" -> {
          tellItem();
          items.end();
        }
        case "details" -> details.end();
        default -> {
          // Other blocks only part texts.
        }
      }
    }
  }

  private static boolean isPartOfTable(String name) {
    return switch (name) {
      case "thead", "tbody", "tfoot", "tr", "td", "th" -> true;
      default -> false;
    };
  }

  private HtmlTable table() {
    if (tables.isEmpty()) {
      tables.push(new HtmlTable());
    }
    return tables.element();
  }

  private void tellRow(HtmlTable table) {
    HtmlTable.Row row = table.endRow();
    if (row != null) {
      details.enter();
      sink.row(row.header(), row.cells(), row.line());
    }
  }

  private void endTable() {
    HtmlTable table = tables.poll();
    if (table != null) {
      tellRow(table);
      sink.tableEnd();
    }
  }

  /** Tells of the innermost item as far as it has been read. */
  void tellItem() {
    HtmlText text = items.text();
    if (text != null && !text.isEmpty()) {
      details.enter();
      items.tell(sink);
    }
  }

  private void endList() {
    if (items.isEmpty()) {
      sink.listEnd();
    }
  }

  /** A heading or summary begins; a heading in an item is the item's text. */
  private void startLabel(Element element, boolean counts) {
    if (counts && label == null) {
      label = new HtmlText();
      labelled = element;
    }
  }

  private void endLabel(String name) {
    String text = label == null ? "" : label.line();
    label = null;
    labelled = null;
    if (name.equals("summary")) {
      details.summary(text);
    } else if (!text.isEmpty()) {
      details.enter();
      sink.heading(name.charAt(1) - '0', text);
    }
  }

  /** Ends all tables and lists. */
  void settle() {
    label = null;
    labelled = null;
    details.enter();
    while (!tables.isEmpty()) {
      endTable();
    }
    boolean listed = !items.isEmpty();
    while (!items.isEmpty()) {
      tellItem();
      items.end();
    }
    if (listed) {
      sink.listEnd();
    }
  }
}
