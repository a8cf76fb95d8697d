package org.mlsyssearch.corpus.markdown.tree;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Renders Markdown to HTML in which each block begins in a line of its own, and notes which line of
 * the source that is.
 *
 * <p>For one file; not thread-safe.
 */
final class MarkdownHtml {

  private final Parser parser;
  private final LineCounter out = new LineCounter();
  private final LineMap lines = new LineMap();
  private final HtmlMender mender = new HtmlMender();
  private int linesBefore;

  MarkdownHtml(Parser parser) {
    this.parser = parser;
  }

  /** The HTML of a document. */
  String render(Node document, List<? extends org.commonmark.Extension> extensions) {
    HtmlRenderer.builder()
        .extensions(extensions)
        .nodeRendererFactory(Blocks::new)
        .attributeProviderFactory(context -> (node, tag, attributes) -> note(node))
        .build()
        .render(document, out);
    return out.html.toString();
  }

  /** Where the lines of the HTML come from. */
  LineMap lines() {
    return lines;
  }

  private void note(Node node) {
    // Inline nodes have no spans, and cells have those of their row.
    Node placed = node instanceof TableCell ? node.getParent() : node;
    List<SourceSpan> spans = placed.getSourceSpans();
    if (!spans.isEmpty()) {
      SourceSpan first = spans.getFirst();
      lines.add(out.line, linesBefore + first.getLineIndex() + 1, first.getColumnIndex() + 1);
    }
  }

  /** What is written, and in which line writing stands. */
  private static final class LineCounter implements Appendable {
    private final StringBuilder html = new StringBuilder();
    private int line = 1;

    @Override
    public LineCounter append(CharSequence text) {
      for (int i = 0; i < text.length(); i++) {
        line += text.charAt(i) == '\n' ? 1 : 0;
      }
      html.append(text);
      return this;
    }

    @Override
    public LineCounter append(CharSequence text, int start, int end) {
      return append(text.subSequence(start, end));
    }

    @Override
    public LineCounter append(char c) {
      line += c == '\n' ? 1 : 0;
      html.append(c);
      return this;
    }
  }

  /** The blocks that are written otherwise than usual, and HTML. */
  private final class Blocks extends CoreHtmlNodeRenderer {

    private final HtmlWriter writer;

    Blocks(HtmlNodeRendererContext context) {
      super(context);
      writer = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(
          Paragraph.class,
          Heading.class,
          HtmlBlock.class,
          HtmlInline.class,
          ListItem.class,
          BlockQuote.class);
    }

    @Override
    public void visit(Paragraph node) {
      writer.line();
      note(node);
      writer.raw("<p>");
      visitChildren(node);
      writer.raw(ofMender(mender::closeStyles));
      writer.raw("</p>");
      writer.line();
    }

    @Override
    public void visit(Heading node) {
      if (node.getParent() instanceof Document) {
        writer.line();
        writer.raw(ofMender(html -> mender.heading(node.getLevel(), html)));
      }
      writer.line();
      note(node);
      writer.raw("<h" + node.getLevel() + ">");
      visitChildren(node);
      writer.raw(ofMender(mender::closeStyles));
      writer.raw("</h" + node.getLevel() + ">");
      writer.line();
    }

    @Override
    public void visit(ListItem node) {
      int outer = mender.enter();
      note(node);
      writer.raw("<li>");
      visitChildren(node);
      writer.raw(ofMender(html -> mender.leave(html, outer)));
      writer.raw("</li>");
      writer.line();
    }

    @Override
    public void visit(BlockQuote node) {
      int outer = mender.enter();
      writer.line();
      note(node);
      writer.raw("<blockquote>");
      visitChildren(node);
      writer.raw(ofMender(html -> mender.leave(html, outer)));
      writer.raw("</blockquote>");
      writer.line();
    }

    @Override
    public void visit(HtmlInline node) {
      HtmlTag tag = HtmlTag.at(node.getLiteral(), 0);
      if (tag != null) {
        writer.raw(ofMender(html -> mender.write(tag, html)));
      }
    }

    @Override
    public void visit(HtmlBlock node) {
      writer.line();
      note(node);
      String literal = node.getLiteral();
      int first = linesBefore + node.getSourceSpans().getFirst().getLineIndex() + 1;
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
      int saved = linesBefore;
      linesBefore = firstLine - 1 + lineBreaks(literal, from);
      Node inner = parser.parse(literal.substring(from, end).stripTrailing().stripIndent());
      visitChildren(inner);
      linesBefore = saved;
      writer.line();
      lines.add(out.line, firstLine + lineBreaks(literal, end), 1);
      return end;
    }

    private static int lineBreaks(String text, int end) {
      int breaks = 0;
      for (int i = text.indexOf('\n'); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) {
        breaks++;
      }
      return breaks;
    }

    private static String ofMender(java.util.function.Consumer<StringBuilder> part) {
      StringBuilder html = new StringBuilder();
      part.accept(html);
      return html.toString();
    }
  }
}
