package org.mlsyssearch.search;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * How long a thread may still work on a request: set by who serves it, looked at by the index now
 * and then, so that a search that takes too long is given up.
 *
 * <p>It belongs to the thread that sets it; a thread without one has all the time.
 */
public final class TimeBudget {

  private static final ThreadLocal<@Nullable TimeBudget> CURRENT = new ThreadLocal<>();

  /** That a search took longer than it may. */
  public static final class OverspentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private OverspentException() {
      super("The time for this search is over", null, false, false);
    }
  }

  private final long end;

  private TimeBudget(long end) {
    this.end = end;
  }

  /** Does some work, which may take that long from now. */
  public static <T extends @Nullable Object> T within(Duration most, Callable<T> work)
      throws Exception {
    CURRENT.set(new TimeBudget(System.nanoTime() + most.toNanos()));
    try {
      return work.call();
    } finally {
      CURRENT.remove();
    }
  }

  /** This thread's; null where it has all the time. */
  public static @Nullable TimeBudget current() {
    return CURRENT.get();
  }

  /** Does a part of another thread's work within that one's time. */
  public static <T extends @Nullable Object> T with(@Nullable TimeBudget other, Callable<T> work)
      throws Exception {
    TimeBudget own = CURRENT.get();
    CURRENT.set(other);
    try {
      return work.call();
    } finally {
      CURRENT.set(own);
    }
  }

  /** Whether this thread's time is over. */
  public static boolean isOver() {
    TimeBudget current = CURRENT.get();
    return current != null && System.nanoTime() - current.end > 0;
  }

  /**
   * Gives up what takes too long.
   *
   * @throws OverspentException if this thread's time is over
   */
  public static void check() {
    if (isOver()) {
      throw new OverspentException();
    }
  }

  /** From now on this thread has all the time: the search is done, and its client reads. */
  public static void lift() {
    CURRENT.remove();
  }
}
