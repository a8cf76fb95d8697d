package org.mlsyssearch.corpus.markdown.tree;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads nodes of HTML as one text with marks. */
final class InlineReader {

  private static final Map<String, Mark.Kind> STYLES =
      Map.ofEntries(
          Map.entry("b", Mark.Kind.BOLD),
          Map.entry("strong", Mark.Kind.BOLD),
          Map.entry("i", Mark.Kind.ITALIC),
          Map.entry("em", Mark.Kind.ITALIC),
          Map.entry("cite", Mark.Kind.ITALIC),
          Map.entry("u", Mark.Kind.UNDERLINED),
          Map.entry("ins", Mark.Kind.UNDERLINED),
          Map.entry("mark", Mark.Kind.UNDERLINED),
          Map.entry("code", Mark.Kind.CODE),
          Map.entry("kbd", Mark.Kind.CODE),
          Map.entry("samp", Mark.Kind.CODE),
          Map.entry("tt", Mark.Kind.CODE),
          Map.entry("pre", Mark.Kind.CODE),
          Map.entry("s", Mark.Kind.STRUCK),
          Map.entry("strike", Mark.Kind.STRUCK),
          Map.entry("del", Mark.Kind.STRUCK));

  private final HtmlTree tree;

  InlineReader(HtmlTree tree) {
    this.tree = tree;
  }

  /** Whether a node is part of a text, and holds no block. */
  static boolean isInline(Node node) {
    return switch (node) {
      case TextNode text -> true;
      case Comment comment -> true;
      case Element element -> isInline(element.normalName()) && holdsText(element);
      default -> false;
    };
  }

  private static boolean isInline(String name) {
    return (STYLES.containsKey(name) && !name.equals("pre"))
        || name.equals("a")
        || name.equals("br")
        || name.equals("img");
  }

  private static boolean holdsText(Element element) {
    for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
      if (!isInline(child)) {
        return false;
      }
    }
    return true;
  }

  /** The text of some nodes; a block among them stands on lines of its own. */
  RichText read(List<? extends Node> nodes, int line) {
    RichTextBuilder out = new RichTextBuilder(line);
    nodes.forEach(node -> read(node, out));
    return Leftovers.mended(out.build());
  }

  private void read(Node node, RichTextBuilder out) {
    switch (node) {
      case TextNode text -> {
        out.at(tree.line(text));
        out.append(text.getWholeText());
      }
      case Comment comment -> {
        // Nobody sees it.
      }
      case Element element -> element(element, out);
      default -> {
        // There are no other nodes in a body.
      }
    }
  }

  private void element(Element element, RichTextBuilder out) {
    String name = element.normalName();
    Mark.Kind style = STYLES.get(name);
    int start = out.start();
    if (style != null) {
      children(element, out);
      out.close(style, start, "");
    } else if (name.equals("br")) {
      out.breakLine();
    } else if (name.equals("img")) {
      out.at(tree.line(element));
      out.image(element.attr("alt"), element.attr("src").strip());
    } else if (name.equals("a")) {
      children(element, out);
      String target = element.attr("href").strip();
      if (!target.isEmpty()) {
        out.close(Mark.Kind.LINK, start, target);
      }
    } else {
      out.breakLine();
      children(element, out);
      out.breakLine();
    }
  }

  private void children(Element element, RichTextBuilder out) {
    for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
      read(child, out);
    }
  }
}
