package org.mlsyssearch.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.server.Settings;
import org.mlsyssearch.server.TestServer;

/** A server whose index is rebuilt under its clients; {@link ReloadMain} does it at length. */
class ReloadTest {

  private static final int REBUILDS = 6;
  private static final int CLIENTS = 4;

  @TempDir private Path folder;

  @Test
  void eachAnswerUnderRebuildsIsOfOneVersionAndNoneFails() throws Exception {
    Path dir = folder.resolve("index");
    Generations.build(dir, 0);
    AtomicBoolean stop = new AtomicBoolean();
    Map<String, Integer> generationOf = new ConcurrentHashMap<>();
    try (SearchIndex index = LuceneIndex.open(dir);
        TestServer server =
            TestServer.over(index, Settings.local().withPoll(Duration.ofMillis(20)));
        HttpClient http = HttpClient.newHttpClient();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(threads.submit(new ReloadClient(http, server.base(), stop::get, generationOf)));
      }
      try {
        for (int generation = 1; generation <= REBUILDS; generation++) {
          Generations.build(dir, generation);
          while (index.info().papers() != Generations.papers(generation)
              && clients.stream().noneMatch(Future::isDone)) {
            Thread.sleep(10);
          }
          Thread.sleep(50);
        }
      } finally {
        stop.set(true);
      }
      for (Future<Integer> client : clients) {
        assertTrue(client.get() > REBUILDS);
      }
    }
  }
}
