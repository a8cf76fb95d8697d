package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.bench.SearchTime;
import org.mlsyssearch.search.TimeBudget;

/** Work that another thread may do. */
class BesideTest {

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void isDoneOnceWhoeverDoesIt(boolean isLong) throws IOException {
    AtomicInteger done = new AtomicInteger();
    List<Beside<Integer>> all = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      all.add(new Beside<>(done::incrementAndGet, isLong));
    }
    int sum = 0;
    for (Beside<Integer> one : all) {
      sum += one.get();
      one.close();
    }
    assertEquals(200, done.get());
    assertEquals(200 * 201 / 2, sum);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void failsAsItsWorkDoes(boolean isLong) {
    assertThrows(IOException.class, () -> get(isLong, new IOException("of the work")));
    assertThrows(
        IllegalStateException.class, () -> get(isLong, new IllegalStateException("of the work")));
    assertThrows(StackOverflowError.class, () -> get(isLong, new StackOverflowError()));
  }

  private static void get(boolean isLong, Throwable failure) throws IOException {
    try (Beside<String> work =
        new Beside<>(
            () -> {
              switch (failure) {
                case IOException e -> throw e;
                case RuntimeException e -> throw e;
                default -> throw (Error) failure;
              }
            },
            isLong)) {
      work.get();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void mayTakeAsLongAsWhoeverAsks(boolean isLong) throws Exception {
    assertThrows(
        TimeBudget.OverspentException.class,
        () -> TimeBudget.within(Duration.ofSeconds(-1), () -> isOver(isLong)));
    assertFalse(isOver(isLong));
    assertFalse(TimeBudget.within(Duration.ofMinutes(1), () -> isOver(isLong)));
    assertFalse(TimeBudget.isOver());
  }

  private static boolean isOver(boolean isLong) throws IOException {
    try (Beside<Boolean> work =
        new Beside<>(
            () -> {
              TimeBudget.check();
              return TimeBudget.isOver();
            },
            isLong)) {
      return work.get();
    }
  }

  @Test
  void threadsThatHelpAreThoseWhoseTimeTheBenchesCount() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    try (Beside<String> work =
        new Beside<>(
            () -> {
              begun.countDown();
              return Thread.currentThread().getName();
            },
            true)) {
      if (Runtime.getRuntime().availableProcessors() > 1) {
        begun.await();
        assertEquals(SearchTime.HELPER, work.get());
      }
    }
  }

  @Test
  void isAtAnEndOnceItIsClosed() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean isDone = new AtomicBoolean();
    Beside<Boolean> work =
        new Beside<>(
            () -> {
              begun.countDown();
              try {
                Thread.sleep(50);
              } catch (InterruptedException e) {
                throw new IOException(e);
              }
              isDone.set(true);
              return true;
            },
            true);
    if (Runtime.getRuntime().availableProcessors() > 1) {
      begun.await();
      work.close();
      assertTrue(isDone.get());
    }
    AtomicBoolean isBegun = new AtomicBoolean();
    new Beside<>(() -> isBegun.getAndSet(true), false).close();
    assertFalse(isBegun.get(), "Nobody needs it any more");
  }
}
