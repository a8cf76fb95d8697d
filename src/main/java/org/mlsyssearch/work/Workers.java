package org.mlsyssearch.work;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Threads to which one thread hands tasks, which waits while too many are under way. With one
 * thread tasks are done in their order. What a task throws is thrown to who hands over the next
 * one, or waits for all; tasks behind it are not begun.
 */
public final class Workers implements AutoCloseable {

  /** What is to be done. */
  public interface Task {
    void run() throws IOException;
  }

  private final ExecutorService threads;
  private final Semaphore free;
  private final int most;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /**
   * Threads that do not keep the program from ending.
   *
   * @param name of the threads, before their numbers
   * @param most how many tasks are at work or wait at most
   */
  public Workers(String name, int threads, int most) {
    this.most = most;
    this.free = new Semaphore(most);
    this.threads =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name(name + "-", 1).factory());
  }

  /**
   * Hands over a task.
   *
   * @throws IOException if an earlier one failed so
   */
  public void add(Task task) throws IOException {
    free.acquireUninterruptibly();
    threads.execute(() -> {
      try {
        if (failure.get() == null) {
          task.run();
        }
      } catch (IOException | RuntimeException | Error e) {
        failure.compareAndSet(null, e);
      } finally {
        free.release();
      }
    });
    fail();
  }

  /**
   * Waits until all tasks are done.
   *
   * @throws IOException if one failed so
   */
  public void finish() throws IOException {
    free.acquireUninterruptibly(most);
    free.release(most);
    fail();
  }

  private void fail() throws IOException {
    switch (failure.get()) {
      case null -> {}
      case IOException e -> throw e;
      case Error e -> throw e;
      case RuntimeException e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }

  /** Ends the threads once what is under way has ended. */
  @Override
  public void close() {
    threads.close();
  }
}
