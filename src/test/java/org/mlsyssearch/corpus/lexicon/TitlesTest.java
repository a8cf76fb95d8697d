package org.mlsyssearch.corpus.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TitlesTest {

  @Test
  void cleansByItsRulesWhateverTheText() {
    Random random = new Random(11);
    String signs =
        "ab  .,;:?!-\u2013\u2014|\u00B7\u2022\"\u201C\u201D\u00AB\u00BB\t\n"
            + "\u00A0\u200B\uFEFF\u2003";
    for (int i = 0; i < 200_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      assertEquals(byExpressions(text.toString()), Titles.clean(text.toString()), "'" + text + "'");
    }
  }

  @Test
  void keysOfPlainTitlesAreMadeAsThoseOfAny() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("-Dseed=" + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append((char) random.nextInt(round % 2 == 0 ? 0x80 : 0x100));
      }
      String key = Titles.keyOfAny(text.toString());
      assertEquals(key, Titles.key(text.toString()), "'" + text + "'");
      assertEquals(Titles.keyStart(key), Titles.keyStart(text.toString()), "'" + text + "'");
      assertEquals(!key.isEmpty(), Titles.hasKey(text.toString()), "'" + text + "'");
    }
  }

  /** The rules one after the other, as regular expressions. */
  private static String byExpressions(String text) {
    String title = text.replaceAll("[\\s\\u00A0\\u200B\\uFEFF]+", " ").strip();
    title = title.replaceAll("^[\"\u201C\u201D\u00AB]+(.+?)[.,]?[\"\u201C\u201D\u00BB]+$", "$1");
    title = title.replaceAll("[\\s.,;:|\u00B7\u2022\u2013\u2014-]+$", "");
    title = title.replaceAll("^[\\s,;:|\u00B7\u2022\u2013\u2014]+", "");
    return title.replaceAll(" +([,:;?!])", "$1");
  }
}
