package org.mlsyssearch.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.mlsyssearch.indexer.BundledIndex;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.search.ParsedQuery;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.server.ServerProcess;

/**
 * Four times as many requests as the server can answer, for a minute: how many it still answers,
 * what it says to the others, and how soon it is as quick as before.
 *
 * <p>The server runs in a process of its own over the bundled corpus; both share the machine.
 * Requests are searches of two words of a title with all facets, no two the same. Arguments: {@code
 * --seconds N} of overload (60), {@code --times N} the sustainable rate (4), {@code --seed N} (1),
 * {@code --write} to write {@code bench/results/overload.md}. Fails where less than what is wanted
 * is kept.
 */
public final class OverloadMain {

  private static final int WARM_UP_SECONDS = 10;
  private static final int WARM = 3_000;
  private static final int LONGEST_WARM_UP_SECONDS = 60;
  private static final int PEAK_SECONDS = 8;
  private static final int STEP_SECONDS = 5;
  private static final int CLIENTS = 8;
  private static final double CALM = 0.25;

  /** A rate is sustained where of a hundred requests 99 are answered 200, within this time. */
  private static final double SUSTAINED_MILLIS = 500;

  private static final double LEAST_OF_PEAK = 0.8;
  private static final Set<Integer> ALLOWED = Set.of(200, 429, 503);

  private OverloadMain() {}

  public static void main(String[] arguments) throws Exception {
    List<String> args = List.of(arguments);
    int seconds = number(args, "--seconds", 60);
    int times = number(args, "--times", 4);
    int seed = number(args, "--seed", 1);
    Path folder = BundledIndex.folder();
    IntFunction<byte[]> searches = searches(folder, seed);
    try (ServerProcess server = ServerProcess.start(Map.of("MLSYS_INDEX", folder.toString()));
        Arrivals arrivals = new Arrivals(server.port())) {
      warmUp(arrivals, searches);
      double peak = peak(arrivals, searches, PEAK_SECONDS);
      double sustained = sustained(arrivals, searches, peak);
      Arrivals.Outcome calm = arrivals.run(sustained * CALM, STEP_SECONDS, searches);
      Health health = new Health(server.port());
      Arrivals.Outcome over = arrivals.run(sustained * times, seconds, searches);
      double back = recovery(arrivals, searches, sustained * CALM, calm.millis(0.99));
      String report =
          report(times, seconds, seed, peak, sustained, calm, over, health.stop(), back);
      System.out.print(report);
      if (args.contains("--write")) {
        Files.writeString(Path.of("bench/results/overload.md"), report);
      }
      if (server.terminate() != 0) {
        throw new IllegalStateException("The server ended with an error");
      }
      if (over.goodput() < LEAST_OF_PEAK * peak
          || !ALLOWED.containsAll(over.statuses().keySet())
          || back > 1) {
        throw new IllegalStateException("The server did not withstand it; the table says what");
      }
    }
  }

  /** Searches of two words each, of one title. */
  private static IntFunction<byte[]> searches(Path folder, int seed) throws IOException {
    List<String> titles = new ArrayList<>();
    try (SearchIndex index = LuceneIndex.open(folder)) {
      index.forEach(SearchRequest.of(ParsedQuery.ALL), paper -> titles.add(paper.title()));
    }
    AtomicInteger next = new AtomicInteger();
    return any -> {
      // Each is another, as answers are remembered.
      Random random = new Random(seed * 1_000_003L + next.getAndIncrement());
      String[] words = titles.get(random.nextInt(titles.size())).split("\\s+");
      String query =
          words[random.nextInt(words.length)] + " " + words[random.nextInt(words.length)];
      return PlainClient.get(
          "/api/v1/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    };
  }

  /** Asks until the server's code is compiled. */
  private static void warmUp(Arrivals arrivals, IntFunction<byte[]> searches)
      throws InterruptedException {
    double answers = 0;
    for (int s = 0;
        s < LONGEST_WARM_UP_SECONDS && (s < WARM_UP_SECONDS || answers < WARM);
        s += 5) {
      answers += 5 * peak(arrivals, searches, 5);
    }
  }

  /** Answers a second where some clients ask without a pause. */
  private static double peak(Arrivals arrivals, IntFunction<byte[]> searches, int seconds)
      throws InterruptedException {
    AtomicInteger good = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(CLIENTS);
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    for (int i = 0; i < CLIENTS; i++) {
      Thread.startVirtualThread(() -> {
        while (System.nanoTime() < end) {
          if (arrivals.ask(searches.apply(0)) == 200) {
            good.incrementAndGet();
          }
        }
        done.countDown();
      });
    }
    done.await();
    return good.get() / (double) seconds;
  }

  /** The highest of some rates at which all is answered soon. */
  private static double sustained(Arrivals arrivals, IntFunction<byte[]> searches, double peak) {
    for (double part : new double[] {1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3}) {
      Arrivals.Outcome outcome = arrivals.run(peak * part, STEP_SECONDS, searches);
      System.err.printf(
          "%,.0f requests/s: %s, p99 %.0f ms%n",
          peak * part, outcome.statuses(), outcome.millis(0.99));
      int all = outcome.statuses().values().stream().mapToInt(Integer::intValue).sum();
      if (outcome.nanos().length >= 0.99 * all && outcome.millis(0.99) < SUSTAINED_MILLIS) {
        return peak * part;
      }
    }
    throw new IllegalStateException("No rate is sustained; is the machine busy?");
  }

  /** After how many seconds nine of ten answers take twice as long as 99 of 100 before at most. */
  private static double recovery(
      Arrivals arrivals, IntFunction<byte[]> searches, double rate, double before) {
    for (double waited = 0; waited < 30; waited++) {
      if (arrivals.run(rate, 1, searches).millis(0.9) <= Math.max(2 * before, 20)) {
        return waited;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /** Asks for the server's health all the time; remembers the longest answer. */
  private static final class Health {
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean stop;
    private volatile double longest;

    Health(int port) {
      Thread.startVirtualThread(() -> {
        try (PlainClient client = new PlainClient(port)) {
          while (!stop) {
            long start = System.nanoTime();
            int status = client.ask(PlainClient.get("/health/live"));
            double millis = (System.nanoTime() - start) / 1e6;
            longest = status == 200 ? Math.max(longest, millis) : Double.POSITIVE_INFINITY;
            Thread.sleep(50);
          }
        } catch (IOException | InterruptedException e) {
          longest = Double.POSITIVE_INFINITY;
        }
        stopped.countDown();
      });
    }

    double stop() throws InterruptedException {
      stop = true;
      stopped.await();
      return longest;
    }
  }

  private static String report(
      int times,
      int seconds,
      int seed,
      double peak,
      double sustained,
      Arrivals.Outcome calm,
      Arrivals.Outcome over,
      double health,
      double back) {
    return String.format(
        Locale.ROOT,
        """
        # Overload

        %s
        The server in a process of its own with a heap of 128 MB over the bundled corpus, all
        settings at their defaults; searches of two words with all facets, none remembered; seed %d.
        Load of the machine by others and this: %.0f.

        | what | figure | wanted |
        |---|---:|---:|
        | peak: %d clients that ask without a pause | %,.0f answers/s | |
        | highest sustained rate (99 of 100 answered 200, within half a second) | %,.0f requests/s | |
        | p50 / p99 at a quarter of it | %.1f / %.1f ms | |
        | %d times the sustained rate for %d s | %,.0f requests/s | |
        | answered 200 of these | %,.0f answers/s | |
        | of the peak | %.0f %% | 80 %% at least |
        | p50 / p99 of these | %.0f / %.0f ms | |
        | all statuses (0: no answer) | %s | 200, 429, 503 |
        | longest answer of /health/live meanwhile | %.0f ms | |
        | back to normal latency | within %.0f s | 2 s |
        """,
        Machine.describe(),
        seed,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        CLIENTS,
        peak,
        sustained,
        calm.millis(0.5),
        calm.millis(0.99),
        times,
        seconds,
        sustained * times,
        over.goodput(),
        100 * over.goodput() / peak,
        over.millis(0.5),
        over.millis(0.99),
        over.statuses(),
        health,
        back + 1);
  }

  private static int number(List<String> args, String name, int otherwise) {
    int at = args.indexOf(name);
    return at < 0 ? otherwise : Integer.parseInt(args.get(at + 1));
  }
}
