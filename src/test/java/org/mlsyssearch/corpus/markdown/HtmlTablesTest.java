package org.mlsyssearch.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How tables in HTML become rows. */
class HtmlTablesTest {

  private final RecordingSink sink = new RecordingSink();

  private List<String> told(String html) {
    return sink.told(new HtmlBlockReader(sink), html);
  }

  @Test
  void aRowKnowsItsHeaderAndItsLine() {
    assertEquals(
        List.of(
            "row 3 [Title, Venue][Orca, OSDI]", "row 4 [Title, Venue][Clipper, NSDI]", "/table"),
        told(
            """
            <table>
            <tr><th>Title</th><th>Venue</th></tr>
            <tr><td>Orca</td><td>OSDI</td></tr>
            <tr>
              <td>Clipper</td><td>NSDI</td></tr>
            </table>\
            """));
  }

  @Test
  void theRowOfATheadIsTheHeaderWhateverItsCellsAre() {
    assertEquals(
        List.of("row 3 [Title, Year][Orca, 2022]", "/table"),
        told(
            """
            <table><thead><tr><td>Title</td><td>Year</td></tr></thead>
            <tbody>
            <tr><td>Orca</td><td>2022</td></tr>
            </tbody></table>\
            """));
  }

  @Test
  void ofTwoRowsInATheadTheLowerNamesTheColumns() {
    assertEquals(
        List.of("row 4 [Title, PDF, Code][Orca, a, b]", "/table"),
        told(
            """
            <table><thead>
            <tr><th rowspan="2">Title</th><th colspan="2">Links</th></tr>
            <tr><th>PDF</th><th>Code</th></tr></thead>
            <tr><td>Orca</td><td>a</td><td>b</td></tr></table>\
            """));
  }

  @Test
  void aFirstRowAllInBoldIsAHeader() {
    assertEquals(
        List.of("row 2 [Title, Year][Orca, 2022]", "/table"),
        told(
            """
            <table><tr><td><b>Title</b></td><td><strong>Year</strong></td></tr>
            <tr><td>Orca</td><td>2022</td></tr></table>\
            """));
  }

  @Test
  void aTableNeedsNoHeader() {
    assertEquals(
        List.of("row 1 [][Orca, OSDI]", "row 2 [][Clipper, NSDI]", "/table"),
        told("<table><tr><td>Orca<td>OSDI\n<tr><td>Clipper<td>NSDI</table>"));
  }

  @Test
  void aRowOfOneHeadCellIsARowThatSpansTheTable() {
    assertEquals(
        List.of("row 2 [Title, Year][Serving, Serving]", "/table"),
        told(
            """
            <table><tr><th>Title</th><th>Year</th></tr>
            <tr><th colspan="2">Serving</th></tr></table>\
            """));
  }

  @Test
  void blankLinesCutATableAnywhere() {
    assertEquals(
        List.of("row 4 [Title, Year][Orca, 2022]", "row 10 [Title, Year][Clipper, 2017]", "/table"),
        told(
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

            </table>\
            """));
  }

  @Test
  void theHeaderIsForgottenAfterTheTable() {
    assertEquals(
        List.of("row 2 [A, B][1, 2]", "/table", "row 6 [][3, 4]", "/table"),
        told(
            """
            <table><tr><th>A</th><th>B</th></tr>
            <tr><td>1</td><td>2</td></tr>

            </table>

            <table><tr><td>3</td><td>4</td></tr></table>\
            """));
  }

  @Test
  void rowsWithoutATableAreRowsAllTheSame() {
    assertEquals(
        List.of("row 1 [][Orca, 2022]", "row 2 [][Clipper, 2017]", "/table"),
        told(
            "</td><td>Orca</td><td>2022</td></tr>\n<tr><td>Clipper</td><td>2017</td></tr></table>"));
  }

  @Test
  void aCellThatSpansRowsStandsInEachOfThem() {
    assertEquals(
        List.of(
            "row 2 [][2022, Orca, OSDI]",
            "row 3 [][2022, Alpa, OSDI]",
            "row 4 [][2017, Clipper, NSDI]",
            "/table"),
        told(
            """
            <table>
            <tr><td rowspan=2>2022</td><td>Orca</td><td rowspan="2">OSDI</td></tr>
            <tr><td>Alpa</td></tr>
            <tr><td>2017</td><td>Clipper</td><td>NSDI</td></tr></table>\
            """));
  }

  @Test
  void aCellThatSpansColumnsIsRepeatedSideways() {
    assertEquals(
        List.of("row 1 [][Orca, Orca, OSDI]", "/table"),
        told("<table><tr><td colspan='2'>Orca</td><td>OSDI</td></tr></table>"));
  }

  @Test
  void aTableWithinACellTellsItsOwnRows() {
    assertEquals(
        List.of("row 1 [][Orca, OSDI]", "/table", "/table"),
        told(
            "<table><tr><td><table><tr><td>Orca</td><td>OSDI</td></tr></table></td></tr></table>"));
  }

  @Test
  void listsWithinACellAreItsText() {
    assertEquals(
        List.of("row 1 [][Orca, one/two]", "/table"),
        told("<table><tr><td>Orca</td><td><ul><li>one</li><li>two</li></ul></td></tr></table>"));
  }

  @Test
  void aTextOfNoTableAndNoListIsAParagraphWhereItBegins() {
    assertEquals(
        List.of("p 2:3 Orca/by Yu", "p 4:5 Clipper", "p 6:1 Alpa"),
        told("<p>\n  Orca<br/>\n  by Yu</p>\n<p> Clipper<p>\n<div>\nAlpa\n</div><p> &nbsp; </p>"));
  }
}
