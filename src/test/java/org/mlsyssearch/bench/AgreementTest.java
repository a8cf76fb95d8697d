package org.mlsyssearch.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.opensearch.cluster.TestCluster;
import org.mlsyssearch.search.SearchIndex;

/** OpenSearch answers as the embedded engine does, on the bundled corpus. */
class AgreementTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void bothEnginesGiveTheSameFirstHitsSuggestionsAndSimilarPapers(int shards) throws IOException {
    BundledCorpus corpus = BundledCorpus.read();
    Path folder = Path.of(System.getProperty("project.root", "."), "bench", "relevance");
    List<Judged> judged = Judged.read(folder, corpus.papers()).queries();
    try (SearchIndex embedded = LuceneIndex.open(corpus.index(null));
        SearchIndex other = AgreementMain.index(corpus, TestCluster.one().addresses(), shards)) {
      Agreement agreement = Agreement.of(judged, embedded, other);
      assertTrue(agreement.share() >= 0.99, agreement.differing().toString());
      assertTrue(agreement.mrrBetween() <= 0.002, agreement.row("judged"));
      for (Judged query : judged) {
        String begun = query.query().substring(0, (query.query().length() + 1) / 2);
        assertEquals(embedded.suggest(begun, 8), other.suggest(begun, 8), begun);
      }
      for (Paper paper : corpus.papers().subList(0, 100)) {
        assertEquals(similar(embedded, paper), similar(other, paper), paper.id().value());
      }
    }
  }

  private static List<PaperId> similar(SearchIndex index, Paper paper) throws IOException {
    return index.similar(paper.id(), 10).stream().map(hit -> hit.paper().id()).toList();
  }
}
