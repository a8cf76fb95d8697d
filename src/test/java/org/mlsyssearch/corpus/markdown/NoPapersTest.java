package org.mlsyssearch.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.Reading;

/** What stands among papers in a list and is none. */
class NoPapersTest {

  private static final String PAPERS =
      "\n\n"
          + "## Papers\n\n"
          + "- [Shared Logs of Many Kinds](https://arxiv.org/abs/2001.00001), OSDI 2020\n"
          + "- [Slow Scheduling for Fast Disks](https://arxiv.org/abs/2001.00002), SOSP 2021\n"
          + "- [Caches that Forget Nothing](https://arxiv.org/abs/2001.00003), NSDI 2022\n";

  @TempDir Path folder;

  private List<String> titles(String markdown) {
    return Reading.of(folder.resolve("list.md"), markdown).titles();
  }

  private void onlyPapersOf(String markdown) {
    assertEquals(titles("# T" + PAPERS), titles("# T\n\n" + markdown + PAPERS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- 2024/5/29 We add papers from WWW'22 and SIGIR'22.",
        "- 2024-05-29 Added papers of OSDI 2023",
        "- We merge Storage into Systems",
        "- Last Update: March, 3rd, 2022",
        "- *Last updated: 2025-04 | v3 | ISCA 2023 · MICRO 2023*",
        "- 最后更新: 2025-04, ISCA 2023",
        "- Última actualización: marzo de 2022",
        "- **Total**: 119 papers",
        "- 合计: 119 篇论文",
        "- Weather Forecasting: 46",
        "- Concurrency Control (CC)",
        "- OSDI (USENIX Symposium on Operating Systems Design and Implementation)",
        "- SIGMOD",
        "- Anna Berg, Associate Professor, Tsinghua, [Crowdsourcing, Database]"
      })
  void remarksOnTheListAreNoPapers(String entry) {
    onlyPapersOf(entry);
  }

  @Test
  void aSentenceBelowAVenueIsNoPaper() {
    assertEquals(
        List.of("Cores that Fire in Spikes"),
        titles(
            "# N\n\n"
                + "## ISCA 2022\n\n"
                + "- Cores that Fire in Spikes\n\n"
                + "## MICRO 2022\n\n"
                + "- nothing here that I would read"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dataset", "Contest", "Tool", "数据集"})
  void rowsOfDataSetsAndContestsWithoutPapersAreNoPapers(String header) {
    onlyPapersOf(
        "## Data\n\n|Year|"
            + header
            + "|Home|Size|Location|\n"
            + "|---|---|---|---|---|\n"
            + "|2025|[RSCC](https://github.com/a/rscc)|[data](https://data.example.org/a)|62|31"
            + " Locations Globally, China|\n"
            + "|2026|[LsSCD](https://github.com/a/lsscd)|[data](https://data.example.org/b)|62|Nanjing, China|\n");
  }

  @Test
  void contestsAreNoPapers() {
    onlyPapersOf(
        "## Challenges\n\n"
            + "- [Registration of Breast Tissue Images](https://acrobat.example-challenge.org/)"
            + " (ACROBAT)\n"
            + "- [Correction of Brain Shift with"
            + " Ultrasound](https://curious2018.example-challenge.org/)\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Libros",
        "Livres",
        "Bücher",
        "书籍",
        "教科書",
        "교재",
        "Книги",
        "数据集",
        "开源工具",
        "Herramientas",
        "Jeux de données",
        "更新日志",
        "Contribuir",
        "相关链接",
        "博客",
        "Newsworthy Stories"
      })
  void headingsOfManyLanguagesSayThatNoPapersStandBelow(String heading) {
    onlyPapersOf(
        "## "
            + heading
            + "\n\n- [The Hills and Plains of Peru](https://example.org/a), 2011\n"
            + "- Handbook of the Hills of the North, 2012\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.sciencemag.org/news/2020/03/hills-wax",
        "https://www.example.org/news-opinion/hills-wax-67160",
        "https://www.example.org/hill-blog/hills-wax",
        "https://example.org/noticias/345883-colinas"
      })
  void newsAreNoPapersWhoeverPrintsThem(String address) {
    onlyPapersOf("## Hills\n\n- [Why Do Hills Wax and Wane with the Seasons](" + address + ")\n");
  }

  @Test
  void aHeadingWithoutATextIsARuleAcrossThePage() {
    List<Draft> drafts =
        Reading.of(
                folder.resolve("rules.md"),
                "# T\n\n"
                    + "## OSDI 2020\n\n"
                    + "#\n\n"
                    + "- [Flat Hills for Slow Carts](https://example.org/a.pdf)\n")
            .drafts();
    assertEquals(List.of(2020), drafts.stream().map(Draft::year).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The slope of the hills is steady and unchanging but very steep.",
        "Large gap (1999-2017) between the two readings on either side of the hill.",
        "No hills are met here, but they are expected for wells of such a depth.",
        "この論文は丘の傾きが一定であることを示している。"
      })
  void sentencesOfMinutesAreNoPapers(String note) {
    onlyPapersOf("## 2026-05-26\n\n- " + note + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Agenda", "Grading", "Interesting Conferences", "会場", "Office Hours"})
  void headingsOfMeetingsAndCoursesSayThatNoPapersStandBelow(String heading) {
    onlyPapersOf(
        "## "
            + heading
            + "\n\n- [Rise of Hills 2026: Steep Times](https://example.org/a)\n"
            + "- Presentation of Chosen Hills by Everybody\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- [HillKit](https://example.org/hill) - Displaying the slopes of hills in a browser.",
        "- **[Hill Language](https://github.com/a/hill)** - Standard for flows developed by the"
            + " plain.",
        "- **Plain Parallel**: General tool that walks many hills on a single machine.",
        "- [International Hill Society](https://www.example.org/) – Global network of walkers.",
        "- [Exploring Hills by Gray and"
            + " Lee](https://www.example.org/core/books/exploring-hills/CC0)"
      })
  void aNameAndASentenceOnWhatItIsAreNoPaper(String entry) {
    onlyPapersOf("## Hills\n\n" + entry + "\n");
  }

  @Test
  void aNameBeforeATitleOrALinkToItsPaperIsAPaper() {
    assertEquals(
        List.of("Walking Many Hills on One Machine", "Displaying the slopes of hills in a browser"),
        titles(
            """
            # Hills

            - [HillWalk](https://example.org/walk) - Walking Many Hills on One Machine
            - [HillKit](https://doi.org/10.1145/3447526.3472016) - Displaying the slopes of hills in a browser.
            """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Latest Updates: 2025.10\n\n- [10/2025] Hill with nine ICCV2025 papers.",
        "## News (2024)\n\n- Walks of Hills That Were Added in May",
        "## 会议与期刊\n\n- [Transactions on Hills and Plains](https://ieeexplore.ieee.org/xpl/1)",
        "## 研究团队\n\n- [Lab of Hills in the North of Bergen](https://hills.example.org)"
      })
  void headingsOnTheListItselfMayBearADateOrBeChinese(String section) {
    onlyPapersOf(section + "\n");
  }

  @Test
  void titlesThatLeadToPdfFilesBelowAToolArePapers() {
    assertEquals(
        List.of("Walking Many Hills on One Machine at Night"),
        titles(
            """
            # Hills

            ## Tools

            - [hillwalk](https://github.com/a/hillwalk)
              - [Walking Many Hills on One Machine at Night](http://walk.example.org/hw17.pdf)
            - [hillkit](https://github.com/a/hillkit)
            """));
  }
}
