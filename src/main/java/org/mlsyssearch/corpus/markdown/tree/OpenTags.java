package org.mlsyssearch.corpus.markdown.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes the tags of HTML and knows which stand open: styles end with their block, tables and lists
 * with the next heading of Markdown, all else with what it stands in. For one file; not
 * thread-safe.
 */
final class OpenTags {

  /** Deeper structure is none; its tags are left out. */
  private static final int MAX_DEPTH = 100;

  private static final int MAX_STYLES = 20;
  private static final Set<String> CELLS = Set.of("td", "th", "caption");
  private static final Set<String> PARTS = Set.of("thead", "tbody", "tfoot", "tr", "td", "th");

  /** A tag that stands open, with the level of Markdown's heading above it. */
  private record Open(String name, int headingLevel) {}

  private final List<Open> open = new ArrayList<>();
  private final List<String> styles = new ArrayList<>();
  private int headingLevel;
  private int base;

  /** Whether a text stands in no table, list or heading. */
  boolean isLoose() {
    return open.subList(base, open.size()).stream()
        .noneMatch(each -> HtmlTags.TEXT.contains(each.name()));
  }

  /** Whether a tag within a line is no part of a table that nobody has begun. */
  boolean fits(HtmlTag tag) {
    return !PARTS.contains(tag.name()) || isOpen("table");
  }

  /** Writes one tag, or nothing where it says or does nothing. */
  void write(HtmlTag tag, StringBuilder out) {
    String name = tag.name();
    if (HtmlTags.STYLE.contains(name)) {
      style(tag, out);
    } else if (HtmlTags.STRUCTURE.contains(name)) {
      if (tag.closing()) {
        closeStructure(name, out);
      } else {
        openStructure(tag, out);
      }
    } else if (HtmlTags.PLAIN.contains(name) && (!tag.closing() || name.equals("p"))) {
      tag.write(out);
    }
    tag.writeLines(out);
  }

  private void style(HtmlTag tag, StringBuilder out) {
    String name = tag.name();
    if (tag.closing()) {
      int at = styles.lastIndexOf(name);
      if (at >= 0) {
        styles.remove(at);
        tag.write(out);
      }
    } else if (name.equals("a") && !tag.hasAttributes()) {
      return; // A place in the page, no link.
    } else if (tag.empty()) {
      tag.write(out);
      out.append("</").append(name).append('>');
    } else if (styles.size() < MAX_STYLES) {
      if (name.equals("a") && styles.contains(name)) {
        closeStyles(out);
      }
      styles.add(name);
      tag.write(out);
    }
  }

  /** Ends the styles that the block has opened. */
  void closeStyles(StringBuilder out) {
    while (!styles.isEmpty()) {
      out.append("</").append(styles.removeLast()).append('>');
    }
  }

  private void openStructure(HtmlTag tag, StringBuilder out) {
    String name = tag.name();
    switch (name) {
      case "li" -> forget(Set.of("li"), Set.of("ul", "ol"));
      case "td", "th" -> forget(CELLS, Set.of("table"));
      case "tr" -> forget(Set.of("tr", "td", "th"), Set.of("table"));
      case "thead", "tbody", "tfoot" -> forget(PARTS, Set.of("table"));
      case "table" -> closeOuterTable(out);
      case "dt", "dd" -> forget(Set.of("dt", "dd"), Set.of("dl"));
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        if (open.size() > base && open.getLast().name().matches("h[1-6]")) {
          open.removeLast();
        }
      }
      default -> {
        // All others stand within each other.
      }
    }
    if (PARTS.contains(name) || name.equals("table")) {
      closeStyles(out); // A style does not reach into a table.
    }
    if (PARTS.contains(name) && !isOpen("table") && open.size() < MAX_DEPTH) {
      open.add(new Open("table", headingLevel));
      out.append("<table>");
    }
    if (open.size() < MAX_DEPTH) {
      open.add(new Open(name, headingLevel));
      tag.write(out);
    }
  }

  /** A table that begins within another, but in none of its cells, ends it. */
  private void closeOuterTable(StringBuilder out) {
    for (int i = open.size() - 1; i >= base && !CELLS.contains(open.get(i).name()); i--) {
      if (open.get(i).name().equals("table")) {
        close(i, out);
        return;
      }
    }
  }

  private boolean isOpen(String name) {
    return open.subList(base, open.size()).stream().anyMatch(each -> each.name().equals(name));
  }

  /** Forgets the tags that a parser closes by itself where one of their kind begins. */
  private void forget(Set<String> names, Set<String> borders) {
    int lowest = open.size();
    for (int i = open.size() - 1; i >= base && !borders.contains(open.get(i).name()); i--) {
      lowest = names.contains(open.get(i).name()) ? i : lowest;
    }
    open.subList(lowest, open.size()).clear();
  }

  private void closeStructure(String name, StringBuilder out) {
    for (int i = open.size() - 1; i >= base; i--) {
      String each = open.get(i).name();
      if (each.equals(name)) {
        close(i, out);
        return;
      }
      if (CELLS.contains(each) && !PARTS.contains(name) && !name.equals("table")) {
        return;
      }
    }
  }

  /** Closes all tags that were opened after the first ones. */
  private void close(int depth, StringBuilder out) {
    while (open.size() > depth) {
      out.append("</").append(open.removeLast().name()).append('>');
    }
  }

  /**
   * A block of Markdown begins that holds others; returns what to say where it ends.
   *
   * @see #leave
   */
  int enter() {
    int outer = base;
    base = open.size();
    return outer;
  }

  /** The block ends, and with it what was opened in it. */
  void leave(int outer, StringBuilder out) {
    close(base, out);
    base = outer;
  }

  /**
   * A heading of Markdown begins: it ends all tables and lists, and what was opened below a heading
   * as deep or deeper.
   */
  void heading(int level, StringBuilder out) {
    for (int i = base; i < open.size(); i++) {
      Open each = open.get(i);
      if (HtmlTags.TABLES_AND_LISTS.contains(each.name()) || each.headingLevel() >= level) {
        close(i, out);
      }
    }
    headingLevel = level;
  }
}
