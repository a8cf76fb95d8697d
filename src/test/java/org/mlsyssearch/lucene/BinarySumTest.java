package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BinarySumTest {

  @Test
  void eachPaperHasTheSumOfTheNumbersAddedToIt() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("eachPaperHasTheSumOfTheNumbersAddedToIt -Dseed=" + seed);
    Random random = new Random(seed);
    for (int most : new int[] {1, 7, 8, 100}) {
      BinarySum sum = new BinarySum(most);
      for (int round = 0; round < 3; round++) {
        sum.clear();
        int[] expected = new int[64];
        for (int left = most; left > 0; ) {
          int number = 1 + random.nextInt(left);
          long papers = random.nextLong();
          sum.add(number, papers);
          left -= number;
          for (int paper = 0; paper < 64; paper++) {
            expected[paper] += (papers >>> paper & 1) == 1 ? number : 0;
          }
        }
        for (int number = 0; number <= 4 * most; number++) {
          long reached = sum.notLess(number);
          for (int paper = 0; paper < 64; paper++) {
            assertEquals(expected[paper] >= number, (reached >>> paper & 1) == 1, "seed " + seed);
          }
        }
      }
    }
  }
}
