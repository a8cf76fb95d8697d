package org.mlsyssearch.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.Reading;
import org.mlsyssearch.model.TopicPath;

/** Forms of lists, each told in more than one order of parts or language. */
class FormsTest {

  @TempDir Path folder;

  private Reading read(String markdown) {
    return Reading.of(folder.resolve("list.md"), markdown);
  }

  /** The entries as "title ~ venue ~ year", "-" for what is not stated. */
  private List<String> told(String markdown) {
    return read(markdown).drafts().stream().map(FormsTest::told).toList();
  }

  private static String told(Draft draft) {
    String venue = draft.venue() == null ? "-" : draft.venue().label();
    return draft.title() + " ~ " + venue + " ~ " + (draft.year() == null ? "-" : draft.year());
  }

  private static List<String> hrefs(Draft draft) {
    return draft.links().stream().map(link -> link.href().toString()).toList();
  }

  // Bold paragraphs with bullets of fields behind them.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- Paper: https://arxiv.org/abs/2211.00007\n"
            + "- Code: https://github.com/example-user/example-repo",
        "- Code: https://github.com/example-user/example-repo\n"
            + "- Paper\uFF1Ahttps://arxiv.org/abs/2211.00007",
        "- \u4F5C\u8005\u5355\u4F4D: \u67D0\u5927\u5B66\n"
            + "- \u8BBA\u6587\uFF1Ahttps://arxiv.org/abs/2211.00007",
        "- Paper(Oral): https://arxiv.org/abs/2211.00007\n- Code: None",
        "* Homepage: https://example.github.io/x/\n* [Paper](https://arxiv.org/abs/2211.00007)",
        "- Artikel: https://arxiv.org/abs/2211.00007\n- Quelltext: keiner"
      })
  void aBoldTitleTakesTheFieldsBelowIt(String fields) {
    Reading reading =
        read(
            "# Vision\n\n# Backbone\n\n**Slow Pretraining of Pyramid Networks**\n\n"
                + fields
                + "\n\n**RowNet: Plain Rows Made Deep Again**\n\n"
                + fields.replace("00007", "00008"));
    assertEquals(
        List.of("Slow Pretraining of Pyramid Networks", "RowNet: Plain Rows Made Deep Again"),
        reading.titles());
    assertTrue(hrefs(reading.drafts().getFirst()).toString().contains("2211.00007"));
    assertTrue(hrefs(reading.drafts().get(1)).toString().contains("2211.00008"));
  }

  @Test
  void theNumberBeforeABoldTitleIsNoPartOfIt() {
    assertEquals(
        List.of("Sound Tracking With Several Teachers ~ - ~ -"),
        told(
            "# T\n\n"
                + "**3. Sound Tracking With Several Teachers**\n\n"
                + "- Paper: https://x.org/a.pdf\n"
                + "- Code: None"));
  }

  // Headings that are titles.

  @Test
  void aPlainHeadingIsATitleWithItsVenueAndYear() {
    Reading reading =
        read(
            "# Fuzzing papers\n\n"
                + "## Kernel\n\n"
                + "### RFuzz: Fuzzing Kernels with Hardware Hints (USENIX Security 2017)\n\n"
                + "* [Paper](https://example.org/rfuzz.pdf)\n\n"
                + "**Abstract:** Many bugs are found.\n\n"
                + "### Sums of Seeds for Fuzzing Graph Databases (ISSTA 2022)\n\n"
                + "* [Paper](https://example.org/seeds.pdf)\n\n"
                + "* [Code](https://github.com/example-user/example-repo)\n");
    assertEquals(
        List.of(
            "RFuzz: Fuzzing Kernels with Hardware Hints ~ USENIX Security ~ 2017",
            "Sums of Seeds for Fuzzing Graph Databases ~ ISSTA ~ 2022"),
        reading.drafts().stream().map(FormsTest::told).toList());
    assertEquals(
        "Kernel",
        reading.drafts().getFirst().topics().stream()
            .map(TopicPath::toString)
            .collect(Collectors.joining())
            .replaceAll(".*> ", ""));
    assertEquals(List.of("https://example.org/rfuzz.pdf"), hrefs(reading.drafts().getFirst()));
  }

  @Test
  void theVenueMayStandBeforeTheTitleOrBelowIt() {
    assertEquals(
        List.of(
            "Fuzzing Kernels with Hardware Hints ~ OSDI ~ 2020",
            "Sums of Seeds for Fuzzing Graphs ~ SOSP ~ 2021"),
        told(
            "# F\n\n"
                + "### [OSDI 2020] Fuzzing Kernels with Hardware Hints\n\n"
                + "- [Paper](https://example.org/a.pdf)\n\n"
                + "### Sums of Seeds for Fuzzing Graphs\n\n"
                + "- Venue: SOSP 2021\n"
                + "- Paper: https://example.org/b.pdf\n"));
  }

  @Test
  void linkedHeadingsLoseTheirNumbersAndWideBrackets() {
    assertEquals(
        List.of(
            "Shortformer: Better Modeling with Shorter Inputs",
            "Optimizing Deeper Models on Small Data",
            "How Good is a Tokenizer? A Study of Languages"),
        read("# N\n\n"
                + "#### [\uFF0817\uFF09Shortformer: Better Modeling with Shorter"
                + " Inputs](https://arxiv.org/abs/2012.00017)\n\n"
                + "#### [\uFF0818\uFF09Optimizing Deeper Models on Small"
                + " Data](https://arxiv.org/abs/2012.00018)\n\n"
                + "#### [\u3010How Good is a Tokenizer? A Study of"
                + " Languages\u3011](https://arxiv.org/abs/2012.00019)\n")
            .titles());
  }

  // Tags before titles.

  @Test
  void aTagWithItsMonthAndACommaStandsBeforeTheTitle() {
    assertEquals(
        List.of(
            "HandNet: Grasping with Graph Networks ~ arXiv ~ 2024",
            "Learning to Walk from Ten Minutes of Film ~ arXiv ~ 2023",
            "RoomKit: Rooms from Single Images ~ CVPR ~ 2024",
            "Continual Control of Many Machines ~ ICLR ~ 2024",
            "Dynamic Splat Tracking for Graph-Based Dynamics ~ CoRL ~ 2024"),
        told(
            "# R\n\n"
                + "- arXiv 2024.03, **HandNet**: Grasping with Graph Networks,"
                + " [arXiv](https://arxiv.org/abs/2403.00001) /"
                + " [Github](https://github.com/example-user/example-repo)\n"
                + "- arXiv 2023.09, Learning to Walk from Ten Minutes of Film,"
                + " [Website](https://example.github.io/walk/)\n"
                + "- CVPR 2024 oral, **RoomKit**: Rooms from Single Images,"
                + " [Website](https://example.github.io/rooms/)\n"
                + "- ICLR 2024 spotlight, Continual Control of Many Machines,"
                + " [arXiv](https://arxiv.org/abs/2310.00003)\n"
                + "- CoRL 2024, **Dynamic Splat Tracking** for Graph-Based Dynamics,"
                + " [OpenReview](https://openreview.net/forum?id=hijklmn)\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- ICRA 2024 workshop, Object-Aware Grasps with Splats,"
            + " [OpenReview](https://openreview.net/forum?id=abcdefg)",
        "- Object-Aware Grasps with Splats, ICRA 2024 Workshop"
            + " [[paper](https://openreview.net/forum?id=abcdefg)]",
        "- [ICRA 2024 Workshop] Object-Aware Grasps with Splats"
            + " [[paper](https://openreview.net/forum?id=abcdefg)]"
      })
  void aWorkshopIsNotItsHost(String entry) {
    Draft draft = read("# R\n\n" + entry).draft();
    assertEquals("Object-Aware Grasps with Splats", draft.title());
    assertEquals(2024, draft.year());
    assertTrue(
        draft.kind().toString().contains("WORKSHOP")
            || (draft.venue() != null && draft.venue().toString().contains("orkshop")),
        draft.toString());
  }

  // Paragraphs of three lines.

  @Test
  void aBoldTitleItsAuthorsAndALinkedPlaceAreOnePaper() {
    List<String> places =
        List.of(
            "[Elife 8 (2019)](https://elifesciences.org/articles/46935)",
            "[Science 386.6726 (2024)](https://www.science.org/doi/10.1126/science.x1)",
            "[arXiv, 23 Jul 2024](https://arxiv.org/pdf/2407.00001)",
            "[VIS 2024 Short Paper](https://example.org/vis24.pdf)",
            "[Findings of ACL 2022](https://aclanthology.org/2022.findings-acl.177.pdf) \u2022"
                + " [Code](https://github.com/example-user/example-repo)");
    StringBuilder text = new StringBuilder("# Protein design\n\n## Diffusion\n\n");
    for (int i = 0; i < places.size(); i++) {
      text.append("**Folding of Small Molecules with Graph Networks, Part ").append(i + 2);
      text.append("**\nAnna Berg, Boris Clark\n").append(places.get(i)).append("\n\n");
    }
    List<Draft> drafts = read(text.toString()).drafts();
    assertEquals(places.size(), drafts.size());
    for (Draft draft : drafts) {
      assertEquals(List.of("Anna Berg", "Boris Clark"), draft.authors(), draft.toString());
      assertTrue(draft.title().startsWith("Folding of Small Molecules"), draft.toString());
      assertTrue(draft.venue() != null && draft.year() != null, draft.toString());
    }
    assertEquals(List.of(2019, 2024, 2024, 2024, 2022), drafts.stream().map(Draft::year).toList());
  }

  // Chinese labels and wide brackets.

  @Test
  void chineseLabelsNameFields() {
    assertEquals(
        List.of(
            "Relation Extraction with Adaptive Margins ~ AAAI ~ 2021",
            "Packed Tags for Relation Extraction ~ ACL ~ 2022"),
        told(
            "# \u8BBA\u6587\u5B66\u4E60\n\n"
                + "- \u3010\u5173\u4E8E ATL\u3011\u90A3\u4E9B\u4F60\u4E0D\u77E5\u9053\u7684\u4E8B\n"
                + "  - \u8BBA\u6587\uFF1ARelation Extraction with Adaptive Margins\n"
                + "  - \u53D1\u8868\u4F1A\u8BAE\uFF1AAAAI 2021\n"
                + "  - \u8BBA\u6587\u5730\u5740\uFF1Ahttps://arxiv.org/abs/2010.00001\n"
                + "  - github\uFF1Ahttps://github.com/example-user/example-repo\n"
                + "- \u8BBA\u6587\u540D\u79F0\uFF1A\u300APacked Tags for Relation"
                + " Extraction\u300B\n"
                + "- \u4F1A\u8BAE\uFF1AACL2022\n"
                + "- \u8BBA\u6587\u5730\u5740\uFF1Ahttps://arxiv.org/abs/2109.00002\n"
                + "- \u52A8\u673A\uFF1A\u65E8\u5728\u66F4\u597D\u5730\u8868\u793A span\n"));
  }

  @Test
  void aNumberInWideBracketsIsNoPartOfTheTitle() {
    assertEquals(
        List.of("Span-Based Joint Extraction with Pretraining ~ ECAI ~ 2020"),
        told(
            "# N\n\n"
                + "- \u3010paper 5\u3011Span-Based Joint Extraction with Pretraining [ECAI"
                + " 2020]"));
  }

  // One line for each author.

  @Test
  void eachAuthorMayHaveALineOfHisOwn() {
    List<Draft> drafts =
        read("# Papers with abstracts\n\n"
                + "- Real-Time Mapping with Occupancy Transforms\n\n"
                + "    Author: Berg, Anna | University of Testing\n"
                + "    Author: Clark, Boris | University of Testing\n"
                + "    Author: Dorn, Carla | Lab of Labs (Jan 11, 2016 - Dec 18, 2019)\n\n"
                + "    keyword: SLAM; Mapping\n\n"
                + "    Abstract : We show a thing.\n\n"
                + "- StructMap: Odometry with Regular Structure (I)\n\n"
                + "    Author: Berg, Anna | University of Testing\n"
                + "    Author: Clark, Boris | Karlsruhe Institute (KIT)\n")
            .drafts();
    assertEquals(2, drafts.size());
    assertEquals(List.of("Anna Berg", "Boris Clark", "Carla Dorn"), drafts.getFirst().authors());
    assertEquals(List.of("Anna Berg", "Boris Clark"), drafts.get(1).authors());
    assertEquals(null, drafts.getFirst().year());
    assertEquals(List.of("StructMap"), drafts.get(1).systems());
  }

  // What is no paper.

  @Test
  void yearsAndPagesOfVenuesAreNoPapers() {
    Reading reading =
        read(
            "# Papers\n\n"
                + "- Accepted papers\n"
                + "  - 2024\n"
                + "    - [CoRL"
                + " 2024](https://openreview.net/group?id=robot-learning.org/CoRL/2024)\n"
                + "    - [NeurIPS 2024](https://neurips.cc/virtual/2024/papers.html)\n"
                + "- Error Correction implementations\n"
                + "- Relaxation Times (see [Superconducting Bits: State of"
                + " Play](https://arxiv.org/abs/1905.00001))\n\n"
                + "## Codes\n\n"
                + "- [A repetition code of fifteen bits](https://arxiv.org/abs/1709.00990) (2018) -"
                + " [3,1,3]-[8,1,8], d=1\n"
                + "- [Quantum error correction below a bound](https://arxiv.org/abs/2408.13687)"
                + " (2024) - [[7,1,3]] on ions\n");
    assertTrue(
        reading
            .titles()
            .containsAll(
                List.of(
                    "A repetition code of fifteen bits", "Quantum error correction below a bound")),
        reading.titles().toString());
    assertTrue(
        reading.titles().stream().noneMatch(each -> each.matches("\\d+|CoRL.*|NeurIPS.*|Error.*")),
        reading.titles().toString());
  }

  @Test
  void linksToGroupsAndMeetingsAreNoPapers() {
    Reading reading =
        read(
            "# Awesome quantum things\n\n"
                + "## Overview\n\n"
                + "* [Google](https://research.example.com/QuantumAI.html) - Quantum AI Lab\n"
                + "* [IBM](http://research.example.com/ibm-q/) - Quantum Computer Lab\n\n"
                + "## Meetups\n\n"
                + "* [Meetup 15](https://www.meetup.com/Some-Group/) - Quantum Physics Santa"
                + " Monica, CA\n"
                + "* [Meetup 19](https://www.meetup.com/Other-Group/) - Quantum Mechanics and"
                + " Physics, Boston\n");
    assertEquals(List.of(), reading.titles());
    assertTrue(reading.remarks().sorted().size() >= 4, "each with a reason");
  }

  // Evidence before vocabulary.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Class-Agnostic Localization of Instances",
        "Class Anchor Margin Loss for Retrieval",
        "From Slides to Chatbots: Enhancing Models",
        "Distributed Optimization for Robots: A Tutorial",
        "A Blog a Day: Video Courses and Books as Data"
      })
  void wordsOfATitleDoNotOutweighALinkToAPaper(String title) {
    assertEquals(
        List.of(title),
        read("# R\n\n## Things\n\n- **" + title + "** [[paper](https://arxiv.org/abs/2306.00630)]")
            .titles());
    assertEquals(
        List.of("An Ordinary Title of a Paper", title, "Another Title of a Paper"),
        read("# R\n\n"
                + "|Date|Title|Authors|PDF|\n"
                + "|---|---|---|---|\n"
                + "|2025-06-20|**An Ordinary Title of a Paper**|Anna Berg"
                + " et.al.|[2506.00745](http://arxiv.org/abs/2506.00745)|\n"
                + "|2025-06-21|**"
                + title
                + "**|Anna Berg et.al.|[2506.00746](http://arxiv.org/abs/2506.00746)|\n"
                + "|2025-06-22|**Another Title of a Paper**|Anna Berg"
                + " et.al.|[2506.00747](http://arxiv.org/abs/2506.00747)|\n")
            .titles());
  }

  @Test
  void theStatedYearHoldsBeforeThatOfAPreprintInARemark() {
    List<Draft> drafts =
        read("# E\n\n"
                + "- [Improved logical error rates by"
                + " correction](https://www.nature.com/articles/s41586-026-00001-y) (2026) -"
                + " [[12,2,4]] on ions; measured in several rounds; carbon experiments from"
                + " arXiv:2404.00080\n"
                + "- [A repetition code of many bits](https://arxiv.org/abs/1709.00090) (2018) -"
                + " [3,1,3] on ions\n")
            .drafts();
    assertEquals(List.of(2026, 2018), drafts.stream().map(Draft::year).toList());
    assertEquals("Improved logical error rates by correction", drafts.getFirst().title());
    assertEquals(null, drafts.getFirst().arxivId());
  }

  // One paper in two spellings.

  // Our own export.

  @Test
  void ourOwnExportIsReadAgain() {
    List<Draft> drafts =
        read("# Round trip\n\n"
                + "## Things\n\n"
                + "- [Logical Methods in Computer Science 2019] A Light Modality for Recursion"
                + " [[doi](https://doi.org/10.23638/LMCS-15(1:8)2019)]\n"
                + "    - Authors: Anna Berg\n"
                + "- [PACMPL 2017] **Familia**: Unifying Interfaces, Type Classes, and Family"
                + " Polymorphism [[doi](https://doi.org/10.1145/3133894)]\n"
                + "    - Authors: Anna Berg, Boris Clark\n"
                + "- [NeurIPS 2016] Man Is to Programmer as Woman Is to Homemaker? Debiasing Word"
                + " Embeddings\n"
                + "    - Authors: Anna Berg\n")
            .drafts();
    assertEquals(
        List.of(
            "A Light Modality for Recursion",
            "Familia: Unifying Interfaces, Type Classes, and Family Polymorphism",
            "Man Is to Programmer as Woman Is to Homemaker? Debiasing Word Embeddings"),
        drafts.stream().map(Draft::title).toList());
    assertEquals("10.23638/lmcs-15(1:8)2019", drafts.getFirst().doi());
    assertEquals(List.of("Anna Berg"), drafts.getFirst().authors());
    assertEquals(List.of("Anna Berg", "Boris Clark"), drafts.get(1).authors());
    assertEquals(List.of("Anna Berg"), drafts.get(2).authors());
    assertTrue(drafts.stream().allMatch(each -> each.venue() != null), drafts.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Abstract,Keywords", "Meta-Data,Authors", "摘要,作者"})
  void headingsThatComeAgainBelowEachTitleNameItsFields(String names) {
    String[] name = names.split(",", -1);
    StringBuilder list = new StringBuilder("# HILL 2021\n\n");
    List<String> titles =
        List.of(
            "Walking on Steep Hills with Small Phones",
            "Menus for the Edges of Hills",
            "“It's Gone”: How Hills Are Forgotten");
    for (String title : titles) {
      list.append(
              "## "
                  + title
                  + "\n### "
                  + name[0]
                  + "\n* Type: ARTICLE\n* DOI: 10.1145/3447526.3472016\n")
          .append(
              "### "
                  + name[1]
                  + "\n* Ann Gray = Hill University = DEU = https://example.org/9965\n")
          .append("* Bob Lee = Plain University = DEU = https://example.org/9966\n\n");
    }
    assertEquals(titles, Reading.of(folder.resolve("list.md"), list.toString()).titles());
  }

  @Test
  void headingsOfPapersAndCodeThatComeAgainHeadEntries() {
    StringBuilder list = new StringBuilder("# Hills\n\n");
    for (String topic :
        List.of("Walking up Steep Hills", "Menus at Hill Edges", "Hills of Old Times")) {
      list.append(
              "## "
                  + topic
                  + "\n### Papers\n* [A Study of "
                  + topic
                  + "](https://example.org/a.pdf), 2020\n")
          .append("### Code\n* [hill](https://github.com/a/hill)\n\n");
    }
    assertEquals(
        List.of(
            "A Study of Walking up Steep Hills",
            "A Study of Menus at Hill Edges",
            "A Study of Hills of Old Times"),
        Reading.of(folder.resolve("list.md"), list.toString()).titles());
  }

  @Test
  void numberedLinesOfACellAreEntriesEachOnItsLine() {
    List<Draft> drafts =
        Reading.of(
                folder.resolve("list.md"),
                """
                # 読む会

                <table>
                <tr><th>時間</th><th>論文</th></tr>
                <tr><td>13:10 - 13:25</td><td>1. Health Cards for Hill Search (SIGIR 2019)<br>
                2. Why do Hills Issue Good Queries? Neural Correlates (WWW 2018)</td></tr>
                <tr><td>13:25 - 13:40</td><td>A Model of Hills and Plains (SIGIR 2019)</td></tr>
                </table>
                """)
            .drafts();
    assertEquals(
        List.of(
            "5 Health Cards for Hill Search 2019",
            "6 Why do Hills Issue Good Queries? Neural Correlates 2018",
            "7 A Model of Hills and Plains 2019"),
        drafts.stream()
            .map(draft -> draft.source().line() + " " + draft.title() + " " + draft.year())
            .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Presented Paper", "Paper", "Main Article"})
  void aLabelThatSaysThatATitleFollowsIsNoPartOfIt(String label) {
    assertEquals(
        List.of("The slope of hills near Oslo is highly model-dependent"),
        Reading.of(
                folder.resolve("list.md"),
                "# Club\n\n"
                    + label
                    + ": [The slope of hills near Oslo is highly"
                    + " model-dependent](https://arxiv.org/abs/2605.24664) (Gray et al.,"
                    + " 05-2026)\n\n"
                    + "- The slope is steady and unchanging but very steep.\n")
            .titles());
  }

  @Test
  void whatALinkToAPublisherIsCalledIsTheVenue() {
    assertEquals(
        List.of("Frontiers in Hill Science", "hSystems", "HAR"),
        Reading.of(
                folder.resolve("list.md"),
                """
                # Deep hills

                - **2015-10** | A deep framework for structural features of hills | *Ann Gray, Bob Lee, Cy Moe* | [Frontiers in Hill Science](https://doi.org/10.1093/a/b1)
                - **2015-11** | A deep framework for structural features of wells | *Ann Gray, Bob Lee* | [hSystems](https://doi.org/10.1093/a/b2) | [code](https://github.com/a/b)
                - **2015-12** | A deep framework for structural features of carts | [HAR](https://doi.org/10.1093/a/b3)
                """)
            .drafts()
            .stream()
            .map(draft -> draft.venue() == null ? "-" : draft.venue().label())
            .toList());
  }

  @Test
  void wordsOfAnEntryAreNoHeadingOfThoseBelowIt() {
    assertEquals(
        List.of("On the Rules for Parting Systems into Parts", "Hills of Data and Tools for Wells"),
        Reading.of(
                folder.resolve("list.md"),
                """
                # Classics

                1. **On the Rules for Parting Systems into Parts. [Gray (1972)](https://doi.org/10.1145/361598.361623).**
                    \
                    <sub>Software Design; Tools</sub>
                    * Hills of Data and Tools for Wells. [Gray (1979)](https://example.org/a.pdf).
                """)
            .titles());
  }

  // What nobody knows is told by what stands there in the entries beside.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- %1$s - Ada Berg, Bo Lund - %2$s - 2019 - [pdf](https://x.org/%3$s.pdf)",
        "- 2019 | %2$s | %1$s | [text](https://x.org/%3$s.pdf)",
        "- (2019, %2$s) **%1$s** [pdf](https://x.org/%3$s.pdf)",
        "- **%1$s** (%2$s) [pdf](https://x.org/%3$s.pdf)",
        "- **%1$s** <sup>%2$s, 2019</sup> [pdf](https://x.org/%3$s.pdf)"
      })
  void aVenueThatNobodyKnowsIsToldByThoseOfTheEntriesBeside(String form) {
    List<String> venues =
        List.of(
            "Journal of Kelp Studies",
            "Annals of Coastal Sociology",
            "Harbour Economics",
            "Tidal Letters",
            "Marsh and Mire",
            "Estuary Ethics Today");
    List<String> titles =
        List.of(
            "Counting seals from the shore",
            "How islands share their boats",
            "Wages of net makers in winter",
            "Salt in the wells of low farms",
            "What the reeds remember of floods",
            "Who may take driftwood home");
    StringBuilder list = new StringBuilder("# Shores\n\n");
    for (int i = 0; i < titles.size(); i++) {
      list.append(String.format(form, titles.get(i), venues.get(i), i)).append("\n");
    }
    List<Draft> drafts = read(list.toString()).drafts();
    assertEquals(titles, drafts.stream().map(Draft::title).toList());
    assertEquals(
        venues,
        drafts.stream().map(draft -> draft.venue() == null ? "-" : draft.venue().label()).toList());
  }

  @Test
  void aPublisherBesideVenuesIsNone() {
    String entries =
        """
        - A. Berg (2001). Counting seals from the shore. Journal of Kelp Studies.
        - A. Berg (2002). How islands share their boats. Tidal Letters.
        - A. Berg (2003). Salt in the wells of low farms. Annals of Shores.
        - A. Berg (2004). Wages of net makers in winter. Kelp Letters.
        - A. Berg (2005). Who may take driftwood home. Long Quay Books.
        """;
    assertTrue(
        told("# T\n\n" + entries).stream().noneMatch(entry -> entry.contains("Long Quay Books")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- [Seals and Their Many Shores](https://x.org/a.pdf), [Ada Berg](https://b.org), [Bo"
            + " Lund](https://l.org), Tidal Letters 2020",
        "- [Seals and Their Many Shores](https://x.org/a.pdf) - Ada Berg y Bo Lund - 2020",
        "- [Seals and Their Many Shores](https://x.org/a.pdf) - Ada Berg und Bo Lund - 2020",
        "- Ada Berg et Bo Lund. [Seals and Their Many Shores](https://x.org/a.pdf). 2020",
        "[^1]: Ada Berg, Bo Lund. [Seals and Their Many Shores](https://x.org/a.pdf). Tidal"
            + " Letters, 2020."
      })
  void allPersonsAreReadLinkedOrNotAndInAnyLanguage(String entry) {
    Draft draft = read("# T\n\n" + entry).drafts().getFirst();
    assertEquals("Seals and Their Many Shores", draft.title());
    assertEquals("[Ada Berg, Bo Lund]", draft.authors().toString());
  }

  @Test
  void aSpanishSurnameIsOnePerson() {
    Draft draft =
        read("- [Meditaciones del Quijote Nuevo](https://x.org/a.pdf) - José Ortega y Gasset, Ada"
                + " Berg - 2020")
            .drafts()
            .getFirst();
    assertEquals("[José Ortega y Gasset, Ada Berg]", draft.authors().toString());
  }

  @Test
  void aBadgeTellsAVenueThatNobodyKnows() {
    assertEquals(
        List.of("Counting Seals From the Shore ~ Harbour Economics ~ 2019"),
        told(
            "- ![](https://img.shields.io/badge/Harbour_Economics-2019-blue) [Counting Seals From"
                + " the Shore](https://doi.org/10.5555/1)"));
  }

  @Test
  void volumeAndNumberAreNoPartOfAVenueThatNobodyKnows() {
    assertEquals(
        List.of("Counting Seals From the Shore ~ Harbour Economics ~ 2019"),
        told(
            "- **Counting Seals From the Shore**\n  - Published in: Harbour Economics 24(3), 2019\n"
                + "  - https://doi.org/10.5555/1"));
  }

  @Test
  void aSummaryBelowATitleSaysNothingOfWhatItIs() {
    assertEquals(
        List.of("Soundscapes of urban bats ~ Harbour Economics ~ 2019"),
        told(
            "### Soundscapes of urban bats\n\n- **Authors:** Ada Berg, Bo Lund\n- **Journal:**"
                + " Harbour Economics\n- **Year:** 2019\n\n**Summary.** They measured it for"
                + " years and it fell."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#### 3. 2018-12-30-[Counting Seals From the Shore](https://x.org/view?id=7) \u8BA1\u6570",
        "#### 3.2018-12-30-[Counting Seals From the Shore](https://mirror.x.org/10.5555/12.7)",
        "### 2018/12 [Counting Seals From the"
            + " Shore](https://mirror.x.org/https://doi.org/10.5555/7)"
      })
  void aHeadingThatIsADateAndALinkIsAPaper(String heading) {
    assertEquals(List.of("Counting Seals From the Shore ~ - ~ 2018"), told("# Seas\n\n" + heading));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"**%s[J]**\".", "\u201C%s[C]\u201D,", "\"[%s [D]](https://x.org/a)\""})
  void theMarkOfAReferenceWithinQuotationMarksIsNoPartOfTheTitle(String form) {
    assertEquals(
        List.of("Counting seals from the shore ~ Harbour Economics ~ 2019"),
        told(
            "[1] Berg A, Lund B. "
                + form.formatted("Counting seals from the shore")
                + " Harbour Economics, 2019, 34(2): 7-9."));
  }

  @Test
  void anApostropheBeforeAWholeYearIsAsGoodAsABlank() {
    assertEquals(
        List.of("Counting Seals From the Shore ~ HECO ~ 2019"),
        told("- [HECO'2019] [Counting Seals From the Shore](https://doi.org/10.5555/7)"));
  }

  @Test
  void aColumnOfVenuesMayHaveThemInSmallLetters() {
    assertEquals(
        List.of(
            "Counting seals from the shore ~ OSDI ~ 2019", "How islands share boats ~ HECO ~ 2020"),
        told(
            """
            | Year | Venue | Title | Link |
            |---|---|---|---|
            | 2019 | osdi | Counting seals from the shore | [paper](https://x.org/a.pdf) |
            | 2020 | heco | How islands share boats | [paper](https://x.org/b.pdf) |
            """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| Rok | Praca | Twórcy | Czasopismo |",
        "| Год | Работа | Авторы | Журнал |",
        "| Yıl | Metin | Yazarlar | Dergi |",
        "| Blwyddyn | Papur | Awduron | Revue |"
      })
  void theLongestColumnBesideOneOfPersonsHoldsTheTitles(String header) {
    assertEquals(
        List.of(
            "Counting seals from the shore ~ Harbour Economics ~ 2019",
            "How many islands share their boats ~ Estuary Ethics ~ 2020"),
        told(
            header
                + "\n"
                + "|---|---|---|---|\n"
                + "| 2019 | Counting seals from the shore | Ada Berg, Bo Lund | Harbour Economics"
                + " |\n"
                + "| 2020 | How many islands share their boats | Bo Lund, Ada Berg | Estuary Ethics"
                + " |\n"));
  }
}
