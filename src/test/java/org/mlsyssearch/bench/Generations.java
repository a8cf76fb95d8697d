package org.mlsyssearch.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.mlsyssearch.lucene.LuceneIndexBuilder;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.Papers;

/**
 * Indexes of which each has a paper more than the one before, and its number in every title and
 * author, so that an answer tells of which it is made.
 */
final class Generations {

  private static final int PAPERS = 300;

  private Generations() {}

  /** How many papers a generation has. */
  static int papers(int generation) {
    return PAPERS + generation;
  }

  /** Puts a generation in place of the one before. */
  static void build(Path dir, int generation) throws IOException {
    String mark = "Generation" + generation + "x";
    try (IndexBuilder builder = LuceneIndexBuilder.create(dir)) {
      for (int i = 0; i < papers(generation); i++) {
        builder.add(
            Papers.paper("name" + i, "Serving Models " + i + " in " + mark)
                .system("Name" + i)
                .authors("Ada " + mark, "Bo " + mark)
                .at(i % 2 == 0 ? Papers.OSDI : Papers.SOSP, 2010 + i % 10)
                .topic(i % 3 == 0 ? Papers.SERVING : Papers.TRAINING)
                .build());
      }
      builder.commit(Papers.corpus());
    }
  }
}
