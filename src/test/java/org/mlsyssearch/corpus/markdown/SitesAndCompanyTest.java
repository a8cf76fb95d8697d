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

/** Pages of sites and bibliographies, and what the company of an entry says of it. */
class SitesAndCompanyTest {

  @TempDir Path folder;

  private List<Draft> drafts(String markdown) {
    return Reading.of(folder.resolve("list.md"), markdown).drafts();
  }

  private List<String> titles(String markdown) {
    return drafts(markdown).stream().map(Draft::title).toList();
  }

  private static String venueAndYear(Draft draft) {
    return (draft.venue() == null ? "-" : draft.venue().label()) + " ~ " + draft.year();
  }

  @Test
  void attributesOfKramdownAreNoText() {
    Draft draft =
        drafts(
                """
                # Teaching

                **Aike1975**{:#b:Aike1975}: Ed G. Aike and Will A. Shen: "Memory for a Lecture of Some Length". *Journal of Educational Words*, 67(3), 1975, <https://doi.org/10.1037/h0076613>. *An early study of notes.*
                """)
            .getFirst();
    assertEquals("Memory for a Lecture of Some Length", draft.title());
    assertEquals("Journal of Educational Words ~ 1975", venueAndYear(draft));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Raza, Nora, Sam Blecker, et al. \"{{% resource_link \"7e304c40-8e71\" \"Predicting the Tides of a Harbour From Claims.\" %}}\" *Big Data* 3, no. 4 (2015): 277–87.",
        "Raza, Nora, Sam Blecker, et al. \"Predicting the Tides of a Harbour From Claims.\" {{< note >}}*Big Data* 3, no. 4 (2015): 277–87.",
        "Raza, Nora, Sam Blecker, et al. \"Predicting the Tides of a Harbour From Claims.\" *Big Data* 3, no. 4 (2015): 277–87. {% include link.html %}"
      })
  void shortcodesAreNoTextButForTheirWords(String paragraph) {
    Draft draft = drafts("# Tides\n\n" + paragraph + "\n").getFirst();
    assertEquals("Predicting the Tides of a Harbour From Claims", draft.title());
    assertEquals(2015, draft.year());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          J Am Tide Inform Assoc. 2024 Nov 1;31(11):2474-2485 | J Am Tide Inform Assoc | 2024
          Harbour Biology 2019 Feb;7(2):101-109               | Harbour Biology        | 2019
          """)
  void journalsAsBiologistsCiteThem(String place, String venue, int year) {
    Draft draft =
        drafts(
                "# Tides\n\n- [How the tides of a harbour are told from its ships](https://x.org/a.pdf)"
                    + " by Nora Raza, et al. "
                    + place
                    + ".\n")
            .getFirst();
    assertEquals(venue + " ~ " + year, venueAndYear(draft));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Journal of evolutionary tides 27.1905–12          | Journal of evolutionary tides
          Annals of the sea and its words 278.94–803        | Annals of the sea and its words
          """)
  void journalsAsLinguistsCiteThem(String place, String venue) {
    Draft draft =
        drafts(
                "# Words\n\n* Lee & Hase 2014 - Lee, S.; and T Hase. 2014. Barriers of the sea and"
                    + " the words of those who cross them. "
                    + place
                    + ". doi:10.1111/jeb.12442.\n")
            .getFirst();
    assertEquals("Barriers of the sea and the words of those who cross them", draft.title());
    assertEquals(venue + " ~ 2014", venueAndYear(draft));
  }

  @Test
  void italicsBehindAuthorsWithinALinkAreTheTitle() {
    assertEquals(
        List.of("Predicting Seas Without Wind", "Econotides", "A History of Harbours"),
        titles(
            """
            # Seas

            | ID | Source | Notes |
            |---|---|---|
            | S1 | [Farm & Sido, *Predicting Seas Without Wind* (1987)](https://journals.aps.org/prl/abstract/10.1103/PhysRevLett.59.845) | A first. |
            | S2 | [Yako, *Econotides* (2008)](https://arxiv.org/abs/0709.3662) | A review of it. |
            | S3 | [Schin et al., *A History of Harbours* (2018)](https://arxiv.org/abs/0709.3663) | A thesis. |
            """));
  }

  private static final String PAPERS =
      """
      ## Papers
      - [Harbours That Learn to Count Ships](https://arxiv.org/abs/2401.00001)
      - [A Net for Tides Without Labels](https://arxiv.org/abs/2401.00002)
      - [Ports as Graphs of Many Goods](https://arxiv.org/abs/2401.00003)
      - [Ships That Wait for Each Other](https://arxiv.org/abs/2401.00004)
      - [Lamps and What They See at Night](https://arxiv.org/abs/2401.00005)
      """;

  @Test
  void aListNoneOfWhichSaysThatItIsAPaperHoldsNoneBesidePapers() {
    assertEquals(
        5,
        titles(
                "# Harbours\n\n"
                    + PAPERS
                    + """

                    ## To look at
                    - [The Harbour Data Design Catalogue](https://harbours.example/catalogue)
                    - [What Comes Next, After the Sea](https://sea.example/next)
                    - [Ten Great Harbours of the World](https://ten.example/harbours)
                    """)
            .size());
  }

  @Test
  void aDiaryOfLinksHoldsNoPapersBesidePapers() {
    assertEquals(
        5,
        titles(
                "# Harbours\n\n"
                    + PAPERS
                    + """

                    ## Articles
                    - 2021/06/04 [The Beauty of Harbours, Music and Ships](https://news.example/a)
                    - 2021/05/10 [Small Boats, the First Language of the Sea](https://boats.example/b)
                    - 2021/04/07 [Big Companies Get Serious About Harbours](https://info.example/c)
                    """)
            .size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Kinds\n- Attacks on Harbour Learning Models\n- Robustness of Harbour Learning Models\n",
        "## Outline\n- Modeling of Harbours (State Space, Transfer Functions, Frequency Domain)\n",
        "## People\n- Erika Lund (Harbour AI) - ShipNet, Mask of the Sea\n",
        "## How to Use\n\nEvery Harbour Carries Its Own Conditions\n",
        "## Words\n| Word | Words in Full |\n|---|---|\n| HCN | Harbour Convolutional Network of Ships |\n"
      })
  void aListThatSaysNothingHoldsNoPapersBesideThoseThatDo(String list) {
    assertEquals(5, titles("# Harbours\n\n" + PAPERS + "\n" + list).size());
    assertEquals(5, titles("# Harbours\n\n" + list + "\n" + PAPERS).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Timeline\n- **1962**: The harbour algorithm of two ships\n- **2003**: Harbours with small lamps\n",
        "## News\n- Updated list of harbours and their ships (2024)\n",
        "## Results\n| Model | Year |\n|---|---|\n| Ships of Many Layers | 2023 |\n"
      })
  void aListOfYearsWithoutLinksHoldsNoPapersBesideLinkedOnes(String list) {
    assertEquals(5, titles("# Harbours\n\n" + PAPERS + "\n" + list).size());
  }

  @Test
  void aListThatSaysNothingHoldsPapersWhereItNamesASystemOrAnEntryOfItSaysSo() {
    String bare = "- Toward a Foundation of Harbours and Ships\n";
    for (String beside :
        List.of(
            "- **ShipNet**: Nets of Many Ships in a Harbour\n", "- Ports of a City, OSDI 2021\n")) {
      assertEquals(7, titles("# Harbours\n\n" + PAPERS + "\n## More\n" + beside + bare).size());
    }
  }

  @Test
  void suchAListIsOneOfPapersWhereNoOtherSaysMore() {
    assertEquals(
        3,
        titles(
                """
                # Harbours
                - [The Harbour Data Design Catalogue](https://harbours.example/catalogue)
                - [What Comes Next, After the Sea](https://sea.example/next)
                - [Ten Great Harbours of the World](https://ten.example/harbours)
                """)
            .size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [How a Harbour Hears Its Ships, A. Gray, OSDI 2012] [[Paper]](https://x.org/a.pdf)              | OSDI ~ 2012
          [How a Harbour Hears Its Ships, A. Gray, OSDI 2012] [[Code (Gray)]](https://github.com/x/y)     | OSDI ~ 2012
          [How a Harbour Hears Its Ships, A. Gray, B. Lund, NSDI 2020]                                 | NSDI ~ 2020
          """)
  void aBracketThatHoldsTheWholeEntryIsNone(String entry, String place) {
    Draft draft = drafts("# Harbours\n\n- " + entry + "\n").getFirst();
    assertEquals("How a Harbour Hears Its Ships", draft.title());
    assertEquals(place, venueAndYear(draft));
  }

  @Test
  void aLinkCalledByAuthorAndYearStandsBeforeTheTitle() {
    Draft draft =
        drafts(
                "# Harbours\n\n- [Lundgren2019a](https://dl.acm.org/doi/10.1145/3290350) Harbours"
                    + " That Count Their Ships (ShipCount)\n")
            .getFirst();
    assertEquals(2019, draft.year());
    assertEquals(0, draft.title().indexOf("Harbours That Count Their Ships"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A brief history of harbours",
        "I-SHIPS: a platform for the forecast of tides",
        "rawTide: deep learning of the raw sea",
        "How ships are changing the study of harbours"
      })
  void titlesBehindTheLastInitialBeginInManyWays(String title) {
    for (String authors :
        List.of("Bai, X.-C., Mull, G. & Scher, S. H. W. ", "Roy, A. & Zhan, Y. ")) {
      Draft draft =
          drafts("# Harbours\n\n- 2. " + authors + title + ". Nature 40, 49–57 (2015).\n")
              .getFirst();
      assertEquals(title, draft.title());
      assertEquals("Nature ~ 2015", venueAndYear(draft));
    }
  }

  @Test
  void bareTitlesAreEntriesWhereNearlyAllParagraphsAre() {
    assertEquals(
        List.of(
            "Principles of the study of harbours",
            "Past changes of the sea and what they left",
            "A quiet bay of the north",
            "Tides conserve what ships forget",
            "How fast a harbour grows",
            "Limits of the shore are set by winds"),
        titles(
            """
            # Harbours

            Principles of the study of harbours<br>

            Past changes of the sea and what they left<br>

            A quiet bay of the north<br>

            Tides conserve what ships forget<br>

            How fast a harbour grows<br>

            Limits of the shore are set by winds
            """));
  }

  @ParameterizedTest
  @CsvSource({
    "Internet Video, 1",
    "Video Compression of Harbours, 1",
    "Video, 0",
    "Videos of Harbours, 0"
  })
  void videosAreASubjectWhereOtherWordsNameATopic(String heading, int papers) {
    assertEquals(
        papers,
        titles("# L\n\n## " + heading + "\n\n- A Survey of Harbours and Ships by Their Lights\n")
            .size());
  }
}
