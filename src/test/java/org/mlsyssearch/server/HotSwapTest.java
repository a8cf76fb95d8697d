package org.mlsyssearch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.lucene.LuceneIndexBuilder;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.SearchIndex;
import tools.jackson.databind.JsonNode;

/** A running server and an indexer that writes to the same folder. */
class HotSwapTest extends HotSwapContract {

  @TempDir private Path dir;

  @Override
  protected IndexBuilder builder() throws IOException {
    return LuceneIndexBuilder.create(dir);
  }

  @Override
  protected SearchIndex open() throws IOException {
    return LuceneIndex.open(dir);
  }

  @Test
  void goesOnWithTheOldIndexWhereTheNewOneIsDamaged() throws Exception {
    build(Papers.FEW);
    try (SearchIndex index = LuceneIndex.open(dir);
        TestServer server = TestServer.over(index, QUICK)) {
      Path commit = newestCommit();
      long generation =
          Long.parseLong(
              commit.getFileName().toString().substring("segments_".length()), Character.MAX_RADIX);
      Files.writeString(
          dir.resolve("segments_" + Long.toString(generation + 1, Character.MAX_RADIX)),
          "no index");
      JsonNode ready;
      do {
        Thread.sleep(20);
        ready = server.json("/health/ready");
      } while (ready.get("trouble").isNull());
      assertEquals("ready", ready.get("status").asString());
      assertEquals(5, server.json("/api/v1/search").at("/meta/count").asInt());
      assertTrue(server.get("/metrics").body().contains("mlsys_index_trouble 1.0"));
    }
  }

  private Path newestCommit() throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("segments_"))
          .max(java.util.Comparator.naturalOrder())
          .orElseThrow();
    }
  }
}
