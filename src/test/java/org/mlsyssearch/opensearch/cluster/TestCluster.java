package org.mlsyssearch.opensearch.cluster;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real OpenSearch cluster on this machine, a process for each node, so that one can be killed.
 *
 * <p>{@link #one()} and {@link #three()} are started when they are first asked for and end with
 * this JVM. Tests that find too little memory for them are skipped with a line that says so. Where
 * a test kills nodes it starts them again. Not thread-safe.
 */
public final class TestCluster {

  private static final Path ROOT =
      Path.of(System.getProperty("project.root", ".")).toAbsolutePath();

  /**
   * In a larger heap the serial collector leaves so much garbage for so long that the node refuses
   * requests for want of memory.
   */
  private static final int SMALL_HEAP = 1_024;

  private static final int HEAP_MEGABYTES = 512;

  /** A node that is started and killed soon is ready sooner with quickly compiled code. */
  private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1");

  /** What a node takes beside its heap. */
  private static final int BESIDE_HEAP_MEGABYTES = 400;

  private static final Duration MOST_TO_START = Duration.ofMinutes(2);

  private static @Nullable TestCluster one;
  private static @Nullable TestCluster three;

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final int heapMegabytes;
  private final List<String> flags;
  private final Path folder;
  private final List<Integer> httpPorts;
  private final List<Integer> transportPorts;
  private final @Nullable Process[] nodes;

  private TestCluster(int size, int heapMegabytes, List<String> flags) throws IOException {
    this.heapMegabytes = heapMegabytes;
    this.flags = flags;
    folder = Files.createTempDirectory("mlsys-cluster");
    List<Integer> ports = freePorts(2 * size);
    httpPorts = ports.subList(0, size);
    transportPorts = ports.subList(size, 2 * size);
    nodes = new Process[size];
    Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end-cluster"));
  }

  /** The cluster of one node. */
  public static synchronized TestCluster one() {
    if (one == null) {
      assumeMemory(1);
      one = started(1, HEAP_MEGABYTES, QUICK);
    }
    return one;
  }

  /** The cluster of three nodes. */
  public static synchronized TestCluster three() {
    if (three == null) {
      assumeMemory(3);
      three = started(3, HEAP_MEGABYTES, QUICK);
    }
    return three;
  }

  /** A cluster of its own, on which something is measured. */
  public static TestCluster toMeasure(int size, int heapMegabytes) {
    return started(size, heapMegabytes, List.of());
  }

  private static void assumeMemory(int size) {
    long needed = (long) size * (HEAP_MEGABYTES + BESIDE_HEAP_MEGABYTES);
    long free = freeMegabytes();
    String lacking =
        String.format(
            "SKIPPED: %d OpenSearch %s need %,d MB of memory and %,d are free",
            size, size == 1 ? "node" : "nodes", needed, free);
    if (free < needed) {
      System.out.println(lacking);
    }
    assumeTrue(free >= needed, lacking);
  }

  private static TestCluster started(int size, int heapMegabytes, List<String> flags) {
    try {
      TestCluster cluster = new TestCluster(size, heapMegabytes, flags);
      for (int i = 0; i < size; i++) {
        cluster.start(i);
      }
      cluster.awaitHealth("green");
      return cluster;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Memory that a new process can have; all there is where the system does not tell. */
  private static long freeMegabytes() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
      return lines
          .filter(line -> line.startsWith("MemAvailable:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(Long.MAX_VALUE);
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }

  private static List<Integer> freePorts(int count) throws IOException {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      return sockets.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      for (ServerSocket socket : sockets) {
        socket.close();
      }
    }
  }

  /** How many nodes it has, dead or alive. */
  public int size() {
    return nodes.length;
  }

  /** The process of a node that runs. */
  public ProcessHandle process(int number) {
    return Objects.requireNonNull(nodes[number]).toHandle();
  }

  /** Where each node is reached. */
  public List<URI> addresses() {
    return httpPorts.stream().map(port -> URI.create("http://127.0.0.1:" + port)).toList();
  }

  /** All addresses, as {@code --backend} takes them. */
  public String backend() {
    return addresses().stream().map(URI::toString).collect(Collectors.joining(","));
  }

  /** Starts a node, for the first time or again with its data; does not wait for it. */
  public void start(int number) throws IOException {
    Path classPath = ROOT.resolve("target/cluster/class-path");
    if (!Files.isRegularFile(classPath)) {
      throw new IOException(
          "The class path of OpenSearch is not there; write it with: mvn antrun:run@cluster");
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(
        List.of(
            "-Xms" + heapMegabytes + "m",
            "-Xmx" + heapMegabytes + "m",
            heapMegabytes > SMALL_HEAP ? "-XX:+UseG1GC" : "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--add-modules=jdk.incubator.vector",
            "-cp",
            Files.readString(classPath).strip(),
            ROOT.resolve("src/test/cluster/ClusterNode.java").toString(),
            folder.toString(),
            Integer.toString(number + 1),
            joined(httpPorts),
            joined(transportPorts)));
    nodes[number] =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve(number + ".log").toFile()))
            .start();
  }

  private static String joined(List<Integer> ports) {
    return ports.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /** Kills a node at once, as a power cut would, and waits until it is gone. */
  public void kill(int number) throws InterruptedException {
    Process node = nodes[number];
    if (node != null) {
      node.destroyForcibly().waitFor();
      nodes[number] = null;
    }
  }

  /** Starts all nodes that were killed and waits until every index has all its copies. */
  public void mend() throws IOException {
    for (int i = 0; i < nodes.length; i++) {
      if (nodes[i] == null) {
        start(i);
      }
    }
    awaitHealth("green");
  }

  /** Waits until all living nodes know each other and the cluster has a health or a better one. */
  public void awaitHealth(String status) throws IOException {
    long end = System.nanoTime() + MOST_TO_START.toNanos();
    long alive = Stream.of(nodes).filter(node -> node != null && node.isAlive()).count();
    String path =
        "/_cluster/health?timeout=1s&wait_for_status=" + status + "&wait_for_nodes=" + alive;
    while (System.nanoTime() < end) {
      for (int i = 0; i < nodes.length; i++) {
        Process node = nodes[i];
        if (node != null && !node.isAlive()) {
          throw new IOException("Node " + i + " ended:\n" + log(i));
        }
        if (node != null && isWell(addresses().get(i).resolve(path))) {
          return;
        }
      }
    }
    throw new IOException(
        "The cluster is not "
            + status
            + " after "
            + MOST_TO_START
            + ":\n"
            + IntStream.range(0, nodes.length).mapToObj(this::log).collect(Collectors.joining()));
  }

  private boolean isWell(URI health) {
    try {
      int status =
          client
              .send(
                  HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode();
      if (status == 200) {
        return true;
      }
      Thread.sleep(100);
    } catch (IOException e) {
      pause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return false;
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String log(int number) {
    try {
      List<String> lines = Files.readAllLines(folder.resolve(number + ".log"));
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private void end() {
    for (Process node : nodes) {
      if (node != null) {
        node.destroyForcibly();
      }
    }
    for (Process node : nodes) {
      if (node != null) {
        node.onExit().join();
      }
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      System.err.println("Could not delete " + folder + ": " + e.getMessage());
    }
  }
}
