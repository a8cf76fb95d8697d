package org.mlsyssearch.work;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Threads that do tasks beside each other, while who hands them over takes what they come to in
 * their order. With one thread a task is done where it is handed over. Used by one thread.
 *
 * @param <T> what a task comes to
 */
public final class InOrder<T> implements AutoCloseable {

  /** Takes what tasks come to, one after the other. */
  @FunctionalInterface
  public interface Taker<T> {
    void take(T result) throws IOException;
  }

  private record UnderWay<T>(Future<T> future, long weight) {}

  private final long most;
  private final Taker<? super T> taker;
  private final @Nullable ExecutorService threads;
  private final ArrayDeque<UnderWay<T>> underWay = new ArrayDeque<>();
  private long weight;

  /**
   * Threads that do not keep the program from ending.
   *
   * @param name of the threads, before their numbers
   * @param most how much the tasks that are under way, or not taken yet, may weigh
   */
  public InOrder(String name, int threads, long most, Taker<? super T> taker) {
    this.most = most;
    this.taker = taker;
    this.threads =
        threads < 2
            ? null
            : Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name(name + "-", 1).factory());
  }

  /**
   * Hands over a task; waits for the first ones and takes them while too much is under way.
   *
   * @throws IOException if an earlier one, or taking it, failed so
   */
  public void add(Callable<T> task, long taskWeight) throws IOException {
    if (threads == null) {
      taker.take(got(task));
      return;
    }
    underWay.add(new UnderWay<>(threads.submit(task), taskWeight));
    weight += taskWeight;
    while (!underWay.isEmpty() && (weight > most || underWay.element().future.isDone())) {
      takeFirst();
    }
  }

  /**
   * Waits until all are done and taken.
   *
   * @throws IOException if one, or taking it, failed so
   */
  public void finish() throws IOException {
    while (!underWay.isEmpty()) {
      takeFirst();
    }
  }

  private void takeFirst() throws IOException {
    UnderWay<T> first = underWay.remove();
    T result = got(first.future::get);
    weight -= first.weight;
    taker.take(result);
  }

  private static <T> T got(Callable<T> task) throws IOException {
    try {
      return task.call();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Work was interrupted", e);
    } catch (Exception e) {
      Throwable failure = e instanceof ExecutionException ? e.getCause() : e;
      switch (failure) {
        case IOException cause -> throw cause;
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  /** Ends the threads; what is done and was not taken is lost. */
  @Override
  public void close() {
    underWay.forEach(each -> each.future.cancel(false));
    if (threads != null) {
      threads.close();
    }
  }
}
