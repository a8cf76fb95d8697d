package org.mlsyssearch.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.search.TimeBudget;
import org.mlsyssearch.server.connections.Requests;

/**
 * Threads for requests that take work, and a queue before them: what fits neither is refused at
 * once with 503, so that a server with too much to do answers what it can and stays reachable.
 *
 * <p>The threads are those of the system, which shares the processors among them in slices; a
 * virtual thread keeps its processor until it waits. Thread-safe.
 */
public final class WorkPool implements AutoCloseable {

  private static final String RETRY_SECONDS = "1";

  /**
   * Of a request that has waited for so long it is asked whether anybody still wants the answer.
   */
  private static final long PATIENT_NANOS = 100_000_000;

  private final ThreadPoolExecutor threads;
  private final Duration most;
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong abandoned = new AtomicLong();

  /**
   * A pool.
   *
   * @param name of its threads
   * @param size how many requests are worked on at once; at least 1
   * @param queue how many more may wait; at least 1
   * @param most how long a request may be worked on
   */
  public WorkPool(String name, int size, int queue, Duration most) {
    this.most = most;
    AtomicInteger number = new AtomicInteger();
    this.threads =
        new ThreadPoolExecutor(
            size,
            size,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(queue),
            task -> {
              Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
  }

  /** The handler, run by this pool; the request waits until it is done. */
  public Handler wrap(Handler handler) {
    return ctx -> run(ctx, handler);
  }

  private void run(Context ctx, Handler handler) throws Exception {
    long asked = System.nanoTime();
    Callable<@Nullable Void> work =
        () -> {
          if (System.nanoTime() - asked > PATIENT_NANOS && Requests.isClientGone(ctx)) {
            abandoned.incrementAndGet();
            return null;
          }
          handler.handle(ctx);
          return null;
        };
    FutureTask<@Nullable Void> task = new FutureTask<>(() -> TimeBudget.within(most, work));
    try {
      threads.execute(task);
    } catch (RejectedExecutionException e) {
      refused.incrementAndGet();
      throw overloaded();
    }
    try {
      task.get();
    } catch (CancellationException e) {
      throw Problem.of(Problem.Type.NOT_READY, "The server is stopping; try again soon.")
          .withHeader("Retry-After", RETRY_SECONDS);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case Exception cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }

  /** What is said to a request that is one too many. */
  static Problem overloaded() {
    return Problem.of(
            Problem.Type.OVERLOADED,
            "This server has more to do than it can; try again in a moment.")
        .withHeader("Retry-After", RETRY_SECONDS);
  }

  /** How many requests are worked on. */
  public int working() {
    return threads.getActiveCount();
  }

  /** How many requests wait. */
  public int waiting() {
    return threads.getQueue().size();
  }

  /** How many requests were refused since the start. */
  public long refused() {
    return refused.get();
  }

  /** How many requests were not begun, as their clients had gone while they waited. */
  public long abandoned() {
    return abandoned.get();
  }

  /** Refuses what waits; what is worked on is worked on to its end. */
  @Override
  public void close() {
    threads.shutdown();
    for (Runnable task = threads.getQueue().poll();
        task != null;
        task = threads.getQueue().poll()) {
      ((FutureTask<?>) task).cancel(false);
    }
  }
}
