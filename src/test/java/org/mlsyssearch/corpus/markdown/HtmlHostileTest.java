package org.mlsyssearch.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** HTML that is broken, absurd or hostile costs itself and no more. */
class HtmlHostileTest {

  private final RecordingSink sink = new RecordingSink();
  private final HtmlBlockReader reader = new HtmlBlockReader(sink);

  private List<String> told(String html) {
    return sink.told(reader, html);
  }

  @Test
  void absurdSpansAreBounded() {
    told(
        "<table><tr><td colspan=999999 rowspan=999999>a</td><td colspan=-1 rowspan=0>b</td></tr></table>");
    assertEquals(100, sink.texts.size());
  }

  @Test
  void tagsThatAreNeverClosedEndWhereTheReaderIsSettled() {
    assertEquals(
        List.of("row 1 [][Orca, OSDI]", "/table"), told("<table><tr><td>Orca\n\n<td>OSDI\n\n<b>"));
    reader.read("<p>next</p>", 9);
    assertEquals("p 9:4 next", sink.told.getLast());
  }

  @Test
  void tagsThatAreNeverOpenedAreNothing() {
    assertEquals(
        List.of("p 1:37 Orca"),
        told("</li></ul></details></p></h2></div> Orca</table></b></a></summary>"));
  }

  @Test
  void deepNestingIsReadWithoutAStackOverflow() {
    int deep = 10_000;
    told("<div>".repeat(deep) + "Orca\n\n" + "<div><b>".repeat(deep) + "</div>".repeat(deep));
    assertEquals("Orca", sink.texts.getFirst().text());
    told(
        "<ul><li>x".repeat(deep)
            + "\n\n"
            + "<table><tr><td>".repeat(deep)
            + "y\n\n<details>".repeat(100));
    assertFalse(sink.told.isEmpty());
  }

  @Test
  void nothingThatIsWrittenMakesItFail() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String[] pieces = {
      "<table>",
      "</table>",
      "<tr>",
      "</tr>",
      "<td>",
      "</td>",
      "<th colspan=3>",
      "<td rowspan=2>",
      "<thead>",
      "<tbody>",
      "<ul>",
      "</ul>",
      "<li>",
      "</li>",
      "<details>",
      "</details>",
      "<summary>",
      "</summary>",
      "<h2>",
      "</h2>",
      "<a href=x>",
      "</a>",
      "<b>",
      "</b>",
      "<p>",
      "</p>",
      "<div>",
      "</div>",
      "<br>",
      "<img>",
      "<caption>",
      "</",
      "<",
      "&",
      "&amp;",
      "text ",
      "\n",
      "\n- item\n",
      "\n\n",
      "\n\n",
      "<!--",
      "-->",
      "<select>",
      "<frameset>",
      "<template>",
      "</body>",
      "<svg>",
      "<title>",
      "<!DOCTYPE html>",
      "\0"
    };
    for (int round = 0; round < 3_000; round++) {
      StringBuilder html = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        html.append(pieces[random.nextInt(pieces.length)]);
      }
      sink.told.clear();
      try {
        told(html.toString());
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + html, e);
      }
    }
  }
}
