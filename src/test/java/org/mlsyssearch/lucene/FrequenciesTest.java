package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

/** Sets of papers and what is kept of each, beside plain arrays. */
class FrequenciesTest {

  private static final int PAPERS = 5000;

  @Test
  void eachPaperHasItsFrequencyHoweverManyThereAreAndWhereverTheyBegin() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("eachPaperHasItsFrequency -Dseed=" + seed);
    Random random = new Random(seed);
    for (double share : new double[] {0.001, 0.01, 0.1, 0.7, 1}) {
      for (int first : new int[] {0, 63, 64, 1000, PAPERS - 1}) {
        int[] papers =
            IntStream.range(first, PAPERS)
                .filter(paper -> paper == first || random.nextDouble() < share)
                .toArray();
        byte[] frequencies = new byte[papers.length];
        random.nextBytes(frequencies);
        PaperSet set = PaperSet.of(papers);
        String state = "seed " + seed + ", share " + share + ", first " + first;
        Frequencies kept = Frequencies.of(set, frequencies);
        assertTrue(kept.bytes() >= papers.length, state);
        assertTrue(kept.bytes() <= papers.length + PAPERS / 16, state);
        FixedBitSet bits = new FixedBitSet(PAPERS);
        for (int i = 0; i < papers.length; i++) {
          assertEquals(Byte.toUnsignedInt(frequencies[i]), kept.of(papers[i]), state);
          bits.set(papers[i]);
        }
        FixedBitSet added = new FixedBitSet(PAPERS);
        set.addTo(added.getBits());
        assertEquals(bits, added, state);
        for (PaperSet same :
            new PaperSet[] {set, PaperSet.of(bits), new PaperSet(new int[0], 0, bits.getBits())}) {
          IntStream.range(0, PAPERS)
              .forEach(paper -> assertEquals(bits.get(paper), same.has(paper), state));
          assertEquals(papers.length, same.countIn(bits.getBits()), state);
        }
      }
    }
  }

  @Test
  void aTermIsAsFrequentInEachPaperAsLuceneReadsWhateverItsLevelsAre() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("aTermIsAsFrequentInEachPaper -Dseed=" + seed);
    // One for all, as each is to leave nothing behind.
    LevelReader reads = new LevelReader(PAPERS);
    Random random = new Random(seed);
    for (double share : new double[] {0.005, 0.2, 1}) {
      for (int most : new int[] {1, 2, 9, 300}) {
        int[] frequencies = new int[PAPERS];
        try (ByteBuffersDirectory memory = new ByteBuffersDirectory()) {
          try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig())) {
            for (int paper = 0; paper < PAPERS; paper++) {
              boolean has = paper == 0 || random.nextDouble() < share;
              // Low frequencies are common, as in titles.
              frequencies[paper] = has ? 1 + (int) (Math.pow(random.nextDouble(), 8) * most) : 0;
              Document document = new Document();
              document.add(
                  new TextField("f", "term ".repeat(frequencies[paper]) + "x", Field.Store.NO));
              writer.addDocument(document);
            }
            writer.forceMerge(1);
          }
          try (DirectoryReader reader = DirectoryReader.open(memory)) {
            LeafReader leaf = reader.leaves().getFirst().reader();
            Term term = new Term("f", "term");
            TermLevels levels =
                reads.read(
                    Objects.requireNonNull(leaf.postings(term, PostingsEnum.FREQS)),
                    leaf.docFreq(term),
                    frequency -> frequency);
            for (int paper = 0; paper < PAPERS; paper++) {
              if (frequencies[paper] > 0) {
                assertEquals(
                    Math.min(Frequencies.HIGHEST, frequencies[paper]),
                    levels.frequency(paper),
                    "seed " + seed + ", share " + share + ", most " + most + ", paper " + paper);
              }
            }
          }
        }
      }
    }
  }
}
