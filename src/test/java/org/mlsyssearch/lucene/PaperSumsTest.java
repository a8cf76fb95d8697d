package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sums added up 64 papers at once, beside a sum for each paper. */
class PaperSumsTest {

  /** More words than are added up in one go. */
  private static final int WORDS = 300;

  private static final int PAPERS = WORDS * Long.SIZE;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void eachPaperHasTheSumOfTheNumbersAddedToIt() {
    System.out.println("eachPaperHasTheSumOfTheNumbersAddedToIt -Dseed=" + seed);
    for (int most : new int[] {1, 7, 8, 100}) {
      int[] expected = new int[PAPERS];
      PaperSums sums = random(most, expected);
      check(expected, most, sums);
    }
  }

  @Test
  void sumsOfOthersAreAddedAndPartsOfThemSubtracted() {
    System.out.println("sumsOfOthersAreAddedAndPartsOfThemSubtracted -Dseed=" + seed);
    for (int most : new int[] {1, 30, 100}) {
      int[] expected = new int[PAPERS];
      int[] others = new int[PAPERS];
      PaperSums sums = random(20, expected);
      PaperSums other = random(most, others);
      sums.add(other);
      long[] some = IntStream.range(0, WORDS).mapToLong(word -> random.nextLong()).toArray();
      int moved = random.nextInt(4);
      sums.subtract(other, moved, some);
      for (int paper = 0; paper < PAPERS; paper++) {
        expected[paper] += others[paper] - (has(some, paper) ? others[paper] >> moved : 0);
      }
      check(expected, 20 + most, sums);
    }
  }

  private PaperSums random(int most, int[] expected) {
    PaperSums sums = new PaperSums(WORDS);
    sums.raise(1000);
    sums.clear();
    for (int left = most; left > 0; ) {
      int number = 1 + random.nextInt(left);
      long[] papers = IntStream.range(0, WORDS).mapToLong(word -> random.nextLong()).toArray();
      sums.raise(number);
      sums.add(number, papers);
      left -= number;
      for (int paper = 0; paper < PAPERS; paper++) {
        if (has(papers, paper)) {
          expected[paper] += number;
        } else if (random.nextInt(1000) == 0) {
          sums.add(number, paper);
          expected[paper] += number;
        }
      }
    }
    return sums;
  }

  private static boolean has(long[] papers, int paper) {
    return (papers[paper / Long.SIZE] >>> paper & 1) == 1;
  }

  private void check(int[] expected, int most, PaperSums sums) {
    for (int number = 0; number <= 2 * most; number++) {
      long[] those = IntStream.range(0, WORDS).mapToLong(word -> random.nextLong()).toArray();
      long[] reached = those.clone();
      sums.retainNotLess(number, reached);
      for (int paper = 0; paper < PAPERS; paper++) {
        boolean isReached = has(those, paper) && expected[paper] >= number;
        assertEquals(isReached, has(reached, paper), "seed " + seed);
      }
    }
    long[] some = IntStream.range(0, WORDS).mapToLong(word -> random.nextLong()).toArray();
    int[] theirs =
        IntStream.range(0, PAPERS)
            .filter(paper -> has(some, paper))
            .map(paper -> expected[paper])
            .sorted()
            .toArray();
    for (int count : new int[] {1, 2, 100, theirs.length}) {
      assertEquals(theirs[theirs.length - count], sums.reachedBy(count, some), "seed " + seed);
    }
    assertEquals(0, sums.reachedBy(theirs.length + 1, some), "seed " + seed);
  }
}
