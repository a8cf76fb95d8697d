package org.mlsyssearch.server.seen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.model.PaperId;

class DatedIdsTest {

  private final long seed = Long.getLong("seed", System.nanoTime());

  @Test
  void knowsOfEachIdTheFirstDateThatItWasGiven() {
    System.out.println("-Dseed=" + seed);
    Random random = new Random(seed);
    DatedIds ids = new DatedIds();
    Map<String, Instant> expected = new HashMap<>();
    for (int i = 0; i < 5000; i++) {
      String id = random.nextInt(10) == 0 ? "ü" + random.nextInt(50) : "p" + random.nextInt(3000);
      Instant when = Instant.ofEpochSecond(random.nextInt(5));
      assertEquals(expected.putIfAbsent(id, when) == null, ids.add(id, when), id);
      if (random.nextInt(400) == 0) {
        ids.settle();
      }
    }
    assertEquals(expected.size(), ids.size());
    expected.forEach((id, when) -> assertEquals(when, ids.of(new PaperId(id)), id));
    assertNull(ids.of(new PaperId("another")));
    for (int second = -1; second < 6; second++) {
      Instant after = Instant.ofEpochSecond(second);
      Set<String> late =
          expected.keySet().stream()
              .filter(id -> expected.get(id).isAfter(after))
              .collect(Collectors.toSet());
      Set<String> told = new HashSet<>();
      ids.forEachAfter(after, id -> told.add(id.value()));
      assertEquals(late, told);
      assertEquals(late.size(), ids.countAfter(after));
    }
  }
}
