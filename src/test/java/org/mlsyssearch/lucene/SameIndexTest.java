package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.indexer.BundledIndex;
import org.mlsyssearch.meaning.Encoder;
import org.mlsyssearch.meaning.PaperText;
import org.mlsyssearch.meaning.PaperVectors;
import org.mlsyssearch.meaning.WordsEncoder;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.RandomPapers;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;

/**
 * What we write is what Lucene's own writer makes of the same papers, whether it is written in one
 * piece or in many that are merged.
 */
class SameIndexTest {

  private static final long MUCH = 64L << 20;

  private final long seed = Long.getLong("seed", new Random().nextLong());

  @TempDir Path dir;

  private void check(List<Paper> papers, Encoder encoder, long memory, int batch)
      throws IOException {
    List<byte[]> vectors = new ArrayList<>();
    if (encoder != null) {
      try (PaperVectors made = PaperVectors.beside(dir.resolve("vectors"), encoder)) {
        vectors.addAll(made.of(papers.stream().map(PaperText::of).toList()));
      }
    }
    LuceneDocuments.write(dir.resolve("lucene"), papers, vectors);
    try (IndexBuilder builder =
        LuceneIndexBuilder.create(dir.resolve("ours"), encoder, "", memory, batch)) {
      for (Paper paper : papers) {
        builder.add(paper);
      }
      builder.commit(Papers.corpus());
    }
    List<String> expected = IndexContents.of(dir.resolve("lucene"));
    List<String> ours = IndexContents.of(dir.resolve("ours"));
    for (int i = 0; i < Math.min(expected.size(), ours.size()); i++) {
      assertEquals(expected.get(i), ours.get(i), "line " + i + ", seed " + seed);
    }
    assertEquals(expected.size(), ours.size(), "seed " + seed);
  }

  @Test
  void ofRandomPapers() throws IOException {
    check(new RandomPapers(seed).papers(700), null, MUCH, 100);
  }

  @Test
  void ofRandomPapersInManyPieces() throws IOException {
    check(new RandomPapers(seed).papers(700), null, 1, 50);
  }

  @Test
  void ofPapersWithVectors() throws IOException {
    check(new RandomPapers(seed).papers(100), new WordsEncoder(), MUCH, 30);
  }

  @Test
  void ofPapersWithVectorsInManyPieces() throws IOException {
    check(new RandomPapers(seed).papers(100), new WordsEncoder(), 1, 30);
  }

  @Test
  void ofTheBundledPapers() throws IOException {
    List<Paper> papers = new ArrayList<>();
    try (SearchIndex index = BundledIndex.open()) {
      index.forEach(SearchRequest.of(index.parse("")), papers::add);
    }
    Collections.shuffle(papers, new Random(seed));
    assertTrue(papers.size() > 1000);
    check(papers, null, MUCH, 256);
  }

  @Test
  void ofOnePaper() throws IOException {
    check(List.of(Papers.RAY), null, MUCH, 1);
  }

  @Test
  void ofPapersThatLackWhatOthersHaveOrHaveMuchOfIt() throws IOException {
    String words = "model ".repeat(40_000);
    List<Paper> papers = new ArrayList<>();
    papers.add(Papers.paper("signs", "?! ...").build());
    papers.add(Papers.paper("author", "?!").authors("Ada Quill").build());
    papers.add(Papers.paper("long", words + "Scaling".repeat(1200)).at(null, 2020).build());
    papers.add(Papers.paper("twice", "Orca").system("Orca").system("ORCA").build());
    papers.add(Papers.paper("half", "A \uD83D Half \uDE00 Pair \uD83D\uDE00").build());
    papers.add(Papers.paper("marks", "a \u0308-\u0308 b").build());
    papers.add(
        Papers.paper("old", "Orca: A Distributed System")
            .at(Papers.OSDI, 1965)
            .topic(TopicPath.of("Alpha", "Bravo"), TopicPath.of("alpha", "bravo"))
            .build());
    check(papers, null, MUCH, 2);
  }
}
