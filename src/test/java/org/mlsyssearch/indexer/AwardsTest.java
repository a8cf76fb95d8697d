package org.mlsyssearch.indexer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.Reading;
import org.mlsyssearch.corpus.lexicon.Awards;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.NaiveSearchIndex;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.server.TestServer;

/** Awards from the list that states them to the page, the facet, the query and the exports. */
class AwardsTest {

  private static final String TITLE = "Co-adaptive Cluster Scheduling for Goodput in the Cloud";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          - [OSDI 2021] TITLE (Best Paper Award)                 | Best Paper
          - [OSDI'21] [TITLE](https://e.org/a) 🏆 Best Paper      | Best Paper
          - [TITLE](https://e.org/a), OSDI 2021. **Distinguished Paper** | Distinguished Paper
          - [OSDI'21 (best paper)] [TITLE](https://e.org/a)      | Best Paper
          - **TITLE** (OSDI 2021, Outstanding Paper Award)       | Outstanding Paper
          - [OSDI 2021] TITLE (Distinguished Artifact Award)     | Distinguished Artifact
          - [OSDI 2021] TITLE (Best Student Paper, Runner-Up)    | Best Student Paper Runner-Up
          - [OSDI 2021] TITLE (Test of Time Award)               | Test of Time
          """)
  void listsStateThem(String entry, String award) {
    Draft draft =
        Reading.of(folder.resolve("list.md"), "# A\n\n" + entry.replace("TITLE", TITLE) + "\n")
            .draft();
    assertEquals(List.of(award), draft.awards(), draft.toString());
    assertEquals(TITLE, draft.title());
    assertEquals("OSDI", draft.venue() == null ? null : draft.venue().label());
  }

  @Test
  void bibliographiesStateThemInNotes() {
    String entry = "@inproceedings{a, title={%s}, booktitle={OSDI}, year=2021, %s}\n";
    for (Map.Entry<String, String> field :
        Map.of(
                "note={Best Paper Award}", "Best Paper",
                "award={Distinguished Artifact}", "Distinguished Artifact",
                "addendum={{\\bf Best Demo}}", "Best Demo")
            .entrySet()) {
      Draft draft =
          Reading.of(folder.resolve("a.bib"), entry.formatted(TITLE, field.getKey())).draft();
      assertEquals(List.of(field.getValue()), draft.awards());
    }
  }

  @Test
  void whatOnlySpeaksOfThemIsNone() {
    for (String text : List.of("the best papers of ten years", "paper", "award", "best", "")) {
      assertTrue(Awards.in(text).isEmpty() || text.contains("papers"), text);
    }
    Draft draft =
        Reading.of(
                folder.resolve("list.md"),
                "- [OSDI 2021] Predicting Best Paper Awards from Citations of Authors\n")
            .draft();
    assertEquals(List.of(), draft.awards());
  }

  @Test
  void theyAreShownCountedSearchedAndExported() {
    List<Paper> papers =
        Reading.of(
                folder.resolve("list.md"),
                "# A\n\n- [OSDI 2021] "
                    + TITLE
                    + " (Best Paper Award)\n"
                    + "- [SOSP 2021] Another Paper about Scheduling Jobs on Clusters\n")
            .papers();
    try (TestServer server = TestServer.over(NaiveSearchIndex.of(papers, Papers.corpus()))) {
      String found = "/api/v1/search?award=Best+Paper";
      assertEquals(1, server.json(found).at("/meta/count").asInt());
      assertEquals("Best Paper", server.json(found).at("/hits/0/awards/0").asString());
      assertEquals(
          "Best Paper", server.json("/api/v1/facets/award").at("/values/0/value").asString());
      assertEquals(1, server.json("/api/v1/search?q=award:best").at("/meta/count").asInt());
      String id = server.json(found).at("/hits/0/id").asString();
      String badge = "<a class=\"award\" href=\"%sbrowse?award=Best+Paper\">Best Paper</a>";
      assertTrue(server.get("/papers/" + id).body().contains(badge.formatted("../")));
      String page = server.get("/browse?q=goodput").body();
      assertTrue(page.contains("<a class=\"award\" href=\""), page);
      for (String format : List.of("bibtex", "csv", "ndjson", "markdown")) {
        String text = server.get("/api/v1/export?award=Best+Paper&format=" + format).body();
        assertTrue(text.contains("Best Paper"), text);
        String name =
            "back." + Map.of("bibtex", "bib", "markdown", "md").getOrDefault(format, format);
        if (!format.equals("csv")) {
          assertEquals(
              List.of("Best Paper"), Reading.of(folder.resolve(name), text).draft().awards());
        }
      }
    }
  }
}
