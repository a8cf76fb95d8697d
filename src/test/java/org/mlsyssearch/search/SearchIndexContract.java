package org.mlsyssearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.meaning.Encoder;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.text.Token;
import org.mlsyssearch.text.Tokenizer;

/** What every backend of the port must do, as claims. */
public abstract class SearchIndexContract {

  private static final Set<Facet> ALL_FACETS = EnumSet.allOf(Facet.class);

  @TempDir Path dir;

  /** Starts an index in a folder; with an encoder papers are found by meaning in it. */
  protected abstract IndexBuilder builder(Path dir, @Nullable Encoder encoder) throws IOException;

  protected abstract SearchIndex open(Path dir, @Nullable Encoder encoder) throws IOException;

  /** How many random states are tried, where many are usual; fewer where each takes long. */
  protected int rounds(int usual) {
    return Rounds.of(usual);
  }

  /** What random states are searched with besides words; null where that is nothing. */
  @Nullable Encoder encoder() {
    return null;
  }

  private SearchIndex indexOf(List<Paper> papers) throws IOException {
    return indexOf(papers, null);
  }

  final SearchIndex indexOf(List<Paper> papers, @Nullable Encoder encoder) throws IOException {
    build(papers, encoder);
    return open(dir.resolve("index"), encoder);
  }

  private void build(List<Paper> papers, @Nullable Encoder encoder) throws IOException {
    try (IndexBuilder builder = builder(dir.resolve("index"), encoder)) {
      for (Paper paper : papers) {
        builder.add(paper);
      }
      builder.commit(Papers.corpus());
    }
  }

  static SearchRequest request(SearchIndex index, String text) {
    return SearchRequest.of(index.parse(text)).withWindow(0, 100).withFacets(ALL_FACETS, 100);
  }

  static List<String> ids(SearchResponse response) {
    return response.hits().stream().map(hit -> hit.paper().id().value()).toList();
  }

  static List<String> search(SearchIndex index, String text, Filters filters) throws IOException {
    return ids(index.search(request(index, text).withFilters(filters)));
  }

  // Matching.

  @Test
  void anEmptyQueryFindsEveryPaperNewestFirstThenByTitle() throws IOException {
    try (SearchIndex index = indexOf(Papers.FEW)) {
      assertEquals(
          List.of("vllm-sosp23", "oobleck-sosp23", "snowcat-sosp23", "ray-osdi18", "nothing-known"),
          search(index, "", Filters.NONE));
    }
  }

  @Test
  void aSystemIsFoundByItsNameAndItsOtherNameInAnyCase() throws IOException {
    try (SearchIndex index = indexOf(Papers.FEW)) {
      for (String text : List.of("Snowcat", "snowcat", "LUMOS", "lumos")) {
        assertEquals("snowcat-sosp23", search(index, text, Filters.NONE).getFirst(), text);
      }
      for (String text : List.of("vLLM", "vllm", "PagedAttention", "pagedattention")) {
        assertEquals("vllm-sosp23", search(index, text, Filters.NONE).getFirst(), text);
      }
    }
  }

  @Test
  void allWordsMustMatchWhereThatFindsSomething() throws IOException {
    try (SearchIndex index = indexOf(Papers.FEW)) {
      assertEquals(
          List.of("oobleck-sosp23"), search(index, "distributed training templates", Filters.NONE));
    }
  }

  @Test
  void whereNoPaperHasAllWordsTheBestMatchComesFirst() throws IOException {
    try (SearchIndex index = indexOf(Papers.FEW)) {
      List<String> found = search(index, "oobleck resilient kernel", Filters.NONE);
      assertEquals("oobleck-sosp23", found.getFirst());
    }
  }

  @Test
  void noTextIsTooStrangeToAnswer() throws IOException {
    try (SearchIndex index = indexOf(Papers.FEW)) {
      for (String text :
          List.of("\"", "((", "AND", "-", "+ # /", "a:b:c", "year:", "*", "~^", "\u0000", "🔥")) {
        index.search(request(index, text));
        index.suggest(text, 5);
      }
    }
  }

  // Filters.

  @Test
  void filtersAreOrWithinAFacetAndAndAcross() throws IOException {
    try (SearchIndex index = indexOf(Papers.FEW)) {
      Filters filters =
          Filters.NONE.including(Facet.VENUE, "sosp", "osdi").including(Facet.AUTHOR, "Ion Stoica");
      assertEquals(List.of("vllm-sosp23", "ray-osdi18"), search(index, "", filters));
    }
  }

  @Test
  void anExcludedValueTakesItsPapersAway() throws IOException {
    try (SearchIndex index = indexOf(Papers.FEW)) {
      Filters filters = Filters.NONE.excluding(Facet.VENUE, "sosp");
      assertEquals(List.of("ray-osdi18", "nothing-known"), search(index, "", filters));
    }
  }

  @Test
  void aTopicCoversWhatLiesUnderIt() throws IOException {
    try (SearchIndex index = indexOf(Papers.FEW)) {
      Filters filters =
          Filters.NONE.including(Facet.TOPIC, "systems-for-machine-learning/distributed-systems");
      assertEquals(
          List.of("vllm-sosp23", "oobleck-sosp23", "ray-osdi18"), search(index, "", filters));
    }
  }

  @Test
  void yearsAreChosenAsRangesAndWhatHasNoneAsUnknown() throws IOException {
    try (SearchIndex index = indexOf(Papers.FEW)) {
      assertEquals(
          List.of("ray-osdi18"), search(index, "", Filters.NONE.including(Facet.YEAR, "-2020")));
      assertEquals(
          List.of("nothing-known"),
          search(index, "", Filters.NONE.including(Facet.YEAR, "unknown")));
      assertEquals(
          List.of("ray-osdi18", "nothing-known"),
          search(index, "", Filters.NONE.including(Facet.YEAR, "2018", "unknown")));
    }
  }

  // Facets.

  @Test
  void aFacetsCountsIgnoreItsOwnSelection() throws IOException {
    try (SearchIndex index = indexOf(Papers.FEW)) {
      SearchRequest request =
          request(index, "").withFilters(Filters.NONE.including(Facet.VENUE, "osdi"));
      FacetCounts.Terms venues =
          (FacetCounts.Terms) index.search(request).facets().get(Facet.VENUE);
      assertEquals(
          List.of("sosp 3", "osdi 1 selected", "unknown 1"),
          venues.values().stream().map(SearchIndexContract::print).toList());
      assertEquals(2, venues.distinct());
      assertEquals(1, venues.missing());
    }
  }

  @Test
  void countsAPaperOncePerTopicEvenWithTwoSubtopics() throws IOException {
    Paper both = Papers.paper("both", "Both").topic(Papers.TRAINING, Papers.SERVING).build();
    try (SearchIndex index = indexOf(List.of(both, Papers.RAY))) {
      FacetCounts.Tree tree =
          (FacetCounts.Tree) index.search(request(index, "")).facets().get(Facet.TOPIC);
      FacetCounts.Node root = tree.roots().getFirst();
      assertEquals(2, root.count().count());
      assertEquals("Systems for Machine Learning", root.count().label());
      FacetCounts.Node distributed = root.children().getFirst();
      assertEquals(2, distributed.count().count());
      assertEquals(
          List.of("Model Training 2", "Model Serving 1"),
          distributed.children().stream()
              .map(node -> node.count().label() + " " + node.count().count())
              .toList());
    }
  }

  @Test
  void aSelectedValueIsListedEvenAtZeroAndBeyondTheLimit() throws IOException {
    try (SearchIndex index = indexOf(Papers.FEW)) {
      Filters filters =
          Filters.NONE
              .including(Facet.AUTHOR, "No Such Author", "Woosuk Kwon")
              .including(Facet.VENUE, "osdi");
      SearchRequest request =
          request(index, "").withFilters(filters).withFacets(Set.of(Facet.AUTHOR), 1);
      FacetCounts.Terms authors =
          (FacetCounts.Terms) index.search(request).facets().get(Facet.AUTHOR);
      assertEquals(
          List.of("Ion Stoica 1", "No Such Author 0 selected", "Woosuk Kwon 0 selected"),
          authors.values().stream().map(SearchIndexContract::print).toList());
    }
  }

  @Test
  void aFacetsValuesAreFoundByAnyWordOfTheirLabel() throws IOException {
    try (SearchIndex index = indexOf(Papers.FEW)) {
      SearchRequest all = request(index, "");
      FacetCounts.Terms found =
          index.facet(new FacetRequest(all, Facet.AUTHOR, "sto", null, false, 10));
      assertEquals(
          List.of("Ion Stoica 2"),
          found.values().stream().map(SearchIndexContract::print).toList());
      FacetCounts.Terms children =
          index.facet(
              new FacetRequest(
                  all,
                  Facet.TOPIC,
                  "",
                  "systems-for-machine-learning/distributed-systems",
                  true,
                  10));
      assertEquals(
          List.of("Model Serving", "Model Training"),
          children.values().stream().map(FacetCounts.Count::label).toList());
    }
  }

  // Paging and sorting.

  @Test
  void pagesAndCursorsWalkTheSameOrderWithTheSameTotal() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("pagesAndCursorsWalkTheSameOrderWithTheSameTotal -Dseed=" + seed);
    RandomPapers random = new RandomPapers(seed);
    try (SearchIndex index = indexOf(random.papers(120), encoder())) {
      for (Sort sort : Sort.values()) {
        SearchRequest whole =
            SearchRequest.of(index.parse(random.text())).withSort(sort).withWindow(0, 200);
        SearchResponse all = index.search(whole);
        List<String> paged = new ArrayList<>();
        for (int offset = 0; offset < all.total(); offset += 7) {
          SearchResponse page = index.search(whole.withWindow(offset, 7));
          assertEquals(all.total(), page.total());
          paged.addAll(ids(page));
        }
        assertEquals(ids(all), paged, sort + " pages, seed " + seed);
        List<String> walked = new ArrayList<>();
        SearchRequest next = whole.withWindow(0, 7);
        while (true) {
          SearchResponse page = index.search(next);
          walked.addAll(ids(page));
          if (page.nextCursor() == null) {
            break;
          }
          next = whole.withWindow(0, 7).withCursor(page.nextCursor());
        }
        assertEquals(ids(all), walked, sort + " cursors, seed " + seed);
        List<String> streamed = new ArrayList<>();
        index.forEach(whole, paper -> streamed.add(paper.id().value()));
        assertEquals(ids(all), streamed, sort + " stream, seed " + seed);
      }
    }
  }

  @Test
  void sortingNeverChangesTheSet() throws IOException {
    try (SearchIndex index = indexOf(Papers.FEW)) {
      Set<String> expected = new TreeSet<>(search(index, "efficient", Filters.NONE));
      assertFalse(expected.isEmpty());
      for (Sort sort : Sort.values()) {
        assertEquals(
            expected, new TreeSet<>(ids(index.search(request(index, "efficient").withSort(sort)))));
      }
    }
  }

  @Test
  void anUnknownYearComesLastWhicheverWayYearsAreSorted() throws IOException {
    try (SearchIndex index = indexOf(Papers.FEW)) {
      for (Sort sort : List.of(Sort.NEWEST, Sort.OLDEST)) {
        assertEquals(
            "nothing-known", ids(index.search(request(index, "").withSort(sort))).getLast());
      }
    }
  }

  @Test
  void aCursorOfAnOlderIndexIsRefused() throws IOException {
    try (SearchIndex index = indexOf(Papers.FEW)) {
      SearchRequest two = request(index, "").withWindow(0, 2);
      String cursor = index.search(two).nextCursor();
      build(List.of(Papers.RAY), null);
      assertTrue(index.refresh());
      assertThrows(StaleCursorException.class, () -> index.search(two.withCursor(cursor)));
    }
  }

  // Records and related papers.

  @Test
  void aPaperComesBackWholeByItsId() throws IOException {
    try (SearchIndex index = indexOf(Papers.FEW)) {
      for (Paper paper : Papers.FEW) {
        assertEquals(Optional.of(paper), index.paper(paper.id()));
      }
      assertEquals(Optional.empty(), index.paper(new PaperId("no-such-paper")));
    }
  }

  @Test
  void everyIdIsHandedOverOnce() throws IOException {
    try (SearchIndex index = indexOf(Papers.FEW)) {
      List<PaperId> all = new ArrayList<>();
      index.forEachId(all::add);
      assertEquals(new TreeSet<>(Papers.FEW.stream().map(Paper::id).toList()), new TreeSet<>(all));
      assertEquals(Papers.FEW.size(), all.size());
    }
  }

  @Test
  void idsOfASearchComeInItsOrder() throws IOException {
    try (SearchIndex index = indexOf(Papers.FEW)) {
      for (Sort sort : Sort.values()) {
        SearchRequest request = SearchRequest.of(ParsedQuery.ALL).withSort(sort);
        List<PaperId> expected = new ArrayList<>();
        index.forEach(request, paper -> expected.add(paper.id()));
        List<PaperId> ids = new ArrayList<>();
        index.forEachId(request, ids::add);
        assertTrue(ids.size() > 1, "Several papers are needed");
        assertEquals(expected, ids, sort.toString());
      }
    }
  }

  @Test
  void similarPapersNeverHoldThePaperItself() throws IOException {
    try (SearchIndex index = indexOf(Papers.FEW)) {
      List<Hit> similar = index.similar(Papers.SNOWCAT.id(), 10);
      assertTrue(similar.stream().noneMatch(hit -> hit.paper().equals(Papers.SNOWCAT)));
      assertEquals(List.of(), index.similar(new PaperId("no-such-paper"), 10));
    }
  }

  @Test
  void similarPapersAgreeWithTheOracle() throws IOException {
    similarPapersAgreeWithTheOracle(null);
  }

  final void similarPapersAgreeWithTheOracle(@Nullable Encoder encoder) throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("similarPapersAgreeWithTheOracle -Dseed=" + seed);
    List<Paper> papers = new RandomPapers(seed).papers(120);
    try (SearchIndex index = indexOf(papers, encoder);
        SearchIndex oracle = NaiveSearchIndex.of(papers, Papers.corpus(), encoder)) {
      for (Paper paper : papers.subList(0, rounds(40))) {
        assertSameHits(
            oracle.similar(paper.id(), 200),
            index.similar(paper.id(), 200),
            "seed " + seed + " " + paper.id());
      }
    }
  }

  @Test
  void aBeginningIsCompletedToASystemAndAnAuthor() throws IOException {
    try (SearchIndex index = indexOf(Papers.FEW)) {
      assertTrue(
          index.suggest("oob", 5).stream()
              .anyMatch(s -> s.type() == Suggestion.Type.SYSTEM && s.text().equals("Oobleck")));
      assertTrue(
          index.suggest("sto", 5).stream()
              .anyMatch(s -> s.type() == Suggestion.Type.AUTHOR && s.text().equals("Ion Stoica")));
    }
  }

  @Test
  void everyPaperIsFoundByItsIdentifiersAndHasSimilarOnes() throws IOException {
    try (SearchIndex index = indexOf(Papers.FEW)) {
      for (Paper paper : Papers.FEW) {
        Mention mention = new Mention(List.of("id:" + paper.id().value()), List.of());
        assertEquals(
            List.of(paper), index.lookUp(List.of(mention)).getFirst().identified(), paper.title());
        int alike = paper.equals(Papers.BARE) ? 0 : 1;
        assertEquals(alike, Math.min(1, index.similar(paper.id(), 10).size()), paper.title());
        assertEquals(List.of(), index.similar(paper.id(), 0));
      }
    }
  }

  static final Paper FAST = Papers.paper("fast", "Fast Language Inference").build();
  static final Paper QUICK = Papers.paper("quick", "Quick LLM Inference").build();
  static final Paper DATABASE = Papers.paper("database", "Relational Databases").build();
  static final List<Paper> ALIKE = List.of(FAST, QUICK, DATABASE);

  static List<String> matched(SearchResponse response) {
    return response.hits().stream()
        .map(hit -> hit.paper().id() + " " + hit.matched().id())
        .toList();
  }

  @Test
  void anIndexWithoutVectorsIsSearchedByWordsAndSaysSo() throws IOException {
    try (SearchIndex index = indexOf(ALIKE)) {
      SearchRequest request = request(index, "quick llm inference");
      SearchResponse found = index.search(request.withMatch(Match.MEANING));
      assertEquals(List.of("quick words"), matched(found));
      assertEquals(
          List.of("This index knows words alone; papers were not searched by meaning."),
          found.notes());
      assertNull(index.info().meaning());
    }
  }

  // Rebuilding.

  @Test
  void readersSeeTheOldIndexUntilTheCommitAndTheirRefresh() throws IOException {
    try (SearchIndex index = indexOf(Papers.FEW)) {
      String before = index.info().version();
      try (IndexBuilder builder = builder(dir.resolve("index"), null)) {
        assertEquals(index.info().corpus(), builder.replaced());
        builder.add(Papers.RAY);
        assertFalse(index.refresh());
        assertEquals(5, index.search(request(index, "")).total());
        builder.commit(Papers.corpus());
      }
      assertEquals(5, index.search(request(index, "")).total());
      assertTrue(index.refresh());
      assertEquals(1, index.search(request(index, "")).total());
      assertEquals(1, index.info().papers());
      assertNotEquals(before, index.info().version());
    }
  }

  @Test
  void aBuildThatIsGivenUpLeavesTheOldIndexWhole() throws IOException {
    try (SearchIndex index = indexOf(Papers.FEW)) {
      try (IndexBuilder builder = builder(dir.resolve("index"), null)) {
        builder.add(Papers.RAY);
      }
      assertFalse(index.refresh());
      assertEquals(5, index.search(request(index, "")).total());
    }
    try (SearchIndex again = open(dir.resolve("index"), null)) {
      assertEquals(5, again.info().papers());
    }
  }

  @Test
  void whatTheIndexerKnewOfTheCorpusIsKept() throws IOException {
    try (SearchIndex index = indexOf(Papers.FEW)) {
      assertEquals(Papers.corpus(), index.info().corpus());
    }
  }

  @Test
  void whatTheIndexerSaidOfTheListsIsKeptAndChangesWithThePapers() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("whatTheIndexerSaidOfTheLists -Dseed=" + seed);
    CorpusReport said = RandomPapers.report(seed, 2_000);
    try (SearchIndex index = indexOf(Papers.FEW)) {
      assertEquals(Papers.report(), index.info().corpus().report());
      try (IndexBuilder builder = builder(dir.resolve("index"), null)) {
        builder.add(Papers.RAY);
        builder.commit(Papers.corpus().withReport(said));
      }
      assertEquals(Papers.report(), index.info().corpus().report());
      assertTrue(index.refresh());
      assertEquals(said, index.info().corpus().report());
      assertEquals(1, index.info().papers());
    }
  }

  @Test
  void anIndexOfNoPapersAnswers() throws IOException {
    try (SearchIndex index = indexOf(List.of())) {
      SearchResponse response = index.search(request(index, "ray"));
      assertEquals(0, response.total());
      assertNull(response.nextCursor());
      FacetCounts.Years years = (FacetCounts.Years) response.facets().get(Facet.YEAR);
      assertNull(years.min());
    }
  }

  // Random states against the oracle.

  @Test
  void agreesWithTheOracleOnHitsAndEveryCount() throws IOException {
    agreesWithTheOracle(null);
  }

  final void agreesWithTheOracle(@Nullable Encoder encoder) throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("agreesWithTheOracleOnHitsAndEveryCount -Dseed=" + seed);
    RandomPapers random = new RandomPapers(seed);
    List<Paper> papers = random.papers(150);
    try (SearchIndex index = indexOf(papers, encoder);
        SearchIndex oracle = NaiveSearchIndex.of(papers, Papers.corpus(), encoder)) {
      for (int round = 0; round < rounds(400); round++) {
        String text = random.text();
        Filters filters = random.filters();
        Sort sort = Sort.values()[round % Sort.values().length];
        Match match = Match.values()[round / Sort.values().length % Match.values().length];
        String state = "seed " + seed + ", '" + text + "' " + filters + " " + sort + " " + match;
        SearchRequest request =
            request(oracle, text)
                .withSort(sort)
                .withMatch(match)
                .withAmong(round % 4 == 0 ? some(papers, round) : null)
                .withExplain(true)
                .withFacets(ALL_FACETS, 3)
                .withWindow(0, 200);
        SearchResponse expected = oracle.search(request.withFilters(filters));
        SearchResponse actual = index.search(request.withFilters(filters));
        assertEquals(expected.total(), actual.total(), state);
        assertEquals(expected.notes(), actual.notes(), state);
        assertEquals(expected.correctedQuery(), actual.correctedQuery(), state);
        assertSameHits(expected.hits(), actual.hits(), state);
        for (Facet facet : Facet.values()) {
          assertEquals(expected.facets().get(facet), actual.facets().get(facet), state);
          FacetRequest look =
              new FacetRequest(
                  request.withFilters(filters),
                  facet,
                  round % 2 == 0 ? "" : "a",
                  null,
                  round % 3 == 0,
                  50);
          assertEquals(oracle.facet(look), index.facet(look), state + " " + look);
        }
      }
    }
  }

  /** About a third of the papers, others for another round, and an id that none of them has. */
  private static Set<PaperId> some(List<Paper> papers, int round) {
    Set<PaperId> some = new HashSet<>(Set.of(new PaperId("no-such-paper")));
    papers.stream()
        .map(Paper::id)
        .filter(id -> (id.hashCode() + round) % 3 == 0)
        .forEach(some::add);
    return some;
  }

  @Test
  void amongSomePapersASearchFindsWhatItFindsOfThemAnyway() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("amongSomePapers -Dseed=" + seed);
    RandomPapers random = new RandomPapers(seed);
    List<Paper> papers = random.papers(150);
    try (SearchIndex index = indexOf(papers, encoder())) {
      for (int round = 0; round < rounds(100); round++) {
        SearchRequest request =
            request(index, random.text()).withFilters(random.filters()).withWindow(0, 200);
        Set<PaperId> some = some(papers, round);
        List<String> expected = new ArrayList<>(ids(index.search(request)));
        expected.removeIf(id -> !some.contains(new PaperId(id)));
        assertEquals(expected, ids(index.search(request.withAmong(some))), request.query().text());
      }
    }
  }

  /** Same papers, scores and highlights; in the same order but for scores that rounding parts. */
  static void assertSameHits(List<Hit> expected, List<Hit> actual, String state) {
    Map<PaperId, Hit> byId = new LinkedHashMap<>();
    expected.forEach(hit -> byId.put(hit.paper().id(), hit));
    assertEquals(expected.size(), actual.size(), state);
    for (int i = 0; i < actual.size(); i++) {
      Hit hit = actual.get(i);
      Hit same = byId.get(hit.paper().id());
      String where = state + ", hit " + i + " " + hit.paper().id();
      assertNotNull(same, where);
      double rounding = 1e-4 * Math.max(1, same.score());
      assertEquals(same.score(), hit.score(), rounding, where);
      assertEquals(expected.get(i).score(), same.score(), rounding, where);
      assertEquals(same.highlights(), hit.highlights(), where);
      assertEquals(same.matched(), hit.matched(), where);
      assertEquals(same.explanation(), hit.explanation(), where);
    }
    if (actual.stream().map(Hit::score).distinct().count() <= 1) {
      assertEquals(
          expected.stream().map(hit -> hit.paper().id()).toList(),
          actual.stream().map(hit -> hit.paper().id()).toList(),
          state);
    }
  }

  @Test
  void aValuesCountIsWhatSelectingItGives() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("aValuesCountIsWhatSelectingItGives -Dseed=" + seed);
    RandomPapers random = new RandomPapers(seed);
    try (SearchIndex index = indexOf(random.papers(150), encoder())) {
      for (int round = 0; round < rounds(60); round++) {
        SearchRequest request = request(index, random.text()).withFilters(random.filters());
        for (Map.Entry<Facet, FacetCounts> entry : index.search(request).facets().entrySet()) {
          Facet facet = entry.getKey();
          for (Map.Entry<String, Integer> value : flat(entry.getValue()).entrySet()) {
            Filters selected = request.filters().without(facet).including(facet, value.getKey());
            assertEquals(
                value.getValue(),
                index.search(request.withFilters(selected).withWindow(0, 0)).total(),
                "seed " + seed + ", " + request.query().text() + " " + selected);
          }
        }
      }
    }
  }

  private static Map<String, Integer> flat(FacetCounts counts) {
    Map<String, Integer> flat = new LinkedHashMap<>();
    switch (counts) {
      case FacetCounts.Terms terms -> terms.values().forEach(c -> flat.put(c.value(), c.count()));
      case FacetCounts.Years years -> years.buckets().forEach(c -> flat.put(c.value(), c.count()));
      case FacetCounts.Tree tree -> flatten(tree.roots(), flat);
    }
    return flat;
  }

  private static void flatten(List<FacetCounts.Node> nodes, Map<String, Integer> flat) {
    for (FacetCounts.Node node : nodes) {
      flat.put(node.count().value(), node.count().count());
      flatten(node.children(), flat);
    }
  }

  private static String print(FacetCounts.Count count) {
    return count.value()
        + " "
        + count.count()
        + (count.selected() ? " selected" : "")
        + (count.excluded() ? " excluded" : "");
  }

  @Test
  void textsAreLookedUpByIdentifiersAndByTheWordsOfTitles() throws IOException {
    try (SearchIndex index = indexOf(Papers.FEW)) {
      Paper one = Papers.FEW.getFirst();
      Paper other = Papers.FEW.getLast();
      List<String> words =
          Tokenizer.tokens("nothing " + other.title()).stream().map(Token::term).toList();
      List<Mentioned> found =
          index.lookUp(
              List.of(
                  new Mention(List.of("id:" + one.id().value(), "doi:10.1/none"), List.of()),
                  new Mention(List.of(), words),
                  new Mention(List.of(), List.of("zzzz")),
                  new Mention(List.of(), List.of())));
      assertEquals(4, found.size());
      assertEquals(List.of(one.id()), ids(found.get(0).identified()));
      assertEquals(List.of(), found.get(0).alike());
      assertEquals(other.id(), found.get(1).alike().getFirst().id());
      assertEquals(List.of(), found.get(2).alike());
      assertEquals(new Mentioned(List.of(), List.of()), found.get(3));
    }
  }

  private static List<PaperId> ids(List<Paper> papers) {
    return papers.stream().map(Paper::id).toList();
  }
}
