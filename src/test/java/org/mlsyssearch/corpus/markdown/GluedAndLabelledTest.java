package org.mlsyssearch.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tags, stops and labels that stand beside titles: where these begin and end all the same. */
class GluedAndLabelledTest {

  @TempDir Path folder;

  private List<String> told(String markdown) {
    return Told.of(folder, markdown);
  }

  private List<String> titles(String markdown) {
    return Told.titles(folder, markdown);
  }

  @Test
  void aTagGluedToATitleIsNoneOfItAndAPrefixInBracketsIs() {
    assertEquals(
        List.of(
            "Wheels of Wood and Water",
            "Stones That Grind without Rest",
            "Sails of cloth in winter",
            "(Re)Thinking the Mills of the North"),
        titles(
            """
            # Mills
            - [MillKit]Wheels of Wood and Water. OSDI 2020
            - (WheelNet)Stones That Grind without Rest. SOSP 2021
            - [Scale of 4 sails]Sails of cloth in winter. NSDI 2022
            - (Re)Thinking the Mills of the North. NSDI 2023
            """));
  }

  @Test
  void aVenueMayBeGluedToTheStopBehindATitle() {
    assertEquals(
        List.of(
            " ~ Analysis of wheels for old mills ~ OSDI ~ 2019",
            " ~ Wheels: turning with water from below ~ SOSP ~ 2018",
            " ~ A survey of stones and sails ~ NSDI ~ 2022"),
        told(
            """
            # Mills
            - Analysis of wheels for old mills.OSDI 2019.
            - Wheels: turning with water from below.SOSP, 2018.
            - A survey of stones and sails.NSDI'22
            """));
  }

  @Test
  void aNameBeforeTheColonStaysInTheTitleThoughOthersBeginBehindOne() {
    assertEquals(
        List.of(
            "Wheels of oak and how they turn",
            "Stones of granite and where they lie",
            "Sails of linen and when they tear",
            "Weirs of stone and why they hold",
            "Millrace: water that comes from far above"),
        titles(
            """
            # Mills
            - OSDI 2012: Wheels of oak and how they turn
            - OSDI 2013: Stones of granite and where they lie
            - OSDI 2014: Sails of linen and when they tear
            - OSDI 2015: Weirs of stone and why they hold
            - A. Lund, B. Ek, and C. Holm. Millrace: water that comes from far above. OSDI 2016
            """));
  }

  @Test
  void anEmojiByItsNameIsNoLabel() {
    assertEquals(
        List.of(" ~ Wheels of Wood and Water ~ OSDI ~ 2020"),
        told(
                """
                # Mills
                1. **Wheels of Wood and Water.** OSDI 2020, *A. Lund et al*.
                [[Paper](https://arxiv.org/abs/2001.00001)] [[Code](https://github.com/lund/mill)] :fire:
                """)
            .stream()
            .map(each -> each.replace("A. Lund", ""))
            .toList());
  }

  @Test
  void aWordInBracketsBeforeANamedTitleIsNoField() {
    assertEquals(
        List.of(
            "MillKit: A Kit for Mills of Wood",
            "WheelNet: Wheels and How They Turn",
            "Stones That Grind without Rest"),
        titles(
            """
            # Mills
            * (Article) [MillKit: A Kit for Mills of Wood](https://dl.acm.org/doi/10.1145/1.2)
            * (Article) [WheelNet: Wheels and How They Turn](https://dl.acm.org/doi/10.1145/1.3)
            * (Article) [Stones That Grind without Rest](https://www.usenix.org/system/files/osdi20-lund.pdf)
            * (Blog) [A Walk to the Mill on the Hill](https://millers.medium.com/a-walk)
            """));
  }

  @Test
  void aFieldThatHoldsAWholeReferenceIsReadAsOne() {
    assertEquals(
        List.of("K. Lund, D. Ek ~ Wheels of wood and water for small mills ~ ICRA ~ 2007"),
        told(
            """
            # Mills
            #### 1. PTWM
            + **论文**：K. Lund, D. Ek. [**Wheels of wood and water for small mills**](https://arxiv.org/abs/0701.00001)[C]//ICRA. IEEE, 2007: 225-234.
            + **代码**：https://github.com/lund/ptwm
            """));
  }

  @Test
  void namesBesideAColumnOfLinksInBracketsCallPapers() {
    assertEquals(
        List.of(" ~ MillKit ~ - ~ 2024", " ~ WheelNet ~ - ~ 2023", " ~ StoneSim ~ - ~ 2022"),
        told(
            """
            # Mills
            | Framework | Paper | From | Date | Idea |
            |---|---|---|---|---|
            | **MillKit** | [[Paper](https://arxiv.org/abs/2401.00001)] | Lund | 2024.01 | Wheels that turn by themselves |
            | **WheelNet** | [[Paper](https://arxiv.org/abs/2301.00001)] | Ek | 2023.01 | Nets of wheels and nothing else |
            | **StoneSim** | [[Paper](https://arxiv.org/abs/2201.00001)] | Holm | 2022.01 | Stones that only seem to grind |
            """));
  }

  @Test
  void aVenueBehindTheYearIsKnownByThoseBesideIt() {
    assertEquals(
        List.of("Nature ~ 2005", "Rev Mill Res ~ 2010", "Nature ~ 2011", "Proc Wheel Sci ~ 2013"),
        told(
                """
                # Mills
                - [Wheels of wood and water](https://doi.org/10.1000/1), Lund R, 2005, Nature
                - [Stones that grind without rest](https://doi.org/10.1000/2), Ek S & Holm J, 2010, Rev Mill Res
                - [Sails of cloth in winter](https://doi.org/10.1000/3), Ahl PA & Berg SJ, 2011, Nature
                - [Weirs of stone below the bridge](https://doi.org/10.1000/4), Holm B & Ek J, 2013, Proc Wheel Sci
                """)
            .stream()
            .map(each -> each.substring(each.indexOf(" ~ ", each.indexOf(" ~ ") + 3) + 3))
            .toList());
  }

  @Test
  void linesThatEndInLinksAreEntriesOfTheirOwn() {
    assertEquals(
        List.of(
            "Wheels of Wood and Water",
            "Stones That Grind without Rest",
            "Sails of Cloth, Linen and Hemp"),
        titles(
            """
            # Mills
            Wheels of Wood and Water [[pdf](https://arxiv.org/pdf/2001.00001)], OSDI20. <br>
            Stones That Grind without Rest [[pdf](https://arxiv.org/pdf/2001.00002)], SOSP21.<br>
            Sails of Cloth, Linen and Hemp [[pdf](https://arxiv.org/pdf/2001.00003)], NSDI22.
            """));
  }

  @Test
  void anAddressIsNoTitle() {
    assertEquals(
        List.of("Wheels of Wood and Water"),
        titles(
            """
            # Mills
            - [Wheels of Wood and Water](https://arxiv.org/abs/2001.00001)
            - https://www.nature.com/articles/s41583-023-00705-w
            """));
  }

  @Test
  void aBoldTitleBelowItsNameStandsInItsOwnLine() {
    assertEquals(
        List.of(6, 10),
        Told.lines(
            folder,
            """
            # Mills
            ## Kits

            ### MillKit

            **MillKit: A Kit for Mills of Wood**
            OSDI 2020. [[Paper](https://arxiv.org/abs/2001.00001)]

            ### WheelNet
            **WheelNet: Wheels and How They Turn**
            SOSP 2021. [[Paper](https://arxiv.org/abs/2101.00001)]
            """));
  }
}
