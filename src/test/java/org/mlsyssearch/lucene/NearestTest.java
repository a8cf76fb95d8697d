package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.meaning.Vectors;

/** Nearest papers in an index so large that a graph leads to them. */
class NearestTest {

  private static final int DIMENSION = 16;
  private static final int PAPERS = Schema.GRAPH_FROM + 1000;

  private static byte[] random(Random random) {
    float[] vector = new float[DIMENSION];
    double squares = 0;
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = (float) random.nextGaussian();
      squares += vector[i] * vector[i];
    }
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return Vectors.quantise(vector);
  }

  @Test
  void aGraphMissesFewAndAnyRestrictionHolds() throws IOException {
    Quiet.lucene();
    long seed = System.nanoTime();
    System.out.println("aGraphMissesFewAndAnyRestrictionHolds seed " + seed);
    Random random = new Random(seed);
    List<byte[]> vectors = new ArrayList<>();
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      IndexWriterConfig config = new IndexWriterConfig().setCodec(new IndexCodec());
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (int i = 0; i < PAPERS; i++) {
          vectors.add(random(random));
          Document document = new Document();
          document.add(
              new KnnByteVectorField(
                  Schema.VECTOR, vectors.get(i), VectorSimilarityFunction.DOT_PRODUCT));
          writer.addDocument(document);
        }
        writer.forceMerge(1);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        Nearest nearest =
            new Nearest(new IndexSearcher(reader), reader.leaves().getFirst().reader());
        FixedBitSet even = new FixedBitSet(PAPERS);
        for (int i = 0; i < PAPERS; i += 2) {
          even.set(i);
        }
        int found = 0;
        for (int round = 0; round < 20; round++) {
          byte[] query = random(random);
          List<Nearest.Near> near = nearest.to(query, null, 0.1f, 50);
          found += common(near, best(query, vectors));
          List<Nearest.Near> half = nearest.to(query, even, 0.1f, 50);
          assertTrue(half.stream().allMatch(one -> one.paper() % 2 == 0), "seed " + seed);
          assertEquals(50, half.size());
        }
        assertTrue(found >= 20 * 50 * 0.95, found + " of 1000, seed " + seed);
      }
    }
  }

  private static Set<Integer> best(byte[] query, List<byte[]> vectors) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < vectors.size(); i++) {
      all.add(i);
    }
    all.sort(Comparator.comparingInt((Integer i) -> -Vectors.dot(query, vectors.get(i))));
    return new HashSet<>(all.subList(0, 50));
  }

  private static int common(List<Nearest.Near> near, Set<Integer> best) {
    return (int) near.stream().filter(one -> best.contains(one.paper())).count();
  }
}
