package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Paper;

/**
 * Makes documents of papers and hands them to Lucene, on all processors. As the index is sorted by
 * what tells any two papers apart, it is the same whichever comes first. Used by one thread.
 */
final class DocumentWriter implements AutoCloseable {

  /** The order of an index, or nearly so: what comes in runs is sorted sooner. */
  private static final Comparator<Paper> ALMOST =
      Comparator.comparing(Paper::year, Comparator.nullsFirst(Comparator.<Integer>naturalOrder()))
          .reversed()
          .thenComparing(Paper::title);

  private final IndexWriter writer;
  private final ExecutorService workers;

  /** Batches that may be at work or wait: enough that no worker is idle, few enough for memory. */
  private final Semaphore free;

  private final int most;
  private final ThreadLocal<PaperDocument> documents = ThreadLocal.withInitial(PaperDocument::new);
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /**
   * @param writer stays the caller's
   */
  DocumentWriter(IndexWriter writer, int threads) {
    this.writer = writer;
    this.most = 2 * threads;
    this.free = new Semaphore(most);
    this.workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("index-", 1).factory());
  }

  /**
   * Hands over papers; waits while too many are under way.
   *
   * @param papers no longer the caller's
   * @param vectors the meaning of each; empty where the index has none
   * @throws IOException if these or earlier ones cannot be written
   */
  void add(List<Paper> papers, List<byte[]> vectors) throws IOException {
    free.acquireUninterruptibly();
    if (failure.get() != null) {
      free.release();
      fail();
    }
    workers.execute(() -> {
      try {
        write(papers, vectors);
      } catch (IOException | RuntimeException | Error e) {
        failure.compareAndSet(null, e);
      } finally {
        free.release();
      }
    });
  }

  private void write(List<Paper> papers, List<byte[]> vectors) throws IOException {
    PaperDocument document = documents.get();
    if (vectors.isEmpty()) {
      papers.sort(ALMOST);
    }
    for (int i = 0; i < papers.size(); i++) {
      writer.addDocument(document.of(papers.get(i), vectors.isEmpty() ? null : vectors.get(i)));
    }
  }

  /** Waits until all is written that was added. */
  void finish() throws IOException {
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
    workers.close();
  }
}
