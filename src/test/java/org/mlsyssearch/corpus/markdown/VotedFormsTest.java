package org.mlsyssearch.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms of which one entry alone says too little, and several beside each other enough. */
class VotedFormsTest {

  /** Four titles of which nothing else is stated. */
  private static final List<String> FOUR =
      List.of(
          " ~ Learned Sluices for Small Canals ~ - ~ -",
          " ~ Mills That Grind in Turns ~ - ~ -",
          " ~ How Weirs Hold Back the Spring Flood ~ - ~ -",
          " ~ Counting Barges by Their Wakes ~ - ~ -");

  @TempDir Path folder;

  private List<String> told(String markdown) {
    return Told.of(folder, markdown);
  }

  @Test
  void paragraphsOfALabelAndATitleAreEntries() {
    assertEquals(
        FOUR,
        told(
            """
            # Water
            These are on canals, see [the first](https://doi.org/10.1145/1.1) for more.

            ([pdf](https://doi.org/10.1145/1.1)) Learned Sluices for Small Canals

            ([pdf](https://doi.org/10.1145/1.2)) Mills That Grind in Turns

            ([pdf](https://doi.org/10.1145/1.3)) How Weirs Hold Back the Spring Flood

            ([pdf](https://doi.org/10.1145/1.4)) Counting Barges by Their Wakes
            """));
  }

  @Test
  void paragraphsOfATitleAndALabelAreEntries() {
    assertEquals(
        FOUR,
        told(
            """
            # Water
            Learned Sluices for Small Canals [PDF](https://doi.org/10.1145/1.1)

            Mills That Grind in Turns [PDF](https://doi.org/10.1145/1.2)

            How Weirs Hold Back the Spring Flood [PDF](https://doi.org/10.1145/1.3)

            Counting Barges by Their Wakes [PDF](https://doi.org/10.1145/1.4)
            """));
  }

  @Test
  void twoParagraphsWithALinkAreNoForm() {
    assertEquals(
        List.of(),
        told(
            """
            # Water
            A List of Other Good Lists [here](https://doi.org/10.1145/1.1)

            What I Have Written on Mills [PDF](https://doi.org/10.1145/1.2)
            """));
  }

  @Test
  void numbersNeedNoBlankBehindThemAndTitlesNoCapitals() {
    assertEquals(
        List.of(
            " ~ Sluices that learn from rain ~ NSDI ~ 2021",
            " ~ Grinding in turns ~ NSDI ~ 2020",
            " ~ What Weirs Hold Back in Spring ~ OSDI ~ 2020",
            " ~ Barges: counting them by their wakes ~ SOSP ~ 2019"),
        told(
            """
            # Water
            1.Sluices that learn from rain (nsdi2021)

            2.Grinding in turns (nsdi2020)

            3.What Weirs Hold Back in Spring (osdi2020)

            4.Barges: counting them by their wakes (sosp2019)
            """));
  }

  @Test
  void describedTitlesThatLeadToEntriesBelowAreNoContents() {
    assertEquals(
        List.of(
            " ~ Learned Sluices for Small Canals ~ - ~ -",
            " ~ Mills That Grind in Turns at Night ~ - ~ -",
            " ~ How Weirs Hold Back the Spring Flood ~ - ~ -",
            " ~ Counting the Barges by Their Wakes ~ - ~ -"),
        told(
            """
            # Water
            ## Canals
            - [Learned Sluices for Small Canals](#gray21): opens gates before it rains.
            - [Mills That Grind in Turns at Night](#berg20): saves water where two mills share it.
            - [How Weirs Hold Back the Spring Flood](#lund19): an old survey.
            - [Counting the Barges by Their Wakes](#ahl18): with one camera.
            """));
  }

  @Test
  void titlesBelowAVenueMayLeadToNotesFurtherDown() {
    assertEquals(
        List.of(
            " ~ Learned Sluices for Small Canals ~ OSDI ~ 2020",
            " ~ Mills That Grind in Turns at Night ~ NSDI ~ 2021"),
        told(
            """
            # Water
            - **OSDI 2020**
              - [Learned Sluices for Small Canals](#learned-sluices-for-small-canals)
            - **NSDI 2021**
              - [Mills That Grind in Turns at Night](#mills-that-grind)
            """));
  }

  @Test
  void whatLeadsToSectionsIsContents() {
    assertEquals(
        List.of(),
        told(
            """
            # Water
            - [Small Canals and Their Learned Sluices](#canals)
            - [Mills That Grind in Turns at Night](#mills)
            - [Weirs That Hold Back Spring Floods](#weirs)
            - [Barges and How to Count Them](#barges)
            """));
  }

  @Test
  void badgesBelowATitleAreItsLinks() {
    assertEquals(
        List.of(
            " ~ A Corpus of Barges on Narrow Canals ~ SOSP ~ -",
            " ~ Ten Years of Water Levels in the North ~ OSDI ~ -"),
        told(
            """
            # Water
            ## Datasets
            - **`SOSP`** A Corpus of Barges on Narrow Canals

              [![arXiv](https://img.shields.io/badge/arXiv-2103.00001.svg)](https://arxiv.org/abs/2103.00001)

            - **`OSDI`** Ten Years of Water Levels in the North

              [![pdf](https://img.shields.io/badge/pdf-red.svg)](https://arxiv.org/abs/2103.00002)

            - **`levels`** Water levels of one canal

              [![data](https://img.shields.io/badge/data-red.svg)](https://example.org/levels)
            """));
  }

  @Test
  void namesBesideAColumnOfVenuesAreTitles() {
    assertEquals(
        List.of(
            " ~ Sluices that learn when it rains ~ OSDI ~ 2020",
            " ~ Grinding in turns where water is short ~ NSDI ~ 2021",
            " ~ What weirs hold back in spring ~ SOSP ~ 2019"),
        told(
            """
            # Water
            | Name | Info | More |
            |---|---|---|
            | Sluices that learn when it rains | OSDI 2020 | [link](https://gray.example.org/sluices) |
            | Grinding in turns where water is short | NSDI 2021 | [link](https://berg.example.org/mills) |
            | What weirs hold back in spring | SOSP 2019 | [link](https://lund.example.org/) |
            """));
  }

  @Test
  void oneWholeNameStandsFirstWhereMostEntriesHaveOneThere() {
    assertEquals(
        List.of(
            "Ada L. Gray ~ Sluices for Small Canals ~ - ~ -",
            "Bo Berg ~ Grinding in turns where water is short ~ - ~ -",
            "C. Lund ~ What Weirs Hold Back in Spring ~ - ~ -",
            "Dag Ahl ~ Mills & Millers of the North ~ - ~ -",
            "E. Holm, F. Dahl ~ Counting Barges by Their Wakes ~ - ~ -"),
        told(
            """
            # Papers
            - Ada L. Gray, Sluices for Small Canals
            - Bo Berg, Grinding in turns where water is short
            - C. Lund, What Weirs Hold Back in Spring
            - Dag Ahl, Mills & Millers of the North
            - E. Holm and F. Dahl, Counting Barges by Their Wakes
            """));
  }

  @Test
  void marksOfReferencesMayBeSpacedAndSmall() {
    assertEquals(
        List.of(
            "A. Gray, B. Berg ~ Sluices for Small Canals ~ ACL ~ -",
            "C. Lund, D. Ahl ~ What weirs hold back in spring ~ Journal of Water ~ 2015"),
        told(
            """
            # Papers
            1. Gray A, Berg B. Sluices for Small Canals [ c ]// Annual meeting of the association for computational linguistics. [ https://example.org/a.pdf ]
            1. Lund C, Ahl D. What weirs hold back in spring [ J ]. Journal of Water, 2015, 12(5):34-43. [ https://example.org/b.pdf ]
            """));
  }

  @Test
  void itemsOfNamesAreCalledByTheDatedTitlesBelow() {
    assertEquals(
        List.of(
            " ~ Learned Sluices for Small Canals ~ OSDI ~ 2020",
            " ~ Mills that grind in turns at night ~ NSDI ~ 2021",
            " ~ How Weirs Hold Back the Spring Flood ~ SOSP ~ 2019"),
        told(
            """
            # Water
            - Sluicer

              Learned Sluices for Small Canals (OSDI 2020)

            - Night Mill

              Mills that grind in turns at night (NSDI 2021)

              It saves water.

            - Weirs

              How Weirs Hold Back the Spring Flood (SOSP 2019)
            """));
  }

  @Test
  void itemsOfNamesAboveRemarksAreNoPapers() {
    assertEquals(
        List.of(),
        told(
            """
            # Water
            - Sluicer

              A program that opens gates before it rains

            - Night Mill

              Mills of two villages that share one river

            - Weirs

              What holds back the flood each spring
            """));
  }

  @Test
  void yearsMayBeChineseAndRemarksBehindTitlesToo() {
    assertEquals(
        List.of(
            " ~ Learned Sluices for Small Canals ~ OSDI ~ 2020",
            " ~ mills that grind in turns at night ~ NSDI ~ 2021",
            " ~ How Weirs Hold Back the Flood ~ SOSP ~ 2019",
            " ~ Counting Barges from Above ~ - ~ 2018"),
        told(
            """
            # 水
            - 2020 年 OSDI，Learned Sluices for Small Canals. 下雨之前打开闸门，非常值得一读。
            - 2021年 NSDI, mills that grind in turns at night，两个村子共用一条河
            - 2019 年 SOSP ，How Weirs Hold Back the Flood. 一篇老的综述
            - 2018 年，Counting Barges from Above. 只用一个相机
            """));
  }

  @Test
  void aColumnOfCitationsIsReadForWhatItSays() {
    assertEquals(
        List.of(
            "A. B. Gray, B. Lund ~ Sluices for Small Canals ~ SOSP ~ 2019",
            "C. Berg ~ Mills That Grind in Turns ~ CACM ~ 2020"),
        told(
            """
            # Water
            | Purpose | Paper | Citation |
            |---|---|---|
            | gates | *Sluices for Small Canals* | Gray, A. B., & Lund, B. (2019). SOSP. |
            | mills | *Mills That Grind in Turns* | Berg, C. (2020). Communications of the ACM, 42(2), 39-41. |
            """));
  }

  @Test
  void datedRowsThatPointFurtherDownArePapers() {
    assertEquals(
        List.of(" ~ Learned Sluices for Small Canals ~ OSDI ~ 2020"),
        told(
            """
            # Water
            | Year | Venue | Title | Link |
            |---|---|---|---|
            | 2020 | OSDI | Learned Sluices for Small Canals | [see above](#sluices) |
            """));
  }

  @Test
  void namedThingsWithPapersAreCalledByTheirNames() {
    assertEquals(
        List.of(" ~ Bargeset ~ OSDI ~ 2020", " ~ Weirs ~ NSDI ~ 2021", " ~ Sails ~ - ~ -"),
        told(
            """
            # Water
            ## Datasets
            | Dataset | Publication | Size | Year |
            |---|---|---|---|
            | [Bargeset](https://github.com/gray/bargeset) | [OSDI](https://arxiv.org/abs/2001.00001) | 12k | 2020 |
            | Weirs | [NSDI](https://arxiv.org/abs/2101.00002) | 200 | 2021 |

            | Data | Dataset | Web/Paper |
            |---|---|---|
            | photos | Sails | [web](https://lund.example.org), [paper](https://arxiv.org/abs/2101.00003) |
            """));
  }

  @Test
  void namedThingsWithoutPapersAreNone() {
    assertEquals(
        List.of(),
        told(
            """
            # Water
            ## Datasets
            | Dataset | Link | Size |
            |---|---|---|
            | Bargeset | [data](https://gray.example.org) | 12k |
            | Weirs | [data](https://lund.example.org) | 200 |
            """));
  }

  @Test
  void badgesMayNameTheirFields() {
    assertEquals(
        List.of(" ~ Sluices for Small Canals ~ OSDI ~ 2020"),
        told(
            """
            # Water
            - ![y](https://img.shields.io/badge/year-2020-blue) ![v](https://img.shields.io/badge/venue-OSDI-red) [Sluices for Small Canals](https://arxiv.org/abs/2001.00001)
            """));
  }

  @Test
  void namesThatMostEntriesDescribeInSmallLettersAreTheirTitles() {
    assertEquals(
        List.of(
            " ~ SluiceNet ~ CVPR ~ 2022",
            " ~ Mill-2 ~ - ~ -",
            " ~ Weirs ~ - ~ -",
            " ~ How Canals Are Dug by Night ~ - ~ -"),
        told(
            """
            # Water
            - **SluiceNet** — general model of sluices that rain opens. [![Paper](https://img.shields.io/badge/Paper-CVPR%202022-red.svg)](https://doi.org/10.1145/1.1)
            - **Mill-2** — network that turns wheels of several mills. [[paper]](https://doi.org/10.1145/1.2)
            - **Weirs** - entity-centric review of what weirs hold back. [[paper]](https://doi.org/10.1145/1.3)
            - **SluiceKit** — open library for reading sluices. [[code]](https://github.com/a/sluicekit)
            - **How Canals Are Dug by Night** [[paper]](https://doi.org/10.1145/1.4)
            """));
  }

  @Test
  void twoDescribedNamesAreNoForm() {
    assertEquals(
        List.of(" ~ Turning Wheels: a review of what mills grind ~ - ~ -"),
        told(
            """
            # Water
            - **Turning Wheels**: a review of what mills grind [[paper]](https://doi.org/10.1145/1.2)
            """));
  }

  @Test
  void paragraphsOfATitleInSmallLettersAndAnAddressAreEntries() {
    assertEquals(
        List.of(
            " ~ Predicting what sluices let through by rain ~ - ~ 2020",
            " ~ An artificial river for testing of mills ~ - ~ 2020",
            " ~ What weirs hold back in the spring flood ~ - ~ 2020",
            " ~ Counting barges by the wakes they leave ~ - ~ 2020"),
        told(
            """
            # Water
            ### 2020
            Predicting what sluices let through by rain https://doi.org/10.1145/1.1

            An artificial river for testing of mills https://arxiv.org/abs/2004.00001

            What weirs hold back in the spring flood https://doi.org/10.1145/1.3

            Counting barges by the wakes they leave https://arxiv.org/abs/2004.00002
            """));
  }
}
