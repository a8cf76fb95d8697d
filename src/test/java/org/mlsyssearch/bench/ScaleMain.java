package org.mlsyssearch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mlsyssearch.backend.Access;
import org.mlsyssearch.backend.Backend;
import org.mlsyssearch.backend.Layout;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.lucene.LuceneIndexBuilder;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.opensearch.OpenSearchFactory;
import org.mlsyssearch.opensearch.cluster.TestCluster;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.Match;
import org.mlsyssearch.search.SearchIndex;

/**
 * Measures the index in a cluster of three nodes on this machine, on one, two and three shards,
 * beside the embedded engine: papers indexed a second, bytes, and latency by class of query with
 * all facets.
 *
 * <p>The same generated papers and the same queries for all, in one run, by words alone, one
 * thread. Nodes and client share the processors, so that more shards cost here what they save on
 * machines of their own.
 */
public final class ScaleMain {

  private static final int HEAP_MEGABYTES = 1024;

  /** An index that is measured, what building it took, and how long its answers did. */
  private record Measured(
      String name,
      SearchIndex index,
      double perSecond,
      double megabytes,
      Map<SpeedKind, List<Double>> times) {

    String quantiles(SpeedKind kind) {
      double[] sorted =
          times.getOrDefault(kind, List.of()).stream().mapToDouble(each -> each).sorted().toArray();
      return String.format(
          Locale.ROOT,
          "%.1f / %.1f | ",
          sorted[sorted.length / 2],
          sorted[sorted.length * 99 / 100]);
    }
  }

  private ScaleMain() {}

  public static void main(String[] arguments) throws IOException {
    List<String> args = List.of(arguments);
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; i + 1 < args.size(); i++) {
      if (args.get(i).equals("--papers")) {
        sizes.add(Integer.valueOf(args.get(i + 1)));
      }
    }
    if (sizes.isEmpty()) {
      sizes.add(100_000);
    }
    int requests = Integer.parseInt(Arguments.of(args, "--requests", "100"));
    StringBuilder report = new StringBuilder();
    report.append("# Scale\n\n").append(Machine.describe()).append("\n\n");
    report.append(
        String.format(
            Locale.ROOT,
            "Three nodes of %,d MB of heap on this machine, no replicas; what follows from it:"
                + " docs/scale.md.%n",
            HEAP_MEGABYTES));
    TestCluster nodes = TestCluster.toMeasure(3, HEAP_MEGABYTES);
    BundledCorpus corpus = BundledCorpus.read();
    for (int size : sizes) {
      measure(corpus, size, requests, nodes, report);
      if (args.contains("--write")) {
        Files.writeString(Path.of("bench/results/scale.md"), report.toString());
      }
    }
    System.out.print(report);
    System.exit(0);
  }

  private static void measure(
      BundledCorpus corpus, int size, int requests, TestCluster nodes, StringBuilder report)
      throws IOException {
    Path parent = Files.createTempDirectory("mlsys-scale");
    Folders.deleteAtExit(parent);
    Path folder = parent.resolve("index");
    OpenSearchFactory factory = new OpenSearchFactory();
    List<Measured> all = new ArrayList<>();
    all.add(
        built(
            "embedded",
            corpus,
            size,
            () -> LuceneIndexBuilder.create(folder),
            () -> LuceneIndex.open(folder)));
    for (int shards = 1; shards <= 3; shards++) {
      Layout layout = new Layout(shards, 0, 0);
      Backend backend = new Backend(nodes.addresses(), "scale-" + shards, new Access.Open(), null);
      all.add(
          built(
              shards + (shards == 1 ? " shard" : " shards"),
              corpus,
              size,
              () -> factory.build(backend, layout, System.err::println),
              () -> factory.open(backend)));
    }
    ask(corpus, size, requests, all);
    report.append(
        String.format(
            Locale.ROOT,
            "%n## %,d generated papers, %d requests of each class%n%n",
            size,
            requests));
    report.append("| | ");
    all.forEach(each -> report.append(each.name).append(" | "));
    report.append("\n|---|").append("---:|".repeat(all.size()));
    report.append("\n| papers indexed a second, from making them to the last count | ");
    all.forEach(each -> report.append(String.format(Locale.ROOT, "%,.0f | ", each.perSecond)));
    report.append("\n| MB on disk | ");
    all.forEach(each -> report.append(String.format(Locale.ROOT, "%,.1f | ", each.megabytes)));
    for (SpeedKind kind : SpeedKind.values()) {
      report.append("\n| ").append(kind.label()).append(": p50 / p99 ms | ");
      all.forEach(each -> report.append(each.quantiles(kind)));
    }
    report.append('\n');
    for (Measured each : all) {
      each.index.close();
    }
  }

  private interface Starting {
    IndexBuilder start() throws IOException;
  }

  private interface Opening {
    SearchIndex open() throws IOException;
  }

  private static Measured built(
      String name, BundledCorpus corpus, int size, Starting starting, Opening opening)
      throws IOException {
    GeneratedPapers generated = new GeneratedPapers(corpus.papers(), size, 1);
    long begun = System.nanoTime();
    try (IndexBuilder builder = starting.start()) {
      for (int i = 0; i < size; i++) {
        builder.add(generated.paper(i));
      }
      builder.commit(corpus.info());
    }
    long spent = System.nanoTime() - begun;
    SearchIndex index = opening.open();
    System.err.printf(Locale.ROOT, "%s: %,d papers in %.0f s%n", name, size, spent / 1e9);
    return new Measured(
        name,
        index,
        size / (spent / 1e9),
        index.info().sizeBytes() / 1e6,
        new EnumMap<>(SpeedKind.class));
  }

  private static List<Paper> sample(BundledCorpus corpus, int size) {
    GeneratedPapers generated = new GeneratedPapers(corpus.papers(), size, 1);
    List<Paper> sample = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Paper paper = generated.paper(i);
      if (i % Math.max(1, size / 5000) == 0) {
        sample.add(paper);
      }
    }
    return sample;
  }

  /** Asks all indexes the same, one after the other, so that what disturbs one disturbs all. */
  private static void ask(BundledCorpus corpus, int size, int requests, List<Measured> all)
      throws IOException {
    SpeedQueries queries = new SpeedQueries(sample(corpus, size), corpus.info().synonyms(), 7);
    for (SpeedQuery query : queries.make(1 + requests / 4)) {
      for (Measured each : all) {
        query.kind().task(each.index, query, Match.WORDS).run();
      }
    }
    for (SpeedQuery query : queries.make(requests)) {
      for (Measured each : all) {
        SpeedKind.Task task = query.kind().task(each.index, query, Match.WORDS);
        long begun = System.nanoTime();
        task.run();
        each.times
            .computeIfAbsent(query.kind(), kind -> new ArrayList<>())
            .add((System.nanoTime() - begun) / 1e6);
      }
    }
  }
}
