package org.mlsyssearch.corpus.markdown.tree;

import java.util.Set;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Renders what is not rendered as usual: each block begins in a line of its own, and HTML is mended
 * so that it stays within the blocks around it. For one file; not thread-safe.
 */
final class BlockRenderer extends CoreHtmlNodeRenderer {

  private final HtmlWriter writer;
  private final PlacedHtml out;
  private final Parser parser;
  private final OpenTags tags = new OpenTags();
  private final HtmlMender mender = new HtmlMender(tags);

  BlockRenderer(HtmlNodeRendererContext context, PlacedHtml out, Parser parser) {
    super(context);
    this.writer = context.getWriter();
    this.out = out;
    this.parser = parser;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(
        Paragraph.class,
        Heading.class,
        HtmlBlock.class,
        HtmlInline.class,
        ListItem.class,
        BlockQuote.class,
        TableCell.class);
  }

  @Override
  public void visit(Paragraph node) {
    text(node, "p");
  }

  @Override
  public void visit(Heading node) {
    if (node.getParent() instanceof Document) {
      StringBuilder ends = new StringBuilder();
      tags.heading(node.getLevel(), ends);
      writer.raw(ends.toString());
    }
    text(node, "h" + node.getLevel());
  }

  private void text(Node node, String tag) {
    writer.line();
    out.begin(node);
    writer.raw("<" + tag + ">");
    visitChildren(node);
    StringBuilder ends = new StringBuilder();
    tags.closeStyles(ends);
    writer.raw(ends.append("</").append(tag).append('>').toString());
    writer.line();
  }

  @Override
  public void visit(ListItem node) {
    container(node, "li");
  }

  @Override
  public void visit(BlockQuote node) {
    container(node, "blockquote");
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof TableCell cell) {
      container(cell, cell.isHeader() ? "th" : "td");
    }
  }

  private void container(Node node, String tag) {
    int outer = tags.enter();
    writer.line();
    out.begin(node);
    writer.raw("<" + tag + ">");
    visitChildren(node);
    StringBuilder ends = new StringBuilder();
    tags.leave(outer, ends);
    writer.raw(ends.append("</").append(tag).append('>').toString());
    writer.line();
  }

  @Override
  public void visit(HtmlInline node) {
    HtmlTag tag = HtmlTag.at(node.getLiteral(), 0);
    if (tag != null && tags.fits(tag)) {
      StringBuilder html = new StringBuilder();
      tags.write(tag, html);
      writer.raw(html.toString());
    }
  }

  @Override
  public void visit(HtmlBlock node) {
    writer.line();
    out.begin(node);
    String literal = node.getLiteral();
    int first = out.lineOf(node);
    int at = 0;
    while (at < literal.length()) {
      StringBuilder html = new StringBuilder();
      int end = mender.write(literal, at, html);
      writer.raw(html.toString());
      at = end < literal.length() ? markdown(literal, end, first) : end;
    }
    writer.line();
  }

  /** Renders lines of Markdown within HTML whose first line is known; returns where they end. */
  private int markdown(String literal, int from, int firstLine) {
    int end = HtmlMender.endOfMarkdown(literal, from);
    int saved = out.setLinesBefore(firstLine - 1 + lineBreaks(literal, from));
    visitChildren(parser.parse(literal.substring(from, end).stripTrailing().stripIndent()));
    out.setLinesBefore(saved);
    writer.line();
    out.beginLine(firstLine + lineBreaks(literal, end));
    return end;
  }

  private static int lineBreaks(String text, int end) {
    int breaks = 0;
    for (int i = text.indexOf('\n'); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) {
      breaks++;
    }
    return breaks;
  }
}
