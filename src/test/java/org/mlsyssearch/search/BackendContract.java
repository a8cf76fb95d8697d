package org.mlsyssearch.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.model.Paper;

/**
 * What a contract over a few papers needs: an index of them, made once by the backend under test.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BackendContract {

  private final List<Paper> papers;

  Path dir;
  SearchIndex index;

  BackendContract(List<Paper> papers) {
    this.papers = papers;
  }

  protected abstract IndexBuilder builder(Path dir) throws IOException;

  protected abstract SearchIndex open(Path dir) throws IOException;

  @BeforeAll
  void build(@TempDir Path folder) throws IOException {
    dir = folder;
    try (IndexBuilder builder = builder(dir)) {
      for (Paper paper : papers) {
        builder.add(paper);
      }
      builder.commit(Papers.corpus());
    }
    index = open(dir);
  }

  @AfterAll
  void close() throws IOException {
    index.close();
  }

  final SearchResponse search(String text) throws IOException {
    return index.search(SearchRequest.of(index.parse(text)).withWindow(0, 50));
  }
}
