package org.mlsyssearch.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mlsyssearch.server.ServedAddress;

/** The server as a process of its own, and what it holds of the machine. */
final class RunningServer implements AutoCloseable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final Path index;
  private final String base;

  private RunningServer(Process process, Path index, String base) {
    this.process = process;
    this.index = index;
    this.base = base;
  }

  /** Starts a server on a free port and waits until it serves. */
  static RunningServer over(Path index, List<String> options, String... arguments)
      throws IOException {
    List<String> all = new ArrayList<>(List.of("--index", index.toString(), "--port", "0"));
    all.addAll(List.of(arguments));
    List<String> command =
        Programs.command(
            Programs.SERVER,
            Path.of(System.getProperty("java.io.tmpdir")),
            options,
            all.toArray(String[]::new));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String address = ServedAddress.of(process).toString();
    return new RunningServer(process, index, address.substring(0, address.length() - 1));
  }

  String base() {
    return base;
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  /** The sum of a metric over all its labels that have a text. */
  double metric(String name, String label) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/metrics")).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString())
        .body()
        .lines()
        .filter(line -> line.startsWith(name) && line.contains(label))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** Bytes of the heap that are in use after its garbage was collected. */
  long heap() throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    // Twice, as what has a cleaner goes with the second.
    for (int i = 0; i < 2; i++) {
      Programs.Ended ended = Programs.run(List.of(jcmd, "" + process.pid(), "GC.run"));
      if (ended.exit() != 0) {
        throw new IOException("A JDK's jcmd is needed: " + ended.said());
      }
    }
    return (long) metric("jvm_memory_used_bytes", "area=\"heap\"");
  }

  /** Bytes of memory that the system has given it; 0 where it does not tell. */
  long resident() throws IOException {
    Path status = proc("status");
    if (!Files.exists(status)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .sum();
    }
  }

  /**
   * How many files it has open beside the connections of its clients, who keep as many as they once
   * needed at a time; 0 where the system does not tell.
   */
  long files() throws IOException, InterruptedException {
    if (!Files.exists(proc("fd"))) {
      return 0;
    }
    long connections = (long) metric("mlsys_connections", "");
    try (Stream<Path> open = Files.list(proc("fd"))) {
      return open.count() - connections;
    }
  }

  /** How many files of old versions of the index it still has mapped. */
  long oldFiles() throws IOException {
    if (!Files.exists(proc("maps"))) {
      return 0;
    }
    try (Stream<String> maps = Files.lines(proc("maps"))) {
      return maps.filter(line -> line.contains(index.toString()) && line.contains("(deleted)"))
          .count();
    }
  }

  private Path proc(String name) {
    return Path.of("/proc", "" + process.pid(), name);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
    http.close();
  }
}
