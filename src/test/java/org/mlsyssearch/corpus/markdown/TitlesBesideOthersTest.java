package org.mlsyssearch.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Titles that those beside them tell, their numbers and marks, and fields below them. */
class TitlesBesideOthersTest {

  @TempDir Path folder;

  private List<String> told(String markdown) {
    return Told.of(folder, markdown);
  }

  private List<String> titles(String markdown) {
    return Told.titles(folder, markdown);
  }

  private static final List<String> TITLES =
      List.of(
          "Wheels That Turn by Night",
          "What a Mill Hears of Its River",
          "Silent Wells of the North",
          "A Mill at Sea and Its Anchor");

  @Test
  void fieldsOfTitlesInParagraphsSayNothingOfTheHeadingAbove() {
    String fields = "\n  - **Authors:** A Gray, B Lund\n  - **Year:** 2011\n  - **Cites:** 45\n";
    String entries = "";
    for (String title :
        List.of("Wheels of the night", "Wells of the North", "A mill at the river")) {
      entries += "\n[" + title + "](https://mills.example/articles/899)" + fields;
    }
    assertEquals(
        List.of("Wheels of the night", "Wells of the North", "A mill at the river"),
        titles("# Sorted by Citations to This Day\n" + entries));
  }

  @Test
  void aNameInATableOfDataIsNoPaperThoughItSaysWhereItWasPublished() {
    String data =
        """
        ## Mill Datasets
        |Dataset|Year|Venue|Link|
        |---|---|---|---|
        |WheelSet|2023|OSDI|[Intro](https://github.com/x/wheels)|
        |Wells|2021|SOSP|[Intro](https://wells.example)|
        """;
    StringBuilder list = new StringBuilder("# Mills\n");
    TITLES.forEach(title -> list.append("- ").append(title).append(", OSDI 2020\n"));
    assertEquals(TITLES, titles(list + "\n" + data));
  }

  @Test
  void namesOfEmojiTellKindsOfEntriesApart() {
    StringBuilder list = new StringBuilder("# Mills\n\n");
    List<String> titles =
        List.of("Wheels of the Night", "Wells of the North", "Rivers of Wind", "Mills at Sea");
    for (String title : titles) {
      list.append("- :page_facing_up: [").append(title).append("](https://x.example/a.pdf)\n");
      list.append("- :bar_chart: [A Talk on ").append(title).append("](https://x.example/t)\n");
    }
    assertEquals(titles, titles(list.toString()));
  }

  @Test
  void numbersOfSectionsAreNoPartOfATitle() {
    String list = "# Mills\n";
    for (String title : TITLES) {
      list +=
          "\n### 1."
              + (list.length() % 9)
              + " "
              + title
              + " (1998)\n- Authors: Anna Gray, Bo Lund\n";
    }
    assertEquals(TITLES, titles(list));
  }

  @Test
  void nameOfAFileIsATitleWithoutItsEnding() {
    assertEquals(
        List.of("Wheels That Turn by Night", "Silent wells of the North"),
        titles(
            """
            # Mills

            [1. Wheels That Turn by Night.pdf](https://github.com/x/mills/tree/master/night)<br />
            [2. Silent wells of the North.pdf](https://github.com/x/mills/tree/master/night)<br />
            """));
  }

  @Test
  void titlesInATableAreWholeWhereThoseBesideThemAre() {
    List<String> titles =
        List.of(
            "Wheels That Turn by Night",
            "MILLKIT. A Wheel of Many Rivers",
            "What a Mill Hears of Its River",
            "Wells of the North. II. Their Depth",
            "Rivers of Wind and What They Carry",
            "Mills at Sea, and How They Are Moored");
    StringBuilder table = new StringBuilder("# Mills\n\n|Title|Date|\n|---|---|\n");
    for (String title : titles) {
      table.append("| [").append(title).append("](https://mills.example/899) | 2023-10-1 |\n");
    }
    assertEquals(titles, titles(table.toString()));
  }

  @Test
  void notesOfOnesOwnDoNotSpeakAgainstTitles() {
    StringBuilder list = new StringBuilder("# Mills\n\n");
    for (String title : TITLES) {
      list.append("* ").append(title).append(" [[note](./Mills/").append(title.length());
      list.append(".md)]\n");
    }
    assertEquals(TITLES, titles(list.toString()));
  }

  @Test
  void boldNamesBehindAuthorsAreVenues() {
    assertEquals(
        List.of("A. Gray, B. Lund ~ Wheels That Turn by Night ~ Rivers and Their Mills ~ 2020"),
        told(
            """
            # Mills

            * **Wheels That Turn by Night** [[paper](https://mills.example/a.pdf)]
              * A. Gray, B. Lund, ***Rivers and Their Mills***, 2020
            """));
  }

  @Test
  void numbersNeedNoBlankBeforeSmallLetters() {
    assertEquals(
        List.of(
            "Wheels That Turn by Night",
            "turning mills without a river",
            "(Almost) Silent Wells of the North",
            "What a Mill Hears of Its River",
            "A Mill at Sea and Its Anchor"),
        titles(
            """
            # Mills

            1.Wheels That Turn by Night (osdi2021)

            2.turning mills without a river (sosp2023)

            3.(Almost) Silent Wells of the North (osdi2022)

            4.What a Mill Hears of Its River (sosp2023)

            5.A Mill at Sea and Its Anchor (fast2019)
            """));
  }

  @Test
  void aLinkCalledAsInOtherEntriesLeadsTheFieldsOfATitle() {
    StringBuilder list = new StringBuilder("# Mills\n");
    for (String title :
        List.of(
            "Wheels That Turn by Night",
            "Silent Wells of the North",
            "A Mill at Sea and Its Anchor")) {
      list.append("\n<details>\n<summary> ").append(title).append(" </summary>\n\n");
      list.append("- [Luku tästä](https://arxiv.org/pdf/2102.0").append(1000 + title.length());
      list.append(".pdf)\n- Anna Gray ja Bo Lund Tampereelta\n\n</details>\n");
    }
    assertEquals(
        List.of(
            "Wheels That Turn by Night",
            "Silent Wells of the North",
            "A Mill at Sea and Its Anchor"),
        titles(list.toString()));
  }
}
