package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShortChunksTest {

  private final long seed = Long.getLong("seed", new Random().nextLong());
  private final Random random = new Random(seed);

  /** Of few characters, zero and the last one of a byte among them, so that many are alike. */
  private String text() {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(15);
    for (int i = 0; i < length; i++) {
      text.append((char) new int[] {0, 'a', 'b', 255}[random.nextInt(random.nextInt(4) + 1)]);
    }
    return text.toString();
  }

  @Test
  void whatIsFoundIsTheChunkOfThatText() {
    ShortChunks kept = new ShortChunks();
    Map<String, KnownChunks.Chunk> all = new HashMap<>();
    int found = 0;
    for (int i = 0; i < 100_000; i++) {
      String text = text();
      String within = "-" + text + "-";
      int number = all.size();
      KnownChunks.Chunk chunk =
          all.computeIfAbsent(
              text,
              any -> new KnownChunks.Chunk(Integer.MAX_VALUE - number, number % 16, number % 999));
      assertTrue(ShortChunks.isShort(within, 1, 1 + text.length()));
      KnownChunks.Chunk one = kept.find(within, 1, 1 + text.length());
      if (one == null) {
        kept.add(chunk);
        one = kept.find(text, 0, text.length());
        assertNotNull(one);
      } else {
        found++;
      }
      assertEquals(chunk, one, "seed " + seed);
    }
    assertTrue(found > 1000);
  }

  @Test
  void longOnesAndOtherCharactersAreNotLookedFor() {
    assertFalse(ShortChunks.isShort("abcdefghijklmnop", 0, 16));
    assertTrue(ShortChunks.isShort("abcdefghijklmnop", 0, 15));
    assertFalse(ShortChunks.isShort("ab\u0100", 0, 3));
  }
}
