package org.mlsyssearch.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** References one below the other, years before authors, and what stands above both. */
class LinesOfReferencesTest {

  private static final String LINK = "(https://dl.acm.org/doi/10.1145/800157.805047)";

  @TempDir Path folder;

  private List<String> told(String markdown) {
    return Told.of(folder, markdown);
  }

  private List<String> titles(String markdown) {
    return Told.titles(folder, markdown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- [Wheels That Turn by Night]" + LINK + " (1998) Anna Gray, Bo Lund and Cem Ak",
        "- Wheels That Turn by Night (1998) Anna Gray, Bo Lund and Cem Ak",
        "- **Wheels That Turn by Night** (1998) Anna Gray, Bo Lund, Cem Ak",
        "**[Wheels That Turn by Night]"
            + LINK
            + "** (1998)\nAnna Gray, Bo Lund, and Cem Ak\n*The first of the silent mills.*",
        "[Wheels That Turn by Night]"
            + LINK
            + " (1998)<br>Anna Gray, Bo Lund, and Cem Ak<br>*Turning Without a Wind*",
        "*Wheels That Turn by Night.* (1998) Anna Gray,\nBo Lund, and Cem Ak.\n"
      })
  void aYearInBracketsStandsBetweenTitleAndAuthors(String entry) {
    assertEquals(
        List.of("Anna Gray, Bo Lund, Cem Ak ~ Wheels That Turn by Night ~ - ~ 1998"),
        told("# Mills\n\n" + entry + "\n"));
  }

  private static final String APA =
      """
      Gray, A., & Lund, B. (1998). Wheels that turn by night. *Mills and Rivers*, 7(1), 15–40.
      Berg, K., & Ito, R. (2004). What a mill hears of its river. *Annals of Milling*, 51, 3–9.
      Ak, C., Lund, B., & Gray, A. (2011). Silent wells of the North. *Mills and Rivers*, 20(3).
      """;

  private static final List<String> APA_TITLES =
      List.of(
          "Wheels that turn by night",
          "What a mill hears of its river",
          "Silent wells of the North");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Mills\n\n",
        "# Mills\n\n## Foundations of Mills and Their Rivers\n\n",
        "# Mills\n\n## Core Mill Datasets & Resources\n\n"
      })
  void linesThatEachBeginAReferenceAreEntries(String above) {
    assertEquals(APA_TITLES, titles(above + APA));
  }

  @Test
  void aLineThatASocietySignsIsNoPartOfTheReferenceAbove() {
    String reference = APA.lines().findFirst().orElseThrow();
    String society = "Task Force of the Millers. (1996). How a wheel is measured. *Mills*, 9(5).";
    assertEquals(
        "Wheels that turn by night",
        titles("# Mills\n\n" + reference + "\n" + society + "\n").getFirst());
  }

  @Test
  void titlesInQuotesFollowTheAuthorsOfSuchLines() {
    assertEquals(
        List.of("Wheels That Turn by Night", "What a Mill Hears of Its River"),
        titles(
            """
            # Mills

            A. Gray, B. Lund, and C. Ak, "Wheels That Turn by Night," in Proc. OSDI, 1998.
            K. Berg and R. Ito, "What a Mill Hears of Its River," Annals of Milling, vol. 5, 2004.
            """));
  }

  @Test
  void aReferenceOverSeveralLinesIsOne() {
    assertEquals(
        List.of("Wheels that turn by night when no wind blows"),
        titles(
            """
            # Mills

            Gray, A., Lund, B., Ak, C., Ito, R., & Berg, K. (1998). Wheels that turn by
            night when no wind blows. *Mills and
            Rivers*, 7(1), 15–40.
            """));
  }

  @Test
  void linesMayBeWrappedWithinANameAndSignsStandWithinWords() {
    assertEquals(
        List.of(
            "Anna Gray, Bo Lund, Cem Ak ~ Wheels That Turn by Night and What the Bricks® of a Mill Hear ~ - ~ -",
            "Rika Ito, Karl Berg ~ Wells of the North, Their Depth, and How They Are Measured ~ - ~ 2004"),
        told(
            """
            # Mills

            *Wheels That Turn by Night and What the Bricks® of a Mill Hear.* Anna
            Gray, Bo Lund, and Cem Ak.

            *Wells of the North, Their Depth, and How They Are Measured.* (2004) Rika
            Ito and Karl Berg.
            """));
  }

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
    assertEquals(APA_TITLES, titles("# Mills\n\n" + APA + "\n" + data));
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
    for (String title : APA_TITLES) {
      list +=
          "\n### 1."
              + (list.length() % 9)
              + " "
              + title
              + " (1998)\n- Authors: Anna Gray, Bo Lund\n";
    }
    assertEquals(APA_TITLES, titles(list));
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
}
