package org.mlsyssearch.corpus.markdown.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes the tags of HTML and knows which stand open: styles end with their block, tables and lists
 * with the next heading of Markdown, all else with what it stands in. For one file; not
 * thread-safe.
 */
final class OpenTags {

  /** Deeper structure is none; its tags are left out. */
  private static final int MAX_DEPTH = 100;

  private static final int MAX_STYLES = 20;

  /** A tag that stands open, with the level of Markdown's heading above it. */
  private record Open(String name, int headingLevel) {}

  private final List<Open> open = new ArrayList<>();
  private final List<String> styles = new ArrayList<>();
  private int headingLevel;
  private int base;

  /** Whether a text stands in no table, list or heading. */
  boolean isLoose() {
    return open.subList(base, open.size()).stream()
        .noneMatch(each -> HtmlTags.TABLES_AND_LISTS.contains(each.name()));
  }

  /** Whether a tag within a line is no part of a table that nobody has begun. */
  boolean fits(HtmlTag tag) {
    return !HtmlTags.TABLE_PARTS.contains(tag.name()) || isOpen("table");
  }

  private boolean isOpen(String name) {
    return open.subList(base, open.size()).stream().anyMatch(each -> each.name().equals(name));
  }

  /** Writes one tag, or nothing where it says or does nothing. */
  void write(HtmlTag tag, StringBuilder out) {
    String name = tag.name();
    if (HtmlTags.STYLES.contains(name)) {
      style(tag, out);
    } else if (HtmlTags.TABLE_PARTS.contains(name)) {
      tablePart(tag, out);
    } else if (HtmlTags.ITEMS.contains(name)) {
      item(tag, out);
    } else if (HtmlTags.isStructure(name)) {
      structure(tag, out);
    } else if (HtmlTags.PLAIN.contains(name)
        && (!tag.closing() || name.equals("p") || name.equals("br"))) {
      tag.write(out); // "</br>" is a break to browsers too.
    }
    tag.writeLines(out);
  }

  private void style(HtmlTag tag, StringBuilder out) {
    String name = tag.name();
    if (tag.closing()) {
      if (styles.remove(name)) {
        tag.write(out);
      }
    } else if (name.equals("a") && !tag.hasAttributes()) {
      return; // A place in the page, no link.
    } else if (styles.size() < MAX_STYLES) {
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

  /** Of the parts of a table only cells are remembered, as a table may stand in one. */
  private void tablePart(HtmlTag tag, StringBuilder out) {
    if (isLast("td")) {
      open.removeLast();
    }
    closeStyles(out); // A style does not reach into another cell.
    if (!isOpen("table")) {
      if (tag.closing()) {
        return;
      }
      open("table", out);
    }
    if (!tag.closing() && tag.name().matches("t[dh]")) {
      open.add(new Open("td", headingLevel));
    }
    tag.write(out);
  }

  /** An item ends where the next one begins, or its list ends; one without a list gets it. */
  private void item(HtmlTag tag, StringBuilder out) {
    String name = tag.name();
    if (tag.closing()) {
      return;
    }
    if (name.equals("li") && !isOpen("ul") && !isOpen("ol")) {
      open("ul", out);
    } else if (name.startsWith("d") && !isOpen("dl")) {
      open("dl", out);
    }
    tag.write(out);
  }

  private void open(String name, StringBuilder out) {
    if (open.size() < MAX_DEPTH) {
      open.add(new Open(name, headingLevel));
      out.append('<').append(name).append('>');
    }
  }

  private boolean isLast(String name) {
    return open.size() > base && open.getLast().name().equals(name);
  }

  private void structure(HtmlTag tag, StringBuilder out) {
    String name = tag.name();
    if (tag.closing()) {
      closeLast(name, out);
      return;
    }
    if (isLast(name) && (name.equals("table") || name.startsWith("h"))) {
      closeLast(name, out); // Neither stands directly in one of its kind.
    }
    if (name.equals("table")) {
      closeStyles(out);
    }
    if (open.size() < MAX_DEPTH) {
      open.add(new Open(name, headingLevel));
      tag.write(out);
    }
  }

  /** Closes the innermost tag of a name, but none around the cell in which that is written. */
  private void closeLast(String name, StringBuilder out) {
    for (int i = open.size() - 1; i >= base; i--) {
      String each = open.get(i).name();
      if (each.equals(name)) {
        close(i, out);
        return;
      }
      if (each.equals("td") && !name.equals("table")) {
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

  /** A block of Markdown begins that holds others; returns what {@link #leave} asks for. */
  int enter() {
    int outer = base;
    base = open.size();
    return outer;
  }

  /** The block ends, and with it what was opened in it. */
  void leave(int outer, StringBuilder out) {
    closeStyles(out);
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
