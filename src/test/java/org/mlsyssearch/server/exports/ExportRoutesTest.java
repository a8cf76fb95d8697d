package org.mlsyssearch.server.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mlsyssearch.export.Format;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.IndexUnusableException;
import org.mlsyssearch.search.NaiveSearchIndex;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.RandomPapers;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.server.TestServer;
import tools.jackson.databind.JsonNode;

class ExportRoutesTest {

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
  void exportsTheWholeResultInItsOrder() {
    HttpResponse<String> response =
        server.get("/api/v1/export?format=bibtex&venue=sosp&sort=title:asc&per_page=1&page=1");
    assertEquals(200, response.statusCode());
    assertEquals(
        "application/x-bibtex; charset=utf-8",
        response.headers().firstValue("Content-Type").orElseThrow());
    assertEquals(
        """
        @inproceedings{vllm-sosp23,
          title = {Efficient Memory Management for Large Language Model Serving with {PagedAttention}},
          shorttitle = {{vLLM}},
          author = {Kwon, Woosuk and Li, Zhuohan and Stoica, Ion},
          booktitle = {{ACM Symposium on Operating Systems Principles (SOSP)}},
          year = {2023},
          doi = {10.1145/3600006.3613165}
        }

        @inproceedings{oobleck-sosp23,
          title = {{Oobleck}: Resilient Distributed Training of Large Models Using Pipeline Templates},
          shorttitle = {{Oobleck}},
          author = {Jang, Insu and Chowdhury, Mosharaf},
          booktitle = {{ACM Symposium on Operating Systems Principles (SOSP)}},
          year = {2023},
          doi = {10.1145/3600006.3613152}
        }

        @inproceedings{snowcat-sosp23,
          title = {{Snowcat}: Efficient Kernel Concurrency Testing using a Learned Coverage Predictor},
          shorttitle = {{Snowcat}},
          author = {Gong, Sishuai and Altınbüken, Deniz},
          booktitle = {{ACM Symposium on Operating Systems Principles (SOSP)}},
          year = {2023}
        }
        """,
        response.body());
  }

  @ParameterizedTest
  @EnumSource
  void offersEveryFormatByNameAndByMediaType(Format format) {
    HttpResponse<String> byName = server.get("/api/v1/export?q=ray&format=" + format.id());
    HttpResponse<String> byType =
        server.get("/api/v1/export?q=ray", "Accept", format.mediaType() + ", */*;q=0.1");
    assertEquals(200, byName.statusCode());
    assertTrue(byName.body().contains("A Distributed Framework"), byName.body());
    assertEquals(byName.body(), byType.body());
    assertEquals(
        "attachment; filename=\"papers-ray." + format.extension() + '"',
        byName.headers().firstValue("Content-Disposition").orElseThrow());
    assertEquals(format.contentType(), byType.headers().firstValue("Content-Type").orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"bibtx,bibtex", "endnote,", "CSV,csv"})
  void refusesAFormatItDoesNotKnowAndNamesTheNearest(String format, String near) {
    HttpResponse<String> response = server.get("/api/v1/export?format=" + format);
    assertEquals(406, response.statusCode());
    assertEquals(
        "application/problem+json", response.headers().firstValue("Content-Type").orElseThrow());
    JsonNode problem = TestServer.parse(response.body());
    assertEquals("format", problem.at("/errors/0/parameter").asString());
    assertEquals(near, problem.at("/errors/0/did_you_mean").asString(null));
    assertTrue(problem.get("detail").asString().contains("'" + format + "'"));
  }

  @Test
  void asksForAFormatWhereNoneIsNamed() {
    HttpResponse<String> response = server.get("/api/v1/export?q=ray", "Accept", "text/html,*/*");
    assertEquals(406, response.statusCode());
    assertTrue(response.body().contains("add 'format='"), response.body());
  }

  @Test
  void refusesParametersThatAreNone() {
    assertEquals(400, server.get("/api/v1/export?format=csv&venu=sosp").statusCode());
  }

  @Test
  void sendsNoBodyTwiceToOneWhoHasIt() {
    HttpResponse<String> first = server.get("/api/v1/export?format=ris");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertEquals(304, server.get("/api/v1/export?format=ris", "If-None-Match", tag).statusCode());
    assertEquals(200, server.get("/api/v1/export?format=csv", "If-None-Match", tag).statusCode());
  }

  @Test
  void answersHeadWithTheSameHeadersAndNoBody() {
    HttpResponse<String> head = server.send("HEAD", "/api/v1/export?format=csv");
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    assertEquals(
        "text/csv; charset=utf-8; header=present",
        head.headers().firstValue("Content-Type").orElseThrow());
  }

  @Test
  void exportsPapersBeyondWhatPagesReach() {
    try (TestServer large =
        TestServer.over(
            NaiveSearchIndex.of(new RandomPapers(11).papers(12_000), Papers.corpus()))) {
      long lines = large.get("/api/v1/export?format=ndjson").body().lines().count();
      assertEquals(12_000, lines);
    }
  }

  @Test
  void writesTheRecordThatTheApiShows() {
    JsonNode line = TestServer.parse(server.get("/api/v1/export?format=ndjson&q=vllm").body());
    assertEquals(server.json("/api/v1/papers/vllm-sosp23"), line);
  }

  /** An index that hands over some papers and then turns out to be damaged. */
  private static SearchIndex damagedAfter(int papers) {
    SearchIndex whole =
        NaiveSearchIndex.of(new RandomPapers(1).papers(papers + 1), Papers.corpus());
    return (SearchIndex)
        Proxy.newProxyInstance(
            SearchIndex.class.getClassLoader(),
            new Class<?>[] {SearchIndex.class},
            (proxy, method, arguments) -> {
              if (!method.getName().equals("forEach")) {
                return method.isDefault()
                    ? InvocationHandler.invokeDefault(proxy, method, arguments)
                    : method.invoke(whole, arguments);
              }
              int[] left = {papers};
              @SuppressWarnings("unchecked")
              Consumer<Paper> consumer = (Consumer<Paper>) arguments[1];
              whole.forEach(
                  (SearchRequest) arguments[0],
                  paper -> {
                    if (left[0]-- > 0) {
                      consumer.accept(paper);
                    }
                  });
              throw new IndexUnusableException("The index is damaged; build it again");
            });
  }

  @ParameterizedTest
  @EnumSource
  void anExportThatFailsAtFirstIsRefusedAndOneThatFailsMidwayIsCut(Format format) {
    String address = "/api/v1/export?format=" + format.id();
    try (TestServer damaged = TestServer.over(damagedAfter(2))) {
      HttpResponse<String> answer = damaged.get(address);
      assertEquals(503, answer.statusCode());
      assertEquals("not-ready", TestServer.parse(answer.body()).get("code").asString());
    }
    try (TestServer damaged = TestServer.over(damagedAfter(2_000))) {
      assertThrows(UncheckedIOException.class, () -> damaged.get(address));
      assertThrows(
          UncheckedIOException.class, () -> damaged.get(address, "Accept-Encoding", "gzip"));
      assertEquals(200, damaged.get("/api/v1/search?q=ray").statusCode());
    }
  }
}
