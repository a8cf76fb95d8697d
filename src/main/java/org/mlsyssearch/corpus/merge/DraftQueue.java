package org.mlsyssearch.corpus.merge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.DraftSink;

/**
 * Hands drafts to another sink in a thread of its own, in their order, so that reading goes on
 * meanwhile. Used by one thread; the other sink is not to be used until {@link #finish}.
 */
public final class DraftQueue implements DraftSink, AutoCloseable {

  private static final int BATCH = 256;

  /** How many batches wait at most. */
  private static final int MOST = 8;

  private final DraftSink next;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("merge").factory());
  private final Semaphore free = new Semaphore(MOST);
  private List<Draft> batch = new ArrayList<>(BATCH);
  private volatile @Nullable Throwable failure;

  public DraftQueue(DraftSink next) {
    this.next = next;
  }

  /**
   * Takes a draft; waits while many are not handed on yet.
   *
   * @throws IOException if this or an earlier one could not be handed on
   */
  @Override
  public void accept(Draft draft) throws IOException {
    batch.add(draft);
    if (batch.size() == BATCH) {
      handOn();
    }
  }

  private void handOn() throws IOException {
    List<Draft> full = batch;
    batch = new ArrayList<>(BATCH);
    free.acquireUninterruptibly();
    thread.execute(() -> {
      try {
        if (failure == null) {
          for (Draft draft : full) {
            next.accept(draft);
          }
        }
      } catch (IOException | RuntimeException | Error e) {
        failure = e;
      } finally {
        free.release();
      }
    });
    fail();
  }

  /** Waits until all are handed on. */
  public void finish() throws IOException {
    handOn();
    free.acquireUninterruptibly(MOST);
    free.release(MOST);
    fail();
  }

  private void fail() throws IOException {
    switch (failure) {
      case null -> {}
      case IOException e -> throw e;
      case Error e -> throw e;
      case RuntimeException e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    thread.close();
  }
}
