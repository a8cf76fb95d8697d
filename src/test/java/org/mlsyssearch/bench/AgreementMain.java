package org.mlsyssearch.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.mlsyssearch.backend.Access;
import org.mlsyssearch.backend.Backend;
import org.mlsyssearch.backend.Layout;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.opensearch.OpenSearchFactory;
import org.mlsyssearch.opensearch.cluster.TestCluster;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.SearchIndex;

/**
 * Measures whether the embedded engine and OpenSearch give the same first hits for judged and
 * known-item queries on the bundled corpus, on one shard and on three.
 *
 * <p>Arguments: {@code --backend ADDRESSES} for a cluster that runs already (else one of one node
 * is started), {@code --differing} to list the queries with other first hits, {@code --write} to
 * write the table into {@code bench/}. Indexes named {@code agreement-…} stay in the cluster.
 */
public final class AgreementMain {

  private AgreementMain() {}

  public static void main(String[] arguments) throws IOException {
    List<String> args = List.of(arguments);
    String addresses = Arguments.of(args, "--backend", "");
    List<URI> cluster =
        addresses.isEmpty()
            ? TestCluster.one().addresses()
            : Arrays.stream(addresses.split(",")).map(URI::create).toList();
    BundledCorpus corpus = BundledCorpus.read();
    List<Judged> judged = Judged.read(Path.of("bench/relevance"), corpus.papers()).queries();
    List<Judged> known = KnownItems.of(corpus.papers(), 1);
    StringBuilder report = new StringBuilder("# Agreement of the engines\n\n");
    report.append(Machine.describe()).append("\n\n").append(corpus.papers().size());
    report.append(
        " papers. The first ten hits by words of the embedded engine and of OpenSearch, ");
    report.append("one query at a time; milliseconds are the median and the 99th percentile of 50");
    report.append(" hits without facets, each query asked once.\n\n");
    report.append(
        "| queries, shards | n | same paper in a position | MRR@10 embedded | MRR@10 OpenSearch |"
            + " ms embedded | ms OpenSearch |\n|---|---:|---:|---:|---:|---:|---:|\n");
    try (SearchIndex embedded = LuceneIndex.open(corpus.index(null))) {
      for (int shards : new int[] {1, 3}) {
        try (SearchIndex other = index(corpus, cluster, shards)) {
          Agreement ofJudged = Agreement.of(judged, embedded, other);
          Agreement ofKnown = Agreement.of(known, embedded, other);
          report.append(ofJudged.row("judged, " + shards));
          report.append(ofKnown.row("known items, " + shards));
          if (args.contains("--differing")) {
            ofJudged.differing().forEach(System.out::println);
            ofKnown.differing().forEach(System.out::println);
          }
        }
      }
    }
    System.out.print(report);
    if (args.contains("--write")) {
      Files.writeString(
          Path.of("bench/results/agreement.md"), report.toString(), StandardCharsets.UTF_8);
    }
  }

  /** Builds and opens the corpus's index in a cluster. */
  static SearchIndex index(BundledCorpus corpus, List<URI> cluster, int shards) throws IOException {
    OpenSearchFactory factory = new OpenSearchFactory();
    Backend backend = new Backend(cluster, "agreement-" + shards, new Access.Open(), null);
    try (IndexBuilder builder = factory.build(backend, new Layout(shards, 0, 0), told -> {})) {
      for (Paper paper : corpus.papers()) {
        builder.add(paper);
      }
      builder.commit(corpus.info());
    }
    return factory.open(backend);
  }
}
