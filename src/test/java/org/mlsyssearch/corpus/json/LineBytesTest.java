package org.mlsyssearch.corpus.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LineBytesTest {

  @Test
  void eightBytesAtOnceAreLookedAtAsOneByOne() {
    byte[] signs = {'\n', '\\', 'a', '\n' + 1, '\n' - 1, -1, -128, 127, 0, ']', '['};
    for (long seed = 0; seed < 50_000; seed++) {
      Random random = new Random(seed);
      int plainer = 1 + random.nextInt(9);
      byte[] bytes = new byte[random.nextInt(40)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = random.nextInt(plainer) > 0 ? (byte) 'x' : signs[random.nextInt(signs.length)];
      }
      int length = random.nextInt(bytes.length + 1);
      int from = random.nextInt(length + 1);
      int end = from;
      while (end < length && bytes[end] != '\n') {
        end++;
      }
      int ends = 0;
      boolean plain = true;
      for (int i = 0; i < length; i++) {
        ends += bytes[i] == '\n' ? 1 : 0;
        plain &= bytes[i] >= 0 && bytes[i] != '\\';
      }
      assertEquals(end, LineBytes.lineEnd(bytes, from, length), "seed " + seed);
      assertEquals(ends, LineBytes.lineEnds(bytes, length), "seed " + seed);
      assertEquals(plain, LineBytes.arePlain(bytes, length), "seed " + seed);
    }
  }
}
