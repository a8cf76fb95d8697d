package org.mlsyssearch.lucene.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class TermSortTest {

  private final long seed = Long.getLong("seed", new Random().nextLong());
  private final Random random = new Random(seed);

  private void check(List<BytesRef> terms) {
    int[] sorted =
        new TermSort() {
          @Override
          void read(int number, BytesRef into) {
            BytesRef term = terms.get(number);
            into.bytes = term.bytes;
            into.offset = term.offset;
            into.length = term.length;
          }
        }.sort(terms.size());
    assertEquals(
        terms.stream().sorted().toList(),
        Arrays.stream(sorted).mapToObj(terms::get).toList(),
        "seed " + seed);
  }

  /** Few different bytes, so that terms begin alike; zeros and bytes above 127 among them. */
  private BytesRef term(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (random.nextInt(4) - 2);
    }
    return new BytesRef(bytes);
  }

  @Test
  void fewAndManyTermsAreSortedByTheirBytes() {
    for (int size : new int[] {0, 1, 2, 9, 100, 200, 256, 257, 5000}) {
      for (int longest : new int[] {1, 3, 12, 60}) {
        List<BytesRef> terms = new ArrayList<>();
        for (int i = 0; i < size; i++) {
          terms.add(term(random.nextInt(longest)));
        }
        check(terms);
      }
    }
  }

  @Test
  void termsOfOneBeginningAreSortedByWhatFollows() {
    BytesRef beginning = term(40);
    List<BytesRef> terms = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      BytesRef end = term(random.nextInt(30));
      byte[] both = Arrays.copyOf(beginning.bytes, 40 + end.length);
      System.arraycopy(end.bytes, 0, both, 40, end.length);
      terms.add(new BytesRef(both));
    }
    check(terms);
  }
}
