package org.mlsyssearch.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StemTest {

  /** More words than are remembered, so that each takes the place of others. */
  private static final int WORDS = 50_000;

  @Test
  void aWordHasTheSameStemWhateverWasAskedForBetween() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("-Dseed=" + seed);
    Random random = new Random(seed);
    Map<String, String> first = new HashMap<>();
    for (int i = 0; i < WORDS; i++) {
      String word = word(random);
      String stem = Stem.of(word);
      assertEquals(first.computeIfAbsent(word, any -> stem), stem, word);
    }
    first.forEach((word, stem) -> assertEquals(stem, Stem.of(new String(word.toCharArray()))));
  }

  @Test
  void aStemBeginsAsTheWordDoes() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("-Dseed=" + seed);
    Random random = new Random(seed);
    for (int i = 0; i < WORDS; i++) {
      String word = word(random);
      assertEquals(word.charAt(0), Stem.of(word).charAt(0), word);
    }
    for (String word :
        List.of("skies", "dying", "lying", "idly", "ugly", "early", "yes", "centre")) {
      assertEquals(word.charAt(0), Stem.of(word).charAt(0), word);
    }
  }

  private static String word(Random random) {
    String[] endings = {"ing", "ed", "s", "isation", "ization", "our", "ness", "ly", "", "er"};
    StringBuilder word = new StringBuilder();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.append(endings[random.nextInt(endings.length)]).toString();
  }
}
