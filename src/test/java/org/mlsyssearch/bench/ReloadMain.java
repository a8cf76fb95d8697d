package org.mlsyssearch.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Rebuilds the index of a running server again and again while clients look at every answer, and
 * compares what the server holds early and at the end.
 *
 * <p>Arguments: {@code --rebuilds N} (50), {@code --clients N} (8), {@code --write} to write the
 * table into {@code bench/results/reload.md}. What does not hold ends it with a sentence.
 */
public final class ReloadMain {

  private static final int EARLY = 5;

  private record Held(long heap, long files, long oldFiles) {
    static Held of(RunningServer server) throws IOException, InterruptedException {
      return new Held(server.heap(), server.files(), server.oldFiles());
    }

    String row(String when) {
      return "| %s | %.1f | %d | %d |%n".formatted(when, heap / 1e6, files, oldFiles);
    }
  }

  private ReloadMain() {}

  public static void main(String[] arguments) throws Exception {
    List<String> args = List.of(arguments);
    int rebuilds = Integer.parseInt(Arguments.of(args, "--rebuilds", "50"));
    int clients = Integer.parseInt(Arguments.of(args, "--clients", "8"));
    Path folder = Files.createTempDirectory("reload");
    Folders.deleteAtExit(folder);
    Path index = folder.resolve("index");
    Generations.build(index, 0);
    Map<String, Integer> generationOf = new ConcurrentHashMap<>();
    long answers = 0;
    Held early;
    Held late;
    try (RunningServer server =
        RunningServer.over(
            index,
            List.of("-Xmx256m"),
            "--poll",
            "0.1",
            "--meaning",
            "off",
            "--search-time",
            "60",
            "--answers",
            "0")) {
      answers += rebuild(server, index, 1, Math.min(EARLY, rebuilds), clients, generationOf);
      early = Held.of(server);
      answers += rebuild(server, index, EARLY + 1, rebuilds, clients, generationOf);
      late = Held.of(server);
    }
    String report =
        "# Reload\n\n"
            + Machine.describe()
            + " %d clients; the server is a process of its own and remembers no answers. %,d answers, none failed, none of two versions.%n%n"
                .formatted(clients, answers)
            + "| after | heap in use after collection, MB | open files | files of"
            + " old versions mapped |\n"
            + "|---|---:|---:|---:|\n"
            + early.row(EARLY + " rebuilds")
            + late.row(rebuilds + " rebuilds");
    System.out.print(report);
    Crashes.require(late.heap() <= early.heap() * 1.1, "The heap grew by more than a tenth");
    Crashes.require(late.files() <= early.files() + 2, "Files are leaked");
    Crashes.require(late.oldFiles() == 0, "Files of old versions are still mapped");
    if (args.contains("--write")) {
      Files.writeString(Path.of("bench/results/reload.md"), report);
    }
  }

  /** Builds generations while clients ask; returns how many answers they looked at. */
  private static long rebuild(
      RunningServer server,
      Path index,
      int first,
      int last,
      int clients,
      Map<String, Integer> generationOf)
      throws IOException, InterruptedException, ExecutionException {
    AtomicBoolean stop = new AtomicBoolean();
    long answers = 0;
    try (HttpClient http = HttpClient.newHttpClient();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> asking = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        asking.add(threads.submit(new ReloadClient(http, server.base(), stop::get, generationOf)));
      }
      try {
        for (int generation = first; generation <= last; generation++) {
          Generations.build(index, generation);
          while (server.metric("mlsys_index_reloads_total", "") < generation) {
            Crashes.require(asking.stream().noneMatch(Future::isDone), "A client has ended early");
            Thread.sleep(50);
          }
        }
      } finally {
        stop.set(true);
        for (Future<Integer> one : asking) {
          answers += one.get();
        }
      }
    }
    return answers;
  }
}
