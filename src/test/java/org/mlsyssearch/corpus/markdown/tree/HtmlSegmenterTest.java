package org.mlsyssearch.corpus.markdown.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** HTML is parted into the same candidates as Markdown of the same form would be. */
class HtmlSegmenterTest {

  private static List<String> told(String html) {
    return SegmenterTest.told(html);
  }

  /** Rows as "line [header, ...][cell, ...]". */
  private static List<String> rows(String html) {
    return Segmenter.read(html).candidates().stream()
        .filter(each -> each.shape() == Candidate.Shape.ROW)
        .map(row ->
            row.text().line()
                + row.cells().stream()
                    .map(cell -> cell.header().text())
                    .collect(Collectors.joining(", ", " [", "]"))
                + row.cells().stream()
                    .map(cell -> cell.text().text())
                    .collect(Collectors.joining(", ", "[", "]")))
        .toList();
  }

  @Test
  void aRowKnowsItsHeaderAndItsLine() {
    assertEquals(
        List.of("3 [Title, Venue][Orca, OSDI]", "4 [Title, Venue][Clipper, NSDI]"),
        rows(
            """
            <table>
            <tr><th>Title</th><th>Venue</th></tr>
            <tr><td>Orca</td><td>OSDI</td></tr>
            <tr>
              <td>Clipper</td><td>NSDI</td></tr>
            </table>
            """));
  }

  @Test
  void theRowOfATheadIsTheHeaderWhateverItsCellsAre() {
    assertEquals(
        List.of("3 [Title, Year][Orca, 2022]"),
        rows(
            """
            <table><thead><tr><td>Title</td><td>Year</td></tr></thead>
            <tbody>
            <tr><td>Orca</td><td>2022</td></tr>
            </tbody></table>
            """));
  }

  @Test
  void ofTwoRowsInATheadTheLowerNamesTheColumns() {
    assertEquals(
        List.of("4 [Title, PDF, Code][Orca, a, b]"),
        rows(
            """
            <table><thead>
            <tr><th rowspan="2">Title</th><th colspan="2">Links</th></tr>
            <tr><th>PDF</th><th>Code</th></tr></thead>
            <tr><td>Orca</td><td>a</td><td>b</td></tr></table>
            """));
  }

  @Test
  void aFirstRowAllInBoldIsAHeader() {
    assertEquals(
        List.of("2 [Title, Year][Orca, 2022]"),
        rows(
            """
            <table><tr><td><b>Title</b></td><td><strong>Year</strong></td></tr>
            <tr><td>Orca</td><td>2022</td></tr></table>
            """));
  }

  @Test
  void aTableNeedsNoHeader() {
    assertEquals(
        List.of("1 [, ][Orca, OSDI]", "2 [, ][Clipper, NSDI]"),
        rows("<table><tr><td>Orca<td>OSDI\n<tr><td>Clipper<td>NSDI</table>"));
  }

  @Test
  void aCellThatSpansTheTableHeadsTheRowsBelowIt() {
    assertEquals(
        List.of("ROW 3:1 Orca 2022 {Serving}"),
        told(
            """
            <table><tr><th>Title</th><th>Year</th></tr>
            <tr><th colspan="2">Serving</th></tr>
            <tr><td>Orca</td><td>2022</td></tr></table>
            """));
  }

  @Test
  void blankLinesCutATableAnywhere() {
    assertEquals(
        List.of("4 [Title, Year][Orca, 2022]", "10 [Title, Year][Clipper, 2017]"),
        rows(
            """
            <table>
            <tr><th>Title</th><th>Year</th></tr>

            <tr>

            <td>Orca</td>

            <td>2022</td>

            </tr><tr><td>Clipper

            </td>
            <td>2017</td>
            </tr>

            </table>
            """));
  }

  @Test
  void theHeaderIsForgottenAfterTheTable() {
    assertEquals(
        List.of("2 [A, B][1, 2]", "6 [, ][3, 4]"),
        rows(
            """
            <table><tr><th>A</th><th>B</th></tr>
            <tr><td>1</td><td>2</td></tr>

            </table>

            <table><tr><td>3</td><td>4</td></tr></table>
            """));
  }

  @Test
  void rowsWithoutATableAreRowsAllTheSame() {
    assertEquals(
        List.of("1 [, ][Orca, 2022]", "2 [, ][Clipper, 2017]"),
        rows(
            "</td><td>Orca</td><td>2022</td></tr>\n"
                + "<tr><td>Clipper</td><td>2017</td></tr></table>"));
  }

  @Test
  void aCellThatSpansRowsStandsInEachOfThem() {
    assertEquals(
        List.of(
            "2 [, , ][2022, Orca, OSDI]",
            "3 [, , ][2022, Alpa, OSDI]",
            "4 [, , ][2017, Clipper, NSDI]"),
        rows(
            """
            <table>
            <tr><td rowspan=2>2022</td><td>Orca</td><td rowspan="2">OSDI</td></tr>
            <tr><td>Alpa</td></tr>
            <tr><td>2017</td><td>Clipper</td><td>NSDI</td></tr></table>
            """));
  }

  @Test
  void aCellThatSpansColumnsIsRepeatedSidewaysAndOnceInTheTextOfTheRow() {
    String table = "<table><tr><td colspan='2'>Orca</td><td>OSDI</td></tr></table>";
    assertEquals(List.of("1 [, , ][Orca, Orca, OSDI]"), rows(table));
    assertEquals(List.of("ROW 1:8 Orca OSDI"), told(table));
  }

  @Test
  void listsTablesAndMarkdownWithinACellAreItsText() {
    assertEquals(
        List.of("1 [, ][Orca, one two]"),
        rows("<table><tr><td>Orca</td><td><ul><li>one</li><li>two</li></ul></td></tr></table>"));
    assertEquals(
        List.of("1 [, ][Orca OSDI, x]"),
        rows(
            "<table><tr><td><table><tr><td>Orca</td><td>OSDI</td></tr></table></td><td>x</td></tr></table>"));
    assertEquals(
        List.of("2 [, ][Orca, OSDI 2022]"),
        rows(
            "<table>\n<tr><td>\n\n**[Orca](https://x.org)**\n\n</td><td>\nOSDI\n\n2022</td></tr></table>"));
    assertEquals(
        List.of("1 [, ][- fast - small, x]"),
        rows("<table><tr><td>\n- fast\n- small</td><td>x</td></tr></table>"));
  }

  @Test
  void itemsAreBulletsWithWhatIsNestedInThem() {
    assertEquals(
        List.of("BULLET 2:1 Orca", "  BULLET 4:3 by Yu", "BULLET 6:1 Clipper"),
        told(
            """
            <ul>
            <li>Orca
            <ul>
              <li>by Yu</li>
            </ul></li>
            <li>Clipper
            </ul>
            """));
  }

  @Test
  void blankLinesCutAListAnywhere() {
    assertEquals(
        List.of("BULLET 3:1 Orca", "  BULLET 7:1 by Yu", "BULLET 11:1 Clipper"),
        told(
            """
            <ol>

            <li>Orca

            <ul>

            <li>by Yu</li>

            </ul>

            <li>Clipper</li></ol>
            """));
  }

  @Test
  void anItemWithoutATextGivesWhatStandsInIt() {
    assertEquals(
        List.of("BULLET 1:14 Orca"), told("<ul><li><ul> <li>Orca</li></ul></li><li> </li></ul>"));
  }

  @Test
  void summariesAreTheSectionOfWhatStandsInTheirDetails() {
    assertEquals(
        List.of("BULLET 5:1 Orca {2023 / OSDI}", "BULLET 9:1 Clipper {2023}", "BULLET 13:1 after"),
        told(
            """
            <details><summary><b>2023</b></summary>

            <details open><summary>OSDI</summary>

            - Orca

            </details>

            - Clipper

            </details>

            - after
            """));
  }

  @Test
  void detailsNeedNoSummaryAndTheSummaryMayStandInTheNextBlock() {
    assertEquals(List.of("BULLET 2:5 Orca"), told("<details>\n<ul><li>Orca</li></ul>\n</details>"));
    assertEquals(
        List.of("BULLET 5:1 Orca {2023}"),
        told("<details>\n\n<summary>2023</summary>\n\n- Orca\n\n</details>"));
  }

  @Test
  void detailsWithinABulletAreItsField() {
    assertEquals(
        List.of("BULLET 1:1 Orca", "  TERM 1:1 Abstract", "    PARAGRAPH 1:1 We serve."),
        told("- Orca <details><summary>Abstract</summary>We serve.</details>"));
  }

  @Test
  void detailsThatAreNeverClosedEndWithAHeadingAsHighAsTheOneAbove() {
    assertEquals(
        List.of("BULLET 5:1 Orca {A / 2023}", "BULLET 9:1 Clipper {B}"),
        told("## A\n\n<details><summary>2023</summary>\n\n- Orca\n\n## B\n\n- Clipper"));
  }

  @Test
  void markdownRightBelowATagIsRead() {
    assertEquals(
        List.of(
            "BULLET 3:1 Orca & more {2023}",
            "BULLET 4:1 https://a.org/2 {2023}",
            "BULLET 7:1 one {Training}",
            "  BULLET 8:3 two"),
        told(
            """
            <details>
            <summary>2023</summary>
              - [Orca](https://a.org/1) &amp; <b>more</b>
              - <https://a.org/2>
            </details>
            <h2>Training</h2>
            * one
              * two
            """));
  }

  @Test
  void termsHaveTheirDefinitionsAsFields() {
    assertEquals(
        List.of("TERM 2:1 Orca", "  PARAGRAPH 3:1 OSDI", "  PARAGRAPH 4:1 2022", "TERM 5:1 Alpa"),
        told("<dl>\n<dt>Orca</dt>\n<dd>OSDI</dd>\n<dd>2022\n<dt>Alpa</dl>"));
  }

  @Test
  void headingsOfHtmlAreHeadings() {
    Segmented read =
        Segmenter.read(
            "<h1 align=center>My <i>List</i></h1>\n<h3>Serving &amp;\n Training</h3>\n\n- Orca");
    assertEquals("My List", read.title());
    Section section = read.candidates().getFirst().section();
    assertEquals("Serving & Training", section.headings().getFirst().text());
  }

  @Test
  void aTextOfNoTableAndNoListIsAParagraphWhereItBegins() {
    assertEquals(
        List.of("PARAGRAPH 2:1 Orca by Yu", "PARAGRAPH 4:1 Clipper", "PARAGRAPH 6:1 Alpa"),
        told("<p>\n  Orca<br/>\n  by Yu</p>\n<p> Clipper<p>\n<div>\nAlpa\n</div><p> &nbsp; </p>"));
  }

  @Test
  void whatNobodySeesIsNotRead() {
    assertEquals(
        List.of("PARAGRAPH 5:1 seen"),
        told(
            "<script>var a = '<p>x</p>';</script>\n<style>p {}</style>\n<!-- <p>x</p> -->\n\nseen"));
  }

  @Test
  void absurdSpansAreBounded() {
    List<Candidate> read =
        Segmenter.read(
                "<table><tr><td colspan=999999 rowspan=999999>a</td><td colspan=-1 rowspan=0>b</td></tr></table>")
            .candidates();
    assertEquals(100, read.getFirst().cells().size());
  }

  @Test
  void tagsThatAreNeverClosedEndWithTheNextHeading() {
    assertEquals(
        List.of("BULLET 5:1 next {Next}"), told("<table><ul><li><b>\n\n## Next\n\n- next"));
    for (String tag : List.of("table", "td", "ul", "li", "b", "a href=x", "h2", "dl", "div")) {
      String text = ("<" + tag + ">").repeat(2_000) + "\n\n## Next\n\n- last";
      List<String> told = told(text);
      assertTrue(told.getLast().startsWith("BULLET 5:1 last"), tag + ": " + told);
    }
  }

  @Test
  void tagsThatAreNeverOpenedAreNothing() {
    assertEquals(
        List.of("PARAGRAPH 1:1 Orca"),
        told("</li></ul></details></p></h2></div> Orca</table></b></a></summary>"));
  }

  @Test
  void deepNestingIsReadWithoutAStackOverflow() {
    int deep = 10_000;
    assertTrue(
        told("<div>".repeat(deep) + "Orca\n\n" + "<div><b>".repeat(deep) + "</div>".repeat(deep))
            .getFirst()
            .endsWith("Orca"));
    told("<ul><li>x".repeat(deep) + "\n\n" + "<table><tr><td>".repeat(deep) + "y\n\n<details>");
  }
}
