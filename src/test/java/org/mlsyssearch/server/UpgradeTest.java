package org.mlsyssearch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.indexer.IndexerRuns;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.search.IndexUnusableException;
import org.mlsyssearch.search.NaiveSearchIndex;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.server.seen.FirstSeen;
import tools.jackson.databind.JsonNode;

/** What an earlier version left: its index, its dates, and links under ids that have changed. */
class UpgradeTest {

  private static final String LIST =
      """
      # Papers

      ## Serving

      - [SOSP '23] **vLLM**: Efficient Memory Management for Large Language Model Serving with PagedAttention
      - [SOSP '25] **IC-Cache**: Efficient Large Language Model Serving via In-context Caching
      """;

  private static final String NAMES =
      """
      - title: "IC-Cache: Efficient Large Language Model Serving via In-context Caching"
        systems: [IC-Cache]
        former_ids: [echolm-arxiv25, vllm-sosp23]
      """;

  @TempDir private Path folder;

  private Path copy(String name) throws IOException {
    Path to = folder.resolve(name);
    Files.createDirectories(to.getParent());
    try (InputStream from =
        Objects.requireNonNull(UpgradeTest.class.getResourceAsStream("/released/0.1.0/" + name))) {
      Files.copy(from, to);
    }
    return to;
  }

  private Path releasedIndex() throws IOException {
    for (String file : List.of("_0.cfe", "_0.cfs", "_0.si", "segments_1")) {
      copy("index/" + file);
    }
    return folder.resolve("index");
  }

  @Test
  void anIndexOfVersion010IsToldOfAndReplacedByTheNextRun() throws IOException {
    Path index = releasedIndex();
    assertTrue(
        assertThrows(IndexUnusableException.class, () -> LuceneIndex.open(index))
            .getMessage()
            .matches(
                "The index in '.*' has schema .* and this program reads schema .*; build it with:"
                    + " .*"));
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("list.md"), LIST);
    Files.writeString(corpus.resolve("names.yaml"), NAMES);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int exit =
        IndexerRuns.run(
            new PrintStream(said, true, StandardCharsets.UTF_8),
            "--corpus",
            corpus.toString(),
            "--index",
            index.toString(),
            "--meaning",
            "off");
    assertEquals(0, exit, said.toString(StandardCharsets.UTF_8));
    copy("index.first-seen.tsv");
    try (SearchIndex opened = LuceneIndex.open(index)) {
      FirstSeen seen = FirstSeen.beside(index);
      seen.look(opened);
      assertEquals(Instant.parse("2026-11-23T08:00:00Z"), seen.of(new PaperId("vllm-sosp23")));
      assertEquals(
          "ic-cache-sosp25", opened.info().corpus().idNow(new PaperId("echolm-arxiv25")).value());
      // Another paper has this one now.
      assertEquals("vllm-sosp23", opened.info().corpus().idNow(new PaperId("vllm-sosp23")).value());
    }
  }

  private static TestServer server() {
    TreeMap<String, String> former =
        new TreeMap<>(Map.of("paged-arxiv22", "vllm-sosp23", "lumos-arxiv22", "snowcat-sosp23"));
    return TestServer.over(NaiveSearchIndex.of(Papers.FEW, Papers.corpus().withFormerIds(former)));
  }

  @Test
  void aPageUnderAFormerIdLeadsToThePaper() {
    try (TestServer server = server()) {
      for (String end : List.of("", ".bib", ".csl.json")) {
        HttpResponse<String> answer = server.get("/papers/paged-arxiv22" + end);
        assertEquals(301, answer.statusCode());
        String address = answer.headers().firstValue("Location").orElseThrow();
        assertTrue(address.endsWith("/papers/vllm-sosp23" + end), address);
        assertEquals(200, server.get(address.substring(address.indexOf("/papers/"))).statusCode());
      }
      assertEquals(404, server.get("/papers/paged-arxiv23").statusCode());
    }
  }

  @Test
  void theApiFindsPapersUnderFormerIdsAndTellsWhatTheyAreNow() {
    try (TestServer server = server()) {
      assertEquals("vllm-sosp23", server.json("/api/v1/papers/paged-arxiv22").get("id").asString());
      assertEquals(
          server.json("/api/v1/papers/vllm-sosp23/similar"),
          server.json("/api/v1/papers/paged-arxiv22/similar"));
      JsonNode papers =
          server.json("/api/v1/papers?id=lumos-arxiv22&id=vllm-sosp23&id=paged-arxiv22&id=unknown");
      assertEquals(
          List.of("snowcat-sosp23", "vllm-sosp23"),
          papers.get("hits").valueStream().map(hit -> hit.get("id").asString()).toList());
      assertEquals("[\"unknown\"]", papers.get("missing").toString());
      assertEquals(
          "{\"lumos-arxiv22\":\"snowcat-sosp23\",\"paged-arxiv22\":\"vllm-sosp23\"}",
          papers.get("moved").toString());
      String bibtex = server.get("/api/v1/export?format=bibtex&id=paged-arxiv22").body();
      assertTrue(bibtex.startsWith("@inproceedings{vllm-sosp23,"), bibtex);
    }
  }
}
