package org.mlsyssearch.opensearch.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TallyTest {

  @Test
  void whatDoesNotFitInMemoryIsCountedAllTheSame() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("whatDoesNotFitInMemoryIsCountedAllTheSame -Dseed=" + seed);
    Random random = new Random(seed);
    TreeMap<String, Tally.Entry> expected = new TreeMap<>();
    List<Tally.Entry> counted = new ArrayList<>();
    try (Tally tally = new Tally(1 + random.nextInt(40))) {
      for (int i = 0; i < 3_000; i++) {
        String key = "令" + Integer.toString(random.nextInt(200), 36) + "\uD83D\uDD25";
        Tally.Entry entry = new Tally.Entry(key, random.nextInt(3), 1 << random.nextInt(3));
        tally.add(key, entry.count(), entry.marks());
        expected.merge(key, entry, Tally.Entry::and);
      }
      tally.each(counted::add);
    }
    assertEquals(List.copyOf(expected.values()), counted);
  }

  @Test
  void nothingCountedIsNothingHandedOver() throws IOException {
    List<Tally.Entry> counted = new ArrayList<>();
    try (Tally tally = new Tally()) {
      tally.each(counted::add);
    }
    assertEquals(List.of(), counted);
  }
}
