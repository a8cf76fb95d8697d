package org.mlsyssearch.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes of one's own and tables: dated headings, remarks below titles, columns of names. */
class NotesAndTablesTest {

  @TempDir Path folder;

  private List<String> told(String markdown) {
    return Told.of(folder, markdown);
  }

  // Headings that are entries.

  @Test
  void headingsOfAYearASurnameAndATitleAreEntries() {
    assertEquals(
        List.of(
            "Gray ~ Wheels of wood ~ - ~ 1961",
            "Berg ~ How Mills Came to the North ~ - ~ 1970",
            "Lund ~ A Miller between Water and Wind ~ - ~ 1984",
            "Ahl ~ Sails made of cloth ~ - ~ 1999",
            "Holm ~ On the stones of mills ~ - ~ 2003"),
        told(
            """
            # Mills
            ### 1961 - Gray, Wheels of wood
            ##### tags: old, unread
            ---
            ### 1970 - Berg, How Mills Came to the North
            *[03/04/2021]:* Read it on a train.
            ### 1984 - Lund, A Miller between Water and Wind
            - The wheel is older than thought
            - Few mills had two
            ### 1999 - Ahl, Sails made of cloth
            ##### tags: cloth
            ### 2003 - Holm, On the stones of mills
            """));
  }

  @Test
  void headingsOfAYearAboveEntriesAreNone() {
    assertEquals(
        List.of("Seals of the Outer Coast", "Where Herring Spend the Winter"),
        told(
                """
                # Sea
                ## 2019 papers on seals and whales
                - [Seals of the Outer Coast](https://arxiv.org/abs/1901.00001)
                ## 2020 papers on fish of cold water
                - [Where Herring Spend the Winter](https://arxiv.org/abs/2001.00001)
                ## 2021 papers on birds of the shore
                ## 2022 papers on life below ice
                """)
            .stream()
            .map(each -> each.split(" ~ ")[1])
            .toList());
  }

  @Test
  void aSurnameIsOnlyOneWhereMostEntriesBeginSo() {
    assertEquals(
        List.of(
            " ~ Spark, Cluster Computing with Working Sets ~ - ~ 2010",
            " ~ Dryad, Distributed Programs from Sequential Blocks ~ - ~ 2007"),
        told(
            """
            # Systems
            - Spark, Cluster Computing with Working Sets, 2010
            - Dryad, Distributed Programs from Sequential Blocks, 2007
            """));
  }

  @Test
  void fieldsRightBelowAHeadingMakeItAnEntryWhateverFollows() {
    assertEquals(
        List.of("Ada Gray ~ Flow Through Narrow Pipes of Glass ~ NSDI ~ 2015"),
        told(
            """
            # Notes
            ### Flow Through Narrow Pipes of Glass
            - Author: Ada Gray
            - Venue: NSDI 2015
            - Reading date: 28/02/2019

            What it wants:
            1. no bubbles
            2. few bends
            3. clear water
            4. cheap glass
            """));
  }

  @Test
  void aBoldTitleStandsAboveItsFieldsInOneParagraph() {
    assertEquals(
        List.of(
            "Ada Gray, Bo Lund ~ Maps of Rooms Without Windows ~ - ~ -",
            "Cy Berg ~ Do Charts Help When Time Is Short? ~ - ~ -"),
        told(
            """
            # Charts
            **Maps of Rooms Without Windows**
            <br/>
            Authors: Ada Gray and Bo Lund

            **Do Charts Help When Time Is Short?**
            Authors: Cy Berg
            """));
  }

  // What stands behind and below titles.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(Gray et al. 2019) shows how stones move",
        "(Gray and Lund, 2019) was the first to ask",
        "(Gray et al., 2019)"
      })
  void aCitationInBracketsDatesTheTitleBeforeIt(String behind) {
    List<String> told =
        told(
            "# Stones\n- [How Stones Come Down a Hill](https://x.edu/stones.pdf) %s\n"
                .formatted(behind));
    assertEquals("2019", told.getFirst().split(" ~ ")[3]);
  }

  @Test
  void remarksOnALinkedTitleMayNameItsVenue() {
    assertEquals(
        List.of(
            " ~ Paper Lamps: Light from Folded Sheets ~ UIST ~ 2013",
            " ~ Floors That Know Who Walks on Them ~ CHI ~ 2010"),
        told(
            """
            # Done
            - [Paper Lamps: Light from Folded Sheets](https://x.edu/lamps.html)
              - Lovely lamps, some lab, UIST 2013
            - [Floors That Know Who Walks on Them](https://x.edu/floors.html)
              - Ada Gray, CHI 2010
            """));
  }

  @Test
  void aRemarkBehindTheAddressOfAReferenceIsNoTitle() {
    assertEquals(
        List.of(
            "A. B. Gray, C. Lund ~ Sleep keeps what was learnt ~ bioRxiv ~ 2019",
            "D. Berg, E. Holm ~ Why we forget: a short account ~ Neuron ~ 2018"),
        told(
            """
            # Sleep
            Gray, A. B., & Lund, C. (2019). Sleep keeps what was learnt. bioRxiv, 742189.
            https://www.biorxiv.org/content/10.1101/742189v1
            They seem to say that whoever sleeps well keeps more of the day before

            Berg, D., & Holm, E. (2018). Why we forget: a short account. Neuron, 100(2), 424-435.
            https://www.cell.com/neuron/pdf/S0896-6273(18)31044-X.pdf
            An essay on how one could and should think of what is lost every night and why
            """));
  }

  @Test
  void aTitleMayHaveAYearOrAnAddressOnTheNextLine() {
    assertEquals(
        List.of(
            " ~ Equations for the sheets of the brain ~ - ~ 2016",
            " ~ Paths from the eye to the hand ~ - ~ -"),
        told(
            """
            # Brains
            Equations for the sheets of the brain (2016)
            https://www.ncbi.nlm.nih.gov/pmc/articles/PMC4733815/

            https://www.biorxiv.org/content/10.1101/2020.03.24.006775v1
            Paths from the eye to the hand
            """));
  }

  @Test
  void thePersonsOfAReferenceMayBeMany() {
    String persons =
        IntStream.range(0, 30)
            .mapToObj(
                i -> "%c. %c. Gr%sn".formatted('A' + i % 26, 'B' + i % 20, "ae".repeat(1 + i % 3)))
            .collect(Collectors.joining(", "));
    assertEquals(
        "A proof of an old conjecture on stacks",
        told("# Proofs\n- %s. A proof of an old conjecture on stacks. CoRR, abs/1501.02155, 2015.\n"
                .formatted(persons))
            .getFirst()
            .split(" ~ ")[1]);
  }

  @Test
  void listsStillToBeReadAreListsOfPapers() {
    assertEquals(
        List.of(
            " ~ Joins of Many Tables in One Pass ~ - ~ -",
            " ~ All That You Ever Need to Know of Sorting ~ - ~ -"),
        told(
            """
            # Databases
            ## TODO
            - Sorting
              - [Joins of Many Tables in One Pass](/files/joins.pdf)
              - [All That You Ever Need to Know of Sorting](http://someone.example/sort.html)
            - add more links
            """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"To read", "Done", "To Be Read", "待读"})
  void whatIsToReadOrWasReadIsPapers(String heading) {
    assertEquals(
        List.of(" ~ Tides That Nobody Has Measured ~ - ~ -"),
        told("# Sea\n## %s\n- Tides That Nobody Has Measured\n".formatted(heading)));
  }

  // Tables.

  @Test
  void rowsAreCalledByNamesWhereLinksAreCalledByVenues() {
    assertEquals(
        List.of(
            " ~ cellLamp ~ arXiv ~ 2026",
            " ~ Gene Tide (GT) ~ Nature ~ 2025",
            " ~ scWood ~ bioRxiv ~ 2024"),
        told(
            """
            # Models of cells
            | Model | Date | Paper | Code |
            |---|---|---|---|
            | cellLamp | 2026-07 | [arXiv](https://arxiv.org/abs/2607.14163) | |
            | Gene Tide (GT) | 2025-01-08 | [Nature](https://www.nature.com/articles/s41586-026-1), [bioRxiv](https://www.biorxiv.org/content/10.1101/2023.11.28.568918v1) | [GitHub](https://github.com/x/y) |
            | scWood | 2024 | [bioRxiv](https://www.biorxiv.org/content/10.1101/2024.11.09.622759v1) | |
            """));
  }

  @Test
  void titlesInSmallLettersStandBesideLinksToPapers() {
    assertEquals(
        List.of(
            " ~ Assessing what small models learn of tissue ~ - ~ 2025",
            " ~ A survey of the uses of large ones ~ - ~ 2024"),
        told(
            """
            # Benchmarks
            | Resource | Date | Link | Notes |
            |---|---|---|---|
            | Assessing what small models learn of tissue | 2025-03 | [Link](https://www.nature.com/articles/s41587-026-03112-5) | They learn much less of it than their makers hoped in the beginning. |
            | A survey of the uses of large ones | 2024-11 | [Link](https://arxiv.org/abs/2411.00001) | Long and careful, with many figures and a glossary at its end. |
            """));
  }

  @Test
  void papersWithoutTitlesAreCalledByTheColumnThatTellsRowsApart() {
    assertEquals(
        List.of(" ~ Millet ~ - ~ -", " ~ Rye-2 ~ - ~ -", " ~ OatBench ~ - ~ -"),
        told(
            """
            # Fields of grain
            | Corpus of choice | Kind | Resources | Size |
            |---|---|---|---|
            | Millet | A | [paper](https://arxiv.org/abs/2104.00001) | 12 GB |
            | Rye-2 | A | [paper](https://doi.org/10.1145/1.2), [site](https://rye.example.org) | 3 GB |
            | OatBench | B | [paper](https://openreview.net/pdf?id=abc) | 12 GB |
            """));
  }

  @Test
  void whereNoColumnTellsRowsApartTheyAreNoPapers() {
    assertEquals(
        List.of(),
        told(
            """
            # Fields of grain
            | Kind | Where |
            |---|---|
            | A | [x](https://arxiv.org/abs/2104.00001) |
            | A | [x](https://arxiv.org/abs/2104.00002) |
            | B | [x](https://arxiv.org/abs/2104.00003) |
            """));
  }

  @Test
  void aLinkCalledByItsVenueMayStandAboveTheTitleInACell() {
    assertEquals(
        List.of(
            " ~ Grinding Grain in Turns at Night ~ SOSP ~ 2019",
            " ~ Stones Which Learn to Turn Slowly ~ OSDI ~ 2022"),
        told(
            """
            # Mills
            | Model | Paper | Venue |
            |---|---|---|
            | `TurnMill` | [IEEE Paper](https://ieeexplore.ieee.org/document/1)<br>Grinding Grain in Turns at Night | SOSP 2019 |
            | `SlowStone` | [arXiv](https://arxiv.org/abs/2104.00001)<br>Stones Which Learn to Turn Slowly | OSDI 2022 |
            """));
  }

  @Test
  void codeBehindATitleIsATag() {
    assertEquals(
        List.of(
            "Ann Gray, Bo Lee, Cy Holm ~ Grinding Grain in Turns at Night ~ SOSP ~ 2019",
            " ~ How `free` Lists Shard a Heap ~ OSDI ~ 2022".replace("`", "")),
        told(
            """
            # Mills
            | Venue | Paper |
            |---|---|
            | SOSP 2019 | Grinding Grain in Turns at Night `water`<br>*Ann Gray, Bo Lee, Cy Holm* |
            | OSDI 2022 | How `free` Lists Shard a Heap |
            """));
  }
}
