package org.mlsyssearch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.lucene.LuceneIndexBuilder;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.Filters;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.NaiveSearchIndex;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.RandomPapers;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.Selection;
import org.mlsyssearch.server.http.Urls;
import org.mlsyssearch.server.params.Params;
import org.mlsyssearch.server.params.SearchParams;
import org.mlsyssearch.server.params.SearchReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Random states over HTTP: the real index answers what the naive one answers, body by body. */
class HttpOracleTest {

  private static final long SEED = Long.getLong("seed", new Random().nextLong());
  private static final int STATES = Integer.getInteger("states", 500);

  @TempDir private static Path dir;
  private static SearchIndex index;
  private static TestServer server;
  private static TestServer oracle;

  @BeforeAll
  static void start() throws IOException {
    System.out.println("HttpOracleTest runs with -Dseed=" + SEED);
    List<Paper> papers = new RandomPapers(SEED).papers(150);
    try (IndexBuilder builder = LuceneIndexBuilder.create(dir)) {
      for (Paper paper : papers) {
        builder.add(paper);
      }
      builder.commit(Papers.corpus());
    }
    index = LuceneIndex.open(dir);
    server = TestServer.over(index);
    oracle = TestServer.over(NaiveSearchIndex.of(papers, Papers.corpus()));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    oracle.close();
    index.close();
  }

  @Test
  void answersWhatTheOracleAnswers() {
    RandomPapers random = new RandomPapers(SEED + 1);
    for (int i = 0; i < STATES; i++) {
      SearchParams state = state(random);
      String url =
          "/api/v1/search?sort=year:desc&facet_limit=3&per_page=10" + and(state.setQuery());
      assertEquals(comparable(oracle, url), comparable(server, url), url);
    }
  }

  @Test
  void countsForEachValueWhatSelectingItGives() {
    RandomPapers random = new RandomPapers(SEED + 2);
    Random choice = new Random(SEED);
    int checked = 0;
    for (int i = 0; i < STATES; i++) {
      SearchParams state = state(random);
      JsonNode facets =
          server
              .json("/api/v1/search?per_page=0&facet_limit=50" + and(state.setQuery()))
              .get("facets");
      Facet facet = Facet.values()[choice.nextInt(Facet.values().length)];
      List<JsonNode> values = values(facets.get(facet.id()));
      if (values.isEmpty()) {
        continue;
      }
      JsonNode value = values.get(choice.nextInt(values.size()));
      LinkedHashSet<String> alone = new LinkedHashSet<>(List.of(value.get("value").asString()));
      Filters filters = state.filters().with(facet, new Selection(alone, new LinkedHashSet<>()));
      String url =
          "/api/v1/search?per_page=0&facets=none" + and(state.withFilters(filters).setQuery());
      assertEquals(
          value.get("count").asInt(),
          server.json(url).at("/meta/count").asInt(),
          () -> state.query() + " shows " + value + " of " + facet + ", but " + url);
      checked++;
    }
    assertTrue(checked > STATES / 2, checked + " checked");
  }

  @Test
  void listsTheValuesOfAFacetAsTheOracleDoes() {
    RandomPapers random = new RandomPapers(SEED + 3);
    Random choice = new Random(SEED);
    List<String> texts = List.of("", "a", "br", "quill ada", "list t", "20", "un");
    for (int i = 0; i < STATES; i++) {
      Facet facet = Facet.values()[choice.nextInt(Facet.values().length)];
      String text = texts.get(choice.nextInt(texts.size()));
      String url =
          "/api/v1/facets/%s?facet_query=%s&sort=%s&limit=%d%s%s"
              .formatted(
                  facet.id(),
                  Urls.encode(text),
                  choice.nextBoolean() ? "label" : "count",
                  1 + choice.nextInt(6),
                  facet == Facet.TOPIC && choice.nextBoolean() ? "&parent=alpha/bravo" : "",
                  and(state(random).setQuery()));
      assertEquals(oracle.json(url), server.json(url), url);
    }
  }

  @Test
  void pagesThroughEveryHitOnce() {
    RandomPapers random = new RandomPapers(SEED + 4);
    for (int i = 0; i < 50; i++) {
      String set = and(state(random).setQuery());
      List<String> whole = ids(server.json("/api/v1/search?facets=none&per_page=100" + set));
      whole.addAll(ids(server.json("/api/v1/search?facets=none&per_page=100&page=2" + set)));
      List<String> byPage = new ArrayList<>();
      List<String> byCursor = new ArrayList<>();
      JsonNode page = server.json("/api/v1/search?facets=none&per_page=7" + set);
      byCursor.addAll(ids(page));
      JsonNode walk = page;
      while (!walk.at("/meta/next_cursor").isNull()) {
        walk =
            server.json(
                "/api/v1/search?facets=none&per_page=7&cursor="
                    + Urls.encode(walk.at("/meta/next_cursor").asString())
                    + set);
        byCursor.addAll(ids(walk));
      }
      byPage.addAll(ids(page));
      while (!page.at("/links/next").isNull()) {
        page = server.json(page.at("/links/next").asString().substring(server.base().length()));
        byPage.addAll(ids(page));
      }
      assertEquals(whole, byPage, set);
      assertEquals(whole, byCursor, set);
    }
  }

  private static SearchParams state(RandomPapers random) {
    return SearchReader.read(Params.parse("q=" + Urls.encode(random.text())))
        .withFilters(random.filters());
  }

  private static String and(String query) {
    return query.isEmpty() ? "" : "&" + query;
  }

  private static List<String> ids(JsonNode body) {
    List<String> ids = new ArrayList<>();
    body.get("hits").forEach(hit -> ids.add(hit.get("id").asString()));
    return ids;
  }

  /** Every value of a facet that can be selected, the topics of all levels included. */
  private static List<JsonNode> values(JsonNode facet) {
    List<JsonNode> values = new ArrayList<>();
    for (String name : List.of("values", "buckets", "children")) {
      facet
          .path(name)
          .forEach(value -> {
            values.add(value);
            values.addAll(values(value));
          });
    }
    return values;
  }

  /** A body without what may differ between two right answers: times, versions, scores. */
  private static JsonNode comparable(TestServer one, String url) {
    ObjectNode body =
        (ObjectNode) TestServer.parse(one.get(url).body().replace(one.base(), "BASE"));
    ((ObjectNode) body.get("meta"))
        .remove(List.of("took_ms", "index_version", "next_cursor", "notes"));
    body.get("hits").forEach(hit -> ((ObjectNode) hit).remove(List.of("score", "highlights")));
    return body;
  }
}
