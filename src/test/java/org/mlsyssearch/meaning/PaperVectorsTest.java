package org.mlsyssearch.meaning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.Papers;

class PaperVectorsTest {

  @TempDir Path dir;

  private final AtomicInteger encoded = new AtomicInteger();
  private final Encoder words = new WordsEncoder();
  private final Encoder counting =
      new Encoder() {
        @Override
        public String name() {
          return words.name();
        }

        @Override
        public int dimension() {
          return words.dimension();
        }

        @Override
        public float bar() {
          return words.bar();
        }

        @Override
        public float[] encode(String text) {
          encoded.incrementAndGet();
          return words.encode(text);
        }

        @Override
        public void close() {}
      };

  private List<byte[]> build(List<Paper> papers) throws IOException {
    try (PaperVectors vectors = PaperVectors.beside(dir.resolve("index"), counting)) {
      List<byte[]> all = vectors.of(papers.stream().map(PaperText::of).toList());
      vectors.commit();
      return all;
    }
  }

  @Test
  void aRebuildEncodesOnlyPapersThatAreNew() throws IOException {
    build(Papers.FEW.subList(1, 3));
    assertEquals(2, encoded.get());
    List<byte[]> all = build(Papers.FEW);
    assertEquals(Papers.FEW.size(), encoded.get());
    build(Papers.FEW);
    assertEquals(Papers.FEW.size(), encoded.get());
    for (int i = 0; i < all.size(); i++) {
      String text = PaperText.of(Papers.FEW.get(i));
      assertArrayEquals(Vectors.quantise(words.encode(text)), all.get(i));
    }
  }

  @Test
  void aPapersTextIsItsTitleNamesAndLastTopics() {
    Paper paper =
        Papers.paper("a", "PipeFill: Filling Bubbles")
            .system("PipeFill")
            .alsoKnownAs("Bubbles Be Gone")
            .topic(Papers.TRAINING)
            .build();
    assertEquals("PipeFill: Filling Bubbles. Bubbles Be Gone. Model Training", PaperText.of(paper));
  }
}
