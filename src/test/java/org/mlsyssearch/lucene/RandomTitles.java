package org.mlsyssearch.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.Papers;

/** An index of papers whose titles are of a few words, those further on in the list in fewer. */
final class RandomTitles {

  /** What is asked of the papers. */
  interface Asks {
    void of(DocSets sets) throws IOException;
  }

  private RandomTitles() {}

  /** Opens an index and asks of its papers. */
  static void ask(Path dir, Asks asks) throws IOException {
    try (FSDirectory directory = FSDirectory.open(dir);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(Schema.similarity());
      asks.of(new DocSets(searcher, reader.leaves().getFirst()));
    }
  }

  /**
   * Writes one.
   *
   * @param most the most words of a title
   */
  static void index(Path dir, int papers, int most, List<String> words, Random random)
      throws IOException {
    try (IndexBuilder builder = LuceneIndexBuilder.create(dir)) {
      for (int i = 0; i < papers; i++) {
        StringBuilder title = new StringBuilder("Paper");
        for (int word = random.nextInt(most); word >= 0; word--) {
          title.append(' ').append(words.get(random.nextInt(1 + random.nextInt(words.size() - 1))));
        }
        if (i % 1000 == 0) {
          title.append(' ').append(words.getLast());
        }
        int year = 2015 + random.nextInt(10);
        builder.add(Papers.paper("p" + i, title.toString()).at(Papers.ARXIV, year).build());
      }
      builder.commit(Papers.corpus());
    }
  }
}
