package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

/** Counts put together of counted sets, beside a count of each paper. */
class CountedSetsTest {

  private static final int PAPERS = 5000;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void whatIsPutTogetherIsWhatIsCounted() {
    System.out.println("-Dseed=" + seed);
    int together = 0;
    for (int size : new int[] {20, 300, 3000}) {
      int[] starts = new int[PAPERS + 1];
      int[] numbers = numbers(size, starts);
      PaperValues values = PaperValues.of(size, starts, numbers);
      List<FixedBitSet> words = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        words.add(some(0.1 + 0.15 * i));
      }
      CountedSet all = new CountedSet(some(1), PAPERS);
      all.keep(values, values.all());
      CountedSets sets = new CountedSets(all);
      for (FixedBitSet word : words) {
        CountedSet counted = new CountedSet(word, word.cardinality());
        values.count(PapersToCount.all(counted)).close();
        assertFalse(sets.isNear(word, word.cardinality()));
        sets.add(counted);
        assertTrue(sets.isNear(word, word.cardinality()));
      }
      for (int round = 0; round < 60; round++) {
        FixedBitSet papers = papers(words);
        PapersToCount toCount = sets.of(papers, papers.cardinality());
        together += toCount.sets().size() > 1 ? 1 : 0;
        try (ValueCounts counts = values.count(toCount)) {
          check(counts, papers, starts, numbers, "size " + size + ", seed " + seed);
        }
      }
    }
    assertTrue(together > 0, "seed " + seed);
  }

  @Test
  void papersThatWereAskedForAreKeptForAWhile() {
    int[] starts = new int[PAPERS + 1];
    PaperValues values = PaperValues.of(300, starts, numbers(300, starts));
    CountedSets sets = new CountedSets(new CountedSet(some(1), PAPERS));
    FixedBitSet papers = some(0.4);
    PapersToCount first = sets.of(papers, papers.cardinality());
    assertTrue(first.sets().isEmpty());
    assertTrue(
        sets.of(papers, papers.cardinality()).by(values).sets().isEmpty(), "Not counted yet");
    values.count(first).close();
    PapersToCount again = sets.of(papers, papers.cardinality()).by(values);
    assertEquals(1, again.sets().size());
    assertEquals(0, again.left().stream().mapToInt(PapersToCount.Signed::cardinality).sum());
  }

  private int[] numbers(int size, int[] starts) {
    List<Integer> numbers = new ArrayList<>();
    for (int paper = 0; paper < PAPERS; paper++) {
      random
          .ints(random.nextInt(4), 0, size)
          .map(any -> (int) (Math.pow((any + 0.5) / size, 3) * size))
          .distinct()
          .sorted()
          .forEach(numbers::add);
      starts[paper + 1] = numbers.size();
    }
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  private FixedBitSet some(double share) {
    FixedBitSet some = new FixedBitSet(PAPERS);
    for (int paper = 0; paper < PAPERS; paper++) {
      if (random.nextDouble() < share) {
        some.set(paper);
      }
    }
    return some;
  }

  /** Papers of any or all of two words, and some more or fewer. */
  private FixedBitSet papers(List<FixedBitSet> words) {
    FixedBitSet papers = words.get(random.nextInt(words.size())).clone();
    FixedBitSet other = words.get(random.nextInt(words.size()));
    switch (random.nextInt(3)) {
      case 0 -> papers.or(other);
      case 1 -> papers.and(other);
      default -> papers.andNot(other);
    }
    for (int i = random.nextInt(PAPERS / 40); i > 0; i--) {
      papers.flip(random.nextInt(PAPERS));
    }
    return papers;
  }

  private static void check(
      ValueCounts counts, FixedBitSet papers, int[] starts, int[] numbers, String state) {
    Map<Integer, Integer> expected = new TreeMap<>();
    for (int paper = 0; paper < PAPERS; paper++) {
      for (int i = starts[paper]; papers.get(paper) && i < starts[paper + 1]; i++) {
        expected.merge(numbers[i], 1, Integer::sum);
      }
    }
    ListedCounts listed = counts.listed();
    Map<Integer, Integer> found = new TreeMap<>();
    for (int i = 0; i < listed.distinct(); i++) {
      found.put(listed.number(i), listed.count(i));
    }
    assertEquals(expected, found, state);
    assertEquals(expected.size(), counts.distinct(), state);
  }
}
