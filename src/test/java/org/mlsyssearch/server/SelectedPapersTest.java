package org.mlsyssearch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.search.NaiveSearchIndex;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.server.params.Code;
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

  // vllm-sosp23 and ray-osdi18, as the page makes it of four digits and salt 3.
  private static final String CODE = "DlSKnnDDe";

  @Test
  void areNamedByACodeInItsOrder() {
    for (String code : List.of("gVIZsDWn_XGK6wfQD", CODE)) {
      JsonNode answer = server.json("/api/v1/papers?code=" + code);
      assertEquals("vllm-sosp23", answer.at("/hits/0/id").asString());
      assertEquals("ray-osdi18", answer.at("/hits/1/id").asString());
      assertEquals(2, answer.get("hits").size());
      assertEquals("[][]", "" + answer.get("missing") + answer.get("ambiguous"));
    }
    String csv = server.get("/api/v1/export?format=csv&code=" + CODE).body();
    assertEquals(3, csv.lines().count(), csv);
  }

  @Test
  void aPartOfACodeThatNoPaperFitsIsTold() {
    JsonNode answer = server.json("/api/v1/papers?code=" + CODE + "AAAA");
    assertEquals(2, answer.get("hits").size());
    assertEquals("[\"AAAA\"]", answer.get("missing").toString());
  }

  @Test
  void papersThatOnePartFitsAlikeAreAllShownAndTold() {
    // So many ids that some of them share 24 bits of their hashes.
    Map<String, List<String>> byPart = new HashMap<>();
    Code codes = Code.parse("AAAAA");
    for (int i = 0; i < 20_000; i++) {
      String id = "paper-" + i;
      byPart.computeIfAbsent(codes.of(new PaperId(id)), part -> new ArrayList<>()).add(id);
    }
    var two = byPart.entrySet().stream().filter(e -> e.getValue().size() > 1).findFirst();
    String part = two.orElseThrow().getKey();
    List<String> ids = two.orElseThrow().getValue().stream().sorted().toList();
    SearchIndex index =
        NaiveSearchIndex.of(
            Stream.concat(ids.stream(), Stream.of("other"))
                .map(id -> Papers.paper(id, "Paper " + id).build())
                .toList(),
            Papers.corpus());
    try (TestServer of = TestServer.over(index)) {
      JsonNode answer = of.json("/api/v1/papers?code=A" + part);
      assertEquals(ids, answer.get("hits").valueStream().map(h -> h.get("id").asString()).toList());
      assertEquals(ids, answer.at("/ambiguous/0").valueStream().map(JsonNode::asString).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "AAA", "AAAA!", "zAAAA", "!", "%C3%A9AAAA"})
  void whatIsNoCodeIsRefusedWithASentence(String code) {
    HttpResponse<String> response = server.get("/api/v1/papers?code=" + code);
    assertEquals(400, response.statusCode());
    JsonNode error = TestServer.parse(response.body()).at("/errors/0");
    assertEquals("code", error.get("parameter").asString());
    assertTrue(error.get("detail").asString().endsWith("."), error.toString());
  }

  @Test
  void idsAndACodeExcludeEachOther() {
    assertEquals(400, server.get("/api/v1/papers?id=vllm-sosp23&code=" + CODE).statusCode());
  }

  @Test
  void aCodeOfTooManyPapersIsRefused() {
    assertEquals(400, server.get("/api/v1/papers?code=A" + "ABCD".repeat(2_001)).statusCode());
    assertEquals(200, server.get("/api/v1/papers?code=A" + "ABCD".repeat(2_000)).statusCode());
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
