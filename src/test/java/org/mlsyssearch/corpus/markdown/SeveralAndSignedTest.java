package org.mlsyssearch.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several papers in one cell, and titles beside those who signed or remarked on them. */
class SeveralAndSignedTest {

  @TempDir Path folder;

  private List<String> told(String markdown) {
    return Told.of(folder, markdown);
  }

  @Test
  void linkedTitlesInLinesOfOneCellAreSeveralPapers() {
    assertEquals(
        List.of(
            " ~ Bread Baked in Cold Ovens of Clay ~ - ~ -",
            " ~ Butter Made Without Any Cream ~ - ~ -",
            " ~ Salt: A Short History of Tears ~ - ~ -"),
        told(
            """
            # Kitchens
            | Maker | Idea | Key papers |
            |---|---|---|
            | One | cold | [Bread Baked in Cold Ovens of Clay](https://arxiv.org/abs/2601.00001)<br>[Butter Made Without Any Cream](https://x.example/list.html) |
            | Two | dry | [Salt: A Short History of Tears](https://arxiv.org/abs/2601.00002) |
            """));
  }

  @Test
  void linesThatBeginWithTagsAreSeveralPapers() {
    assertEquals(
        List.of(
            " ~ Searching as Learning of New Words ~ SIGIR ~ 2018",
            " ~ Music That Finds Its Own Listeners ~ CHI ~ 2018",
            " ~ Maps for People Who Turn Them ~ CHI ~ 2018"),
        told(
            """
            # Meeting
            <table>
            <tr><td>13:00</td><td>(SIGIR 2018) Searching as Learning of New Words<br>
            (CHI 2018) Music That Finds Its Own Listeners</td><td>Gray</td></tr>
            <tr><td>14:00</td><td>(CHI 2018) Maps for People Who Turn Them</td><td>Lund</td></tr>
            </table>
            """));
  }

  @Test
  void numberedAuthorsStandAboveTheirLinkedTitle() {
    assertEquals(
        List.of(
            "Ada Gray, Bo Lund, Cy Berg ~ Skin That Feels Where It Is Touched ~ - ~ -",
            "D. Holm, E. Ahl ~ Guessing How Hard a Thing Is ~ - ~ -"),
        told(
            """
            # Touch
            **[0]** Ada Gray, Bo Lund, Cy Berg

            [Skin That Feels Where It Is Touched](https://arxiv.org/abs/2106.08851) :star::star:

            **[1]** D. Holm and E. Ahl

            [Guessing How Hard a Thing Is](https://x.edu/hard.pdf). See the end.
            """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A Golden Age for Old Machines by Ada L. Gray and Bo A. Lund, published 2019 | Ada L. Gray, Bo A. Lund ~ A Golden Age for Old Machines ~ - ~ 2019
          Painting Walls and Floors by G. J. Berg, 1982                               | G. J. Berg ~ Painting Walls and Floors ~ - ~ 1982
          Faster Sums over Long Lists by Bridging Short and Wide Rows, ISCA 2024      | ' ~ Faster Sums over Long Lists by Bridging Short and Wide Rows ~ ISCA ~ 2024'
          """)
  void whatStandsBehindByIsPersonsOrNot(String entry, String told) {
    assertEquals(List.of(told), told("# L\n- " + entry + "\n"));
  }

  @Test
  void remarksInAnotherScriptAreNoTitles() {
    assertEquals(
        List.of(" ~ Reviews of Research on Old Maps ~ - ~ 2017", " ~ Maps of Maps ~ - ~ 2020"),
        told(
            """
            # Maps
            - [Reviews of Research on Old Maps (2017)](./paper/maps.pdf)[一篇十分经典的综述，适合入门。]
            - [Maps of Maps (2020)](https://arxiv.org/pdf/2003.02320.pdf)[内容很全的综述]
            """));
  }

  @Test
  void namesAreTitlesWhereATableSaysWhereAndWhenAlone() {
    assertEquals(
        List.of(" ~ MirrorSnap ~ FAST ~ 2002", " ~ LogFS ~ TOCS ~ 1992"),
        told(
            """
            # Systems
            | Name | Conference | Year | Note |
            |---|---|---|---|
            | MirrorSnap | FAST | 2002 | [note](notes/2002.md) |
            | LogFS | TOCS | 1992 | [note](notes/1992.md) |
            """));
  }

  @Test
  void whatAbbreviationsStandForAreNoPapers() {
    assertEquals(
        List.of(" ~ Holding Eggs Without Fear ~ ICRA ~ 2020"),
        told(
            """
            # Hands
            * **ICRA** is IEEE International Conference on Robotics and Automation;
            * **CVPR** is IEEE Conference on Computer Vision and Pattern Recognition.

            ## Papers
            - Holding Eggs Without Fear, ICRA 2020
            """));
  }

  @Test
  void preprintsHaveDatesInTheirAddresses() {
    assertEquals(
        List.of(" ~ Learning what genes say by deep nets ~ bioRxiv ~ -"),
        told(
            """
            # Genes
            - **Learning what genes say by deep nets** [[bioRxiv preprint](http://biorxiv.org/content/early/2015/11/16/031906)]
            """));
  }

  @Test
  void theDaysOfAMeetingAreNoYear() {
    assertEquals(
        List.of("A. Gray ~ Locks on Small Doors ~ ICRA ~ 2016"),
        told(
            """
            # Doors
            - A. Gray, “Locks on Small Doors,” in Proceedings of the 11th International Conference on Robotics and Automation (ICRA), Bergen, Norway, May 30 - June 3, 2016, 2016.
            """));
  }

  @Test
  void raisedSignsBehindNamesAndYearsInBracketsAreNoPartOfThem() {
    assertEquals(
        List.of(
            "Ann Gray, Bo Lee, Cy Holm ~ Locks on Small Doors ~ ICLR ~ 2025",
            "Y. Berg, A. Lund ~ DoorKit: A Tool for Locks ~ - ~ 2020"),
        told(
            """
            # Doors
            - **Locks on Small Doors.** *Ann Gray\u207A, Bo Lee\u2075, Cy Holm.* ICLR 2025 [[pdf]](https://arxiv.org/abs/2409.03277)
            - [Y. Berg, A. Lund (2020) _DoorKit: A Tool for Locks_](documents/doorkit.pdf)
            """));
  }

  @Test
  void theFirstAuthorAloneMayHaveALink() {
    assertEquals(
        List.of("Ann Gray, Bo Lee, Cy Holm ~ Locks on Small Doors of Wood ~ AAAI ~ 2019"),
        told(
            "- Locks on Small Doors of Wood, [Ann Gray](https://gray.example.org), Bo Lee, Cy Holm,"
                + " AAAI-19 [arxiv](https://arxiv.org/abs/1811.04604)\n"));
  }

  @Test
  void aSystemInBracketsEndsALinkedTitle() {
    assertEquals(
        List.of(" ~ Opening of locks ~ - ~ 2019"),
        told("- [Opening of locks (KeyTurn)](https://arxiv.org/abs/1904.00001), 2019\n"));
  }

  @Test
  void whatALinkedTitleEndsWithBeforeItsYearIsNoVenue() {
    assertEquals(
        List.of(" ~ A Survey on Doors: Opening, Closing and Locking ~ - ~ 2020"),
        told(
            "- [A Survey on Doors: Opening, Closing and Locking (2020)](https://arxiv.org/abs/2002.00388)\n"));
  }
}
