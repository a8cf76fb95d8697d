package org.mlsyssearch.server.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {

  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong clock = new AtomicLong();
  private final RateLimit limit = new RateLimit(2, clock::get);

  @Test
  void letsTenSecondsWorthThroughAtOnceAndThenTheRate() {
    for (int i = 0; i < 20; i++) {
      assertEquals(0, limit.take("a"), "request " + i);
    }
    assertEquals(1, limit.take("a"));
    clock.addAndGet(SECOND);
    assertEquals(0, limit.take("a"));
    assertEquals(0, limit.take("a"));
    assertEquals(1, limit.take("a"));
  }

  @Test
  void limitsEachClientByItself() {
    for (int i = 0; i < 20; i++) {
      limit.take("a");
    }
    assertEquals(1, limit.take("a"));
    assertEquals(0, limit.take("b"));
  }

  @Test
  void saysHowLongToWait() {
    RateLimit slow = new RateLimit(0.1, clock::get);
    assertEquals(0, slow.take("a"));
    assertEquals(10, slow.take("a"));
    clock.addAndGet(4 * SECOND);
    assertEquals(6, slow.take("a"));
  }

  @Test
  void refusedRequestsDoNotMakeTheWaitLonger() {
    RateLimit slow = new RateLimit(0.1, clock::get);
    slow.take("a");
    for (int i = 0; i < 100; i++) {
      slow.take("a");
    }
    clock.addAndGet(10 * SECOND);
    assertEquals(0, slow.take("a"));
  }
}
