package org.mlsyssearch.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.Reading;

/** Entries whose headings only name them, with the title in the paragraph below. */
class NamedEntriesTest {

  @TempDir Path folder;

  private List<Draft> drafts(String markdown) {
    return Reading.of(folder.resolve("list.md"), markdown).drafts();
  }

  private static String told(Draft draft) {
    return String.join(
        " ~ ",
        String.valueOf(draft.source().line()),
        draft.systems().isEmpty() ? "-" : String.join(", ", draft.systems()),
        draft.authors().isEmpty() ? "-" : String.join(", ", draft.authors()),
        draft.title(),
        draft.venue() == null ? "-" : draft.venue().label(),
        draft.year() == null ? "-" : draft.year().toString());
  }

  private List<String> told(String markdown) {
    return drafts(markdown).stream().map(NamedEntriesTest::told).toList();
  }

  @Test
  void titlesStandBelowHeadingsWhereSeveralHaveTheirName() {
    assertEquals(
        List.of(
            "2 ~ FarGlove ~ - ~ FarGlove: Feeling Stones from Across the Room ~ - ~ -",
            "8 ~ TideBall ~ - ~ TideBall: Throwing Water in Shared Spaces ~ - ~ -",
            "11 ~ HillWalk ~ - ~ Walking Uphill on a Flat Floor ~ - ~ -",
            "16 ~ Snowlamp ~ - ~ Snowlamp: Cold Light for Warm Rooms ~ - ~ -"),
        told(
            """
            # Things to feel
            ## 01 FarGlove
            FarGlove: Feeling Stones from Across the Room

            ### Limits
            1. one hand
            2. no heat
            ## 02 TideBall
            TideBall : Throwing Water in Shared Spaces

            ## 03 HillWalk
            Walking Uphill on a Flat Floor

            > for the feet

            ## 04 Snowlamp
            Snowlamp: Cold Light for Warm Rooms
            """));
  }

  @Test
  void aReferenceStandsBelowTheNameOfItsSystem() {
    assertEquals(
        List.of(
            "3 ~ Choral ~ A. Gray, B. Lund ~ Choral: Singing without Scores ~ Songs of the North ~ 2019",
            "9 ~ Hum ~ C. Berg ~ Hum: One Voice for Many Tunes ~ ICML ~ 2021",
            "13 ~ Old Songs ~ D. Ahl, E. Sund ~ Finding what was sung before ~ - ~ 2015",
            "16 ~ Reed ~ F. Holm ~ Reed: Winds from Noise ~ ICLR ~ 2022"),
        told(
            """
            # Songs
            ## New
            ### Choral

            Gray, A., & Lund, B. (2019). Choral: Singing without Scores. Songs of the North, 3(2), 1-9.

            [Paper](https://x.edu/choral.pdf)

            ### Hum
            Berg, C. (2021). Hum: One Voice for Many Tunes. In ICML 2021.

            ## Old
            ### Old Songs
            Ahl, D. & Sund, E. (2015). Finding what was sung before.

            ### Reed
            Holm, F. (2022). Reed: Winds from Noise. ICLR 2022.
            """));
  }

  @Test
  void theCitationOfATitleStandsBelowIt() {
    assertEquals(
        List.of("2 ~ - ~ A. Gray, B. Lund ~ How Rivers Learn to Turn ~ NeurIPS ~ 2020"),
        told(
            """
            # Rivers
            ## How Rivers Learn to Turn
            A short remark on it, of some words.

            - [Code](https://github.com/x/rivers)

            Cite: Gray, A., & Lund, B. (2020). How Rivers Learn to Turn. In NeurIPS 2020.
            """));
  }

  @Test
  void descriptionsBelowNamesOfToolsAreNoTitles() {
    assertEquals(
        List.of(),
        told(
            """
            # Tools
            ## Millrace
            Millrace is a library for water wheels.

            ## Sluice
            Sluice is a program that opens gates at night.

            ## Weir
            Weir is a small language for describing dams.
            """));
  }

  @Test
  void referencesStandBelowTheirNumbers() {
    assertEquals(
        List.of(
            "3 ~ - ~ A. Gray ~ Rings and their exponents ~ IJCAR ~ 2020",
            "8 ~ - ~ B. Lund, C. Berg ~ A framework for wells ~ PACMPL ~ 2017",
            "12 ~ - ~ D. Holm ~ Four colours are enough ~ Notices AMS ~ 2008"),
        told(
            """
            # References

            ### 1
            A. Gray. Rings and their exponents. In N. Ahl and V. Sund, editors, IJCAR 2020,
            volume 12167 of Lecture Notes in Computer Science, pages 21-27. Springer, 2020.
            https://x.edu/rings.pdf.

            ### 2
            B. Lund and C. Berg. A framework for wells. PACMPL, 1(ICFP):34:1-34:29, 2017.
            https://x.edu/wells.pdf.

            ### 3
            D. Holm. Four colours are enough. Notices AMS, 55(11):1382-1393, 2008.
            """));
  }
}
