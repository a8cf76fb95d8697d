package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** What bits say of terms, beside a set of them. */
class TermBitsTest {

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void noTermIsToldToBeNoneAndMostOthersAre() throws IOException {
    System.out.println("-Dseed=" + seed);
    Set<String> terms = new HashSet<>();
    while (terms.size() < 3000) {
      terms.add(word());
    }
    TermBits bits = read(terms);
    for (String term : terms) {
      assertTrue(bits.mayBe(term), term + ", seed " + seed);
      for (int end = 0; end <= term.length(); end++) {
        assertTrue(bits.mayBegin(term.substring(0, end)), term + ", seed " + seed);
      }
    }
    int others = 0;
    int doubtful = 0;
    while (others < 20_000) {
      String other = word();
      if (!terms.contains(other)) {
        others++;
        doubtful += bits.mayBe(other) ? 1 : 0;
      }
    }
    assertTrue(doubtful < others / 20, doubtful + " of " + others + ", seed " + seed);
  }

  private static TermBits read(Set<String> terms) throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        for (String term : terms) {
          Document document = new Document();
          document.add(new StringField("word", term, Field.Store.NO));
          writer.addDocument(document);
        }
        writer.forceMerge(1);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        return TermBits.read(reader.leaves().getFirst().reader(), "word");
      }
    }
  }

  /** One to twenty characters, of two bytes some of them. */
  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(20); i >= 0; i--) {
      word.append(random.nextInt(8) == 0 ? "刘" : String.valueOf((char) ('a' + random.nextInt(26))));
    }
    return word.toString();
  }
}
