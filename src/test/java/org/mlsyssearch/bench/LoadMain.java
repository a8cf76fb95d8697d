package org.mlsyssearch.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mlsyssearch.indexer.BundledIndex;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.server.Settings;
import org.mlsyssearch.server.TestServer;

/**
 * Measures how long the server takes over HTTP on this machine, by route, over the bundled corpus.
 *
 * <p>Clients ask one after the other without a pause, on connections that stay open; server and
 * clients share one JVM and so the processors and the CPU time of each answer. Arguments: {@code
 * --clients N} (4), {@code --seconds N} for each route (5), {@code --write} to write the table into
 * {@code bench/results/load.md}.
 */
public final class LoadMain {

  private static final int WARM_UP_SECONDS = 3;

  private static final Map<String, List<String>> ROUTES = routes();

  private LoadMain() {}

  public static void main(String[] arguments) throws Exception {
    List<String> args = List.of(arguments);
    int clients = number(args, "--clients", 4);
    int seconds = number(args, "--seconds", 5);
    try (SearchIndex index = BundledIndex.open();
        TestServer server = TestServer.over(index, Settings.local().withWeb(Path.of("web")));
        HttpClient http = HttpClient.newHttpClient();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      StringBuilder report = new StringBuilder("# Load\n\n");
      report
          .append(Machine.describe())
          .append(
              " %,d papers, %d clients, %d s for each line; server and clients share the JVM.%n%n"
                  .formatted(index.info().papers(), clients, seconds))
          .append(
              "| what | answers/s | p50 ms | p99 ms | most ms | CPU ms each |\n|---|---:|---:|---:|---:|---:|\n");
      for (Map.Entry<String, List<String>> route : ROUTES.entrySet()) {
        Callable<long[]> client = () -> ask(http, server.base(), route.getValue(), seconds);
        ask(http, server.base(), route.getValue(), WARM_UP_SECONDS);
        long cpu = cpu();
        long[] nanos = run(threads, client, clients);
        report.append(line(route.getKey(), nanos, seconds, cpu() - cpu));
      }
      System.out.print(report);
      if (args.contains("--write")) {
        Files.createDirectories(Path.of("bench/results"));
        Files.writeString(Path.of("bench/results/load.md"), report);
      }
    }
  }

  private static Map<String, List<String>> routes() {
    Map<String, List<String>> routes = new LinkedHashMap<>();
    routes.put(
        "search, all facets",
        List.of(
            "/api/v1/search?q=vllm",
            "/api/v1/search?q=distributed+training&venue=sosp&venue=osdi",
            "/api/v1/search?q=flash+attention",
            "/api/v1/search?q=serving&year=2020-",
            "/api/v1/search?q=recomendation"));
    routes.put("search for everything, all facets", List.of("/api/v1/search"));
    routes.put("search, no facets", List.of("/api/v1/search?q=vllm&facets=none"));
    routes.put("as one types", List.of("/api/v1/search?q=pag", "/api/v1/search?q=paged+att"));
    routes.put("suggest", List.of("/api/v1/suggest?q=oob", "/api/v1/suggest?q=pipe"));
    routes.put("facet", List.of("/api/v1/facets/venue?q=training", "/api/v1/facets/system"));
    routes.put("paper as JSON", List.of("/api/v1/papers/vllm-sosp23"));
    routes.put("paper's page", List.of("/papers/vllm-sosp23"));
    routes.put("whole corpus as BibTeX", List.of("/api/v1/export?format=bibtex"));
    routes.put("a file of the page", List.of("/app.js"));
    return routes;
  }

  /** Sends requests for some seconds; returns how long each took, in nanoseconds. */
  private static long[] ask(HttpClient http, String base, List<String> urls, int seconds)
      throws IOException, InterruptedException {
    List<HttpRequest> requests =
        urls.stream()
            .map(url -> HttpRequest.newBuilder(URI.create(base + url)))
            .map(builder -> builder.header("Accept-Encoding", "gzip").build())
            .toList();
    long[] nanos = new long[1_024];
    int count = 0;
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
      HttpResponse<byte[]> response =
          http.send(requests.get(count % requests.size()), HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new IOException(response.uri() + " was answered " + response.statusCode());
      }
      if (count == nanos.length) {
        nanos = Arrays.copyOf(nanos, 2 * count);
      }
      nanos[count++] = System.nanoTime() - start;
    }
    return Arrays.copyOf(nanos, count);
  }

  private static long[] run(ExecutorService threads, Callable<long[]> client, int clients)
      throws InterruptedException, ExecutionException {
    List<Callable<long[]>> all = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      all.add(client);
    }
    List<long[]> parts = new ArrayList<>();
    for (Future<long[]> part : threads.invokeAll(all)) {
      parts.add(part.get());
    }
    return parts.stream().flatMapToLong(Arrays::stream).sorted().toArray();
  }

  private static String line(String name, long[] nanos, int seconds, long cpu) {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %.1f | %.1f | %.1f | %.2f |%n",
        name,
        nanos.length / seconds,
        nanos[nanos.length / 2] / 1e6,
        nanos[(int) (nanos.length * 0.99)] / 1e6,
        nanos[nanos.length - 1] / 1e6,
        cpu / 1e6 / nanos.length);
  }

  /** What this process has used of the processors, in nanoseconds. */
  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static int number(List<String> args, String name, int otherwise) {
    int at = args.indexOf(name);
    return at < 0 ? otherwise : Integer.parseInt(args.get(at + 1));
  }
}
