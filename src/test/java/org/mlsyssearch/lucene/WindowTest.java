package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.search.Rounds;

/** Papers put into windows, beside a look at each. */
class WindowTest {

  private static final int PAPERS = 5000;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  private FixedBitSet some(double share) {
    FixedBitSet some = new FixedBitSet(PAPERS);
    for (int paper = 0; paper < PAPERS; paper++) {
      if (random.nextDouble() < share) {
        some.set(paper);
      }
    }
    return some;
  }

  @Test
  void eachPaperHasItsPlaceInOneWindowAndIsFoundThere() {
    System.out.println("eachPaperHasItsPlace -Dseed=" + seed);
    Window window = new Window();
    int fillings = 0;
    for (int round = 0; round < Rounds.of(60); round++) {
      FixedBitSet papers = some(List.of(0.0, 0.001, 0.2, 0.5, 1.0).get(round % 5));
      FixedBitSet matching = some(List.of(0.0, 0.002, 0.3, 0.9).get(round % 4));
      List<Integer> seen = new ArrayList<>();
      int from = 0;
      while (from < PAPERS && window.fill(papers, from)) {
        assertEquals(++fillings, window.fillings());
        long[] among = window.wanted.clone();
        for (int i = 0; i < 100; i++) {
          among[random.nextInt(Window.WORDS)] &= random.nextLong();
        }
        long[] found = new long[Window.WORDS];
        found[random.nextInt(Window.WORDS)] = -1;
        window.find(PaperSet.of(matching), among, found);
        for (int i = 0; i < Window.SIZE; i++) {
          boolean isWanted = Window.has(window.wanted, i);
          if (isWanted) {
            seen.add(window.paper(i));
          }
          assertEquals(
              isWanted && Window.has(among, i) && matching.get(window.paper(i)),
              Window.has(found, i),
              "seed " + seed + ", round " + round + ", place " + i);
        }
        assertEquals(seen.getLast(), window.last());
        from = window.last() + 1;
      }
      fillings = window.fillings();
      assertArrayEquals(
          IntStream.range(0, PAPERS).filter(papers::get).toArray(),
          seen.stream().mapToInt(i -> i).toArray(),
          "seed " + seed);
    }
  }

  @Test
  void thePlacesThatAreSetComeInTheirOrder() {
    for (List<Integer> places :
        List.of(
            List.<Integer>of(), List.of(0), List.of(63, 64), List.of(5, 700), List.of(1, 1023))) {
      long[] bits = new long[Window.WORDS];
      places.forEach(place -> bits[place / Long.SIZE] |= 1L << place);
      List<Integer> found = new ArrayList<>();
      for (int i = Window.next(bits, 0); i < Window.SIZE; i = Window.next(bits, i + 1)) {
        found.add(i);
      }
      assertEquals(places, found);
      assertEquals(places.isEmpty(), Window.isEmpty(bits));
      assertEquals(Window.SIZE, Window.next(bits, Window.SIZE));
    }
  }

  @Test
  void aPassIsToldFromTheOneBefore() {
    Window window = new Window();
    int before = window.passes();
    window.restart();
    assertTrue(window.passes() > before);
    assertFalse(window.fill(new FixedBitSet(PAPERS), 0));
  }
}
