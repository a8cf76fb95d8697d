package org.mlsyssearch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.lucene.LuceneIndexBuilder;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.SearchIndex;

/** Answers that are remembered: the same as those that are made, and never of an old index. */
class AnswersTest {

  @TempDir private Path folder;

  private SearchIndex index(List<Paper> papers) throws IOException {
    write(papers);
    return LuceneIndex.open(folder);
  }

  private void write(List<Paper> papers) throws IOException {
    try (IndexBuilder builder = LuceneIndexBuilder.create(folder)) {
      for (Paper paper : papers) {
        builder.add(paper);
      }
      builder.commit(Papers.corpus());
    }
  }

  private static double metric(TestServer server, String name) {
    return server
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/search?q=training",
        "/api/v1/search?q=training&page=1&venue=sosp",
        "/api/v1/facets/author?facet_query=stoica",
        "/api/v1/suggest?q=ra",
        "/api/v1/papers/vllm-sosp23/similar"
      })
  void whatIsAskedAgainIsAnsweredTheSameWithoutASearch(String path) throws IOException {
    try (SearchIndex index = index(Papers.FEW);
        TestServer server = TestServer.over(index)) {
      HttpResponse<String> first = server.get(path);
      HttpResponse<String> again = server.get(path);
      assertEquals(200, first.statusCode(), first.body());
      assertEquals(first.body(), again.body());
      assertEquals(first.headers().map().keySet(), again.headers().map().keySet());
      assertEquals(first.headers().firstValue("ETag"), again.headers().firstValue("ETag"));
      assertEquals(1, metric(server, "mlsys_answers_made_total"));
      assertEquals(1, metric(server, "mlsys_answers_remembered_total"));
    }
  }

  @Test
  void anotherRequestIsAnotherAnswer() throws IOException {
    try (SearchIndex index = index(Papers.FEW);
        TestServer server = TestServer.over(index)) {
      List<String> paths =
          List.of(
              "/api/v1/search?q=ray",
              "/api/v1/search?q=ray&explain=true",
              "/api/v1/search?q=ray&fields=title",
              "/api/v1/search?q=vllm",
              "/api/v1/facets/author?limit=1",
              "/api/v1/facets/author?limit=2",
              "/api/v1/facets/venue?limit=2",
              "/api/v1/suggest?q=r",
              "/api/v1/suggest?q=r&limit=1");
      List<String> first = paths.stream().map(path -> server.get(path).body()).toList();
      assertEquals(paths.size(), first.stream().distinct().count());
      assertEquals(first, paths.stream().map(path -> server.get(path).body()).toList());
      assertEquals(paths.size(), metric(server, "mlsys_answers_made_total"));
    }
  }

  @Test
  void aNewIndexIsAnsweredAnew() throws IOException {
    try (SearchIndex index = index(Papers.FEW);
        TestServer server = TestServer.over(index)) {
      String path = "/api/v1/search?per_page=0&facets=none";
      assertEquals(Papers.FEW.size(), count(server, path));
      write(Papers.FEW.subList(0, 2));
      assertTrue(index.refresh());
      assertEquals(2, count(server, path));
    }
  }

  private static int count(TestServer server, String path) {
    return server.json(path).get("meta").get("count").asInt();
  }

  @Test
  void eachClientGetsTheFormItTakes() throws Exception {
    try (SearchIndex index = index(Papers.FEW);
        TestServer server = TestServer.over(index);
        HttpClient client = HttpClient.newHttpClient()) {
      String path = "/api/v1/search?q=training";
      String plain = server.get(path).body();
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server.base() + path))
              .header("Accept-Encoding", "gzip")
              .build();
      for (int i = 0; i < 2; i++) {
        HttpResponse<byte[]> zipped = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertEquals("gzip", zipped.headers().firstValue("Content-Encoding").orElse("none"));
        assertEquals("Accept-Encoding", zipped.headers().firstValue("Vary").orElse("none"));
        byte[] body = new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes();
        assertEquals(withoutTime(plain), withoutTime(new String(body, StandardCharsets.UTF_8)));
      }
      assertEquals(plain, server.get(path).body());
    }
  }

  private static String withoutTime(String body) {
    return body.replaceFirst("\"took_ms\":\\d+", "");
  }

  @Test
  void answersTakeNoMoreMemoryThanTheyMay() throws IOException {
    long most = 50_000;
    try (SearchIndex index = index(Papers.FEW);
        TestServer server = TestServer.over(index, Settings.local().withAnswerBytes(most))) {
      for (int i = 0; i < 200; i++) {
        server.get("/api/v1/search?q=word" + i);
      }
      double bytes = metric(server, "mlsys_answers_bytes");
      assertTrue(bytes > 0 && bytes <= most, bytes + " bytes");
    }
  }

  @Test
  void oneAnswerAskedForInManyWordsTakesNoMoreMemoryEither() throws IOException {
    long most = 50_000;
    try (SearchIndex index = index(Papers.FEW);
        TestServer server = TestServer.over(index, Settings.local().withAnswerBytes(most))) {
      for (int i = 1; i < 200; i++) {
        server.get("/api/v1/search?q=ra" + "%20".repeat(i));
      }
      double bytes = metric(server, "mlsys_answers_bytes");
      assertTrue(bytes > 0 && bytes <= most, bytes + " bytes");
    }
  }

  @Test
  void noneIsRememberedWhereThatIsWanted() throws IOException {
    try (SearchIndex index = index(Papers.FEW);
        TestServer server = TestServer.over(index, Settings.local().withAnswerBytes(0))) {
      server.get("/api/v1/suggest?q=ra");
      server.get("/api/v1/suggest?q=ra");
      assertEquals(0, metric(server, "mlsys_answers_remembered_total"));
    }
  }

  @Test
  void theTagOfAnotherVersionIsAnother() throws IOException {
    try (SearchIndex index = index(Papers.FEW);
        TestServer server = TestServer.over(index)) {
      String path = "/api/v1/suggest?q=ra";
      String tag = server.get(path).headers().firstValue("ETag").orElseThrow();
      assertEquals(304, server.get(path, "If-None-Match", tag).statusCode());
      write(Papers.FEW);
      assertTrue(index.refresh());
      assertNotEquals(tag, server.get(path).headers().firstValue("ETag").orElseThrow());
    }
  }
}
