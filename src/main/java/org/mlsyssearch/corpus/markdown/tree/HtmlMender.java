package org.mlsyssearch.corpus.markdown.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rewrites the HTML of one Markdown file, block by block, so that what is never closed costs itself
 * and no more: tags that say nothing are left out, styles end with their block, and tables and
 * lists with the next heading of Markdown.
 *
 * <p>For one file; not thread-safe.
 */
final class HtmlMender {

  /** Deeper structure is none; its tags are left out. */
  private static final int MAX_DEPTH = 100;

  private static final int MAX_STYLES = 20;
  private static final Set<String> CELLS = Set.of("td", "th", "caption");
  private static final Set<String> PARTS = Set.of("thead", "tbody", "tfoot", "tr", "td", "th");
  private static final Pattern MARKDOWN =
      Pattern.compile(
          "[ \\t]*+(?:(?:[-*+]|\\d{1,9}+[.)])[ \\t]++\\S|#{1,6}+[ \\t]++\\S|\\|.*\\|[ \\t]*+$)",
          Pattern.MULTILINE);

  /** A tag that stands open, with the level of Markdown's heading above it. */
  private record Open(String name, int headingLevel) {}

  private final List<Open> open = new ArrayList<>();
  private final List<String> styles = new ArrayList<>();
  private int headingLevel;
  private int base;

  /**
   * Writes HTML up to its end or to a line that is Markdown right below a tag, where CommonMark
   * sees none.
   *
   * @return where the writing stopped
   */
  int write(String html, int from, StringBuilder out) {
    int at = from;
    boolean lineStart = from > 0;
    while (at < html.length()) {
      if (lineStart && isLoose() && MARKDOWN.matcher(html).region(at, html.length()).lookingAt()) {
        break;
      }
      char c = html.charAt(at);
      lineStart = c == '\n';
      if (c == '<') {
        at = markup(html, at, out);
      } else {
        out.append(c);
        at++;
      }
    }
    closeStyles(out);
    return at;
  }

  /** Where lines of Markdown within HTML end: at a line that begins with a tag of structure. */
  static int endOfMarkdown(String html, int from) {
    int at = from;
    while (at < html.length()) {
      int start = at;
      while (start < html.length() && (html.charAt(start) == ' ' || html.charAt(start) == '\t')) {
        start++;
      }
      if (start < html.length() && html.charAt(start) == '<') {
        HtmlTag tag = HtmlTag.at(html, start);
        if (tag != null && HtmlTags.STRUCTURE.contains(tag.name())) {
          return at;
        }
      }
      int end = html.indexOf('\n', at);
      at = end < 0 ? html.length() : end + 1;
    }
    return at;
  }

  private boolean isLoose() {
    for (int i = open.size() - 1; i >= base; i--) {
      if (HtmlTags.TEXT.contains(open.get(i).name())) {
        return false;
      }
    }
    return true;
  }

  private int markup(String html, int at, StringBuilder out) {
    if (html.startsWith("<!--", at)) {
      int end = html.indexOf("-->", at + 4);
      String comment = html.substring(at + 4, end < 0 ? html.length() : end);
      out.append("<!--").append(comment.replace("--", "- ")).append("-->");
      return end < 0 ? html.length() : end + 3;
    }
    if (html.startsWith("<!", at) || html.startsWith("<?", at)) {
      int end = html.indexOf('>', at);
      return end < 0 ? html.length() : end + 1;
    }
    HtmlTag tag = HtmlTag.at(html, at);
    if (tag == null) {
      out.append("&lt;");
      return at + 1;
    }
    if (HtmlTags.UNREAD.contains(tag.name()) && !tag.closing()) {
      return pastUnread(html, tag, out);
    }
    write(tag, out);
    return tag.end();
  }

  /** What nobody sees ends at its closing tag, or with the block. */
  private static int pastUnread(String html, HtmlTag tag, StringBuilder out) {
    tag.writeLines(out);
    String closing = "</" + tag.name();
    int end = tag.end();
    while (end < html.length() && !html.regionMatches(true, end, closing, 0, closing.length())) {
      if (html.charAt(end) == '\n') {
        out.append('\n');
      }
      end++;
    }
    int bracket = end < html.length() ? html.indexOf('>', end) : -1;
    return bracket < 0 ? html.length() : bracket + 1;
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
    } else if (HtmlTags.PLAIN.contains(name)) {
      if (!tag.closing() || name.equals("p")) {
        tag.write(out);
      }
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
    } else if (name.equals("a")
        && !tag.attributes().contains("href")
        && !tag.attributes().contains("HREF")) {
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
      case "li" -> closeWithin(Set.of("li"), Set.of("ul", "ol"));
      case "td", "th" -> closeWithin(CELLS, Set.of("table"));
      case "tr", "thead", "tbody", "tfoot" -> closeWithin(PARTS, Set.of("table"));
      case "dt", "dd" -> closeWithin(Set.of("dt", "dd"), Set.of("dl"));
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        if (open.size() > base && open.getLast().name().matches("h[1-6]")) {
          open.removeLast();
        }
      }
      default -> {
        // All others stand within each other.
      }
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

  private boolean isOpen(String name) {
    return open.subList(base, open.size()).stream().anyMatch(each -> each.name().equals(name));
  }

  /** Forgets the tags that a parser closes by itself where one of their kind begins. */
  private void closeWithin(Set<String> names, Set<String> borders) {
    int lowest = -1;
    for (int i = open.size() - 1; i >= base && !borders.contains(open.get(i).name()); i--) {
      lowest = names.contains(open.get(i).name()) ? i : lowest;
    }
    if (lowest >= 0) {
      open.subList(lowest, open.size()).clear();
    }
  }

  private void closeStructure(String name, StringBuilder out) {
    for (int i = open.size() - 1; i >= base; i--) {
      String each = open.get(i).name();
      if (each.equals(name)) {
        leave(i, out);
        return;
      }
      if (CELLS.contains(each) && !PARTS.contains(name) && !name.equals("table")) {
        return;
      }
    }
  }

  /** Closes all tags that were opened after the first ones. */
  private void leave(int depth, StringBuilder out) {
    while (open.size() > depth) {
      out.append("</").append(open.removeLast().name()).append('>');
    }
  }

  /** A block of Markdown begins that holds others; what it opens ends with it. */
  int enter() {
    int outer = base;
    base = open.size();
    return outer;
  }

  /** The block ends whose beginning gave a number. */
  void leave(StringBuilder out, int outer) {
    leave(base, out);
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
        leave(i, out);
      }
    }
    headingLevel = level;
  }
}
