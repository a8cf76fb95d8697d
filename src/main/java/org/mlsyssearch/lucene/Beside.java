package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.search.TimeBudget;

/**
 * A part of an answer that another thread works out meanwhile, if a processor has nothing to do;
 * else who needs it works it out. Once closed, nobody works on it any more.
 */
final class Beside<T> implements AutoCloseable {

  /** What threads that help are called. */
  private static final String HELPER = "search-helper";

  private static final int HELPERS = Runtime.getRuntime().availableProcessors() - 1;

  private static final Executor OTHERS = others();

  private final IOSupplier<T> work;
  private final @Nullable TimeBudget budget = TimeBudget.current();
  private final AtomicBoolean isTaken = new AtomicBoolean();
  private final CompletableFuture<T> result = new CompletableFuture<>();

  /**
   * Begins some work.
   *
   * @param isLong whether it takes so long that another thread is to be woken for it
   */
  Beside(IOSupplier<T> work, boolean isLong) {
    this.work = work;
    if (isLong && HELPERS > 0) {
      OTHERS.execute(this::take);
    }
  }

  private static Executor others() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            Math.max(1, HELPERS),
            Math.max(1, HELPERS),
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(),
            run -> {
              Thread thread = new Thread(run, HELPER);
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  private void take() {
    if (isTaken.compareAndSet(false, true)) {
      try {
        result.complete(TimeBudget.with(budget, work::get));
      } catch (Exception | Error e) {
        result.completeExceptionally(e);
      }
    }
  }

  /** What was worked out. */
  T get() throws IOException {
    take();
    try {
      return result.join();
    } catch (CompletionException e) {
      switch (Objects.requireNonNull(e.getCause())) {
        case IOException cause -> throw cause;
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        default -> throw e;
      }
    }
  }

  /** Waits until nobody works on it, as an index may be closed after that. */
  @Override
  public void close() {
    if (!isTaken.compareAndSet(false, true)) {
      result.exceptionally(any -> null).join();
    }
  }
}
