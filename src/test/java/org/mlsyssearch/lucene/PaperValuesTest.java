package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

/** Counting the values of papers, beside a look at each paper. */
class PaperValuesTest {

  private static final int PAPERS = 3000;

  @Test
  void whatIsCountedIsWhatALookAtEachPaperFindsHoweverManyValuesAndPapersThereAre() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("whatIsCountedIsWhatALookAtEachPaperFinds -Dseed=" + seed);
    Random random = new Random(seed);
    for (int size : new int[] {0, 1, 7, 256, 257, 2000, 20_000}) {
      // In every other case hardly any paper has a value, as of awards.
      boolean isRare = random.nextBoolean();
      int[][] own = new int[PAPERS][];
      for (int paper = 0; paper < PAPERS; paper++) {
        own[paper] = values(random, isRare && random.nextInt(100) > 0 ? 0 : size);
      }
      PaperValues values = values(size, own);
      String state = "seed " + seed + ", values " + size + ", papers ";
      check(values.all(), all(PAPERS), own, random, state + "all");
      for (double share : new double[] {0, 0.0005, 0.01, 0.1, 0.4, 0.6, 0.95, 1}) {
        for (int round = 0; round < 3; round++) {
          FixedBitSet some = new FixedBitSet(PAPERS);
          for (int paper = 0; paper < PAPERS; paper++) {
            if (random.nextDouble() < share) {
              some.set(paper);
            }
          }
          try (ValueCounts counts = values.count(PapersToCount.all(some, some.cardinality()))) {
            check(counts, some, own, random, state + share);
          }
          // Much the same papers again, as who types and narrows finds them.
          FixedBitSet again = some.clone();
          for (int i = random.nextInt(PAPERS / 20); i > 0; i--) {
            again.flip(random.nextInt(PAPERS));
          }
          try (ValueCounts counts = values.count(PapersToCount.all(again, again.cardinality()))) {
            check(counts, again, own, random, state + share + " again");
          }
        }
      }
      for (int paper = 0; paper < PAPERS; paper += 97) {
        assertArrayEquals(own[paper], values.of(paper), state + paper);
      }
    }
  }

  @Test
  void aValueOf256PapersIsCountedLikeAnyOther() {
    for (int count : new int[] {255, 256, 257, 511, 512, 513}) {
      int[][] own = new int[PAPERS][];
      for (int paper = 0; paper < PAPERS; paper++) {
        // Many values of one paper each, so that there are too many to be kept as sets.
        own[paper] = paper < count ? new int[] {0, paper + 1} : new int[] {paper + 1};
      }
      PaperValues values = values(PAPERS + 1, own);
      try (ValueCounts counts = values.count(PapersToCount.all(all(PAPERS), PAPERS))) {
        assertEquals(PAPERS + 1, counts.distinct());
        assertEquals(count, counts.of(0));
        assertEquals(count, counts.top(1).count(0));
      }
      FixedBitSet others = all(PAPERS);
      others.clear(0, count);
      try (ValueCounts counts = values.count(PapersToCount.all(others, PAPERS - count))) {
        assertEquals(PAPERS - count, counts.distinct());
        assertEquals(0, counts.of(0));
      }
    }
  }

  private static FixedBitSet all(int papers) {
    FixedBitSet all = new FixedBitSet(papers);
    all.set(0, papers);
    return all;
  }

  /** Some values, the first ones of most papers, as they are in each facet. */
  private static int[] values(Random random, int size) {
    TreeSet<Integer> own = new TreeSet<>();
    for (int i = size == 0 ? 0 : random.nextInt(5); i > 0; i--) {
      own.add((int) (Math.pow(random.nextDouble(), 4) * size));
    }
    return own.stream().mapToInt(Integer::intValue).toArray();
  }

  private static PaperValues values(int size, int[][] own) {
    int[] starts = new int[own.length + 1];
    for (int paper = 0; paper < own.length; paper++) {
      starts[paper + 1] = starts[paper] + own[paper].length;
    }
    return PaperValues.of(size, starts, Arrays.stream(own).flatMapToInt(IntStream::of).toArray());
  }

  private static void check(
      ValueCounts counts, FixedBitSet papers, int[][] own, Random random, String state) {
    Map<Integer, Integer> expected = new TreeMap<>();
    for (int paper = 0; paper < own.length; paper++) {
      if (papers.get(paper)) {
        for (int number : own[paper]) {
          expected.merge(number, 1, Integer::sum);
        }
      }
    }
    assertEquals(expected.size(), counts.distinct(), state);
    assertEquals(expected, map(counts.listed()), state);
    expected.forEach((number, count) -> assertEquals(count, counts.of(number), state));
    List<Integer> first =
        expected.keySet().stream()
            .sorted(
                Comparator.comparingInt((Integer number) -> -expected.getOrDefault(number, 0))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    for (int limit : new int[] {0, 1, 10, 5000}) {
      ListedCounts top = counts.top(limit);
      assertEquals(
          first.subList(0, Math.min(limit, first.size())),
          IntStream.range(0, top.distinct()).map(top::number).boxed().toList(),
          state);
    }
    int[] some =
        expected.keySet().stream()
            .filter(any -> random.nextBoolean())
            .mapToInt(Integer::intValue)
            .toArray();
    assertEquals(some.length, counts.among(some).distinct(), state);
    int[] last =
        expected.keySet().stream()
            .sorted(Comparator.reverseOrder())
            .limit(3)
            .mapToInt(Integer::intValue)
            .toArray();
    assertArrayEquals(last, counts.firstBy(number -> 1_000_000 - number, 3), state);
  }

  private static Map<Integer, Integer> map(ListedCounts counts) {
    return IntStream.range(0, counts.distinct())
        .boxed()
        .collect(Collectors.toMap(counts::number, counts::count, Integer::sum, TreeMap::new));
  }
}
