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

/** Names as bibliographies join them, tables and headings as others write them, and remarks. */
class NamesAndTablesTest {

  @TempDir Path folder;

  private List<Draft> drafts(String markdown) {
    return Reading.of(folder.resolve("list.md"), markdown).drafts();
  }

  private List<String> titles(String markdown) {
    return drafts(markdown).stream().map(Draft::title).toList();
  }

  private Draft first(String entry) {
    return drafts("# Dunes\n\n" + entry + "\n").getFirst();
  }

  private static String venueAndYear(Draft draft) {
    return (draft.venue() == null ? "-" : draft.venue().label()) + " ~ " + draft.year();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- K.Ruud and O.Vik. How Dunes Remember the Wind. In: POPL 1993, pp. 12-25.| K. Ruud, O. Vik",
        "- R.T.Ruud. How Dunes Remember the Wind. In: PEPM 2005.| R.T. Ruud",
        "- Ruud, Kari and Vik, Ola and van Dam, Eva. How Dunes Remember the Wind. POPL 1993.|"
            + " Kari Ruud, Ola Vik, Eva van Dam",
        "- Kari Ruud and Ola Vik and Eva Dam and Max Holt and Ida Moe, How Dunes Remember the Wind, POPL"
            + " 1993| Kari Ruud, Ola Vik, Eva Dam, Max Holt, Ida Moe",
        "- Kari Ruud, Min-ho (Max) An, and Eva Dam. How Dunes Remember the Wind. POPL 1993.|"
            + " Kari Ruud, Min-ho An, Eva Dam"
      })
  void personsAreJoinedInManyWays(String entry, String authors) {
    Draft draft = first(entry);
    assertEquals("How Dunes Remember the Wind", draft.title());
    assertEquals(authors.strip(), String.join(", ", draft.authors()));
  }

  @Test
  void personsJoinedByAndAloneStandBelowATitle() {
    Draft draft =
        first(
            "* **How Dunes Remember the Wind** [[paper](https://example.org/dunes.pdf)]\n"
                + "  * Kari Ruud and Ola Vik and Eva Dam-Moe and Max Holt, ***IEEE Access***, 2023\n");
    assertEquals(List.of("Kari Ruud", "Ola Vik", "Eva Dam-Moe", "Max Holt"), draft.authors());
    assertEquals("IEEE Access ~ 2023", venueAndYear(draft));
  }

  @Test
  void surnamesBeforeTheYearAreNoVenueWhereOthersAreSeveral() {
    List<Draft> drafts =
        drafts(
            """
            # Dunes

            - Sand That Sings at Night (Ruud & Vik, 2015)
            - What the Wind Takes Away, Moe et al., 2020
            - Grains of the Long Shore - Holt and Dam 2011
            - Crests That Never Rest - Vik et al. 2012
            - The Slow March of Barchans - Ruud 2009
            """);
    assertEquals(List.of("Ruud"), drafts.getLast().authors());
    assertEquals("- ~ 2009", venueAndYear(drafts.getLast()));
    assertEquals(List.of("Holt", "Dam"), drafts.get(2).authors());
  }

  @Test
  void linesThatEndWithAYearAreEntriesOfTheirOwn() {
    assertEquals(
        List.of("Sand That Sings at Night", "Grains of the Long Shore", "Crests That Never Rest"),
        titles(
            """
            # Dunes

            ## Sand

            Sand That Sings at Night - Ruud and Vik 2015\\
            Grains of the Long Shore - Holt et al. 2011\\
            Crests That Never Rest - Vik and Moe 2012
            """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ruud, K. Sand That Sings at Night. Acta Arenaria, 21, 1984.| Acta Arenaria ~ 1984",
        "Ruud, K., & Vik, O. Sand That Sings at Night. Nat Rev Aren (2022).| Nat Rev Aren ~ 2022",
        "Ruud K. Wind-borne sand that sings. Nat Aren. 2022;54: 725–734.| Nat Aren ~ 2022",
        "K. Ruud and O. Vik, \"Sand That Sings at Night,\" in Proc. of DUNE'09, Hilltown, Spain, Aug. 2009.|"
            + " DUNE ~ 2009",
        "K. Ruud and O. Vik, Sand That Sings at Night, in the Proceedings of DUNE SANDS 2002, November"
            + " 2002, Hilltown.| DUNE SANDS ~ 2002"
      })
  void referencesNameTheirJournalsAndMeetings(String entry, String expected) {
    assertEquals(expected.strip(), venueAndYear(first("- " + entry)));
  }

  @ParameterizedTest
  @CsvSource({"OSDI 23', OSDI ~ 2023", "SOSP24', SOSP ~ 2024", "Eurosys 20’, EuroSys ~ 2020"})
  void anApostropheMayStandBehindTheYear(String tag, String expected) {
    assertEquals(
        expected,
        venueAndYear(
            first(
                "| Cite | Paper |\n|---|---|\n| "
                    + tag
                    + " | [Sand That Sings](https://x.org/1) |")));
    assertEquals(expected, venueAndYear(first("- Sand That Sings at Night (" + tag + ")")));
  }

  @Test
  void aJournalStandsBeforeTheMarkOfAReference() {
    Draft draft =
        first(
            "1. **Sand that sings at night**.\n\n   *Ruud K, Vik O, et al*. Dunes and Law [J]."
                + " [[pdf](https://example.org/sand.pdf)]\n");
    assertEquals("Dunes and Law", draft.venue().label());
    assertEquals(List.of("K. Ruud", "O. Vik"), draft.authors());
  }

  @ParameterizedTest
  @ValueSource(strings = {"|---|---|---|", "| :--- | ---: | --- |", "---|---|---"})
  void aTableMayHaveNoHeader(String delimiters) {
    List<Draft> drafts =
        drafts(
            "# Dunes\n\n## Sand\n\n"
                + delimiters
                + "\n| Sand That Sings at Night | OSDI | Kari Ruud & Ola Vik - 2015 |\n"
                + "| [Grains of the Long Shore](https://x.org/1) | Arenaria Letters | Eva Dam - 2016 |\n"
                + "| Crests That Never Rest | SOSP | Max Holt & Ida Moe - 2017 |\n"
                + "| The Slow March of Barchans | NSDI | Kari Ruud & Max Holt - 2018 |\n");
    assertEquals(List.of(6, 7, 8, 9), drafts.stream().map(draft -> draft.source().line()).toList());
    assertEquals("Grains of the Long Shore", drafts.get(1).title());
    assertEquals("Arenaria Letters ~ 2016", venueAndYear(drafts.get(1)));
  }

  @Test
  void shortHeadingsAboveAnAddressAreTitlesWhereMostAreSo() {
    assertEquals(
        List.of("Singing Sand", "How Dunes Remember the Wind", "Barchans Explained"),
        titles(
            """
            # Dunes

            ## Papers

            #### Singing Sand
            https://example.org/sand.pdf

            #### How Dunes Remember the Wind
            https://example.org/wind.pdf

            #### Barchans Explained
            https://example.org/barchans.pdf
            """));
  }

  @Test
  void aHeadingOfLabelledLinksBelongsToTheTitleAbove() {
    List<Draft> drafts =
        drafts(
            """
            # Dunes

            ### **1. How Dunes Remember the Wind at Night**
            ### [project](https://dunes.example.org) [code](https://example.org/code)
            ### Method
            Waves of sand are told apart by their songs.
            """);
    assertEquals("How Dunes Remember the Wind at Night", drafts.getFirst().title());
    assertEquals(1, drafts.size());
  }

  @Test
  void quotedBulletsWithTheSameLabelsAreNotes() {
    assertEquals(
        List.of("How Dunes Remember the Wind", "Sand That Sings at Night", "Grains of the Shore"),
        titles(
            """
            # Dunes

            **[1]** K Ruud, O Vik. **How Dunes Remember the Wind** (2005)

            > - Sieve: 3 layers of silk and horse hair
            > - Sample: 2 m deep columns of wet sand

            **[2]** E Dam, M Holt. **Sand That Sings at Night** (2006)

            > - Sieve: 2 layers of silk and cotton thread
            > - Sample: dry sand of the upper crest

            **[3]** I Moe, K Ruud. **Grains of the Shore** (2007)

            > - Sieve: none but the wind of the shore itself
            > - Sample: singing grains of the crest
            """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "### Add papers published in OSDI2023",
        "### New papers accepted at OSDI 2023",
        "### Papers from OSDI'23"
      })
  void aHeadingNamesTheVenueOfThePapersBelow(String heading) {
    assertEquals(
        "OSDI ~ 2023",
        venueAndYear(
            first(heading + "\n\n- **How Dunes Remember the Wind** [[pdf](https://x.org/1)]")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The first study of all is still one of my favourites **How Dunes Remember the Wind of the Sea** (Ruud et"
            + " al. 2019).| How Dunes Remember the Wind of the Sea",
        "*\"I heard it sing\" Songs of the Sand at Night*, Kari Ruud and Ola Vik, OSDI 2019|"
            + " \"I heard it sing\" Songs of the Sand at Night",
        "\"If Dunes Could Talk\"-What Barchans Say, OSDI 2019| \"If Dunes Could Talk\"-What Barchans Say",
        "Kari Ruud, Ola Vik *How Dunes Move with the Help of: Wind, Spring and Neap Based Waves*, Dune Quality"
            + " Journal, 2011| How Dunes Move with the Help of: Wind, Spring and Neap Based Waves",
        "DuneKit: A System to Collect, Extract, Analyze and Associate Malware, OSDI 2013|"
            + " DuneKit: A System to Collect, Extract, Analyze and Associate Malware"
      })
  void titlesAreTakenWhole(String entry, String title) {
    assertEquals(title.strip(), first("- " + entry).title());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- Ruud, K., & Vik, O. (1960). Dunes and the structure of wind. Hilltown, NY: Sand & Sons.",
        "- [2026.04] The paper has been accepted to OSDI 2026.",
        "**The following reports have over 400 citations (June 2019)**",
        "## Conferences, Journals and Workshops\n\n- OSDI, SOSP, NSDI",
        "## Potential Research Directions\n\n- Songs of dunes: how sand and wind sing together",
        "1. 在沙丘中结合风的方法，在夜晚附近采样沙粒，之后通过风讲沙粒",
        "- Proceedings of the Second Workshop on Dunes and Sand https://example.org/dunes"
      })
  void remarksBooksAndProceedingsAreNoPapers(String text) {
    assertEquals(List.of(), titles("# Dunes\n\n" + text + "\n"));
  }

  @Test
  void aDatasetThatATitleAndItsAuthorNameIsAPaper() {
    assertEquals(
        List.of(
            "How Dunes Remember the Wind of the Sea",
            "Crests That Never Rest in a Storm",
            "The Slow March of Barchans to the North",
            "A Benchmark of Singing Sand for Deaf Listeners"),
        titles(
            """
            # Dunes

            ### Crests
            * [How Dunes Remember the Wind of the Sea](notes/dunes.md) - Vik
            * [Crests That Never Rest in a Storm](notes/crests.md) - Moe
            * [The Slow March of Barchans to the North](notes/march.md) - Holt

            ### Datasets
            * [A Benchmark of Singing Sand for Deaf Listeners](notes/sand.md) - Kari Ruud
            * [SandSet](https://example.org/sandset)
            """));
  }

  @Test
  void linesInTitleCaseAreTitlesOfTheirOwn() {
    assertEquals(
        List.of(
            "Singing Sand of the Northern Shore",
            "How Dunes Remember the Wind at Night",
            "Barchans That Walk Across the Desert",
            "Ripples Under the Shallow Sea",
            "Crests That Never Rest in Storms",
            "Grains of the Long Southern Shore"),
        titles(
            """
            # Dunes

            ### Songs
            Singing Sand of the Northern Shore
            How Dunes Remember the Wind at Night

            ### Moves
            Barchans That Walk Across the Desert
            Ripples Under the Shallow Sea
            Crests That Never Rest in Storms
            Grains of the Long Southern Shore
            """));
  }

  @Test
  void longSentencesBehindNamesDescribeThem() {
    assertEquals(
        List.of("DuneNet", "SandVLA", "CrestKit", "BarchanFormer"),
        titles(
            """
            # Dunes

            - **DuneNet**[2026-02-25]: Learn one map of all crests that stays the same in whatever wind there is. [[paper](https://arxiv.org/abs/2602.00001)]
            - **SandVLA**[2026-02-24]: Keeps songs and ripples apart until both have told all that they know of sand. [[paper](https://arxiv.org/abs/2602.00002)]
            - **CrestKit**[2026-02-23]: Lets all barchans walk on roads. [[paper](https://arxiv.org/abs/2602.00003)]
            - **BarchanFormer**[2026-01-19]: Proposes to follow each single grain of sand over a whole year of storms. [[paper](https://arxiv.org/abs/2602.00004)]
            """));
  }

  @Test
  void sentenceCaseTitlesBehindNamesStayTitles() {
    assertEquals(
        "Learning to walk over singing sand",
        drafts(
                """
                # Dunes

                - **DuneNet**: Learning to walk over singing sand. [[paper](https://arxiv.org/abs/2602.00001)]
                - **SandVLA**: Ripples of the shallow sea. [[paper](https://arxiv.org/abs/2602.00002)]
                - **CrestKit**: Crests that never rest. [[paper](https://arxiv.org/abs/2602.00003)]
                - **Barchan**: Roads that dunes have crossed. [[paper](https://arxiv.org/abs/2602.00004)]
                """)
            .getFirst()
            .title()
            .replace("DuneNet: ", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[FM] DuneNet: How Dunes Remember the Wind",
        "DuneNet: How Dunes Remember the Wind",
        "[X-SUBJ] DuneNet: How Dunes Remember the Wind"
      })
  void aLineOfLinksBelongsToTheTitleAboveIt(String line) {
    Draft draft = first(line + "  \n[[Arenaria 2023](https://aclanthology.org/2023.acl-long.1/)] ");
    assertEquals("DuneNet: How Dunes Remember the Wind", draft.title());
    assertEquals(2023, draft.year());
  }

  @Test
  void numberedLabelsAreLinksAndNoTitle() {
    List<Draft> drafts =
        drafts(
            """
            # Dunes

            - #### [1] How Dunes Remember the Wind, Arena Journal, 2022

            **Paper**: [[link1]](https://example.org/a.pdf) [[link2]](https://example.org/b.pdf)

            - #### [2] Crests That Never Rest in Storms, OSDI, 2021

            **Paper**: [[link1]](https://example.org/c.pdf)
            """);
    assertEquals(
        List.of("How Dunes Remember the Wind", "Crests That Never Rest in Storms"),
        drafts.stream().map(Draft::title).toList());
  }

  @Test
  void aRepositoryAndWhatItDoesIsNoPaper() {
    assertEquals(
        List.of("How Dunes Remember the Wind"),
        titles(
            """
            # Dunes

            - [ruud/dunenet](https://github.com/ruud/dunenet) - [[Paper](https://arxiv.org/abs/1904.00001)] - A framework made for dunes that learn the wind
            - [How Dunes Remember the Wind](https://arxiv.org/abs/1904.00001)
            """));
  }

  @Test
  void aNameGluedToItsTitleIsNoVenue() {
    assertEquals(
        "SDM:Sequential Songs of Singing Sand",
        first("1. [2019]. [SDM:Sequential Songs of Singing Sand](https://arxiv.org/abs/1904.00001)")
            .title());
  }
}
