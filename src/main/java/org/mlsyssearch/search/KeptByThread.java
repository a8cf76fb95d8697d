package org.mlsyssearch.search;

import org.jspecify.annotations.Nullable;

/**
 * What each thread keeps to while it does some work, although others have moved on: a version of an
 * index. Thread-safe.
 */
public final class KeptByThread<V> {

  private final ThreadLocal<@Nullable V> kept = new ThreadLocal<>();

  /**
   * What this thread keeps to.
   *
   * @param otherwise what it is where the thread does no such work
   */
  public V or(V otherwise) {
    V own = kept.get();
    return own == null ? otherwise : own;
  }

  /** Does work during which this thread keeps to something. */
  public void during(V version, SearchIndex.Work work) throws Exception {
    V before = kept.get();
    kept.set(version);
    try {
      work.run();
    } finally {
      if (before == null) {
        kept.remove();
      } else {
        kept.set(before);
      }
    }
  }
}
