package org.mlsyssearch.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InOrderTest {

  @Test
  void whatTasksComeToIsTakenInTheirOrder() throws IOException {
    for (int threads = 1; threads < 5; threads++) {
      List<Integer> taken = new ArrayList<>();
      try (InOrder<Integer> work = new InOrder<>("test", threads, 20, taken::add)) {
        for (int i = 0; i < 2_000; i++) {
          int number = i;
          work.add(
              () -> {
                if (number % 50 == 0) {
                  Thread.sleep(1);
                }
                return number;
              },
              1 + i % 7);
        }
        work.finish();
      }
      assertEquals(IntStream.range(0, 2_000).boxed().toList(), taken);
    }
  }

  @Test
  void noMoreIsUnderWayThanMayBe() throws IOException {
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (InOrder<Integer> work = new InOrder<>("test", 3, 100, weight -> taken.addAndGet(weight))) {
      int handedOver = 0;
      for (int i = 0; i < 500; i++) {
        work.add(() -> 10, 10);
        handedOver += 10;
        most.accumulateAndGet(handedOver - taken.get(), Math::max);
      }
      work.finish();
    }
    assertEquals(5_000, taken.get());
    assertTrue(most.get() <= 100, most + " was under way");
  }

  @Test
  void whatATaskOrItsTakerThrowsIsThrownToWhoHandsOver() {
    for (int threads = 1; threads < 4; threads += 2) {
      for (Throwable cause :
          List.of(new IOException("disk"), new IllegalStateException(), new StackOverflowError())) {
        int count = threads;
        assertSame(cause, assertThrows(cause.getClass(), () -> failing(count, cause, true)));
        assertSame(cause, assertThrows(cause.getClass(), () -> failing(count, cause, false)));
      }
    }
  }

  private static void failing(int threads, Throwable cause, boolean inTask) throws IOException {
    InOrder.Taker<Boolean> taker =
        fails -> {
          if (fails) {
            fail(cause);
          }
        };
    try (InOrder<Boolean> work = new InOrder<>("test", threads, 10, taker)) {
      work.add(
          () -> {
            if (inTask) {
              fail(cause);
            }
            return true;
          },
          1);
      work.finish();
    }
  }

  private static void fail(Throwable cause) throws IOException {
    switch (cause) {
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new AssertionError(cause);
    }
  }
}
