package org.mlsyssearch.corpus.markdown.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the inline markup of Markdown and HTML becomes a text with marks. */
class RichTextTest {

  private static RichText bullet(String markdown) {
    Segmented read = Segmenter.read("- " + markdown);
    assertEquals(1, read.candidates().size(), () -> read.toString());
    return read.candidates().getFirst().text();
  }

  /** The marks as "kind[text](target)". */
  private static List<String> marks(RichText text) {
    return text.marks().stream()
        .map(mark ->
            mark.kind()
                + "["
                + text.text().substring(mark.start(), mark.end())
                + "]("
                + mark.target()
                + ")")
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "**a b** c, BOLD",
    "*a b* c, ITALIC",
    "_a b_ c, ITALIC",
    "`a b` c, CODE",
    "~~a b~~ c, STRUCK",
    "<b>a b</b> c, BOLD",
    "<strong>a b</strong> c, BOLD",
    "<i>a b</i> c, ITALIC",
    "<EM>a b</EM> c, ITALIC",
    "<u>a b</u> c, UNDERLINED",
    "<ins>a b</ins> c, UNDERLINED",
    "<del>a b</del> c, STRUCK",
    "<kbd>a b</kbd> c, CODE",
    "<b>a b c, BOLD"
  })
  void aStyleIsAMark(String markdown, Mark.Kind kind) {
    RichText text = bullet(markdown);
    assertEquals("a b c", text.text());
    String marked = markdown.endsWith("c") && markdown.startsWith("<b>a b c") ? "a b c" : "a b";
    assertEquals(List.of(kind + "[" + marked + "]()"), marks(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a b](https://x.org/1) c",
        "[a b](<https://x.org/1>) c",
        "[a b](https://x.org/1 \"title\") c",
        "[a b] (https://x.org/1) c",
        "[a b]\uFF08https://x.org/1\uFF09 c",
        "\u3010a b\u3011(https://x.org/1) c",
        "[ a b ](https://x.org/1) c",
        "[a b][1] c\n\n[1]: https://x.org/1",
        "<a href='https://x.org/1'>a b</a> c",
        "<A class=x HREF=https://x.org/1>a b</A> c"
      })
  void aLinkIsAMarkInAllItsForms(String markdown) {
    RichText text = bullet(markdown);
    assertEquals("a b c", text.text());
    assertEquals(List.of("LINK[a b](https://x.org/1)"), marks(text));
  }

  @Test
  void aLinkWhoseEndIsMissingEndsAtTheNextBlank() {
    RichText text = bullet("[a](https://x.org/1 b");
    assertEquals("a b", text.text());
    assertEquals(List.of("LINK[a](https://x.org/1)"), marks(text));
  }

  @Test
  void aFileWithABlankInItsNameIsALink() {
    assertEquals(
        List.of("LINK[pdf](papers/My paper.pdf)"), marks(bullet("[pdf](papers/My paper.pdf)")));
    assertEquals(List.of(), marks(bullet("[OSDI '18](best paper)")));
  }

  @ParameterizedTest
  @CsvSource({
    "see https://x.org/a_b?c=d&e, https://x.org/a_b?c=d&e",
    "see https://x.org/a., https://x.org/a",
    "(https://x.org/a_(b)), https://x.org/a_(b)",
    "<https://x.org/a>, https://x.org/a",
    "\u94FE\u63A5\uFF1Ahttps://x.org/a\uFF0C\u597D, https://x.org/a",
    "see HTTP://X.org/a, HTTP://X.org/a",
    "see www.x.org/a, http://www.x.org/a"
  })
  void anAddressIsALinkOverItself(String markdown, String target) {
    RichText text = bullet(markdown);
    assertEquals(
        List.of(target), text.marks().stream().map(Mark::target).toList(), text.toString());
    Mark mark = text.marks().getFirst();
    assertTrue(target.endsWith(text.text().substring(mark.start(), mark.end())));
  }

  @Test
  void anImageStandsOverItsAlternativeTextOrABlank() {
    assertEquals(
        List.of("IMAGE[Venue](https://x.org/badge/ICML-2024)", "LINK[Venue](https://y.org)"),
        marks(bullet("[![Venue](https://x.org/badge/ICML-2024)](https://y.org) Title")));
    RichText bare = bullet("Title ![](x.svg)<img src=y.svg> end");
    assertEquals("Title end", bare.text());
    assertEquals(List.of("IMAGE[ ](x.svg)", "IMAGE[ ](y.svg)"), marks(bare));
  }

  @Test
  void aLinkAroundAnImageCoversItsBlank() {
    RichText text = bullet("<a href='https://a.org/1'><img src='x.svg'></a> Title");
    assertEquals(List.of("IMAGE[ ](x.svg)", "LINK[ ](https://a.org/1)"), marks(text));
  }

  @Test
  void linksSideBySideStayApartAndPiecesOfOneStyleAreOne() {
    assertEquals(
        List.of("LINK[a](https://x.org/1)", "LINK[b](https://x.org/1)"),
        marks(bullet("[a](https://x.org/1) [b](https://x.org/1)")));
    assertEquals(List.of("BOLD[abc]()"), marks(bullet("<b>a</b><b>b<strong>c</strong></b>")));
  }

  @Test
  void stylesWithinALinkAreMarksWithinIt() {
    assertEquals(
        List.of("LINK[OSDI a b](https://x.org/1)", "BOLD[OSDI]()", "ITALIC[b]()"),
        marks(bullet("[**OSDI** a *b*](https://x.org/1)")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a<br>b", "a<br/>\nb", "a  \n  b", "a\\\n  b", "a <br><br> b"})
  void aHardBreakIsAMarkOverABlank(String markdown) {
    RichText text = bullet(markdown);
    assertEquals("a b", text.text());
    assertEquals(List.of("BREAK[ ]()"), marks(text));
  }

  @Test
  void eachLineOfTheSourceIsKnownByItsPlaceInTheText() {
    RichText text = Segmenter.read("x\n\n- one two\n  three\n  **four").candidates().get(1).text();
    assertEquals("one two three **four", text.text());
    assertEquals(List.of(0, 8, 14), text.lines());
    assertEquals(3, text.line());
  }

  @ParameterizedTest
  @CsvSource({
    "a \t\u00A0\u3000 b, a b",
    "a&nbsp;&amp;&lt;b&gt; &eacute;, a &<b> \u00E9",
    "a\u200B\uFEFFb, ab",
    "a <sup>1</sup> b, a 1 b",
    "a<!-- hidden -->b, ab",
    "a \\[b\\] \\*c\\*, a [b] *c*",
    "a[^1] b, a b",
    "\uD83D\uDE80 a, \uD83D\uDE80 a",
    "1 < 2 and x <y, 1 < 2 and x <y"
  })
  void blanksAreFoldedAndEntitiesAreTheirCharacters(String markdown, String text) {
    assertEquals(text, bullet(markdown).text());
  }

  @ParameterizedTest
  @CsvSource({
    "**\u6807\u9898\uFF1A**\u8BBA\u6587, \u6807\u9898\uFF1A\u8BBA\u6587, \u6807\u9898\uFF1A",
    "** A Title ** by him, A Title by him, A Title"
  })
  void boldTextThatCommonMarkLeavesIsBold(String markdown, String text, String bold) {
    RichText read = bullet(markdown);
    assertEquals(text, read.text());
    assertEquals(List.of("BOLD[" + bold + "]()"), marks(read));
  }

  @Test
  void boldTextWithinALinkIsBoldTogetherWithTheLink() {
    assertEquals(
        List.of(
            "LINK[\u6807\u9898\uFF1A\u8BBA\u6587](https://x.org/1)", "BOLD[\u6807\u9898\uFF1A]()"),
        marks(bullet("[**\u6807\u9898\uFF1A**\u8BBA\u6587](https://x.org/1)")));
  }

  @Test
  void markupWithinCodeIsCode() {
    RichText text = bullet("`**a** [b] (https://x.org/1)`");
    assertEquals("**a** [b] (https://x.org/1)", text.text());
    assertEquals(Mark.Kind.CODE, text.marks().getFirst().kind());
  }

  @Test
  void aStyleThatIsNeverClosedEndsWithItsBlock() {
    Segmented read = Segmenter.read("- <b><a href=x>one\n- two\n\n<p><i>three\n\nfour");
    assertEquals(4, read.candidates().size());
    assertEquals(List.of(), marks(read.candidates().get(1).text()));
    assertEquals(List.of(), marks(read.candidates().get(3).text()));
  }
}
