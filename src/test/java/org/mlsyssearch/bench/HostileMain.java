package org.mlsyssearch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.mlsyssearch.indexer.BundledIndex;
import org.mlsyssearch.server.HostileRequest;
import org.mlsyssearch.server.ServerProcess;

/**
 * Hostile requests against a running server: none may be the server's fault, and the slowest of a
 * hundred may take ten times what plain searches take at most.
 *
 * <p>The server runs in a process of its own over the bundled corpus. Arguments: {@code --requests
 * N} (100000), {@code --seed N} (of the clock), {@code --write} to write {@code
 * bench/results/hostile.md}. Exits with 1 where a request was the server's fault.
 */
public final class HostileMain {

  private static final int CLIENTS = 4;
  private static final int PLAIN = 2_000;
  private static final int MOST_TOLD = 20;

  private HostileMain() {}

  public static void main(String[] arguments) throws Exception {
    List<String> args = List.of(arguments);
    int count = (int) number(args, "--requests", 100_000);
    long seed = number(args, "--seed", System.nanoTime());
    System.out.println("Seed " + seed);
    Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
    AtomicInteger wrong = new AtomicInteger();
    double[] plain;
    double[] hostile;
    Path folder = BundledIndex.folder();
    try (ServerProcess server = ServerProcess.start(Map.of("MLSYS_INDEX", folder.toString()))) {
      time(PLAIN, number -> plain(number).send(server.port()).millis());
      time(
          PLAIN,
          number -> HostileRequest.of(new Random(~seed - number)).send(server.port()).millis());
      plain = time(PLAIN, number -> plain(number).send(server.port()).millis());
      hostile =
          time(
              count,
              number -> {
                HostileRequest request = HostileRequest.of(new Random(seed + number));
                HostileRequest.Answer answer = request.send(server.port());
                statuses.merge(answer.status(), 1, Integer::sum);
                String fault = request.wrong(answer);
                if (!fault.isEmpty() && wrong.incrementAndGet() <= MOST_TOLD) {
                  System.err.println(fault + " (" + (seed + number) + "): " + request.shown());
                }
                return answer.millis();
              });
      if (server.terminate() != 0) {
        throw new IllegalStateException("The server ended with an error");
      }
    }
    String report =
        String.format(
            Locale.ROOT,
            """
            # Hostile requests

            %s
            The server in a process of its own over the bundled corpus, warmed up with 4,000 other
            requests; %d clients, a connection for each request; seed %d.

            | what | figure | wanted |
            |---|---:|---:|
            | hostile requests | %,d | |
            | the server's fault: 5xx, no answer, no security headers, a trace, a banner | %d | 0 |
            | all statuses (0: closed, where it was no HTTP) | %s | |
            | p50 / p99 / most of plain searches | %.1f / %.1f / %.1f ms | |
            | p50 / p99 / most of hostile requests | %.1f / %.1f / %.1f ms | |
            | p99 beside that of plain ones | %.1f times | 10 at most |
            """,
            Machine.describe(),
            CLIENTS,
            seed,
            count,
            wrong.get(),
            statuses,
            at(plain, 0.5),
            at(plain, 0.99),
            at(plain, 1),
            at(hostile, 0.5),
            at(hostile, 0.99),
            at(hostile, 1),
            at(hostile, 0.99) / at(plain, 0.99));
    System.out.print(report);
    if (args.contains("--write")) {
      Files.writeString(Path.of("bench/results/hostile.md"), report);
    }
    System.exit(wrong.get() == 0 ? 0 : 1);
  }

  private static HostileRequest plain(int number) {
    String target = "/api/v1/search?q=training+of+models+" + number;
    return new HostileRequest(
        ("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            .getBytes(java.nio.charset.StandardCharsets.US_ASCII),
        true);
  }

  /** One request. */
  private interface Request {
    /** Sends it; how many milliseconds it took. */
    double send(int number) throws IOException;
  }

  /** Sends requests from some clients at once; what each took, ascending. */
  private static double[] time(int count, Request request) throws Exception {
    double[] millis = new double[count];
    AtomicInteger next = new AtomicInteger();
    Callable<Boolean> client =
        () -> {
          for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            millis[i] = request.send(i);
          }
          return true;
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var one :
          threads.invokeAll(IntStream.range(0, CLIENTS).mapToObj(i -> client).toList())) {
        one.get();
      }
    }
    Arrays.sort(millis);
    return millis;
  }

  private static double at(double[] ascending, double part) {
    return ascending[(int) Math.min(ascending.length - 1L, (long) (ascending.length * part))];
  }

  private static long number(List<String> args, String name, long otherwise) {
    int at = args.indexOf(name);
    return at < 0 ? otherwise : Long.parseLong(args.get(at + 1));
  }
}
