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

/** Forms of lists far from machine learning: years in front, pointers, keys, badges, abstracts. */
class FurtherFormsTest {

  @TempDir Path folder;

  /** The papers as "authors ~ title ~ venue ~ year", "-" for what is not stated. */
  private List<String> told(String markdown) {
    return Reading.of(folder.resolve("list.md"), markdown).drafts().stream()
        .map(FurtherFormsTest::told)
        .toList();
  }

  private static String told(Draft draft) {
    return String.join(
        " ~ ",
        draft.authors().isEmpty() ? "-" : String.join(", ", draft.authors()),
        draft.title(),
        draft.venue() == null ? "-" : draft.venue().label(),
        draft.year() == null ? "-" : draft.year().toString());
  }

  // Years that stand first.

  @Test
  void aYearFirstIsOneWhereMostEntriesBeginSo() {
    assertEquals(
        List.of(
            "Gray ~ Tides in narrow channels ~ - ~ 1931",
            "Berg, Lund ~ Waves of the open sea ~ - ~ 1954",
            "Berg ~ How shores are made by storms ~ - ~ 1962",
            "- ~ Currents below the ice ~ - ~ 1970",
            "Ahl, Gray ~ Foam and its uses ~ - ~ 1988",
            "Sund ~ Rivers that run backwards ~ - ~ 1991"),
        told(
            """
            # Water
            - 1931 Gray: Tides in narrow channels <https://x.edu/a.pdf>
            - 1954 Berg & Lund: Waves of the open sea <https://x.edu/b.pdf>
            - 1962 Berg et al: How shores are made by storms <https://x.edu/c.pdf>
            - 1970 Currents below the ice <https://x.edu/d.pdf> A good one.
            - 1988: Ahl/Gray: Foam and its uses <https://x.edu/e.pdf>
            - 1991 Sund et al.: Rivers that run backwards <https://x.edu/f.pdf>
            """));
  }

  @Test
  void aYearFirstBelongsToTheTitleWhereNoOtherEntryBeginsSo() {
    assertEquals(
        "2017 Robotic Instrument Challenge and What Came of It",
        told("""
        # Robots
        - 2017 Robotic Instrument Challenge and What Came of It [[paper]](https://arxiv.org/abs/1902.06426)
        - Robots That Sew Without a Needle [[paper]](https://arxiv.org/abs/1902.06427)
        - Hands for Small Machines of Wood [[paper]](https://arxiv.org/abs/1902.06428)
        - Arms That Learn to Wait for Others [[paper]](https://arxiv.org/abs/1902.06429)
        """)
            .getFirst()
            .split(" ~ ")[1]);
  }

  // What names no paper.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gray, Lund and Ahl (2022, chs. 1-2)",
        "Gray and Lund (2013)",
        "Gray et al. (2012)",
        "Gray (2019, Ch. 6, 9–10)",
        "Gray and Lund (2026), sections 2.3 and 2.6"
      })
  void aCitationThatPointsToAPaperIsNone(String pointer) {
    assertEquals(List.of(), told("# Water\n\n**Further Reading**\n\n* " + pointer + "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[International Workshop on Tides and Shores](https://x.org/), 2019, Oslo, Norway.",
        "[4th Harbour Prediction Workshop](https://x.org/4)",
        "[Symposium on Models of the Sea](https://x.org/s), 2021, virtual.",
        "[Open Conference of Small Boats 2025](https://x.org/o)"
      })
  void theNameOfAMeetingIsNoPaper(String meeting) {
    assertEquals(List.of(), told("# Water\n\n## Sea and shore\n\n- " + meeting + "\n"));
  }

  @Test
  void theCountedPartsOfACourseAreNoPapers() {
    String part =
        """
        #### Topic %d: [Shores of Many Kinds %s](https://github.com/x/y/tree/main/t)

        What follows is an overview of how shores are told apart by those who walk along them.

        * Gray (2019, Ch. 6)
        * Lund and Ahl (2012)

        """;
    assertEquals(
        List.of(),
        told(
            "# Course\n\n"
                + part.formatted(1, "and Sands")
                + part.formatted(2, "and Rocks")
                + part.formatted(3, "and Reeds")));
  }

  @Test
  void aFootnoteBelowACitationIsNoTitle() {
    assertEquals(
        List.of(
            "E. M. Voss, B. Kuhn ~ Viral shores of the north ~ PLOS Computational Biology ~ 2013"),
        told(
            """
            # Shores

            ### Week 1

            [Voss, E. M., & Kuhn, B. (2013). Viral shores of the north. PLoS Computational Biology, 9(3), e1002947.](https://doi.org/10.1371/journal.pcbi.1002947) <br>
            \\* Gives a view of all shores from above <br>
            """));
  }

  // Headings and tables.

  @Test
  void anAbstractWithItsLinkBelongsToTheHeadingAbove() {
    String words = "tides rise and fall as they have done since there was a sea ".repeat(3);
    assertEquals(
        List.of(
            "- ~ Harbours That Learn to Count Their Ships ~ - ~ -",
            "- ~ A Net for Tides Without Labels ~ - ~ -"),
        told(
            "# Water\n\n## Methods\n\n### Harbours That Learn to Count Their Ships\n\n> We ask how "
                + words
                + "here. [[PDF](https://arxiv.org/abs/2401.00001)]\n\n"
                + "### A Net for Tides Without Labels\n\n> It is known that "
                + words
                + "there. [[PDF](https://arxiv.org/abs/2401.00002)]\n"));
  }

  @Test
  void bulletsWithLinksToPapersAreEntriesOfTheirOwnBelowALongHeading() {
    assertEquals(
        List.of(
            "- ~ Gates made of running water ~ - ~ -", "- ~ Limits of what water counts ~ - ~ -"),
        told(
            """
            # Water

            # The nineties: gates, limits and what they count

            - Gates made of running water <https://arxiv.org/abs/quant-ph/9501001>. A first proposal.
            - Limits of what water counts <https://arxiv.org/abs/quant-ph/9501002>
            """));
  }

  @Test
  void aColumnOfManyAuthorsIsNeverTheTitles() {
    assertEquals(
        List.of(
            "Ann Berg, Bo Lund, Cy Moe, Di Ohm, Ed Ash, Fy Oak ~ Light on thin water ~ EGSR ~ 2019"),
        told(
            """
            # Light

            |Name|Author|Year|Conference/Journal|
            |----|------|----|------------------|
            |[Light on thin water](https://x.org/a)|Ann Berg, Bo Lund, Cy Moe, Di Ohm, Ed Ash, Fy Oak|2019|EGSR|
            """));
  }

  @Test
  void ofTwoColumnsOfPapersTheOneOfShortTextsHoldsLinks() {
    assertEquals(
        List.of("- ~ Matching the records of two harbours ~ ICDE ~ 2021"),
        told(
            """
            # Records

            |Year|Title|Venue|Paper|Code|
            |---|---|---|---|---|
            |2021|**Matching the records of two harbours**|`ICDE`|[PDF]()|[Code]()|
            """));
  }

  @Test
  void aBadgeInAColumnOfLinksStatesTheVenue() {
    assertEquals(
        List.of("- ~ A Model of Shores and Words ~ Nat Med ~ 2023"),
        told(
            """
            # Shores

            | Model Name | Paper Title | Resources |
            | --- | --- | --- |
            | ShoreLM | A Model of Shores and Words | <a href="https://doi.org/10.1038/s41591-023-02504-3"><img src="https://img.shields.io/badge/Paper-Nat%20Med%202023-1f77b4.svg" alt="Paper"></a> |
            """));
  }

  // Within an entry.

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          **[HFP02]** Tim Hall, Kay Frost, and Ian Poe. "A Practical Swap of Many Words". In Lecture Notes in Computer Science'02. | LNCS | 2002
          **[HW90]** Mia Holm and Jan Wirth. "A Practical Swap of Many Words". In TPLS'90. | TPLS | 1990
          **[Gra96]** Jim Gray. "A Practical Swap of Many Words". In PODC'96. | PODC | 1996
          """)
  void theKeyOfACitationIsNoVenue(String entry, String venue, int year) {
    String told = told("# Locks\n\n* " + entry + "\n").getFirst();
    assertEquals("A Practical Swap of Many Words", told.split(" ~ ")[1]);
    assertEquals(String.valueOf(year), told.split(" ~ ")[3]);
    assertEquals(venue.equals("LNCS"), !told.split(" ~ ")[2].equals(venue));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Counting Cells by Regression of Light.2016[[paper]](https://arxiv.org/abs/1601.00027)",
        "Counting Cells by Regression of Light 2016[[paper]](https://arxiv.org/abs/1601.00027)",
        "Counting Cells by Regression of Light. 2016 [[paper]](https://arxiv.org/abs/1601.00027)"
      })
  void aYearGluedToTheTitleIsNoPartOfIt(String entry) {
    assertEquals(
        List.of("- ~ Counting Cells by Regression of Light ~ - ~ 2016"),
        told("# Cells\n\n* " + entry + "\n"));
  }

  @Test
  void aSurnameInBoldIsPartOfAName() {
    assertEquals(
        List.of("M. Alster ~ Sensors that classify the flow of air ~ - ~ 2018"),
        told(
            "# Flow\n\nM. **Alster** et al.: [Sensors that classify the flow of air"
                + " (2018)](https://iopscience.iop.org/article/10.1088/1748-3190/aaef1d)\n"));
  }

  @Test
  void aDashWithoutBlanksStandsWithinATitle() {
    assertEquals(
        List.of("Jens Claus ~ Branch and Leaf Algorithms—Principles and Examples ~ - ~ 1999"),
        told(
            "# Trees\n\n[Branch and Leaf Algorithms—Principles and Examples, Jens Claus,"
                + " 1999](https://x.org/b.pdf)\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          *Front. Sea Biosci., August 2022.* | Front. Sea Biosci | 2022
          *Sea Protocols, May 2021.*         | Sea Protocols      | 2021
          """)
  void aMonthIsNoPartOfAVenue(String place, String venue, int year) {
    assertEquals(
        List.of("Ann Berg, Bo Lund ~ How proteins of the sea are folded ~ " + venue + " ~ " + year),
        told(
            "# Sea\n\n**How proteins of the sea are folded.**  \nAnn Berg, Bo Lund.  \n"
                + place
                + "  \n[10.3389/fmolb.2022.928534](https://doi.org/10.3389/fmolb.2022.928534)\n"));
  }

  @ParameterizedTest
  @CsvSource({"arXiv'2401, 2024", "arXiv'2311, 2023", "arXiv 2101, 2021", "arXiv 2019, 2019"})
  void fourDigitsBehindAPreprintMayBeYearAndMonth(String tag, int year) {
    assertEquals(
        List.of("- ~ Towards a Model of All Shores ~ arXiv ~ " + year),
        told(
            "# Sea\n\n- Towards a Model of All Shores (**"
                + tag
                + "**) [[paper](https://x.github.io/a.html)]\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In Proc. of: Workshop on Privacy of the Harbour, 2021, IEEE",
        "In Proceedings of the 3rd Workshop on Privacy of the Harbour, Oslo, Norway, October 2021",
        "Proceedings of the Workshop on Privacy of the Harbour, 2021"
      })
  void aVenueIsCalledWithoutWhatStandsAroundIt(String place) {
    assertEquals(
        List.of("Workshop on Privacy of the Harbour ~ 2021"),
        told(
                "# Sea\n\n- Who Reads the Letters of Ships  \n  Ann Berg, Bo Lund  \n  "
                    + place
                    + "\n")
            .stream()
            .map(told -> told.split(" ~ ")[2] + " ~ " + told.split(" ~ ")[3])
            .toList());
  }

  @Test
  void aKnownVenueHoldsAgainstABracketThatOthersFillWithVenues() {
    assertEquals(
        List.of(
            "- ~ Bootstrapping the Tides Again ~ IACR ePrint ~ 2024",
            "- ~ Counting Waves in Secret ~ CCS ~ 2021",
            "- ~ Ships That Add Without Looking ~ NDSS ~ 2020",
            "- ~ Ports of Encrypted Goods ~ EUROCRYPT ~ 2019"),
        told(
            """
            # Secret tides
            * [**Cryptology ePrint Archive 2024**] [**Bootstrapping**] Bootstrapping the Tides Again
            * [**CCS 2021**] [**Counting**] Counting Waves in Secret
            * [**NDSS 2020**] [**Adding**] Ships That Add Without Looking
            * [**EUROCRYPT 2019**] [**Ports**] Ports of Encrypted Goods
            """));
  }
}
