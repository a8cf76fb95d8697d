package org.mlsyssearch.corpus.markdown;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/**
 * Reads the HTML blocks of one Markdown file, one after the other, and tells what stands in them.
 *
 * <p>For one file; not thread-safe. A table or list that blank lines cut into several blocks is
 * read as one. The walk is iterative and the parser flattens what is nested beyond 512 levels.
 */
final class HtmlBlockReader {

  /** Is told what stands in HTML, in the order of the file; lines and columns count from one. */
  interface Sink {

    /** A heading that says something. */
    void heading(int level, String text);

    /** A {@code <details>} begins; its summary may be empty. */
    void enterDetails(String summary);

    void leaveDetails();

    /**
     * A row of a table's body.
     *
     * @param header the cells of the table's header; empty if it has none
     * @param cells one for each column; the same object again where a cell spans
     */
    void row(List<FlatText> header, List<FlatText> cells, int line);

    /** A table has ended. */
    void tableEnd();

    /**
     * A list item without the lists below it, which follow.
     *
     * @param depth how many items that were told it stands in
     */
    void item(FlatText text, int depth, int line, int column);

    /** An outermost list has ended. */
    void listEnd();

    /** A text of no table and no list. */
    void paragraph(FlatText text, int line, int column);

    /** Lines of Markdown right below a tag, where CommonMark sees none. */
    void markdown(String text, int firstLine);
  }

  private static final Set<String> UNREAD =
      Set.of(
          "script",
          "style",
          "pre",
          "title",
          "template",
          "textarea",
          "select",
          "noscript",
          "iframe",
          "svg",
          "math");
  private static final Set<String> FRAME = Set.of("#root", "html", "head", "body");
  private static final Pattern MARKDOWN =
      Pattern.compile(
          "(?m)^[ \\t]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+\\S|#{1,6}[ \\t]+\\S|\\|.*\\|[ \\t]*$)");

  private final HtmlOpenTags openTags = new HtmlOpenTags();
  private final HtmlInlines inlines = new HtmlInlines();
  private final HtmlContent content;
  private final Sink sink;
  private final Parser parser = Parser.htmlParser().setTrackPosition(true);

  HtmlBlockReader(Sink sink) {
    this.sink = sink;
    this.content = new HtmlContent(sink);
  }

  /** Reads the next block, which begins in a line of the file. */
  void read(String literal, int firstLine) {
    String before = openTags.before(literal);
    String html = before + literal;
    Document document = parser.parseInput(html, "");
    openTags.look(document, html.length());
    Walk walk = new Walk(html, before.length(), firstLine);
    document.filter(walk);
    walk.boundary(html.length());
    content.tellItem();
  }

  /**
   * Takes a paragraph of Markdown into the cell or item that stands open around it; false if none
   * does. Calling this is optional.
   */
  boolean paragraph(FlatText text) {
    return content.add(text);
  }

  /**
   * Ends the tables and lists that no tag has ended. To be called at Markdown's own headings and at
   * the end of the file; without it the last row of a table that is never closed is not told.
   */
  void settle() {
    content.settle();
    openTags.closeTablesAndLists();
  }

  /** The way through one block, with the place of every node. */
  private final class Walk implements NodeFilter {

    private final String html;
    private final int start;
    private final int firstLine;
    private int markdownFrom = -1;
    private int markdownLine;
    private int markdownSeen;

    Walk(String html, int start, int firstLine) {
      this.html = html;
      this.start = start;
      this.firstLine = firstLine;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        text(text);
      } else if (node instanceof Element element) {
        if (UNREAD.contains(element.normalName())) {
          return FilterResult.SKIP_ENTIRELY;
        }
        if (!isGiven(element)) {
          start(element);
        }
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element
          && !FRAME.contains(element.normalName())
          && !openTags.staysOpen(element)) {
        end(element);
      }
      return FilterResult.CONTINUE;
    }

    /** Whether an element began in an earlier block or is none of the author's. */
    private boolean isGiven(Element element) {
      return FRAME.contains(element.normalName()) || element.sourceRange().startPos() < start;
    }

    private void start(Element element) {
      if (HtmlInlines.isInline(element)) {
        inlines.start(element);
      } else if (HtmlContent.isBlock(element)) {
        Range range = element.sourceRange();
        boundary(range.isImplicit() ? -1 : range.startPos());
        content.start(element, place(range.start()));
      } else if (element.normalName().equals("br") && markdownFrom < 0) {
        content.breakLine();
      }
    }

    private void end(Element element) {
      if (HtmlInlines.isInline(element)) {
        String bare = inlines.end(element);
        if (bare != null && markdownFrom < 0) {
          content.bareLink(bare, place(element.sourceRange().start()));
        }
      } else if (HtmlContent.isBlock(element)) {
        Range range = element.endSourceRange();
        boundary(range.isImplicit() ? -1 : range.startPos());
        content.end(element);
      }
    }

    private void text(TextNode node) {
      if (markdownFrom >= 0) {
        return;
      }
      Range range = node.sourceRange();
      Matcher lines = MARKDOWN.matcher(html).useAnchoringBounds(false);
      lines.region(range.startPos(), Math.max(range.startPos(), range.endPos()));
      if (content.isLoose() && lines.find()) {
        String above = html.substring(range.startPos(), lines.start());
        append(Parser.unescapeEntities(above, false), range);
        markdownFrom = lines.start();
        markdownSeen = range.endPos();
        markdownLine = place(range.start()).after(above).line();
      } else {
        append(node.getWholeText(), range);
      }
    }

    private void append(String text, Range range) {
      int blanks = 0;
      while (blanks < text.length() && HtmlText.isBlank(text.charAt(blanks))) {
        blanks++;
      }
      HtmlContent.Place place = place(range.start()).after(text.substring(0, blanks));
      content.text(text, inlines.style(), inlines.anchor(), place);
    }

    /** Ends what stands before a tag at an offset; -1 if it is a tag that nobody wrote. */
    void boundary(int offset) {
      if (markdownFrom < 0) {
        content.boundary();
      } else if (offset >= 0) {
        content.boundary();
        content.enterDetails();
        // A text between the rows of a table comes before the table, which begins further up.
        int end = offset > markdownFrom ? offset : markdownSeen;
        sink.markdown(
            html.substring(markdownFrom, end).stripTrailing().stripIndent(), markdownLine);
        markdownFrom = -1;
      }
    }

    private HtmlContent.Place place(Range.Position position) {
      int line = position.lineNumber();
      int column = line == 1 ? position.columnNumber() - start : position.columnNumber();
      return new HtmlContent.Place(firstLine + line - 1, Math.max(1, column));
    }
  }
}
