package org.mlsyssearch.indexer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.search.CorpusInfo;
import org.mlsyssearch.search.SearchIndex;

/** Links to papers of the bundled corpus in a released version still lead to their papers. */
class ReleasedIdsTest {

  private static List<String> ids(String version) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            ReleasedIdsTest.class.getResourceAsStream("/released/" + version + "/ids.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @Test
  void everyIdOfVersion010LeadsToAPaper() throws IOException {
    try (SearchIndex index = BundledIndex.open()) {
      CorpusInfo corpus = index.info().corpus();
      List<String> ids = ids("0.1.0");
      assertEquals(1_661, ids.size());
      List<String> lost =
          ids.stream()
              .filter(id -> {
                try {
                  return index.paper(corpus.idNow(new PaperId(id))).isEmpty();
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              })
              .toList();
      assertTrue(lost.isEmpty(), "No paper has or had the ids " + lost);
      assertEquals("ic-cache-sosp25", corpus.idNow(new PaperId("echolm-arxiv25")).value());
    }
  }
}
