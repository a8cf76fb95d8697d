package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.search.Rounds;

/** The highest ranks and scores of many, beside all of them sorted. */
class HighestOfManyTest {

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void theHighestRanksAreKeptTiesByNumber() {
    System.out.println("theHighestRanksAreKept -Dseed=" + seed);
    for (int round = 0; round < Rounds.of(400); round++) {
      int wanted = 1 + random.nextInt(20);
      TopKeys top = new TopKeys(wanted);
      List<int[]> all = new ArrayList<>();
      for (int number = 0; number < 40; number++) {
        int rank = random.nextInt(12);
        List<int[]> before = sorted(all);
        boolean isLate =
            all.size() >= wanted && before.get(wanted - 1)[0] >= rank; // Its number is higher.
        assertEquals(isLate, top.isFullBefore(rank, number), "seed " + seed);
        top.add(rank, number);
        all.add(new int[] {rank, number});
      }
      ListedCounts found = top.found();
      assertEquals(
          sorted(all).stream().limit(wanted).map(one -> one[1] + ": " + one[0]).toList(),
          IntStream.range(0, found.distinct())
              .mapToObj(i -> found.number(i) + ": " + found.count(i))
              .toList(),
          "seed " + seed);
    }
  }

  private static List<int[]> sorted(List<int[]> all) {
    return all.stream()
        .sorted(Comparator.comparingInt((int[] one) -> -one[0]).thenComparingInt(one -> one[1]))
        .toList();
  }

  @Test
  void thePapersOfTheHighestScoresAreKeptFromAnyOneOn() {
    System.out.println("thePapersOfTheHighestScoresAreKept -Dseed=" + seed);
    for (int round = 0; round < Rounds.of(400); round++) {
      List<ScoreDoc> all = new ArrayList<>();
      for (int paper = 0; paper < 60; paper++) {
        all.add(new ScoreDoc(paper, random.nextInt(9) / 4f));
      }
      List<ScoreDoc> sorted = all.stream().sorted(ByMeaning.BEST_FIRST).toList();
      int from = random.nextInt(50);
      int count = 1 + random.nextInt(80 - from);
      TopScores top = new TopScores(count, from == 0 ? null : sorted.get(from - 1));
      assertEquals(0, top.least(), "Any paper is among the first while there are few");
      Collections.shuffle(all, random);
      all.forEach(one -> top.add(one.doc, one.score));
      List<ScoreDoc> expected = sorted.subList(from, Math.min(60, from + count));
      assertEquals(
          expected.size() < count ? 0 : expected.getLast().score, top.least(), "seed " + seed);
      assertEquals(told(expected), told(top.found()), "seed " + seed);
    }
  }

  private static List<String> told(List<ScoreDoc> papers) {
    return papers.stream().map(one -> one.doc + ": " + one.score).toList();
  }

  @Test
  void countsOfAnySizeAreAddedSubtractedAndTakenOut() {
    int[] occurrences =
        IntStream.concat(
                IntStream.range(0, 1000).map(any -> 3), IntStream.range(0, 20).map(i -> i % 5))
            .toArray();
    ValueOrder order = ValueOrder.of(6, occurrences);
    assertEquals(3, order.number(0));
    assertEquals(1, order.overByte());
    SingleValues none = new SingleValues(new int[] {-1}, 0);
    List<Tally> closed = new ArrayList<>();
    Tally all = new Tally(order, none, null, any -> {});
    for (int number : occurrences) {
      all.add(order.place(number));
    }
    Tally some = new Tally(order, none, all, closed::add);
    some.add(all, 1);
    assertEquals(1004, some.of(3));
    assertEquals(5, some.distinct());
    for (int i = 0; i < 748; i++) {
      some.subtract(order.place(3));
    }
    assertEquals(256, some.of(3));
    assertEquals(5, some.distinct(), "A count whose byte is 0 counts");
    some.subtract(order.place(3));
    assertEquals(255, some.of(3));
    assertEquals(255, some.takeOut(order.place(3)));
    assertEquals(0, some.of(3));
    assertEquals(4, some.distinct());
    assertTrue(closed.isEmpty());
    some.close();
    assertEquals(List.of(some), closed);
    some.clear();
    assertEquals(0, some.distinct());
    assertEquals(1004, all.takeOut(order.place(3)));
    assertEquals(4, all.distinct());
  }
}
