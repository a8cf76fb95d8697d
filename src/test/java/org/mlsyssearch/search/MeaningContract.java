package org.mlsyssearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.meaning.Encoder;
import org.mlsyssearch.meaning.WordsEncoder;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.query.plan.Meant;

/** What a backend that finds papers by meaning too must do besides, as claims. */
public abstract class MeaningContract extends SearchIndexContract {

  @Override
  @Nullable Encoder encoder() {
    return new WordsEncoder();
  }

  private SearchIndex meaningOf(List<Paper> papers) throws IOException {
    return indexOf(papers, new WordsEncoder());
  }

  @Test
  void papersThatMeanTheSameInOtherWordsAreFoundAndSaidToBe() throws IOException {
    try (SearchIndex index = meaningOf(ALIKE)) {
      SearchResponse found = index.search(request(index, "inference quick llm"));
      assertEquals(List.of("quick both", "fast meaning"), matched(found));
      assertEquals(List.of("One of these is related in meaning only."), found.notes());
      assertEquals("words", index.info().meaning());
    }
  }

  @Test
  void aSearchByWordsAloneOrByMeaningAloneIsJustThat() throws IOException {
    try (SearchIndex index = meaningOf(ALIKE)) {
      SearchRequest request = request(index, "quick llm inference");
      assertEquals(List.of("quick words"), matched(index.search(request.withMatch(Match.WORDS))));
      assertEquals(
          Set.of("quick meaning", "fast meaning"),
          Set.copyOf(matched(index.search(request.withMatch(Match.MEANING)))));
    }
  }

  @Test
  void whatAQueryRequiresOrExcludesHoldsForMeaningToo() throws IOException {
    Paper old = Papers.paper("old", "Fast Language Inference").at(null, 2001).build();
    Paper recent = Papers.paper("recent", "Fast Language Inference").at(null, 2023).build();
    try (SearchIndex index = meaningOf(List.of(FAST, QUICK, DATABASE, old, recent))) {
      assertEquals(
          List.of("recent"), search(index, "quick llm inference year:2020-2024", Filters.NONE));
      assertEquals(List.of("quick"), search(index, "quick llm inference -language", Filters.NONE));
      assertEquals(List.of("quick"), search(index, "inference \"quick llm\"", Filters.NONE));
      assertEquals(
          Set.of("fast", "old", "recent"),
          Set.copyOf(search(index, "quick llm inference title:fast", Filters.NONE)));
    }
  }

  @Test
  void filtersNarrowWhatIsFoundByMeaningAndAddNothing() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("filtersNarrowWhatIsFoundByMeaningAndAddNothing -Dseed=" + seed);
    RandomPapers random = new RandomPapers(seed);
    try (SearchIndex index = meaningOf(random.papers(150))) {
      for (int round = 0; round < rounds(60); round++) {
        String text = random.text();
        Filters filters = random.filters();
        Set<String> expected = new TreeSet<>();
        for (Hit hit : index.search(request(index, text).withWindow(0, 200)).hits()) {
          if (filters.accept(hit.paper())) {
            expected.add(hit.paper().id().value());
          }
        }
        SearchRequest narrowed = request(index, text).withFilters(filters).withWindow(0, 200);
        assertEquals(
            expected, new TreeSet<>(ids(index.search(narrowed))), "seed " + seed + ", " + text);
      }
    }
  }

  @Test
  void aNameComesBeforeAllThatIsFoundByMeaning() throws IOException {
    Paper named = Papers.paper("named", "Quick: Relational Databases").system("Quick").build();
    try (SearchIndex index = meaningOf(List.of(FAST, QUICK, DATABASE, named))) {
      assertEquals("named", search(index, "quick", Filters.NONE).getFirst());
    }
  }

  @Test
  void aNameIsFollowedByFewPapersAndByThoseThatMeanWhatItsPaperDoes() throws IOException {
    List<Paper> papers = new ArrayList<>();
    papers.add(Papers.paper("named", "Fast Language Inference").system("Zorx").build());
    papers.add(DATABASE);
    for (int i = 0; i < 30; i++) {
      papers.add(Papers.paper("alike" + i, "Quick Language Inference " + i).build());
    }
    try (SearchIndex index = meaningOf(papers)) {
      List<String> found = search(index, "zorx", Filters.NONE);
      assertEquals("named", found.getFirst());
      assertTrue(found.size() > 1 && found.size() <= 11, found.toString());
      assertTrue(found.stream().skip(1).allMatch(id -> id.startsWith("alike")), found.toString());
    }
  }

  @Test
  void aWordThatIsNotTypedToItsEndDoesNotChangeWhatIsMeant() throws IOException {
    try (SearchIndex index = meaningOf(ALIKE)) {
      assertEquals(
          matched(index.search(request(index, "inference quick llm"))),
          matched(index.search(request(index, "inference quick llm xq"))));
    }
  }

  @Test
  void agreesWithTheOracleWhereItSearchesByMeaningToo() throws IOException {
    agreesWithTheOracle(new WordsEncoder());
  }

  @Test
  void agreesWithTheOracleWhereMorePapersAreNearThanAreLookedAt() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("agreesWithTheOracleWhereMorePapersAreNear -Dseed=" + seed);
    RandomPapers random = new RandomPapers(seed);
    List<Paper> papers = random.papers(3 * Meant.CANDIDATES);
    try (SearchIndex index = meaningOf(papers);
        SearchIndex oracle = NaiveSearchIndex.of(papers, Papers.corpus(), new WordsEncoder())) {
      for (int round = 0; round < rounds(50); round++) {
        String text = random.text();
        SearchRequest request =
            request(oracle, text)
                .withMatch(round % 2 == 0 ? Match.AUTO : Match.MEANING)
                .withWindow(0, papers.size());
        assertSameHits(
            oracle.search(request).hits(),
            index.search(request).hits(),
            "seed " + seed + ", '" + text + "'");
      }
    }
  }

  @Test
  void similarPapersAgreeWithTheOracleWhereMeaningCountsToo() throws IOException {
    similarPapersAgreeWithTheOracle(encoder());
  }
}
