package org.mlsyssearch.corpus.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HashesTest {

  @Test
  void holdsWhatASetHolds() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Hashes hashes = new Hashes();
      Set<Long> expected = new HashSet<>();
      long range = 1L << random.nextInt(40);
      for (int i = random.nextInt(500); i > 0; i--) {
        long hash = random.nextLong(-range, range);
        assertEquals(expected.contains(hash), hashes.contains(hash), "seed " + seed);
        if (random.nextBoolean()) {
          assertEquals(expected.add(hash), hashes.add(hash), "seed " + seed);
        }
      }
    }
  }
}
