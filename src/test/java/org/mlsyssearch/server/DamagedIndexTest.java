package org.mlsyssearch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mlsyssearch.lucene.Damage;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.lucene.LuceneIndexBuilder;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.SearchIndex;

/** A server whose index is damaged while it serves: it says so and answers nothing wrong. */
class DamagedIndexTest {

  private static final Settings QUICK = Settings.local().withPoll(Duration.ofMillis(20));

  private static final List<String> ADDRESSES =
      List.of(
          "/api/v1/search?q=ray&fields=id,title,authors&facets=venue",
          "/api/v1/papers/vllm-sosp23",
          "/papers/vllm-sosp23",
          "/browse?q=serving",
          "/api/v1/papers?id=vllm-sosp23&id=ray-osdi18",
          "/api/v1/suggest?q=s",
          "/api/v1/facets/author",
          "/api/v1/export?format=bibtex",
          "/feed.atom",
          "/sitemap.xml");

  @TempDir private Path parent;

  private Path build(String name, List<Paper> papers) throws IOException {
    Path dir = parent.resolve(name);
    try (IndexBuilder builder = LuceneIndexBuilder.create(dir)) {
      for (Paper paper : papers) {
        builder.add(paper);
      }
      builder.commit(Papers.corpus());
    }
    return dir;
  }

  private static String withoutTime(String body) {
    return body.replaceAll("\"took_ms\":\\d+", "");
  }

  private static List<String> answers(TestServer server) {
    List<String> answers = new ArrayList<>();
    for (String address : ADDRESSES) {
      HttpResponse<String> answer = server.get(address);
      assertEquals(200, answer.statusCode(), address);
      answers.add(withoutTime(answer.body()));
    }
    return answers;
  }

  /** Every answer is as it was or says that the index is damaged. */
  private static void checkAnswers(TestServer server, List<String> right, String what) {
    for (int i = 0; i < ADDRESSES.size(); i++) {
      HttpResponse<String> answer = server.get(ADDRESSES.get(i));
      if (answer.statusCode() == 200) {
        assertEquals(right.get(i), withoutTime(answer.body()), what);
      } else {
        assertEquals(503, answer.statusCode(), what + ADDRESSES.get(i) + answer.body());
        assertTrue(answer.body().contains("is damaged; build it with"), answer.body());
        assertFalse(answer.body().contains("org."), answer.body());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent(), what);
      }
    }
  }

  private static void await(TestServer server, String metric) throws InterruptedException {
    while (!server.get("/metrics").body().contains(metric)) {
      Thread.sleep(10);
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachFileIsDamagedAndTheNextBuildMendsIt(Damage damage) throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Path other = build("other", Papers.FEW.subList(0, 3));
    int count = Damage.files(build("sample", Papers.FEW)).size();
    for (int i = 0; i < count; i++) {
      Path dir = build("index" + i, Papers.FEW);
      Path file = dir.resolve(Damage.files(dir).get(i));
      String what = damage + " " + file + ", seed " + seed + " ";
      try (SearchIndex index = LuceneIndex.open(dir);
          TestServer server = TestServer.over(index, QUICK)) {
        List<String> right = answers(server);
        damage.to(file, other.resolve(Damage.files(other).get(i)), random);
        checkAnswers(server, right, what);
        HttpResponse<String> ready = server.get("/health/ready");
        assertEquals(503, ready.statusCode(), what);
        assertTrue(ready.body().contains("is damaged; build it with"), ready.body());
        await(server, "mlsys_index_trouble 1.0");
        checkAnswers(server, right, what);
        build("index" + i, Papers.FEW.subList(0, 4));
        await(server, "mlsys_index_papers 4.0");
        await(server, "mlsys_index_trouble 0.0");
        assertEquals(200, server.get("/health/ready").statusCode(), what);
        answers(server);
      }
    }
  }

  @Test
  void aBackupCopiedOverItWhileItIsServedIsTakenOver() throws Exception {
    Path dir = build("index", Papers.FEW);
    Path backup = Damage.copy(dir, parent.resolve("backup"));
    try (SearchIndex index = LuceneIndex.open(dir);
        TestServer server = TestServer.over(index, QUICK)) {
      List<String> right = answers(server);
      for (String file : Damage.files(dir)) {
        Damage.EMPTIED.to(dir.resolve(file), dir, new Random());
      }
      await(server, "mlsys_index_trouble 1.0");
      Damage.copy(backup, dir);
      await(server, "mlsys_index_trouble 0.0");
      assertEquals(right, answers(server));
    }
  }
}
