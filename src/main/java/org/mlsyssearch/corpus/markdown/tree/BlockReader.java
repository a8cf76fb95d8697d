package org.mlsyssearch.corpus.markdown.tree;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DiagnosticCode;

/**
 * Reads a tree of HTML as blocks: what only holds others falls away, a text without a tag is a
 * paragraph.
 */
final class BlockReader {

  private final HtmlTree tree;
  private final InlineReader inlines;
  private final TableReader tables;

  BlockReader(HtmlTree tree) {
    this.tree = tree;
    this.inlines = new InlineReader(tree);
    this.tables = new TableReader(tree, inlines);
  }

  /** The blocks within an element. */
  List<Block> blocks(Element parent) {
    List<Block> blocks = new ArrayList<>();
    read(parent.firstChild(), blocks);
    return blocks;
  }

  private void read(@Nullable Node first, List<Block> blocks) {
    List<Node> run = new ArrayList<>();
    List<Element> items = new ArrayList<>();
    for (Node node = first; node != null; node = node.nextSibling()) {
      boolean blank = node instanceof TextNode text && text.isBlank();
      if (node instanceof Element element && element.normalName().equals("li")) {
        endRun(run, blocks);
        items.add(element);
        continue;
      }
      if (InlineReader.isInline(node) && !(node instanceof Comment)) {
        if (!blank) {
          endItems(items, blocks);
        }
        if (!blank || !run.isEmpty()) {
          run.add(node);
        }
        continue;
      }
      endRun(run, blocks);
      endItems(items, blocks);
      if (node instanceof Comment comment) {
        unread(comment, 1, comment.getData(), blocks);
      } else if (node instanceof Element element) {
        element(element, blocks);
      }
    }
    endRun(run, blocks);
    endItems(items, blocks);
  }

  private void endRun(List<Node> run, List<Block> blocks) {
    if (!run.isEmpty()) {
      RichText text = inlines.read(run, tree.line(run.getFirst()));
      int column = run.getFirst() instanceof Element element ? tree.column(element) : 1;
      paragraph(text, column, blocks);
      run.clear();
    }
  }

  private static void paragraph(RichText text, int column, List<Block> blocks) {
    if (!text.text().isEmpty()) {
      blocks.add(new Block.Paragraph(text, column));
    }
  }

  /** Items without a list around them are one all the same. */
  private void endItems(List<Element> items, List<Block> blocks) {
    if (!items.isEmpty()) {
      List<Block.Item> read = items.stream().map(this::item).toList();
      blocks.add(new Block.Bullets(read));
      items.clear();
    }
  }

  private void element(Element element, List<Block> blocks) {
    String name = element.normalName();
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          blocks.add(new Block.Heading(name.charAt(1) - '0', text(element), tree.column(element)));
      case "ul", "ol" -> blocks.addAll(blocks(element));
      case "table" -> blocks.add(tables.read(element));
      case "dl" -> blocks.add(new Block.Terms(terms(element)));
      case "details" -> blocks.add(details(element));
      case "blockquote" -> blocks.add(new Block.Quote(blocks(element)));
      case "pre" -> unread(element, tree.column(element), element.wholeText(), blocks);
      case "hr" -> {
        // Says nothing.
      }
      default -> {
        if (holdsBlocks(element)) {
          read(element.firstChild(), blocks);
        } else {
          paragraph(text(element), tree.column(element), blocks);
        }
      }
    }
  }

  private void unread(Node node, int column, String text, List<Block> blocks) {
    Skipped what = new Skipped(tree.line(node), column, text, DiagnosticCode.NO_TEXT);
    blocks.add(new Block.Unread(what));
  }

  private static boolean holdsBlocks(Element element) {
    for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
      if (!InlineReader.isInline(child)) {
        return true;
      }
    }
    return false;
  }

  private RichText text(Element element) {
    return inlines.read(element.childNodes(), tree.line(element));
  }

  private Block.Item item(Element element) {
    List<Block> blocks = blocks(element);
    int column = tree.column(element);
    if (!blocks.isEmpty()) {
      Block first = blocks.getFirst();
      List<Block> below = List.copyOf(blocks.subList(1, blocks.size()));
      if (first instanceof Block.Paragraph paragraph) {
        RichText text = Cut.fromLine(paragraph.text(), tree.line(element));
        return new Block.Item(text, below, column);
      } else if (first instanceof Block.Heading heading) {
        return new Block.Item(heading.text(), below, column);
      }
    }
    return new Block.Item(new RichTextBuilder(tree.line(element)).build(), blocks, column);
  }

  private List<Block.Item> terms(Element list) {
    List<Block.Item> terms = new ArrayList<>();
    for (Element child : list.children()) {
      if (child.normalName().equals("dd") && !terms.isEmpty()) {
        Block.Item last = terms.removeLast();
        List<Block> below = new ArrayList<>(last.below());
        below.addAll(blocks(child));
        terms.add(new Block.Item(last.text(), List.copyOf(below), last.column()));
      } else {
        terms.add(item(child));
      }
    }
    return terms;
  }

  private Block details(Element element) {
    RichText summary = new RichTextBuilder(tree.line(element)).build();
    List<Block> blocks = new ArrayList<>();
    Node rest = element.firstChild();
    for (Node node = rest; node != null; node = node.nextSibling()) {
      if (node instanceof Element child && child.normalName().equals("summary")) {
        summary = text(child);
        rest = child.nextSibling();
        break;
      } else if (!(node instanceof TextNode text && text.isBlank())) {
        break;
      }
    }
    read(rest, blocks);
    return new Block.Details(summary, blocks);
  }
}
