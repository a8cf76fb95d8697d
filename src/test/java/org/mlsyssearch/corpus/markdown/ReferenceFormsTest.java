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

/** References as the styles of many fields write them, in bullets and in paragraphs. */
class ReferenceFormsTest {

  @TempDir Path folder;

  private List<Draft> read(String markdown) {
    return Reading.of(folder.resolve("list.md"), markdown).drafts();
  }

  private List<String> told(String markdown) {
    return Told.of(folder, markdown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Rossi et al. (2010) The next wells of the plain, Hydrology Notes, 463, pp 747-756. | Rossi ~ The next wells of the plain ~ Hydrology Notes ~ 2010
          Rossi, A. and Bell, C. (2010) The next wells of the plain. Hydrology Notes 63(2), 7--19. | A. Rossi, C. Bell ~ The next wells of the plain ~ Hydrology Notes ~ 2010
          Rossi, A. (2010) The next wells of the plain. *Notes on Water*, 12, 7--19. | A. Rossi ~ The next wells of the plain ~ Notes on Water ~ 2010
          Rossi, A. (2010) The next wells of the plain. *Wells*, 5(1), 45. | A. Rossi ~ The next wells of the plain ~ Wells ~ 2010
          Rossi, A., & Bell, C. (2010). The next wells of the plain: a view from below (with maps) of Oslo. Notes on Water, 7(7), 13–19. | A. Rossi, C. Bell ~ The next wells of the plain: a view from below (with maps) of Oslo ~ Notes on Water ~ 2010
          Rossi, A. (2010) The next wells of the plain. Water Climate 11, pp 425–434. | A. Rossi ~ The next wells of the plain ~ Water Climate ~ 2010
          """)
  void aYearInBracketsBehindAuthorsAndAJournalWithItsVolume(String entry, String told) {
    assertEquals(List.of(told), told("# Wells\n\n- " + entry + "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vol. 30, no. 2, June 2015, pp. 16–18.",
        "vol. 30, no. C, Apr. 2015, pp. 16–18.",
        "vol. 30, no. 2, enero 2015, pp. 16–18.",
        "vol. 30, no. 2, 3 Sept. 2015.",
        "vol. 30, no. 2, 2015, pp. 16–18, doi:10.1093/llc/fqn003."
      })
  void aDateStandsAmongVolumeNumberAndPages(String numbers) {
    assertEquals(
        List.of("Mia Eder ~ Does Length Matter? ~ Letters and Counting ~ 2015"),
        told(
            "# Style\n\n- Mia Eder, “Does Length Matter?” Letters and Counting, "
                + numbers
                + "\n"));
  }

  @Test
  void aMeetingWithTheMonthAndPagesBehindItsYear() {
    assertEquals(
        List.of(
            "T. Poll, L. Ben ~ Slotted Fields of Many Sensors ~ IEEE Int'l. Conf. Wet Fields ~"
                + " 2018"),
        told(
            "# Fields\n\n"
                + "- T. Poll and L. Ben, “Slotted Fields of Many Sensors,” 2018 IEEE 16th Int’l."
                + " Conf. Wet Fields, Oct 2018, pp. 129–32.\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In C. Bow & B. Evans (eds.), *The Book of Old Words*, 161--189. London: Plain Press.",
        "In *The Book of Old Words*, 161--189. London: Plain Press.",
        "In: *The Book of Old Words* (pp. 161–189). Plain Press.",
        "En *The Book of Old Words*, 161--189. Madrid."
      })
  void aBookInItalicsBehindInIsWhatThePaperIsPartOf(String behind) {
    assertEquals(
        List.of("A. Frank ~ Trees, waves and links ~ The Book of Old Words ~ 2014"),
        told("# Words\n\n- Frank, A. (2014) Trees, waves and links. " + behind + "\n"));
  }

  @Test
  void italicsWithinATitleAreNoVenue() {
    assertEquals(
        List.of("Shim ~ The role of turns in Caen elegans search ~ - ~ 1999"),
        told("# Worms\n\n- Shim et al. (1999). The role of turns in *Caen elegans* search.\n"));
  }

  @Test
  void paragraphsThatAreReferencesArePapersAndSentencesAreNot() {
    assertEquals(
        List.of(
            "R. Ting, M. Vall ~ Shifts of a niche during an invasion ~ Diversity Notes ~ 2014",
            "Ann Gray, Bob Lee, Cy Voss ~ A study of reading in many countries ~ - ~ 2004"),
        told(
            """
            # Reading

            These works of 2014 were chosen by Ann Gray and Bob Lee, who read them (2015) in Oslo.

            Ting, R., & Vall, M. (2014). Shifts of a niche during an invasion. Diversity Notes, 19(12), 14–19.

            *A study of reading in many countries.* (2004) Ann Gray, Bob Lee, and Cy
            Voss.
            """));
  }

  @Test
  void aYearThatHasALineForItselfIsAHeading() {
    List<Draft> drafts =
        read(
            """
            # Reports

            **2018**\\
            *Contrasting views of students at many schools.* Ann Gray, Bob Lee, and Cy Voss.

            *Cheap clouds for courses on computing.* Dan Hill, Eve Park, and Flo Reed.
            """);
    assertEquals(
        List.of(
            "Contrasting views of students at many schools",
            "Cheap clouds for courses on computing"),
        drafts.stream().map(Draft::title).toList());
    assertEquals(List.of(2018, 2018), drafts.stream().map(Draft::year).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Boyle, \"[Transparent self-knowledge](https://example.org/a)\"",
        "Matthew Boyle, “Transparent self-knowledge”"
      })
  void aNameBeforeAQuotationIsItsAuthor(String entry) {
    Draft draft = read("# Minds\n\n- " + entry + "\n").getFirst();
    assertEquals("Transparent self-knowledge", draft.title());
    assertEquals(1, draft.authors().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A spiral of growing software - Boehm, B. W. (1988).pdf",
        "A spiral of growing software - Barry Boehm (1988) .pdf"
      })
  void theNameOfAPdfFileHoldsTitleAuthorAndYear(String name) {
    Draft draft = read("# 1980\n\n- [" + name + "](./files/a%20b.pdf)\n").getFirst();
    assertEquals("A spiral of growing software", draft.title());
    assertEquals(1988, draft.year());
  }

  @Test
  void labelsThatDotsDivideAreFieldsOfTheHeadingAbove() {
    assertEquals(
        List.of(
            "Mia Kem, Bo Merz ~ Trends in floods and their extent across the large plains of Europe"
                + " ~ Wet Letters ~ -",
            "Al Vies ~ Robust watching of floods from far above using many maps of one engine ~ - ~"
                + " -"),
        told(
            """
            # Week 14

            ## Floods

            ### Trends in floods and their extent across the large plains of Europe

            **Authors**: Mia Kem, Bo Merz

            **Journal**: *Wet Letters* · **DOI**: [10.1029/2020gl087464.17.2](https://doi.org/10.1029/2020gl087464.17.2) · **Citations**: 16

            ---

            ### Robust watching of floods from far above using many maps of one engine

            **Authors**: Al Vies

            **Journal**: *Unknown* · **DOI**: [10.1016/j.rse.2020.111.664](https://doi.org/10.1016/j.rse.2020.111.664) · **Citations**: 38
            """));
  }

  @Test
  void aCountIsNoTitle() {
    assertEquals(
        List.of(),
        told("# Week\n\n| Journal | Papers |\n|---|---|\n| Nature | 4 |\n| Science | 2 |\n"));
  }

  @Test
  void aDoiWithoutALinkIsOne() {
    Draft draft =
        read("# D\n\n"
                + "- Mia Eder, “Does Length Matter?” Letters and Counting, 2015, doi:"
                + " 10.1093/llc/fqn003.\n")
            .getFirst();
    assertEquals("10.1093/llc/fqn003", draft.doi());
  }

  @Test
  void wordsInSmallLettersWithinATitleAreNoJournal() {
    assertEquals(
        "Forecasting streams using series, neural networks, and Bayesian models",
        read("# F\n\n"
                + "- [Forecasting streams using series, neural networks, and Bayesian"
                + " models](https://arxiv.org/abs/2001.00001)\n")
            .getFirst()
            .title());
  }

  @Test
  void oneLinkIsOneTitleWhateverJoinsItsParts() {
    assertEquals(
        List.of("Entry Depends on ACE2 and Is Blocked by a Known Inhibitor"),
        read(
                "# V\n\n"
                    + "- [Entry Depends on ACE2 and Is Blocked by a Known"
                    + " Inhibitor](https://arxiv.org/abs/2001.00002)\n")
            .stream()
            .map(Draft::title)
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Ann Gray, Bob Lee (2021). [Plain Controls With Poor Fit](https://example.org/a). Counting Economics. | Counting Economics
          Gray, A., & Lee, B. (2021). The front of the brain: a model. Mind, Mood, and Habit Science, 1, 137-160. | Mind, Mood, and Habit Science
          Gray et al. (2021). The front of the brain: a model. Curr Brains | Curr Brains
          Gray, A. “The front of the brain.” Notes on Brains. | Notes on Brains
          Gray, A. (2021). [Is It So? A Study of Brains](https://example.org/a). | -
          """)
  void anUnknownVenueIsToldByItsPlaceInAReference(String entry, String venue) {
    Draft draft = read("# Brains\n\n- " + entry + "\n").getFirst();
    assertEquals(venue, draft.venue() == null ? "-" : draft.venue().label());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gray, A. (2021). The front of the brain. Oslo: Plain Press.",
        "Gray, A., & Lee, B. (2021). The Front of the Brain. Plain Books.",
        "Gray, A. (2021). The front of the brain (p. 314). Springer.",
        "Gray, A. (Ed.) (2021) *The front of the brain*. Oslo: Plain University Press."
            + " <https://doi.org/10.1017/CBO9781107294000>",
        "Gray, A. (2021). The front of the brain. Springer."
            + " https://doi.org/10.1007/978-1-4757-3437-0"
      })
  void whatAPublisherPrintedWithoutAJournalIsABook(String entry) {
    assertEquals(List.of(), told("# Brains\n\n- " + entry + "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Gray, A. a., Lee, B. R., & Moe, C. d. (2015). The front of the brain: a model. Brains, 38, 1–5. | A. a. Gray, B. R. Lee, C. d. Moe
          Gray, A. a. & Lee, B. (2015). The front of the brain: a model. Brains, 38, 1–5. | A. a. Gray, B. Lee
          """)
  void initialsMayBeSmall(String entry, String authors) {
    assertEquals(
        List.of(authors + " ~ The front of the brain: a model ~ Brains ~ 2015"),
        told("# Brains\n\n" + entry + "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [A Study of Analytic Hill Plans (AHP)](https://example.org/a.pdf), 2020 | A Study of Analytic Hill Plans (AHP)
          **Cures of the Corona Virus Disease 2019 (COVID-19)** (2020) | Cures of the Corona Virus Disease 2019 (COVID-19)
          [The Chemistry of the Common Earth Model Version 2 (CEM2)](https://example.org/a.pdf). 2020 | The Chemistry of the Common Earth Model Version 2 (CEM2)
          """)
  void anAbbreviationOfTheWordsBeforeItBelongsToTheTitle(String entry, String title) {
    assertEquals(
        List.of(title), read("# Plans\n\n- " + entry + "\n").stream().map(Draft::title).toList());
  }

  @Test
  void whatAPaperOfNewsPrintsIsNoPaper() {
    assertEquals(
        List.of(),
        told(
            "# V\n\n"
                + "- [How the Largest Outbreaks Are"
                + " Growing](https://www.nytimes.com/2020/03/18/a.html)\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"#Proofs of Contracts", "##Proofs of Contracts ", "### Proofs of Contracts"})
  void aHeadingMayStandRightBehindItsSigns(String heading) {
    List<Draft> drafts =
        read(
            "# Contracts\n\n"
                + heading
                + "\n"
                + "| Name of Publications |\n"
                + "|---|\n"
                + "| A Plain Proof of Small Contracts |\n"
                + "| Checked Contracts in Four Logics |\n");
    assertEquals(2, drafts.size());
    assertEquals("Proofs of Contracts", drafts.getFirst().topics().getFirst().label());
  }

  @Test
  void authorsWithAVenueBelowABoldTitleMakeItNoHeading() {
    assertEquals(
        List.of("Plain sorting of laws by small networks", "Events told for building of cases"),
        read(
                """
                # Law

                1. **Plain sorting of laws by small networks**.

                    *Pen Li, Fay Zhao, and Yan Lee*. CCDC. [[pdf](https://ieeexplore.ieee.org/abstract/document/1)]

                2. **Events told for building of cases**.

                    *Jo O'Neil, Ann Gray, and Bob Lee*. [[pdf](https://arxiv.org/abs/2001.00003)]
                """)
            .stream()
            .map(Draft::title)
            .toList());
  }

  @Test
  void theOnlyColumnOfATableHoldsItsTitles() {
    assertEquals(
        List.of(
            "A formal tool for the bytecode of one machine",
            "Towards verified contracts in small steps",
            "ZEUS: Analyzing Safety of Smart Contracts"),
        read(
                """
                # Contracts

                | Name of Publications |
                |---|
                | A formal tool for the bytecode of one machine |
                | Towards verified contracts in small steps |
                | ZEUS: Analyzing Safety of Smart Contracts |
                """)
            .stream()
            .map(Draft::title)
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          A Theory of Hills. [Gray (1984)](https://example.org/a.pdf). | Gray ~ A Theory of Hills ~ - ~ 1984
          Hillsort. [Bell, McLee (1962)](https://example.org/a.pdf). | Bell, McLee ~ Hillsort ~ - ~ 1962
          **A Theory of Hills. [Gray et al., 1984](https://example.org/a.pdf)** | Gray ~ A Theory of Hills ~ - ~ 1984
          **Gray 1984.** [Corn and men on hills.](https://example.org/a.pdf) Hill Zoology 23:548-554. | Gray ~ Corn and men on hills ~ Hill Zoology ~ 1984
          **Gray and Lee 1984** [Corn and men on hills](https://example.org/a.pdf) Hill Zoology 23:548-554. | Gray, Lee ~ Corn and men on hills ~ Hill Zoology ~ 1984
          Corn and men on hills. [Ecology (1999)](https://example.org/a.pdf) | ~ Corn and men on hills ~ Ecology ~ 1999
          """)
  void surnamesAndAYearAreWhoWroteItAndNoVenue(String entry, String told) {
    assertEquals(
        List.of(told), told("# Hills\n\n- " + entry + "\n").stream().map(String::strip).toList());
  }

  @Test
  void whatIsCitedBelowAPaperIsAPaperOfItsOwn() {
    assertEquals(
        List.of(
            "Gray ~ The First Hill ~ - ~ 1970",
            "Hopper ~ The Education of a Hill ~ - ~ 1952",
            "Lee, Bell ~ Hillsort ~ - ~ 1962"),
        told(
            """
            # Hills

            1. **The First Hill. [Gray (1970)](https://doi.org/10.1145/356580.356581).**
                * The Education of a Hill. [Hopper (1952)](https://example.org/a.pdf).
                * Hillsort. [Lee, Bell (1962)](https://example.org/b.pdf).
            """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          A. Gray, Notes on Brains **121**(16), 137–72 (2021) | A. Gray
          A. Gray & B.-C. Lee, Notes on Brains **8**, 137 (2021) | A. Gray, B.-C. Lee
          A. Gray, B. Lee, & C. d. Moe, Notes on Brains 121, 137–72 (2021) | A. Gray, B. Lee, C. d. Moe
          """)
  void aJournalBehindPersonsWithInitialsIsNoneOfThem(String below, String authors) {
    assertEquals(
        List.of(authors + " ~ Plain controls with poor fit ~ Notes on Brains ~ 2021"),
        told(
            "# Brains\n\n1. [Plain controls with poor fit](https://example.org/a.pdf)\n    "
                + below
                + "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Gray & Lee (2006)", "Gray et al., 2006", "Ann Gray, Bob Lee 2006b"})
  void aYearMayStandBehindTheAuthorsOfARow(String authors) {
    assertEquals(
        List.of(2006),
        read(
                "# Hills\n\n"
                    + "| # | Paper | Authors (Year) | Note |\n"
                    + "|--|--|--|--|\n"
                    + "| 1 | [The Power of Hills](a.pdf) | "
                    + authors
                    + " | old |\n")
            .stream()
            .map(Draft::year)
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Ng B, Li A. Ponds in practice. Lancet Water. 2019;7(4):100-9. PMID: 12345678 | B. Ng, A. Li ~ Ponds in practice ~ Lancet Water ~ 2019
          Ng BC, van den Berg K, Li A, et al. Ponds in the practice of wells. Water. 2019;7:100-9. | B. C. Ng, K. van den Berg, A. Li ~ Ponds in the practice of wells ~ Water ~ 2019
          Li A, Wu B. Distances of wells and roads[J]. Journal of Wells, 2018, 49(3): 12-20. | A. Li, B. Wu ~ Distances of wells and roads ~ Journal of Wells ~ 2018
          *Wells, Pumps and Pipes* (Li & Ng, 2016) – Nature Communications. [doi:10.1038/s41](https://doi.org/10.1038/s41) | Li, Ng ~ Wells, Pumps and Pipes ~ Nature Communications ~ 2016
          Berg, Karl van den, et al. "Mills Without Wheels." Journal of Mills, vol. 4, no. 2, 2011, pp. 1-10. | Karl van den Berg ~ Mills Without Wheels ~ Journal of Mills ~ 2011
          Bob L. Gray, Ann C. Lee. A well of one's own. Journal of Mills, 2011. | Bob L. Gray, Ann C. Lee ~ A well of one's own ~ Journal of Mills ~ 2011
          """)
  void initialsStandBehindSurnamesInMedicine(String entry, String told) {
    assertEquals(List.of(told), told("# Wells\n\n- " + entry + "\n"));
  }

  @Test
  void whatAReferenceSaysOfItsPlaceIsNoTitle() {
    assertEquals(
        List.of("A ditch of one's own"),
        read(
                "# Ditches\n\n- Bell, C. (2020) A ditch of one's own. In: Proceedings of the 12th"
                    + " Symposium on Ditches (Berg, K., ed.), pp. 10-22. Springer, Berlin.\n")
            .stream()
            .map(Draft::title)
            .toList());
  }

  @Test
  void aRowWithAuthorsAndAYearHasATitleOfAnyLength() {
    assertEquals(
        List.of("A. Li ~ Reeds ~ - ~ 2018", "B. Ng ~ Moraines in Winter ~ - ~ 2019"),
        told(
            """
            # Reeds

            | Year | Title | Authors | Link |
            |---|---|---|---|
            | 2018 | Reeds | A. Li | - |
            | 2019 | Moraines in Winter | B. Ng | - |
            """));
  }
}
