package org.mlsyssearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is kept is what was put there, and no more than may be. */
class RecentTest {

  @Test
  void aKeyHasItsOwnValueOrNone() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    Recent<Integer, String> recent =
        new Recent<>(64, 2_000, (key, value) -> Integer.BYTES + value.length());
    int found = 0;
    for (int round = 0; round < 10_000; round++) {
      int key = random.nextInt(200);
      String value = recent.get(key);
      if (value == null) {
        recent.put(key, "v".repeat(key));
      } else {
        assertEquals(key, value.length(), "seed " + seed);
        found++;
      }
      assertTrue(recent.bytes() <= 2_000, "seed " + seed);
    }
    assertTrue(found > 100, "seed " + seed);
  }

  @Test
  void whatTakesMostOfTheRoomIsNotKept() {
    Recent<String, String> recent = new Recent<>(16, 100, (key, value) -> value.length());
    recent.put("small", "a");
    recent.put("large", "a".repeat(90));
    assertEquals("a", recent.get("small"));
    assertNull(recent.get("large"));
    assertEquals(1, recent.bytes());
  }
}
