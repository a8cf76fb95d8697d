package org.mlsyssearch.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How lists and details in HTML are told, and the test lists that use them. */
class HtmlListsTest {

  private static final Path LISTS =
      Path.of(System.getProperty("project.root", "."), "src/test/resources/lists/more");

  private final RecordingSink sink = new RecordingSink();
  private final HtmlBlockReader reader = new HtmlBlockReader(sink);

  private List<String> told(String html) {
    return sink.told(reader, html);
  }

  @Test
  void nestedListsFollowTheItemTheyStandIn() {
    assertEquals(
        List.of("item 0 2:1 Orca", "item 1 4:3 by Yu", "item 0 6:1 Clipper", "/list"),
        told(
            """
            <ul>
            <li>Orca
            <ul>
              <li>by Yu</li>
            </ul></li>
            <li>Clipper
            </ul>\
            """));
  }

  @Test
  void blankLinesCutAListAnywhere() {
    assertEquals(
        List.of("item 0 3:1 Orca", "item 1 7:1 by Yu", "item 0 11:1 Clipper", "/list"),
        told(
            """
            <ol>

            <li>Orca

            <ul>

            <li>by Yu</li>

            </ul>

            <li>Clipper</li></ol>\
            """));
  }

  @Test
  void anItemWithoutATextOfItsOwnIsNotTold() {
    assertEquals(
        List.of("item 0 1:14 Orca", "/list"),
        told("<ul><li><ul> <li>Orca</li></ul></li><li> </li></ul>"));
  }

  @Test
  void detailsStandInDetails() {
    assertEquals(
        List.of(
            "details(2023)", "details(OSDI)", "p 3:1 Orca", "/details", "/details", "p 8:1 after"),
        told(
            """
            <details><summary><b>2023</b></summary>
            <details open><summary>OSDI</summary>
            Orca

            </details>

            </details>
            after\
            """));
  }

  @Test
  void detailsNeedNoSummary() {
    assertEquals(
        List.of("details()", "item 0 2:5 Orca", "/list", "/details", "details()", "/details"),
        told("<details>\n<ul><li>Orca</li></ul>\n</details><details></details>"));
  }

  @Test
  void aSummaryMayFollowInTheNextBlock() {
    assertEquals(
        List.of("details(2023)", "p 5:1 Orca", "/details"),
        told("<details>\n\n<summary>2023</summary>\n\nOrca</details>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"g1-html-table", "g2-html-details", "h2-edge-html-zh"})
  void everyPaperInTheHtmlOfAListIsToldOnItsLine(String list) throws IOException {
    List<String> lines = Files.readAllLines(LISTS.resolve(list + ".md"));
    Node document = MarkdownReader.parse(String.join("\n", lines));
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof HtmlBlock html) {
        reader.read(html.getLiteral(), html.getSourceSpans().getFirst().getLineIndex() + 1);
      }
    }
    for (String row : Files.readAllLines(LISTS.resolve(list + ".expected.tsv"))) {
      String[] fields = row.split("\t", -1);
      if (fields[0].matches("\\d+")
          && lines.get(Integer.parseInt(fields[0]) - 1).strip().startsWith("<")) {
        String place = "(row " + fields[0] + " |item \\d " + fields[0] + ":).*";
        String title = ".*" + Pattern.quote(fields[1]) + ".*";
        assertTrue(
            sink.told.stream().anyMatch(told -> told.matches(place) && told.matches(title)),
            () -> row + " is not in " + String.join("\n", sink.told));
      }
    }
  }
}
