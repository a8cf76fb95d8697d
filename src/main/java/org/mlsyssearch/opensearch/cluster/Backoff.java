package org.mlsyssearch.opensearch.cluster;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.mlsyssearch.search.TimeBudget;

/**
 * Waits before something is tried again: a random time up to a bound that doubles with each try, so
 * that those who were refused together do not come back together ("full jitter"). For one request,
 * used by one thread.
 */
public final class Backoff {

  private static final Duration FIRST = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final long end;
  private long bound = FIRST.toNanos();

  /**
   * Begins to count.
   *
   * @param most after how long it is not tried again
   */
  public Backoff(Duration most) {
    end = System.nanoTime() + most.toNanos();
  }

  /**
   * Waits, unless the time is over.
   *
   * @return whether to try again
   * @throws TimeBudget.OverspentException if this thread's time is over
   */
  public boolean again() {
    long left = end - System.nanoTime();
    if (left <= 0) {
      return false;
    }
    TimeBudget.check();
    LockSupport.parkNanos(Math.min(left, ThreadLocalRandom.current().nextLong(1, bound + 1)));
    bound = Math.min(2 * bound, LONGEST.toNanos());
    return !Thread.currentThread().isInterrupted();
  }
}
