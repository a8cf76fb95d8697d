package org.mlsyssearch.corpus.markdown.tree;

import java.util.List;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads nodes of HTML as one text with marks. */
final class InlineReader {

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
    return (style(name) != null && !name.equals("pre"))
        || name.equals("a")
        || name.equals("br")
        || name.equals("img");
  }

  /** What a tag says of how its text looks; null if nothing. */
  private static Mark.@Nullable Kind style(String name) {
    return switch (name) {
      case "b", "strong" -> Mark.Kind.BOLD;
      case "i", "em", "cite" -> Mark.Kind.ITALIC;
      case "u", "ins", "mark" -> Mark.Kind.UNDERLINED;
      case "code", "kbd", "samp", "tt", "pre" -> Mark.Kind.CODE;
      case "s", "strike", "del" -> Mark.Kind.STRUCK;
      default -> null;
    };
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
    Mark.Kind style = style(name);
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
