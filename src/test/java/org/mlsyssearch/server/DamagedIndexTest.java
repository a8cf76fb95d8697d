package org.mlsyssearch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.lucene.LuceneIndexBuilder;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.SearchIndex;

/** A server whose index is damaged while it serves: it says so and answers nothing wrong. */
class DamagedIndexTest {

  private static final Settings QUICK = Settings.local().withPoll(Duration.ofMillis(20));

  @TempDir private Path parent;

  private interface Damage {
    void to(Path file, byte[] bytes) throws IOException;
  }

  private void build(Path dir) throws IOException {
    try (IndexBuilder builder = LuceneIndexBuilder.create(dir)) {
      for (Paper paper : Papers.FEW) {
        builder.add(paper);
      }
      builder.commit(Papers.corpus());
    }
  }

  private List<String> files(Path dir) throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".lock"))
          .sorted()
          .toList();
    }
  }

  private void eachFile(String how, Damage damage) throws Exception {
    Path sample = parent.resolve(how);
    build(sample);
    int count = files(sample).size();
    for (int i = 0; i < count; i++) {
      Path dir = parent.resolve(how + i);
      build(dir);
      Path file = dir.resolve(files(dir).get(i));
      try (SearchIndex index = LuceneIndex.open(dir);
          TestServer server = TestServer.over(index, QUICK)) {
        assertEquals(200, server.get("/health/ready").statusCode());
        String right = server.json("/api/v1/search?q=ray").get("hits").toString();
        damage.to(file, Files.readAllBytes(file));
        HttpResponse<String> ready = server.get("/health/ready");
        assertEquals(503, ready.statusCode(), how + " " + file);
        assertTrue(ready.body().contains("is damaged; build it with"), ready.body());
        while (!server.get("/metrics").body().contains("mlsys_index_trouble 1.0")) {
          Thread.sleep(10);
        }
        HttpResponse<String> search = server.get("/api/v1/search?q=ray");
        if (search.statusCode() == 200) {
          assertEquals(right, TestServer.parse(search.body()).get("hits").toString());
        } else {
          assertEquals(503, search.statusCode(), search.body());
        }
      }
    }
  }

  @Test
  void aFileThatIsGoneIsNoticed() throws Exception {
    eachFile("removed", (file, bytes) -> Files.delete(file));
  }

  @Test
  void aFileThatWasReplacedByAnEmptyOrShorterOneIsNoticed() throws Exception {
    eachFile("emptied", (file, bytes) -> replace(file, new byte[0]));
    eachFile(
        "shortened",
        (file, bytes) -> replace(file, java.util.Arrays.copyOf(bytes, bytes.length / 2)));
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    Path other = Files.write(file.resolveSibling("other.tmp"), bytes);
    Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void aFileThatWasCutShortInPlaceIsNoticed() throws Exception {
    eachFile(
        "cut",
        (file, bytes) -> {
          try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(bytes.length / 2);
          }
        });
  }
}
