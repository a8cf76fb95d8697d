package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.SmallFloat;
import org.junit.jupiter.api.Test;

class WeightedTermsTest {

  private static final int DOCUMENTS = 50;

  @Test
  void aTermIsIndexedWithTheSumOfItsFrequenciesAndThePaperIsAsLongAsWhatCounts()
      throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("-Dseed=" + seed);
    Random random = new Random(seed);
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    WeightedTerms terms = new WeightedTerms();
    Map<Integer, Map<String, Integer>> frequencies = new HashMap<>();
    Map<Integer, Integer> lengths = new HashMap<>();
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriter writer =
            new IndexWriter(
                directory, new IndexWriterConfig().setSimilarity(Schema.similarity()))) {
      for (int number = 0; number < DOCUMENTS; number++) {
        terms.clear();
        int length = 0;
        Map<String, Integer> expected = new HashMap<>();
        for (int i = random.nextInt(1000); i >= 0; i--) {
          String term = "t" + random.nextInt(600);
          int frequency = 1 + random.nextInt(6);
          expected.merge(term, frequency, Integer::sum);
          if (random.nextInt(3) == 0) {
            terms.addBesidesLength(term, frequency);
          } else {
            terms.add(term, frequency);
            length += frequency;
          }
        }
        frequencies.put(number, expected);
        lengths.put(number, length);
        Document document = new Document();
        document.add(new Field("text", terms, type));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        LeafReader leaf = reader.leaves().getFirst().reader();
        NumericDocValues norms = leaf.getNormValues("text");
        for (int number = 0; number < DOCUMENTS; number++) {
          for (var term : frequencies.get(number).entrySet()) {
            PostingsEnum postings = leaf.postings(new Term("text", term.getKey()));
            assertEquals(number, postings.advance(number), term.getKey());
            assertEquals(term.getValue(), postings.freq(), term.getKey());
          }
          norms.advanceExact(number);
          assertEquals(
              SmallFloat.intToByte4(lengths.get(number)), (byte) norms.longValue(), "" + number);
        }
        long all = frequencies.values().stream().mapToLong(Map::size).sum();
        assertEquals(all, leaf.terms("text").getSumDocFreq());
      }
    }
  }
}
