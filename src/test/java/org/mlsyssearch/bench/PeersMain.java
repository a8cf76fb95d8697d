package org.mlsyssearch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mlsyssearch.opensearch.cluster.TestCluster;

/**
 * Measures other search engines beside ours, over the same generated papers and with the same
 * requests: SQLite's FTS5 in this process, engines of JavaScript in processes of Node, and one node
 * of OpenSearch beside our server.
 *
 * <p>Arguments: {@code --papers N}, repeatable (2000 and 100000); {@code --requests N} of each
 * class (100) after as many that are not measured; {@code --longest SECONDS}, after which an engine
 * is asked no more of a class (10); {@code --seed N} (1); {@code --without NAME}, repeatable,
 * leaves an engine out; {@code --write}.
 */
public final class PeersMain {

  /** The largest corpus that engines of JavaScript are given: more takes gigabytes and minutes. */
  private static final int MOST_FOR_NODE = 100_000;

  /** How long an engine's answers are compared with ours. */
  private static final Duration COMPARING = Duration.ofMinutes(2);

  private PeersMain() {}

  public static void main(String[] arguments) throws IOException {
    List<String> args = List.of(arguments);
    List<Integer> sizes = all(args, "--papers").stream().map(Integer::valueOf).toList();
    int requests = Integer.parseInt(Arguments.of(args, "--requests", "100"));
    int longest = Integer.parseInt(Arguments.of(args, "--longest", "10"));
    long seed = Long.parseLong(Arguments.of(args, "--seed", "1"));
    List<String> without = all(args, "--without");
    PeersReport report = new PeersReport(seed, requests, longest);
    BundledCorpus corpus = BundledCorpus.read();
    for (int size : sizes.isEmpty() ? List.of(2_000, 100_000) : sizes) {
      Path folder = Files.createTempDirectory("mlsys-peers");
      Folders.deleteAtExit(folder);
      try (PeersRun run = new PeersRun(corpus, peers(corpus, folder, size, without), size, seed)) {
        run.build();
        run.compare(requests, COMPARING);
        run.measure(requests, requests, Duration.ofSeconds(longest));
        report.add(run);
      }
      Folders.delete(folder);
      if (args.contains("--write")) {
        Files.writeString(Path.of("bench/results/peers.md"), report.toString());
      }
    }
    System.out.print(report);
    System.exit(0);
  }

  private static List<String> all(List<String> args, String name) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i + 1 < args.size(); i++) {
      if (args.get(i).equals(name)) {
        all.add(args.get(i + 1));
      }
    }
    return all;
  }

  private static List<Peer> peers(BundledCorpus corpus, Path folder, int size, List<String> without)
      throws IOException {
    Path index = folder.resolve("index");
    List<Peer> peers = new ArrayList<>();
    peers.add(new OurPeer(index, corpus.info()));
    if (!without.contains("SQLite")) {
      peers.add(new SqlitePeer(folder.resolve("sqlite")));
    }
    if (size <= MOST_FOR_NODE) {
      boolean isThere = NodePeer.isThere();
      for (String engine : NodePeer.ENGINES) {
        if (!isThere) {
          System.err.println(engine + " is left out: Node or its engines are not there");
        } else if (!without.contains(engine)) {
          peers.add(new NodePeer(engine, folder.resolve(engine + ".jsonl")));
        }
      }
    }
    if (!without.contains("OpenSearch")) {
      int heap = size > MOST_FOR_NODE ? 4096 : 1024;
      peers.add(new OurServerPeer(index, heap / 2));
      peers.add(new OpenSearchPeer(TestCluster.toMeasure(1, heap), corpus.info().synonyms()));
    }
    return peers;
  }
}
