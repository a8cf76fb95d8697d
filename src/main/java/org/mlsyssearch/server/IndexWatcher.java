package org.mlsyssearch.server;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.server.seen.FirstSeen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls for a new commit of the index and switches to it once it is prepared, so that nobody waits
 * for what is made once for a commit.
 *
 * <p>If the new commit cannot be used, searches continue on the old one, and {@link #trouble} says
 * why, as it does where files of the one in use are damaged.
 */
final class IndexWatcher implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(IndexWatcher.class);

  private final SearchIndex index;
  private final Duration pace;
  private final FirstSeen seen;
  private final ScheduledExecutorService clock;
  private final AtomicLong reloads = new AtomicLong();
  private volatile @Nullable String trouble;

  /** Whether the commit with which the server started, or a later one, is prepared. */
  private boolean isPrepared;

  /**
   * A watcher.
   *
   * @param seen is shown every commit, so that new papers get their date
   */
  IndexWatcher(SearchIndex index, Duration pace, FirstSeen seen) {
    this.index = index;
    this.pace = pace;
    this.seen = seen;
    this.clock =
        Executors.newSingleThreadScheduledExecutor(task -> {
          Thread thread = new Thread(task, "index-watcher");
          thread.setDaemon(true);
          return thread;
        });
  }

  void start() {
    long nanos = pace.toNanos();
    var unused = clock.scheduleWithFixedDelay(this::look, nanos, nanos, TimeUnit.NANOSECONDS);
  }

  /** Does what is done once for a commit. */
  private void prepare() throws IOException {
    seen.look(index);
    WarmUp.run(index);
    isPrepared = true;
  }

  /** Looks once. */
  void look() {
    try {
      try {
        if (index.refresh(this::prepare)) {
          reloads.incrementAndGet();
          LOG.info("The index is now version {}", index.info().version());
        }
      } finally {
        index.check();
      }
      if (!isPrepared) {
        index.onOneCommit(this::prepare);
      }
      tell(index.weakness());
    } catch (Exception | Error e) {
      tell(String.valueOf(e.getMessage()));
    }
  }

  private void tell(@Nullable String message) {
    if (message != null && !message.equals(trouble)) {
      LOG.warn("The index has trouble: {}", message);
    }
    trouble = message;
  }

  /** How often a new commit took over. */
  long reloads() {
    return reloads.get();
  }

  /** Why the newest commit cannot be used, or what else is wrong with it; null if nothing is. */
  @Nullable String trouble() {
    return trouble;
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
