package org.mlsyssearch.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.corpus.Reading;

/** What one entry leaves open is told by those beside it, and by the headings of the list. */
class TaughtByTheListTest {

  @TempDir Path folder;

  private List<String> told(String markdown) {
    return Told.of(folder, markdown);
  }

  @Test
  void whereTitlesAreWholeLinksTheNextOneIsToo() {
    assertEquals(
        List.of(
            " ~ How Tides Move a Harbour ~ - ~ -",
            " ~ The Slow Boats of the Estuary ~ - ~ -",
            " ~ Lamps and the Ships That See Them ~ - ~ -",
            " ~ Keels, Sails, Ropes, and Other Costs (1990-2010) ~ - ~ -",
            " ~ Many Islands and Their Boats ~ - ~ -",
            " ~ The Price of a Pier ~ - ~ -",
            " ~ Tall Masts ~ - ~ -"),
        told(
            """
            # Boats
            - [How Tides Move a Harbour](https://x.org/a.pdf) - on tides
            - [The Slow Boats of the Estuary](https://x.org/b.pdf) - a study of slow boats
            - [Lamps and the Ships That See Them](https://x.org/c.pdf)
            - [Keels, Sails, Ropes, and Other Costs (1990-2010)](https://x.org/d.pdf) - what it costs
            - [Many Islands and Their Boats](https://x.org/f.pdf) - who shares what
            - [The Price of a Pier](https://x.org/g.pdf) - it is high
            - [Tall Masts](https://x.org/e.pdf) - Ann Berg's paper on masts and what they carry
            """));
  }

  @Test
  void anEmojiBehindWhichNoPaperStandsMarksWhatIsNone() {
    assertEquals(
        List.of(
            " ~ How Tides Move a Harbour ~ - ~ -",
            " ~ The Slow Boats of the Estuary ~ - ~ -",
            " ~ Lamps and the Ships That See Them ~ - ~ -",
            " ~ Keels and Other Costs ~ - ~ -",
            " ~ A Paper All the Same ~ - ~ -"),
        told(
            """
            # Boats
            - [📜 How Tides Move a Harbour](https://x.org/a.pdf)
            - [📜 The Slow Boats of the Estuary](https://x.org/b.pdf)
            - [📜 Lamps and the Ships That See Them](https://x.org/c.pdf)
            - [📜 Keels and Other Costs](https://x.org/d)
            - [💻 Building a Boat From Scratch](https://x.org/e)
            - [💻 How to Read a Chart of the Sea](https://x.org/f)
            - [💻 The Sailor's Guide to Knots](https://x.org/g)
            - [💻 Principles of Lighthouses](https://x.org/h)
            - [💻 Introduction to Old Harbours](https://x.org/i)
            - [💻 A Second Guide to Knots](https://x.org/j)
            - [💻 A Third Guide to Knots](https://x.org/k)
            - [💻 A Fourth Guide to Knots](https://x.org/l)
            - [💻 A Fifth Guide to Knots](https://x.org/m)
            - [💻 A Paper All the Same](https://arxiv.org/abs/2101.00001)
            """));
  }

  @Test
  void emojiAloneSayNothingWhereNoOtherMarksPapers() {
    assertEquals(
        4,
        told("""
        # Boats
        - 💻 How Tides Move a Harbour
        - 💻 The Slow Boats of the Estuary
        - 💻 Lamps and the Ships That See Them
        - 💻 Keels and Other Costs of Sailing
        """)
            .size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"**[%s]** ", "[%s] ", "**%s** "})
  void aParagraphThatBeginsAsOthersDoIsAnEntry(String lead) {
    String form = lead + "%s, [[paper](https://x.org/%d.pdf)]\n\n";
    String list =
        "# Boats\n\n"
            + form.formatted("OSDI", "How Tides Move a Harbour", 1)
            + form.formatted("SOSP", "The Slow Boats of the Estuary", 2)
            + form.formatted("NSDI", "Lamps and the Ships That See Them", 3)
            + form.formatted("ICML", "Keels and Other Costs of Sailing", 4)
            + form.formatted("QRST", "how many islands share the boats of a harbour", 5);
    List<String> told = told(list);
    assertEquals(5, told.size(), told::toString);
  }

  @Test
  void surnamesBeforeALinkedTitleAreItsAuthors() {
    assertEquals(
        List.of(
            "Berg, Lund ~ How tides move a harbour ~ OSDI ~ 2017",
            "Lund, Gray, Moss ~ The slow boats of the estuary ~ SOSP ~ 2018",
            "Moss, Berg ~ Lamps: what ships see ~ NSDI ~ 2019",
            "Gray, Moss ~ Keels and other costs ~ ICML ~ 2020",
            "Berg ~ How many islands share a boat ~ OSDI ~ 2021"),
        told(
            """
            # Boats

            Berg, Lund: [How tides move a harbour](https://x.org/a.pdf). OSDI'17

            Lund, Gray, Moss: [The slow boats of the estuary](https://x.org/b.pdf). SOSP'18

            Moss, Berg: [Lamps: what ships see](https://x.org/c.pdf). NSDI'19

            Gray, Moss: [Keels and other costs](https://x.org/d.pdf). ICML'20

            Berg: [How many islands share a boat](https://x.org/e.pdf). OSDI'21
            """));
  }

  @Test
  void aWordBeforeALinkedTitleIsNobodyWhereNoPersonsStandBesideIt() {
    assertEquals(
        List.of(
            " ~ SoK: How Tides Move a Harbour ~ OSDI ~ 2017",
            " ~ Vision: The Slow Boats of the Estuary ~ SOSP ~ 2018"),
        told(
            """
            # Boats
            - SoK: [How Tides Move a Harbour](https://x.org/a.pdf). OSDI'17
            - Vision: [The Slow Boats of the Estuary](https://x.org/b.pdf). SOSP'18
            """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"***2020:***", "**2020**", "__2020:__", "### 2020"})
  void aYearInALineOfItsOwnHoldsForTheParagraphsBelow(String year) {
    assertEquals(
        List.of(
            " ~ How Tides Move a Harbour ~ OSDI ~ 2020",
            " ~ The Slow Boats of the Estuary ~ SOSP ~ 2020"),
        told(
            "## Boats\n\n"
                + year
                + "\n\n**[OSDI]** How Tides Move a Harbour, [[paper](https://x.org/a.pdf)]\n\n"
                + "**[SOSP]** The Slow Boats of the Estuary, [[paper](https://x.org/b.pdf)]\n"));
  }

  @Test
  void aYearStandsAboveTheHeadingsAsHighThatFollowIt() {
    assertEquals(
        List.of(
            " ~ How Tides Move a Harbour ~ OSDI ~ 2021",
            " ~ The Slow Boats of the Estuary ~ SOSP ~ 2020",
            " ~ Lamps and the Ships That See Them ~ TOCS ~ 2020",
            " ~ Keels and Other Costs ~ NSDI ~ 2019"),
        told(
            """
            # Boats
            ## 2021
            ### Conference
            - How Tides Move a Harbour (**OSDI**) [[paper](https://x.org/a.pdf)]
            ### 2020
            ### Conference
            - The Slow Boats of the Estuary (**SOSP**) [[paper](https://x.org/b.pdf)]
            ### Journal
            - Lamps and the Ships That See Them (**TOCS**) [[paper](https://x.org/c.pdf)]
            ### 2019
            ### Conference
            - Keels and Other Costs (**NSDI**) [[paper](https://x.org/d.pdf)]
            """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"## Earlier arXiv Papers", "## Latest ArXiv papers", "## More arXiv publications"})
  void aHeadingOfOlderOrNewerPapersOfAVenueNamesIt(String heading) {
    assertEquals(
        List.of(" ~ How Tides Move a Harbour ~ arXiv ~ -"),
        told(
            "# B\n\n" + heading + "\n\n- How Tides Move a Harbour [[paper](https://x.org/a.pdf)]"));
  }

  @Test
  void personsAloneInTheFirstLineBelowAHeadingSignItsTitle() {
    assertEquals(
        List.of(
            "Jacob Berg, Robert Lund ~ Semantics of many harbours ~ POPL ~ 2007",
            "David Gray, Ann Moss, Bo Lund ~ Slow boats ~ TOCS ~ 2008",
            "Jacob Berg, Robert Lund ~ Semantics of many harbours ~ TOCS ~ 2009"),
        told(
            """
            # Boats

            ##### Semantics of many harbours

            Jacob Berg and Robert Lund
            POPL 2007
            https://x.org/a.pdf

            ##### Slow boats.

            David Gray, Ann Moss, and Bo Lund.
            TOCS 2008.
            (See subsequent journal version.)

            ##### Semantics of many harbours

            Jacob Berg and Robert Lund
            TOCS 2009
            """));
  }

  @Test
  void aNameBeforeATitleThatRepeatsItIsNoPartOfIt() {
    assertEquals(
        List.of(
            " ~ WaveBoat 2: Fast Boats by Waves ~ ICML ~ 2018",
            " ~ Parallel Boat: A Fleet That Sails at Once ~ ICLR ~ 2019"),
        told(
            """
            # Boats
            - WaveBoat 2: [WaveBoat 2: Fast Boats by Waves](https://x.org/a.pdf) (ICML 2018)
            - Parallel Boat<sup>\u2605</sup>: [Parallel Boat: A Fleet That Sails at Once](https://x.org/b.pdf) (ICLR 2019)
            """));
  }

  @Test
  void anEntryThatOthersCanPointToIsNoLineOfTheContents() {
    assertEquals(
        List.of("T. Berg, D. Lund ~ Two Notions of a Harbour ~ SOSP ~ 1982"),
        told(
            """
            # Boats
            * <a id='berg1982two' href='#berg1982two'> T. Berg, D. Lund, *Two Notions of a Harbour*, SOSP 1982.</a>
            """));
  }

  @Test
  void aBulletOfAFewWordsAboveATableHeadsIt() {
    assertEquals(
        List.of(
            "Ann Berg ~ How tides move a harbour ~ AAAI ~ 2024",
            "Bo Lund ~ The slow boats of the estuary ~ ACL ~ 2023"),
        told(
            """
            # Boats
            - AAAI 2024

            |Name|Author|Title|Paper Link|
            |---|---|---|---|
            |TideNet|Ann Berg (HU)|How tides move a harbour|[Link](https://x.org/a.pdf)|

            - ACL 2023

            |Name|Author|Title|Paper Link|
            |---|---|---|---|
            |SlowNet|Bo Lund (HU)|The slow boats of the estuary|[Link](https://x.org/b.pdf)|
            """));
  }

  @Test
  void aReferenceBelowAFewWordsWithLinksIsTheEntry() {
    Reading reading =
        Reading.of(
            folder.resolve("list.md"),
            """
            # Boats
            - Dehaze boat [[Code](https://github.com/x/y), [Paper](https://arxiv.org/abs/1804.00213)]
                - Berg, Ann, et al. "Boats without haze by filters of light." OSDI. 2018.
            """);
    assertEquals(List.of("Boats without haze by filters of light"), reading.titles());
    assertEquals("1804.00213", reading.drafts().getFirst().arxivId());
  }

  @Test
  void aColumnOfPapersOutvotesAHeadingOfDataSets() {
    assertEquals(
        List.of(" ~ Tides by fields of randomness ~ HCLT ~ 2015"),
        told(
            """
            # Boats
            ### ETRI dataset

            | Date | Conference | Paper | Performance/Dataset |
            |---|---|---|---|
            | 2015. 12. | HCLT | [Tides by fields of randomness](http://x.org/a) | 89.03/ETRI-TV |
            """));
  }

  @Test
  void aRowOfPapersThatLinksToATalkAloneIsAPaper() {
    assertEquals(
        List.of("Ann Berg ~ How tides move a harbour ~ Harbour Foundations Symposium ~ 2017"),
        told(
            """
            # Boats

            | Paper | Author | Venue/Year | Notes |
            |---|---|---|---|
            | How tides move a harbour | Ann Berg | Harbour Foundations Symposium/2017 | [talk](https://www.youtube.com/watch?v=x) |
            """));
  }
}
