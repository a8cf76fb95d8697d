package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.search.Rounds;

/** The first papers by title, against a sort of all of them. */
class TitleOrderTest {

  private static final int PAPERS = 500;

  @TempDir Path dir;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void theFirstPapersOfAnySetAreThoseOfTheLeastTitlesFromAnyOneOn() throws IOException {
    System.out.println("-Dseed=" + seed);
    RandomTitles.index(dir, PAPERS, 2, List.of("a", "b", "c", "d", "e"), random);
    try (FSDirectory directory = FSDirectory.open(dir);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      LeafReader leaf = reader.leaves().getFirst().reader();
      TitleOrder order = TitleOrder.of(leaf.getSortedDocValues(Schema.SORT_TITLE), PAPERS);
      int[] ranks = new int[PAPERS];
      SortedDocValues titles = leaf.getSortedDocValues(Schema.SORT_TITLE);
      while (titles.nextDoc() != SortedDocValues.NO_MORE_DOCS) {
        ranks[titles.docID()] = titles.ordValue();
      }
      List<Integer> sorted =
          IntStream.range(0, PAPERS)
              .boxed()
              .sorted(Comparator.<Integer>comparingInt(paper -> ranks[paper]))
              .toList();
      for (int round = 0; round < Rounds.of(200); round++) {
        compare(order, sorted);
      }
    }
  }

  private void compare(TitleOrder order, List<Integer> sorted) {
    FixedBitSet some = random.nextInt(5) == 0 ? null : new FixedBitSet(PAPERS);
    for (int i = 0; some != null && i < PAPERS; i++) {
      some.set(random.nextInt(PAPERS));
    }
    int after = random.nextInt(PAPERS + 1) - 1;
    int count = random.nextInt(PAPERS);
    List<Integer> expected =
        sorted.stream()
            .skip(after < 0 ? 0 : sorted.indexOf(after) + 1)
            .filter(paper -> some == null || some.get(paper))
            .limit(count)
            .toList();
    List<Integer> found =
        order.first(some, after < 0 ? null : new ScoreDoc(after, 0), count).stream()
            .map(hit -> hit.doc)
            .toList();
    assertEquals(expected, found, "seed " + seed);
  }

  @Test
  void whereNoPaperHasATitleTheirNumbersAreTheOrder() throws IOException {
    TitleOrder order = TitleOrder.of(null, 3);
    assertEquals(
        List.of(1, 2),
        order.first(null, new ScoreDoc(0, 0), 5).stream().map(hit -> hit.doc).toList());
  }
}
