package org.mlsyssearch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.NaiveSearchIndex;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.server.params.HitField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /api/v1/search} and its neighbours, whole bodies. */
class SearchApiTest {

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.withFewPapers();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aSearchWithoutHitsNamesTopicsNearToIt() {
    JsonNode meta = server.json("/api/v1/search?q=%22training+distributed%22").get("meta");
    assertEquals(0, meta.get("count").asInt());
    assertEquals(
        TestServer.parse(
            """
            [{"value": "systems-for-machine-learning/distributed-systems/model-training",
              "label": "Model Training", "count": 2}]
            """),
        meta.get("near_topics"));
  }

  @Test
  void answersASearchWithHitsFacetsAndLinks() {
    JsonNode body = server.json("/api/v1/search?q=oobleck&facets=venue,topic,year&per_page=5");
    ObjectNode meta = (ObjectNode) body.get("meta");
    assertTrue(meta.remove("took_ms").asInt() >= 0);
    String version = meta.remove("index_version").asString();
    assertTrue(version.startsWith("naive-"), version);
    double score = ((ObjectNode) body.get("hits").get(0)).remove("score").asDouble();
    assertTrue(score > 100, "a name that is the query scores " + score);
    assertEquals(
        TestServer.parse(
            """
            {"meta": {"count": 1, "related": 0, "page": 1, "per_page": 5, "next_cursor": null,
              "query": "oobleck", "corrected_query": null, "notes": [], "near_topics": []},
             "hits": [{"id": "oobleck-sosp23", "matched": "words",
               "title": "Oobleck: Resilient Distributed Training of Large Models Using Pipeline Templates",
               "systems": ["Oobleck"], "also_known_as": [],
               "authors": ["Insu Jang", "Mosharaf Chowdhury"], "author_count": 2,
               "family_names": [],
               "venue": {"id": "sosp", "label": "SOSP",
                 "name": "ACM Symposium on Operating Systems Principles"},
               "year": 2023, "kind": "conference", "awards": [],
               "topics": [["Systems for Machine Learning", "Distributed Systems", "Model Training"]],
               "topic_values": ["systems-for-machine-learning/distributed-systems/model-training"],
               "links": [{"rel": "doi", "href": "https://doi.org/10.1145/3600006.3613152"}],
               "doi": "10.1145/3600006.3613152", "arxiv_id": null, "summary": null,
               "sources": [{"list": "Papers", "file": "papers.md", "line": 18, "heading": ""}],
               "source_count": 1,
               "url": "BASE/papers/oobleck-sosp23", "highlights": {"title": [[0, 7]], "systems": [[0, 7]]}}],
             "facets": {
               "topic": {"type": "hierarchical", "label": "Topic", "missing": 0, "values": [
                 {"value": "systems-for-machine-learning", "label": "Systems for Machine Learning",
                  "count": 1, "selected": false, "excluded": false, "children": [
                   {"value": "systems-for-machine-learning/distributed-systems",
                    "label": "Distributed Systems", "count": 1, "selected": false,
                    "excluded": false, "children": [
                     {"value": "systems-for-machine-learning/distributed-systems/model-training",
                      "label": "Model Training", "count": 1, "selected": false, "excluded": false,
                      "children": []}]}]}]},
               "venue": {"type": "terms", "label": "Venue", "distinct": 1, "missing": 0, "values": [
                 {"value": "sosp", "label": "SOSP", "count": 1, "selected": false,
                  "excluded": false}]},
               "year": {"type": "range", "label": "Year", "min": 2023, "max": 2023, "missing": 0,
                 "buckets": [{"value": 2023, "count": 1, "selected": false}]}},
             "links": {
               "self": "BASE/api/v1/search?q=oobleck&per_page=5&facets=topic,venue,year",
               "prev": null, "next": null, "html": "BASE/?q=oobleck",
               "bibtex": "BASE/api/v1/export?format=bibtex&q=oobleck",
               "atom": "BASE/feed.atom?q=oobleck"}}
            """
                .replace("BASE", server.base())),
        body);
  }

  @Test
  void hitNamesTheFirstSixAuthorsAndThoseUpToOneWhoMatched() {
    String[] names =
        IntStream.rangeClosed(1, 9).mapToObj("Ada Nr%d"::formatted).toArray(String[]::new);
    Paper many = Papers.paper("many", "A Paper of Many").authors(names).build();
    Paper seven =
        Papers.paper("seven", "A Paper of Seven").authors(Arrays.copyOf(names, 7)).build();
    try (TestServer own =
        TestServer.over(NaiveSearchIndex.of(List.of(many, seven), Papers.corpus()))) {
      JsonNode first = own.json("/api/v1/search?q=many&fields=authors,author_count").at("/hits/0");
      assertEquals(6, first.get("authors").size());
      assertEquals(9, first.get("author_count").asInt());
      JsonNode later = own.json("/api/v1/search?q=many+nr7").at("/hits/0");
      assertEquals(7, later.get("authors").size());
      assertEquals("[[52,3]]", later.at("/highlights/authors").toString());
      assertEquals(7, own.json("/api/v1/search?q=seven").at("/hits/0/authors").size());
      assertEquals(9, own.json("/api/v1/search?q=nr8").at("/hits/0/authors").size());
      assertEquals(9, own.json("/api/v1/papers/many").get("authors").size());
      assertEquals(9, own.json("/api/v1/papers?id=many").at("/hits/0/authors").size());
    }
  }

  @Test
  void aHitIsTheSameWhetherAllOfItsFieldsAreNamedOrNone() {
    String all = String.join(",", HitField.ALL);
    for (String query : List.of("q=oobleck", "q=", "q=han&per_page=50")) {
      JsonNode hits = server.json("/api/v1/search?" + query).get("hits");
      assertEquals(hits, server.json("/api/v1/search?" + query + "&fields=" + all).get("hits"));
      assertEquals(hits, server.json("/api/v1/search?facets=none&" + query).get("hits"));
    }
  }

  @Test
  void answersAPaperByItsId() {
    JsonNode paper = server.json("/api/v1/papers/vllm-sosp23");
    assertEquals("vLLM", paper.at("/systems/0").asString());
    assertTrue(paper.path("score").isMissingNode());
  }

  @Test
  void tellsAllThatIsWrongWithAQueryStringAtOnce() {
    HttpResponse<String> response =
        server.get("/api/v1/search?venu=sosp&sort=yeer:desc&year=20x3&page=0&facets=topik");
    assertEquals(400, response.statusCode());
    assertEquals(
        "application/problem+json", response.headers().firstValue("Content-Type").orElseThrow());
    assertEquals(
        TestServer.parse(
            """
            [{"parameter": "year", "detail": "'20x3' is no year; write 2023, 2019-2023, 2019- or -2019.", "did_you_mean": null},
             {"parameter": "sort", "detail": "'yeer:desc' is no value for 'sort'; did you mean 'year:desc'?", "did_you_mean": "year:desc"},
             {"parameter": "page", "detail": "'0' is no value for 'page'; write a whole number from 1 to 10000.", "did_you_mean": null},
             {"parameter": "facets", "detail": "'topik' is no value for 'facets'; did you mean 'topic'?", "did_you_mean": "topic"},
             {"parameter": "venu", "detail": "Unknown parameter 'venu'; did you mean 'venue'?", "did_you_mean": "venue"}]
            """),
        TestServer.parse(response.body()).get("errors"));
  }

  @Test
  void findsNothingForAVenueThatDoesNotExist() {
    JsonNode body = server.json("/api/v1/search?venue=nowhere");
    assertEquals(0, body.at("/meta/count").asInt());
    assertTrue(body.at("/facets/venue/values").toString().contains("nowhere"));
  }

  @Test
  void answersFacetsSuggestionsSimilarPapersAndTheIndex() {
    assertEquals("sosp", server.json("/api/v1/facets/venue").at("/values/0/value").asString());
    assertEquals("oo", server.json("/api/v1/suggest?q=oo").get("query").asString());
    assertTrue(server.json("/api/v1/papers/vllm-sosp23/similar").get("hits").isArray());
    JsonNode index = server.json("/api/v1/index");
    assertEquals(5, index.get("papers").asInt());
    assertEquals("venue", index.at("/facets/1/id").asString());
    assertEquals(2, index.at("/facets/1/distinct").asInt());
    assertEquals("Best match", index.at("/sorts/0/label").asString());
  }
}
