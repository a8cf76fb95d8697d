package org.mlsyssearch.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Loads a server with half of what it can answer, for a long time and while its index is rebuilt,
 * and compares what it takes and holds in each quarter of that time.
 *
 * <p>Requests are sent at a fixed rate whether or not earlier ones have been answered, and an
 * answer's time counts from when its request was due. Arguments: {@code --minutes N} (20), {@code
 * --rebuild SECONDS} between two rebuilds (30), {@code --write} to write the table into {@code
 * bench/results/soak.md}. What does not hold ends it with a sentence.
 */
public final class SoakMain {

  private static final int QUARTERS = 4;
  private static final int PEAK_SECONDS = 20;
  private static final int CLIENTS = 8;

  /** More requests under way at once than half of the load ever needs. */
  private static final int MOST_AT_ONCE = 64;

  private static final List<String> ADDRESSES =
      List.of(
          "/api/v1/search?q=vllm",
          "/api/v1/search?q=distributed+training&venue=sosp&venue=osdi",
          "/api/v1/search?q=flash+attention",
          "/api/v1/search?q=serving&year=2020-",
          "/api/v1/search?q=recomendation",
          "/api/v1/suggest?q=pipe",
          "/api/v1/facets/venue?q=training",
          "/papers/vllm-sosp23",
          "/browse?q=scheduling",
          "/api/v1/papers/oobleck-sosp23/similar");

  /** One quarter of the time. */
  private record Quarter(
      int rebuilds, int[] micros, long failed, long heap, long resident, long files) {

    double millis(double part) {
      return micros[(int) (part * (micros.length - 1))] / 1e3;
    }

    String row(int number) {
      return "| %d | %,d | %d | %d | %.1f | %.1f | %.1f | %.0f | %d |%n"
          .formatted(
              number,
              micros.length,
              failed,
              rebuilds,
              millis(0.5),
              millis(0.99),
              heap / 1e6,
              resident / 1e6,
              files);
    }
  }

  private final HttpClient http = HttpClient.newHttpClient();
  private final RunningServer server;
  private final BundledCorpus corpus;
  private final Path index;

  private SoakMain(RunningServer server, BundledCorpus corpus, Path index) {
    this.server = server;
    this.corpus = corpus;
    this.index = index;
  }

  public static void main(String[] arguments) throws Exception {
    List<String> args = List.of(arguments);
    double minutes = Double.parseDouble(Arguments.of(args, "--minutes", "20"));
    double rebuild = Double.parseDouble(Arguments.of(args, "--rebuild", "30"));
    Path folder = Files.createTempDirectory("soak");
    Folders.deleteAtExit(folder);
    Path index = folder.resolve("index");
    BundledCorpus corpus = BundledCorpus.read();
    corpus.write(index, null);
    try (RunningServer server =
        RunningServer.over(
            index,
            List.of("-Xmx256m"),
            "--poll",
            "1",
            "--meaning",
            "off",
            "--search-time",
            "60",
            "--answers",
            "0")) {
      String report = new SoakMain(server, corpus, index).run(minutes * 60, rebuild);
      System.out.print(report);
      if (args.contains("--write")) {
        Files.writeString(Path.of("bench/results/soak.md"), report);
      }
    }
  }

  private String run(double seconds, double rebuild)
      throws IOException, InterruptedException, ExecutionException {
    peak(); // Before it is warm.
    double peak = peak();
    List<Quarter> quarters = new ArrayList<>();
    StringBuilder report =
        new StringBuilder("# Soak\n\n" + Machine.describe())
            .append(
                " %.0f answers a second with %d clients without a pause, so %.0f a second for %.0f minutes, the index rebuilt every %.0f s; server and clients share the machine, and no answers are remembered.%n%n"
                    .formatted(peak, CLIENTS, peak / 2, seconds / 60, rebuild))
            .append(
                "| quarter | answers | failed | rebuilds | p50 ms | p99 ms | heap after collection,"
                    + " MB | resident MB | open files |\n")
            .append("|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
    for (int i = 0; i < QUARTERS; i++) {
      Quarter quarter = quarter(peak / 2, seconds / QUARTERS, rebuild);
      quarters.add(quarter);
      report.append(quarter.row(i + 1));
    }
    check(quarters, report.toString());
    return report.toString();
  }

  private static void check(List<Quarter> quarters, String report) {
    Quarter first = quarters.getFirst();
    Quarter last = quarters.getLast();
    Crashes.require(
        quarters.stream().allMatch(quarter -> quarter.failed() == 0), "Requests failed\n" + report);
    Crashes.require(last.heap() <= first.heap() * 1.1, "The heap grew\n" + report);
    Crashes.require(last.files() <= first.files() + 8, "Files are leaked\n" + report);
    Crashes.require(
        last.millis(0.5) <= first.millis(0.5) * 1.25 + 1, "Answers became slower\n" + report);
  }

  /** How many answers a second some clients get that ask without a pause. */
  private double peak() throws InterruptedException, ExecutionException {
    long end = System.nanoTime() + PEAK_SECONDS * 1_000_000_000L;
    long answers = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        int begin = i;
        clients.add(
            threads.submit(() -> {
              long count = 0;
              while (System.nanoTime() < end) {
                ask(begin + count++);
              }
              return count;
            }));
      }
      for (Future<Long> client : clients) {
        answers += client.get();
      }
    }
    return answers / (double) PEAK_SECONDS;
  }

  private Quarter quarter(double rate, double seconds, double rebuild)
      throws IOException, InterruptedException, ExecutionException {
    long begun = System.nanoTime();
    long end = begun + (long) (seconds * 1e9);
    AtomicLong next = new AtomicLong();
    AtomicLong failed = new AtomicLong();
    int[] micros = new int[(int) (rate * seconds) + 1];
    AtomicBoolean stop = new AtomicBoolean();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> rebuilds = threads.submit(() -> rebuild((long) (rebuild * 1e9), stop));
      List<Future<?>> clients = new ArrayList<>();
      for (int i = 0; i < MOST_AT_ONCE; i++) {
        clients.add(
            threads.submit(() -> {
              for (long one = next.getAndIncrement();
                  one < micros.length;
                  one = next.getAndIncrement()) {
                long due = begun + (long) (one * 1e9 / rate);
                long wait = due - System.nanoTime();
                if (wait > 0) {
                  Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
                }
                if (!ask(one)) {
                  failed.incrementAndGet();
                }
                micros[(int) one] = (int) ((System.nanoTime() - due) / 1_000);
              }
              return null;
            }));
      }
      for (Future<?> client : clients) {
        client.get();
      }
      stop.set(true);
      int built = rebuilds.get();
      Crashes.require(
          System.nanoTime() - end < 60_000_000_000L, "Half the load was more than it can answer");
      Arrays.sort(micros);
      return new Quarter(
          built, micros, failed.get(), server.heap(), server.resident(), server.files());
    }
  }

  private int rebuild(long pause, AtomicBoolean stop) throws IOException, InterruptedException {
    int built = 0;
    long due = System.nanoTime() + pause;
    while (!stop.get()) {
      if (System.nanoTime() >= due) {
        corpus.write(index, null);
        built++;
        due += pause;
      }
      Thread.sleep(100);
    }
    return built;
  }

  private boolean ask(long number) throws InterruptedException {
    String address = ADDRESSES.get((int) (number % ADDRESSES.size()));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.base() + address))
            .header("Accept-Encoding", "gzip")
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
