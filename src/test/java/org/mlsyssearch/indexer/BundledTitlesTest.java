package org.mlsyssearch.indexer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.ParsedQuery;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;

/** No title of the bundled corpus is cut, and no author is made of one. */
class BundledTitlesTest {

  private static final List<Paper> PAPERS = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    try (SearchIndex index = BundledIndex.open()) {
      index.forEach(SearchRequest.of(ParsedQuery.ALL), PAPERS::add);
    }
  }

  @AfterAll
  static void forget() {
    PAPERS.clear();
  }

  @Test
  void everyTitleIsReadToItsEnd() throws IOException {
    Set<String> known = new HashSet<>();
    for (Paper paper : PAPERS) {
      known.add(key(paper.title()));
      paper.alsoKnownAs().forEach(title -> known.add(key(title)));
    }
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("/corpus-titles.txt"))) {
      List<String> lost =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(title -> !known.contains(key(title)))
              .toList();
      assertEquals(List.of(), lost);
    }
  }

  @Test
  void onlyPapersWhoseAuthorsAreStatedHaveAuthors() {
    List<String> invented =
        PAPERS.stream()
            .filter(paper -> !paper.authors().isEmpty())
            .filter(paper ->
                paper.sources().stream().noneMatch(source -> source.file().endsWith(".bib")))
            .map(paper -> paper.title() + ": " + paper.authors())
            .toList();
    assertEquals(List.of(), invented);
  }

  private static String key(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
