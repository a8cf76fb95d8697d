package org.mlsyssearch.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkersTest {

  @Test
  void oneThreadDoesAllTasksInTheirOrder() throws IOException {
    List<Integer> done = new ArrayList<>();
    try (Workers workers = new Workers("test", 1, 3)) {
      for (int i = 0; i < 1_000; i++) {
        int number = i;
        workers.add(() -> done.add(number));
      }
      workers.finish();
    }
    assertEquals(IntStream.range(0, 1_000).boxed().toList(), done);
  }

  @Test
  void noMoreTasksAreUnderWayThanMayBe() throws IOException {
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    try (Workers workers = new Workers("test", 2, 4)) {
      for (int i = 0; i < 500; i++) {
        workers.add(() -> {
          most.accumulateAndGet(taken.get() - done.get(), Math::max);
          done.incrementAndGet();
        });
        taken.incrementAndGet();
      }
      workers.finish();
    }
    assertEquals(500, done.get());
    assertTrue(most.get() <= 5, most + " were under way");
  }

  @Test
  void whatATaskThrowsIsThrownToWhoWaitsAndTasksBehindItAreNotBegun() throws IOException {
    List<Throwable> causes =
        List.of(
            new IOException("disk"), new IllegalStateException("fault"), new StackOverflowError());
    for (Throwable cause : causes) {
      CountDownLatch failing = new CountDownLatch(1);
      AtomicInteger begun = new AtomicInteger();
      try (Workers workers = new Workers("test", 1, 8)) {
        workers.add(() -> {
          awaitQuietly(failing);
          switch (cause) {
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new AssertionError(cause);
          }
        });
        workers.add(begun::incrementAndGet);
        workers.add(begun::incrementAndGet);
        failing.countDown();
        assertEquals(cause, assertThrows(Throwable.class, workers::finish));
        assertEquals(0, begun.get());
        assertEquals(cause, assertThrows(Throwable.class, () -> workers.add(() -> {})));
      }
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
