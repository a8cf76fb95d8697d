package org.mlsyssearch.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SlugTest {

  @Test
  void textsOfPlainLettersHaveTheSlugThatAnyTextHas() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("-Dseed=" + seed);
    Random random = new Random(seed);
    String signs = "aZ9 -+#'_./\t";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append(
            random.nextInt(4) == 0
                ? (char) random.nextInt(0x80)
                : signs.charAt(random.nextInt(signs.length())));
      }
      assertEquals(Slug.ofAny(text.toString()), Slug.of(text.toString()), "'" + text + "'");
    }
  }

  @Test
  void signsThatTellNamesApartAreSpelledOut() {
    assertEquals("c-plus-plus", Slug.of("C++"));
    assertEquals("c-sharp-and-f-sharp", Slug.of("C# and F#"));
    assertEquals("muller-s", Slug.of("Müller-s"));
    assertEquals("dont", Slug.of("Don't"));
    assertEquals("", Slug.of(" -- "));
  }
}
