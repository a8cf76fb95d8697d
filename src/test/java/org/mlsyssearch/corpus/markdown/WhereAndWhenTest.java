package org.mlsyssearch.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.Reading;

/** Where and when papers were published, in the forms in which lists of many fields state it. */
class WhereAndWhenTest {

  @TempDir Path folder;

  /** The entries as "title ~ venue ~ year", "-" for what is not stated. */
  private List<String> told(String markdown) {
    return Reading.of(folder.resolve("list.md"), markdown).drafts().stream()
        .map(WhereAndWhenTest::told)
        .toList();
  }

  private static String told(Draft draft) {
    String venue = draft.venue() == null ? "-" : draft.venue().label();
    return draft.title() + " ~ " + venue + " ~ " + (draft.year() == null ? "-" : draft.year());
  }

  // Journals with numbers behind them.

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Geophysica Nova, 43, 1099-1110, 1987 | Geophysica Nova | 1987
          Geophysica Nova 43 (1987) 1099–1110  | Geophysica Nova | 1987
          Geophysica Nova, vol. 43, no. 5, pp. 1099–1110, 1987 | Geophysica Nova | 1987
          Nature 596, 583–589 (2021)           | Nature | 2021
          Phys. Rev. Lett. 100, 160501 (2008)  | Physical Review Letters | 2008
          J. Chem. Theory Comput. 2019, 59, 3370–3388 | JCTC | 2019
          Artificial Intelligence 139, 2002    | AIJ | 2002
          Bull. Seismol. Soc. Am. 88 (1998) 368–392 | Bulletin of the Seismological Society of America | 1998
          """)
  void aNameWithVolumeAndPagesIsAJournal(String place, String venue, int year) {
    assertEquals(
        List.of("Waves that travel through layers of soft rock ~ " + venue + " ~ " + year),
        told(
            "# G\n\n- A. Berg, B. Clark, Waves that travel through layers of soft rock, " + place));
  }

  @Test
  void theYearBehindTheAuthorsIsTheJournals() {
    assertEquals(
        List.of(
            "Waves that travel through layers of soft rock ~ Frontiers in Neuroscience ~ 2017",
            "Waves of two kinds in deep water: Part one ~ Acta Rocks ~ 1978"),
        told(
            "# G\n\n"
                + "* Berg, A., & Clark, B. (2017). Waves that travel through layers of soft rock."
                + " Frontiers in neuroscience, 11, 24.\n"
                + "* Dorn, C., and Evans, D., 1978, Waves of two kinds in deep water: Part one:"
                + " Acta Rocks, 43, 1099-1110.\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          IEEE Trans. Dependable Secure Comput. 2011 | TDSC
          J. Geophys. Res. 1999                      | Journal of Geophysical Research
          Proc. Natl. Acad. Sci. 2014                | PNAS
          J. Mach. Learn. Res. 2003                  | JMLR
          """)
  void wordsOfAKnownNameMayBeCutShort(String place, String venue) {
    List<String> told = told("# G\n\n- Waves of Two Kinds in Deep Water, " + place);
    assertEquals(venue, told.getFirst().split(" ~ ", -1)[1]);
  }

  // Places that nobody knows.

  @Test
  void aLinkedPlaceInALineOfItsOwnIsAVenue() {
    assertEquals(
        List.of(
            "Folding of Small Molecules with Networks ~ Journal of Chemistry ~ 2024",
            "Deep Generative Models for Receptors ~ Revue of Molecules ~ 2019"),
        told(
            "# P\n\n"
                + "**Folding of Small Molecules with Networks**\n"
                + "Anna Berg, Boris Clark\n"
                + "[Journal of Chemistry (2024)](https://pubs.example.org/doi/1)\n\n"
                + "**Deep Generative Models for Receptors**\n"
                + "Anna Berg, Boris Clark\n"
                + "[Revue of Molecules (2019)](https://example.org/articles/4)\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bioRxiv 2024.10.25.620213", "2024.10.25.620213v2", "bioRxiv:2024.10.25.620213"})
  void anIdOfBioRxivSaysWhereAndWhen(String place) {
    assertEquals(
        List.of("A Transformer for Peptides and their Ligands ~ bioRxiv ~ 2024"),
        told(
            "# P\n\n**A Transformer for Peptides and their Ligands**\nAnna Berg, Boris Clark\n["
                + place
                + "](https://www.biorxiv.org/content/10.1101/2024.10.25.620213v1)\n"));
  }

  // Columns.

  @ParameterizedTest
  @ValueSource(strings = {"Tags", "Notes", "Keywords", "Source", "標籤"})
  void cellsOutweighAHeaderThatSaysLittle(String header) {
    assertEquals(
        List.of(
            "Models that Write Prompts ~ ICLR ~ 2023",
            "Models that Are Distracted ~ ICML ~ 2023",
            "Models that Plan Ahead ~ NeurIPS ~ 2022"),
        told(
            "# N\n\n|Day|Title|Authors|PDF|"
                + header
                + "|\n"
                + "|---|---|---|---|---|\n"
                + "|02-20|**Models that Write Prompts**|A Berg"
                + " et.al.|[2211.01910](https://arxiv.org/pdf/2211.01910.pdf)|`ICLR'23`|\n"
                + "|02-19|**Models that Are Distracted**|B Clark"
                + " et.al.|[2302.00093](https://arxiv.org/pdf/2302.00093.pdf)|`ICML'23`,"
                + " `Google`|\n"
                + "|02-18|**Models that Plan Ahead**|C Dorn"
                + " et.al.|[2201.00093](https://arxiv.org/pdf/2201.00093.pdf)|`NeurIPS'22`|\n"));
  }

  @Test
  void theColumnOfPublicationHoldsBeforeThatOfAwards() {
    assertEquals(
        List.of("Entities in Graphs of Many Kinds ~ - ~ 2014", "Hashtags that Spread ~ - ~ 2012"),
        told(
            "# T\n\n"
                + "|Year|Title|Authors|PubYear|\n"
                + "|---|---|---|---|\n"
                + "|2024|[Entities in Graphs of Many Kinds](https://dl.acm.org/doi/1)|Anna Berg,"
                + " Boris Clark|2014|\n"
                + "|2023|[Hashtags that Spread](https://dl.acm.org/doi/2)|Carla Dorn, Dan"
                + " Evans|2012|\n"));
  }

  // The title of the whole list and its headings.

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NeRFs-ICCV2021                              | ICCV | 2021
          Awesome papers published in WSDM conference | WSDM | -
          Papers of ICML 2023                         | ICML | 2023
          Awesome Fields (A Survey, TPAMI 2023)       | -    | -
          [CSUR 2024] Awesome Fields                  | -    | -
          """)
  void theTitleOfAListStatesWhereItsPapersWerePublished(String title, String venue, String year) {
    assertEquals(
        List.of(
            "Fields of Radiance that Move ~ " + venue + " ~ " + year,
            "Fields of Radiance that Stand Still ~ " + venue + " ~ " + year),
        told(
            "# "
                + title
                + "\n\n"
                + "- [Fields of Radiance that Move](https://openaccess.thecvf.com/a.html)\n"
                + "- [Fields of Radiance that Stand"
                + " Still](https://openaccess.thecvf.com/b.html)\n"));
  }

  @Test
  void aTitleOfManyVenuesStatesNone() {
    List<String> told =
        told(
            "# Papers of ICML 2023\n\n"
                + "- Fields of Radiance that Move, CVPR 2021\n"
                + "- Fields of Radiance that Rest, ICCV 2022\n"
                + "- [Fields of Radiance that Stand"
                + " Still](https://openaccess.thecvf.com/b.html)\n");
    assertEquals("Fields of Radiance that Stand Still ~ - ~ -", told.get(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"EMNLP Day 1", "EMNLP Main Conference", "EMNLP accepted papers", "EMNLP"})
  void sessionsOfAConferenceStateIt(String heading) {
    assertEquals(
        List.of("Actions and Changes of State ~ EMNLP ~ 2018"),
        told(
            "# A summary of EMNLP/CoNLL 2018\n\n## "
                + heading
                + "\n\n"
                + "### Actions and Changes of State\n\n"
                + "**URL**: http://aclweb.org/anthology/D18-1006\n"));
  }

  // Paragraphs with fields behind them.

  @Test
  void aNumberedParagraphTakesTheFieldsBelowIt() {
    assertEquals(
        List.of(
            "Trees for Rendering Radiance in Real Time ~ - ~ -",
            "Flow of Radiance in Films ~ - ~ -"),
        told(
            "# N\n\n"
                + "[1] Trees for Rendering Radiance in Real Time\n\n"
                + "- Title：用于渲染的树\n\n"
                + "- Code: https://github.com/a/b\n\n"
                + "- Paper: https://arxiv.org/pdf/2103.14024\n\n"
                + "[2] Flow of Radiance in Films\n\n"
                + "- Title：视频\n\n"
                + "- Code: https://github.com/a/c\n\n"
                + "- Paper: https://arxiv.org/pdf/2012.09790\n"));
  }

  // A link that holds the whole entry.

  @Test
  void yearAndVenueBehindTheTitleMayStandInItsLink() {
    assertEquals(
        List.of(
            "Serializable snapshots for logs of databases ~ - ~ 2012",
            "Indexes of Many Dimensions: A Survey ~ SIGMOD ~ 2020",
            "Trees, Tables, and Logs ~ - ~ 2014"),
        told(
            "# D\n\n- [ ] [Serializable snapshots for logs of databases, 2012](https://arxiv.org/pdf/1208.4179.pdf)\n"
                + "- [ ] [Indexes of Many Dimensions: A Survey, SIGMOD, 2020](https://arxiv.org/pdf/1912.01668.pdf)\n"
                + "- [ ] [Trees, Tables, and Logs, 2014](https://example.org/trees.pdf)\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Oakland (S&P)", "IEEE S&P (Oakland)", "S&P"})
  void twoNamesOfOneVenueAreThatVenue(String heading) {
    assertEquals(
        List.of("Stacks that Overflow with Harm ~ S&P ~ 2017"),
        told(
            "# S\n\n## 2017\n\n### "
                + heading
                + "\n\n* Stacks that Overflow with Harm\n\n### NDSS\n"));
  }

  @Test
  void aDatedTitleAboveRemarksIsNoHeading() {
    assertEquals(
        List.of(
            "Architecture of a Large Computer ~ - ~ 1964",
            "Operation in Parallel of Units ~ - ~ 1965"),
        told(
            "# A\n\n- [1] Architecture of a Large Computer, 1964\n    - First proposal of the idea of all\n"
                + "- [2] Operation in Parallel of Units, 1965\n    - Scoreboards and what they are good for\n"));
  }

  // References.

  @Test
  void theMarkOfAChineseReferenceStandsBeforeItsJournal() {
    assertEquals(
        List.of("多核环境下数据库索引性能分析 ~ 软件学报 ~ 2010", "融合多核和网络的连接查询优化 ~ 计算机学报 ~ 2015"),
        told(
            "# D\n\n1. 郭超, 李坤, 王永炎,等. 多核环境下数据库索引性能分析[J]. 软件学报, 2010(8):11.\n\n"
                + "2. 周萍,杨青,李优.融合多核和网络的连接查询优化[J].计算机学报,2015,52(S1):9-18.\n"));
  }

  @Test
  void aSingleAuthorMayStandBackwards() {
    List<Draft> drafts =
        Reading.of(
                folder.resolve("list.md"),
                "# G\n\n- Berg, A. (2000), Splitting of waves in deep rock, J. Geophys. Res., 105, 21-40\n")
            .drafts();
    assertEquals(List.of("A. Berg"), drafts.getFirst().authors());
    assertEquals("Splitting of waves in deep rock", drafts.getFirst().title());
  }

  @Test
  void whereMostEntriesBeginWithPersonsTheOthersDo() {
    assertEquals(
        List.of(
            "Pooling of Trees ~ NeurIPS ~ 2011",
            "Words from Scratch ~ - ~ 2011",
            "Models over Banks of Trees ~ EMNLP ~ 2013",
            "Accurate Parsing ~ ACL ~ 2003",
            "A Parser of Few Words ~ NAACL ~ 2000",
            "Grammar as a Foreign Script ~ - ~ 2015",
            "Networks that Parse Globally ~ - ~ 2016"),
        told(
            "# N\n\n* Anna Berg, et al.: Pooling of Trees, NIPS 2011.\n* Boris Clark et al.: Words from Scratch, 2011.\n"
                + "* Carla Dorn, Dan Evans, and Eva Frey: Models over Banks of Trees, EMNLP 2013.\n"
                + "* Dan Evans and Eva Frey: Accurate Parsing, ACL 2003.\n* Gert Huber: A Parser of Few Words, NAACL 2000.\n"
                + "* Ida Jung, et al.: Grammar as a Foreign Script, 2015.\n* Karl Lang et al.: Networks that Parse Globally, 2016.\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ICCVW", "ECCVW", "ICDE-W", "ICMLWs"})
  void aLetterBehindAConferenceNamesItsWorkshops(String venue) {
    assertEquals(
        List.of("How Tides Move a Harbour ~ " + venue + " ~ -"),
        told("- **[" + venue + "]** How Tides Move a Harbour [[paper](https://x.org/a.pdf)]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"20200929", "202009", "2020-09-29", "2020.9"})
  void aColumnOfDatesTellsTheYear(String date) {
    assertEquals(
        List.of("How tides move a harbour ~ OSDI ~ 2020"),
        told(
            "|Date|First Author|Title|Conference/Journal|\n|---|---|---|---|\n|"
                + date
                + "|Ann Berg|How tides move a harbour|[OSDI](https://x.org/a.pdf)|\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"arXiv", "NeurIPS", "TMI"})
  void aVenueThatIsALinkToThePaperIsAVenueAllTheSame(String venue) {
    String told =
        told("|Title|Venue|Year|\n|---|---|---|\n|How tides move a harbour|["
                + venue
                + "](https://arxiv.org/abs/2003.07311)|2020|\n")
            .toString();
    assertTrue(told.contains(" ~ " + venue + " ~ 2020"), told);
  }

  @Test
  void aYearMayStandBeforeATitleWithADash() {
    assertEquals(
        List.of(
            "Depth and Colour of the Harbour: A Survey ~ arXiv ~ 2020",
            "RGB-D Pictures of Boats ~ CVPR ~ 2019"),
        told(
            "- **[arXiv]** 2020-Depth and Colour of the Harbour: A Survey,"
                + " [[paper](https://x.org/a.pdf)]\n"
                + "- **[CVPR]** 2019-RGB-D Pictures of Boats, [[paper](https://x.org/b.pdf)]\n"));
  }

  @Test
  void theMarksOfChineseTitlesHoldTheWholeTitle() {
    assertEquals(
        List.of(
            "Item2Boat: Neural Boats for Filtering ~ - ~ -",
            "Floating Machines ~ - ~ -",
            "Regression-based Models of Tides ~ - ~ -"),
        told(
            "## \u6F6E\u6C50\n\n1. \u300AItem2Boat: Neural Boats for Filtering\u300B\u5FAE\u8F6F\u7684\u5F00\u521B\u6027\u7684\u8BBA\u6587\uFF0C\u63D0\u51FA\u4E86Item2Boat\n"
                + "2. \u300AFloating Machines\u300B \u5927\u540D\u9F0E\u9F0E\u7684FM\n\n"
                + "3.\u300ARegression-based Models of Tides\u300B\u8FD9\u7BC7\u6587\u7AE0\u4E3B\u8981\u63D0\u51FA\u4E86\u4E00\u4E2A\u6A21\u578B\n"));
  }

  @Test
  void aShortQuotationInAStyleOfItsOwnNamesTheTitleBehindIt() {
    assertEquals(
        List.of("The Importance of Ropes in Segmented Boats ~ - ~ -"),
        told(
            "- **\"Knot Loss (without square)\"** The Importance of Ropes in Segmented Boats"
                + " [(arxiv)](https://arxiv.org/abs/1608.04117)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BioBoat Research",
        "Mol Sail Biol",
        "Harbour Rev Eng",
        "\u751F\u7269\u5DE5\u5B66\u4F1A\u8A8C"
      })
  void aLinkThatIsANameAndAYearTellsWhereATitleStood(String journal) {
    assertEquals(
        List.of("How tides move a harbour ~ " + journal + " ~ 2022"),
        told(
            "**How tides move a harbour**\nAnn Berg, Bo Lund, Carl Moss\n["
                + journal
                + " (2022)](https://x.org/doi/10.34133/2022)\n"));
  }

  @Test
  void personsWithInitialsBehindThemMayFollowTheTitle() {
    assertEquals(
        List.of("What is the question of tides? ~ Artificial Islands ~ 2007"),
        told(
            "- [What is the question of tides?](https://x.org/a.pdf) by Berg Y, Lund R, Moss T."
                + " Artificial Islands, 2007.\n"));
  }

  @Test
  void whatAPhraseEndsWithBehindABracketIsNoVenue() {
    assertEquals(
        List.of("A Comparison of Fractal Boats to Slow-Built Merge (SBM) Boats ~ - ~ 2014"),
        told(
            "- [A Comparison of Fractal Boats to Slow-Built Merge (SBM) Boats, 2014](https://x.org/a.pdf)\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Proceedings of the 25th International Conference on Machine Learning",
        "In Proceedings of the 25th International Conference on Machine Learning",
        "Proc. of the International Conference on Machine Learning"
      })
  void proceedingsNeedNoYearToBeKnown(String venue) {
    assertEquals(
        List.of("How Tides Move a Harbour ~ ICML ~ -"),
        told("- [How Tides Move a Harbour](https://x.org/a.pdf). " + venue + ".\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SemEval-2019 Task 7: Boats, Determining Rumours of Harbours",
        "Overview of the SemEval-2019 Shared Task on Rumours of Harbours",
        "The CLEF-2021 CheckBoats! Lab on Detecting Rumours, Tides, and Fake Harbours"
      })
  void theTaskOfAConferenceIsPartOfATitle(String title) {
    assertEquals(
        List.of(title + " ~ - ~ 2021"),
        told("- " + title + " (Berg et al., 2021) [[Paper](https://x.org/a.pdf)]\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Driver Behaviour in Narrow Harbours: A Survey",
        "Deep Models for Flexible Sails, Planning, and Control"
      })
  void whatATitleEndsWithIsNoVenueOfItsYear(String title) {
    assertEquals(
        List.of(title + " ~ - ~ 2019"),
        told("- " + title + ", 2019. [[paper](https://arxiv.org/abs/1810.06544)]\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "(Accepted by the Journal of Quiet Harbours 2011), Journal of Quiet Harbours",
    "(accepted to ICML 2011), ICML",
    "(presented at OSDI 2011), OSDI",
    "(Appeared in the Journal of Quiet Harbours 2011), Journal of Quiet Harbours",
    "[to appear in SOSP 2011], SOSP"
  })
  void whatIsSaidOfAVenueIsNoPartOfItsName(String stated, String venue) {
    assertEquals(
        List.of("How Tides Move a Harbour ~ " + venue + " ~ 2011"),
        told("- How Tides Move a Harbour, [Paper](https://x.org/a.pdf), " + stated + "\n"));
  }

  @Test
  void anAsteriskThatNothingClosesStandsBeforeTheVenue() {
    assertEquals(
        List.of("How Tides Move a Harbour ~ OSDI ~ 2022"),
        told("- How Tides Move a Harbour *OSDI, 2022 [[Paper](https://x.org/a.pdf)]\n"));
  }

  @Test
  void aTagAndATitlesFirstWordAreNoFieldTogether() {
    assertEquals(
        List.of(
            "BoatNet: Learning How Boats Turn ~ arXiv ~ 2025",
            "OpenBoat: A Boat for All of Us ~ arXiv ~ 2025"),
        told(
            """
            # Boats
            - **[arXiv, 2025]** BoatNet: Learning How Boats Turn [[paper]](https://arxiv.org/abs/2504.08713)
            - **[arXiv, 2025]** OpenBoat: A Boat for All of Us [[paper]](https://arxiv.org/abs/2503.00711)
            """));
  }

  @Test
  void degreesArePartOfATitle() {
    assertEquals(
        List.of("Watching Boats in 360° Images ~ CVPR ~ 2023"),
        told("- Watching Boats in 360° Images, CVPR 2023\n"));
  }
}
