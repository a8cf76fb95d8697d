package org.mlsyssearch.corpus.markdown.tree;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;

/**
 * A Markdown file as one tree of HTML whose nodes know their place in the source.
 *
 * @param body the root of the tree
 */
record HtmlTree(Element body, LineMap lines) {

  private static final int MAX_NESTING = 100;

  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), StrikethroughExtension.create());

  /**
   * Parses Markdown.
   *
   * @throws TooManyCellsException if a table has more cells than any list needs
   */
  static HtmlTree parse(String markdown) {
    Parser parser =
        Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(MAX_NESTING)
            .build();
    PlacedHtml html = new PlacedHtml();
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .nodeRendererFactory(context -> new BlockRenderer(context, html, parser))
            .extensions(EXTENSIONS) // Behind it: the first renderer of a node is taken.
            .attributeProviderFactory(context -> (node, tag, attributes) -> html.begin(node))
            .build();
    try {
      String mended = BareTables.headed(GluedMarks.parted(Excess.removed(markdown)));
      renderer.render(parser.parse(mended), html);
    } catch (IllegalArgumentException e) {
      throw new TooManyCellsException(TablesExtension.DEFAULT_MAX_CELLS, e); // All else is read.
    }
    Element body =
        org.jsoup.parser.Parser.htmlParser()
            .setTrackPosition(true)
            .parseInput(html.toString(), "")
            .body();
    return new HtmlTree(body, html.lines());
  }

  /** The source's line in which a node begins. */
  int line(org.jsoup.nodes.Node node) {
    return lines.line(node.sourceRange().start().lineNumber());
  }

  /** The column in which a block begins. */
  int column(Element element) {
    Range.Position start = element.sourceRange().start();
    int column = start.columnNumber() > 1 ? 0 : lines.column(start.lineNumber());
    return column > 0 ? column : Math.max(1, start.columnNumber());
  }
}
