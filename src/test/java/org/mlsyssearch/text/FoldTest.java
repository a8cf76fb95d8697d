package org.mlsyssearch.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldTest {

  @Test
  void textsOfPlainLettersAreFoldedAsAnyTextIs() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("-Dseed=" + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append((char) random.nextInt(0x80));
      }
      assertEquals(Fold.foldAny(text.toString()), Fold.fold(text.toString()), "'" + text + "'");
    }
  }
}
