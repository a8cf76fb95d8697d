package org.mlsyssearch.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
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
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.server.Limits;
import org.mlsyssearch.server.Settings;
import org.mlsyssearch.server.TestServer;

/** A server whose index is rebuilt under its clients; {@link ReloadMain} does it at length. */
class ReloadTest {

  private static final int REBUILDS = 6;
  private static final int CLIENTS = 4;

  /** Rebuilds take time of requests, and no answer is remembered. */
  private static final Settings PATIENT =
      Settings.local()
          .withLimits(Limits.DEFAULT.withSearchTime(Duration.ofMinutes(5)))
          .withAnswerBytes(0);

  @TempDir private Path folder;

  @Test
  void eachAnswerUnderRebuildsIsOfOneVersionAndNoneFails() throws Exception {
    Path dir = folder.resolve("index");
    Generations.build(dir, 0);
    AtomicBoolean stop = new AtomicBoolean();
    Map<String, Integer> generationOf = new ConcurrentHashMap<>();
    try (SearchIndex index = LuceneIndex.open(dir);
        TestServer server = TestServer.over(index, PATIENT.withPoll(Duration.ofMillis(20)));
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

  /** An index that is rebuilt after each call. */
  private static SearchIndex rebuiltAfterEachCall(SearchIndex index, Path dir) {
    AtomicInteger generation = new AtomicInteger();
    return (SearchIndex)
        Proxy.newProxyInstance(
            SearchIndex.class.getClassLoader(),
            new Class<?>[] {SearchIndex.class},
            (proxy, method, arguments) -> {
              Object answer;
              try {
                answer = method.invoke(index, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
              if (!List.of("onOneCommit", "check", "refresh").contains(method.getName())) {
                Generations.build(dir, generation.incrementAndGet());
                index.refresh();
              }
              return answer;
            });
  }

  @Test
  void aRequestSeesOneVersionThoughEachOfItsStepsIsFollowedByARebuild() throws Exception {
    Path dir = folder.resolve("index");
    Generations.build(dir, 0);
    AtomicInteger rounds = new AtomicInteger();
    try (SearchIndex index = LuceneIndex.open(dir);
        TestServer server =
            TestServer.over(
                rebuiltAfterEachCall(index, dir), PATIENT.withPoll(Duration.ofHours(1)));
        HttpClient http = HttpClient.newHttpClient()) {
      ReloadClient client =
          new ReloadClient(
              http, server.base(), () -> rounds.getAndIncrement() > 0, new ConcurrentHashMap<>());
      assertTrue(client.call() > 0);
    }
  }
}
