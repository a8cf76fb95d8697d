package org.mlsyssearch.search;

import org.jspecify.annotations.Nullable;

/**
 * What each thread keeps to while it does some work, although others have moved on: a version of an
 * index. Thread-safe.
 */
public final class KeptByThread<V> {

  private record Kept(KeptByThread<?> of, Object what) {}

  /** Of all of them, as a thread works on one index at a time. */
  private static final ThreadLocal<@Nullable Kept> OF_THREAD = new ThreadLocal<>();

  /**
   * What this thread keeps to.
   *
   * @param otherwise what it is where the thread does no such work
   */
  @SuppressWarnings("unchecked") // Only during() of this very object makes one of these.
  public V or(V otherwise) {
    Kept kept = OF_THREAD.get();
    return kept == null || kept.of != this ? otherwise : (V) kept.what;
  }

  /** Does work during which this thread keeps to something. */
  public void during(V version, SearchIndex.Work work) throws Exception {
    Kept before = OF_THREAD.get();
    OF_THREAD.set(new Kept(this, version));
    try {
      work.run();
    } finally {
      if (before == null) {
        OF_THREAD.remove();
      } else {
        OF_THREAD.set(before);
      }
    }
  }
}
