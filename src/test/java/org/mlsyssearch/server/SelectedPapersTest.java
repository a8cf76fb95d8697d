package org.mlsyssearch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.search.NaiveSearchIndex;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.SearchIndex;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/v1/papers}: several papers by id. */
class SelectedPapersTest {
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
  void comeInTheOrderGivenEachOnce() {
    JsonNode all = server.json("/api/v1/search").get("hits");
    String first = all.get(0).get("id").asString();
    String second = all.get(1).get("id").asString();
    JsonNode answer = server.json("/api/v1/papers?id=" + second + "&id=" + first + "," + second);
    assertEquals(2, answer.get("hits").size());
    assertEquals(second, answer.at("/hits/0/id").asString());
    assertEquals(first, answer.at("/hits/1/id").asString());
    assertEquals(all.get(0).get("title"), answer.at("/hits/1/title"));
    assertEquals(0, answer.get("missing").size());
  }

  @Test
  void areExportedAlone() {
    String id = server.json("/api/v1/search").at("/hits/1/id").asString();
    String csv = server.get("/api/v1/export?format=csv&id=" + id).body();
    assertEquals(2, csv.lines().count(), csv);
  }

  @Test
  void unknownIdsAreTold() {
    JsonNode answer = server.json("/api/v1/papers?id=no-such-paper&id=%3Cb%3E");
    assertEquals("[\"no-such-paper\",\"<b>\"]", answer.get("missing").toString());
  }

  @Test
  void noIdIsRefused() {
    assertEquals(400, server.get("/api/v1/papers").statusCode());
  }

  @Test
  void tooManyIdsAreRefused() {
    String ids = IntStream.range(0, 501).mapToObj(i -> "id=p" + i).collect(Collectors.joining("&"));
    assertEquals(400, server.get("/api/v1/papers?" + ids).statusCode());
  }

  /** An index that has moved on to another version at each call. */
  private static SearchIndex restless(SearchIndex... versions) {
    AtomicInteger calls = new AtomicInteger();
    return (SearchIndex)
        Proxy.newProxyInstance(
            SearchIndex.class.getClassLoader(),
            new Class<?>[] {SearchIndex.class},
            (proxy, method, arguments) ->
                method.invoke(versions[calls.getAndIncrement() % versions.length], arguments));
  }

  private static SearchIndex version(String name) {
    return NaiveSearchIndex.of(
        Stream.of("a", "b", "c", "d")
            .map(id -> Papers.paper(id, "Paper " + id + " of " + name).build())
            .toList(),
        Papers.corpus());
  }

  @Test
  void areOfOneVersionOfAnIndexThatMovesOnMeanwhile() {
    try (TestServer moving = TestServer.over(restless(version("one"), version("two")))) {
      for (String path :
          List.of("/api/v1/papers?id=a,b,c,d", "/api/v1/export?format=ndjson&id=a,b,c,d")) {
        String answer = moving.get(path).body();
        assertTrue(answer.contains("Paper a of"), answer);
        assertFalse(answer.contains("of one") && answer.contains("of two"), answer);
      }
    }
  }
}
