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
}
