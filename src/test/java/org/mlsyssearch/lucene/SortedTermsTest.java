package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** Texts that are kept by what they have not in common, beside a list of them. */
class SortedTermsTest {

  private static final List<String> PARTS =
      List.of("a", "ab", "zen", "ü", "刘", "𝒳", "-", "lith".repeat(60), "z".repeat(127));

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void eachIsFoundAndSoAreThoseThatBeginSo() {
    System.out.println("-Dseed=" + seed);
    for (int size : new int[] {0, 1, 15, 16, 17, 500}) {
      List<String> texts = texts(size);
      SortedTerms.Builder builder = new SortedTerms.Builder();
      texts.forEach(text -> builder.add(new BytesRef(text)));
      SortedTerms terms = builder.build();
      assertEquals(texts.size(), terms.size());
      assertEquals(texts, IntStream.range(0, texts.size()).mapToObj(terms::get).toList());
      for (int round = 0; round < 200; round++) {
        String text = text();
        String state = "'" + text + "', " + size + ", seed " + seed;
        assertEquals(Math.max(-1, texts.indexOf(text)), terms.find(text), state);
        int before = (int) texts.stream().filter(any -> order().compare(any, text) < 0).count();
        int beginning = (int) texts.stream().filter(any -> any.startsWith(text)).count();
        assertArrayEquals(new int[] {before, before + beginning}, terms.beginning(text), state);
      }
    }
  }

  private List<String> texts(int size) {
    TreeSet<String> texts = new TreeSet<>(order());
    while (texts.size() < size) {
      texts.add(text());
    }
    return new ArrayList<>(texts);
  }

  private static Comparator<String> order() {
    return Comparator.comparing(BytesRef::new);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      text.append(PARTS.get(random.nextInt(PARTS.size())));
    }
    return text.toString();
  }
}
