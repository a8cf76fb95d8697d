package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
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
}
