package org.mlsyssearch.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.Reading;

/** What the entries beside one say of it where it says little itself. */
class NeighboursTest {

  private static final List<String> TITLES =
      List.of(
          "Counting Seals From the Shore of an Island",
          "KelpNet: How Forests Grow Below Water",
          "Old Estuary Maps",
          "Shared Boats on Small Islands in Winter",
          "What Gulls Remember of Last Year's Nests");

  @TempDir Path folder;

  private List<Draft> read(String markdown) {
    return Reading.of(folder.resolve("list.md"), markdown).drafts();
  }

  private List<String> titles(String markdown) {
    return read(markdown).stream().map(Draft::title).toList();
  }

  private static String bullets(String form) {
    return String.join("\n", TITLES.stream().map(form::formatted).toList()) + "\n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- [%s](notes/one.md)",
        "* [%s](./2021/one.md) (Berg)",
        "1. [%s](one.html)",
        "- [%s](https://github.com/someone/notes/issues/7)",
        "- [%s](https://github.com/someone/notes/blob/main/one.md#part)",
        "- [%s](https://gitlab.com/someone/notes/-/wikis/one)"
      })
  void titlesAreTitlesWhereverTheirLinksLead(String form) {
    assertEquals(TITLES, titles("# Läst\n\n" + bullets(form)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- [Introduction](ch1.md)\n- [Message Queues](ch2.md)\n- [Storing Data](ch3.md)\n"
            + "- [How to Run It](ch4.md)\n- [Appendix](ch5.md)\n",
        "- [Optimisation](a.md)\n- [Computer Vision](b.md)\n- [Reinforcement Learning](c.md)\n"
            + "- [Natural Language Processing](d.md)\n- [Graph Neural Networks](e.md)\n"
      })
  void chaptersAndTopicsAreNoTitles(String contents) {
    assertEquals(List.of(), titles("# T\n\n" + contents));
  }

  @Test
  void anIndexOfTitlesIsNoTableOfContents() {
    assertEquals(TITLES, titles("# T\n\n* Index\n" + bullets("  * %s")));
    assertEquals(List.of(), titles("# T\n\n## Contents\n\n" + bullets("- [%s](#there)")));
  }

  @Test
  void titlesBelowATitleArePapersToo() {
    String markdown = "# T\n\n" + bullets("- %s") + "  - Seals Counted Again From a Slow Boat\n";
    assertEquals("Seals Counted Again From a Slow Boat", titles(markdown).getLast());
  }

  @ParameterizedTest
  @ValueSource(strings = {"海豹研究的经典文章，作者很有名。", "これは重要な論文である、読むべき。", "Berg老师的文章，写得很好"})
  void aRemarkInAnotherScriptOnALineOfItsOwnIsNoPartOfTheTitle(String remark) {
    List<String> titles =
        titles("# T\n\n" + bullets("- %s<br>\n" + remark) + bullets("- New %s</br>\n" + remark));
    assertEquals(TITLES.getFirst(), titles.getFirst());
    assertEquals("New " + TITLES.getLast(), titles.getLast());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'- 2019-03-0%d:\n  [“%s”](https://x.org/a),\n  Ada Berg, 2004\n'; 2",
        "'* 0%d.03.2019:\n  [%s](https://x.org/a),\n  Ada Berg and Bo Lund, 2004\n'; 2",
        "'- 2019/03/0%d: [\"%s\"](https://x.org/a), Ada Berg and Bo Lund, 2004\n'; 1"
      })
  void theDateOfADiaryIsNoPartOfThePaper(String form, int lines) {
    StringBuilder markdown = new StringBuilder("# T\n\n");
    for (int i = 0; i < TITLES.size(); i++) {
      markdown.append(form.formatted(i + 1, TITLES.get(i)));
    }
    List<Draft> drafts = read(markdown.toString());
    assertEquals(TITLES, drafts.stream().map(Draft::title).toList());
    assertEquals(2004, drafts.getFirst().year());
    assertEquals("Ada Berg", drafts.getFirst().authors().getFirst());
    assertEquals(2 + lines, drafts.getFirst().source().line());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- Week %d: %s",
        "- Week%d - %s",
        "* [Sesión %d] %s",
        "* (Tag %d) %s",
        "- **Woche %d**: %s",
        "- 第%d回：%s",
        "+ Séance #%d | %s"
      })
  void whatCountsTheEntriesIsNoPartOfTheirTitles(String form) {
    StringBuilder markdown = new StringBuilder("# T\n\n");
    for (int i = 0; i < TITLES.size(); i++) {
      markdown.append(form.formatted(i + 1, TITLES.get(i))).append(", Ada Berg, 2004\n");
    }
    assertEquals(TITLES, titles(markdown.toString()));
  }

  @Test
  void aSystemAndItsVersionIsNoCount() {
    assertEquals(
        "Gull 2: Counting Seals From the Shore",
        titles(
                "# T\n\n"
                    + "- Gull 2: Counting Seals From the Shore, OSDI 2020\n"
                    + "- Gull 3: Counting Seals at Night, OSDI 2021\n"
                    + "- Gull 4: Counting Seals in Rain, OSDI 2022\n"
                    + "- Gull 5: Counting Seals in Snow, OSDI 2023\n")
            .getFirst());
  }
}
