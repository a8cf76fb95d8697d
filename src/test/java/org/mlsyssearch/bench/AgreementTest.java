package org.mlsyssearch.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.opensearch.cluster.TestCluster;
import org.mlsyssearch.search.SearchIndex;

/** Judged queries have the same first hits on OpenSearch as on the embedded engine. */
class AgreementTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void judgedQueriesHaveTheSameFirstHitsOnBothEngines(int shards) throws IOException {
    BundledCorpus corpus = BundledCorpus.read();
    Path folder = Path.of(System.getProperty("project.root", "."), "bench", "relevance");
    List<Judged> judged = Judged.read(folder, corpus.papers()).queries();
    try (SearchIndex embedded = LuceneIndex.open(corpus.index(null));
        SearchIndex other = AgreementMain.index(corpus, TestCluster.one().addresses(), shards)) {
      Agreement agreement = Agreement.of(judged, embedded, other);
      assertTrue(agreement.share() >= 0.99, agreement.differing().toString());
      assertTrue(agreement.mrrBetween() <= 0.002, agreement.row("judged"));
    }
  }
}
