package org.mlsyssearch.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told about headings, paragraphs and Markdown in HTML, and how texts look. */
class HtmlBlockReaderTest {

  private final RecordingSink sink = new RecordingSink();
  private final HtmlBlockReader reader = new HtmlBlockReader(sink);

  private List<String> told(String html) {
    return sink.told(reader, html);
  }

  private FlatText only(String html) {
    told(html);
    assertEquals(1, sink.texts.size(), () -> sink.told.toString());
    return sink.texts.getFirst();
  }

  @Test
  void headingsAreToldWithTheirLevel() {
    assertEquals(
        List.of("h1 My List", "h3 Serving & Training", "p 3:15 Orca"),
        told("<h1 align=center>My <i>List</i></h1>\n<h3>Serving &amp;\n Training</h3>Orca"));
  }

  @Test
  void markdownBelowATagIsHandedBackWithItsLine() {
    assertEquals(
        List.of(
            "details(2023)",
            "markdown 3 - [Orca](https://a.org/1) &amp; <b>more</b>$- <https://a.org/2>",
            "/details",
            "h2 Training",
            "markdown 7 * one$  * two"),
        told(
            """
            <details>
            <summary>2023</summary>
              - [Orca](https://a.org/1) &amp; <b>more</b>
              - <https://a.org/2>
            </details>
            <h2>Training</h2>
            * one
              * two\
            """));
  }

  @Test
  void linesLikeMarkdownWithinACellOrItemAreText() {
    assertEquals(
        List.of("row 1 [][- fast - small, x]", "/table", "item 0 4:5 1. one", "/list"),
        told(
            "<table><tr><td>\n- fast\n- small</td><td>x</td></tr></table>\n<ul><li>\n1. one</li></ul>"));
  }

  @Test
  void stylesAndLinksAreKept() {
    FlatText text =
        only("<p><b>OSDI</b> <a href=' https://a.org/1 '>Orca <i>it</i></a> <code>c</code></p>");
    assertEquals("OSDI Orca it c", text.text());
    assertTrue(text.all(FlatText.BOLD, 0, 4));
    assertTrue(text.all(FlatText.ITALIC, 10, 12));
    assertTrue(text.all(FlatText.CODE, 13, 14));
    assertEquals(List.of(new FlatText.Run(5, 12, "https://a.org/1")), text.links(0, text.length()));
  }

  @Test
  void linksSideBySideStayApart() {
    FlatText text =
        only("<p><a href='https://a.org/1'>one</a> <a href='https://a.org/1'>two</a></p>");
    assertEquals(2, text.links(0, text.length()).size());
  }

  @Test
  void aLinkAroundAnImageHasNoText() {
    FlatText text = only("<p><a href='https://a.org/1'><img src='x.svg' alt='stars'></a></p>");
    assertTrue(text.isBlank());
    assertEquals(List.of("https://a.org/1"), text.bareHrefs());
  }

  @Test
  void blanksCollapseAndEntitiesAreTheirSigns() {
    assertEquals("a <0.5MB> é & b", only("<p> a&nbsp;\n &lt;0.5MB&gt;  &eacute; & b </p>").text());
  }

  @Test
  void whatNobodySeesIsNotRead() {
    assertEquals(
        List.of("p 3:1 seen"),
        told(
            "<script>var a = '<p>x</p>';</script><style>p {}</style><!-- <p>x</p> -->\n<pre>x</pre>\nseen"));
  }

  @Test
  void aParagraphOfMarkdownBelongsToTheCellOrItemAroundIt() {
    FlatTextBuilder markdown = new FlatTextBuilder();
    markdown.append("Orca", FlatText.BOLD, markdown.link("https://a.org/1"));
    reader.read("<table><tr><td>\n", 1);
    assertTrue(reader.paragraph(markdown.build()));
    reader.read("</td><td>OSDI</td></tr></table>\n<ul><li>\n", 5);
    assertTrue(reader.paragraph(markdown.build()));
    reader.read("</li></ul>\n", 10);
    assertFalse(reader.paragraph(markdown.build()));
    assertEquals(List.of("row 1 [][Orca, OSDI]", "/table", "item 0 6:5 Orca", "/list"), sink.told);
    assertEquals("https://a.org/1", sink.texts.getFirst().hrefAt(0));
  }
}
