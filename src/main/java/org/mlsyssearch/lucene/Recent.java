package org.mlsyssearch.lucene;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out last, each at the place of its key's hash, so that whoever comes later takes
 * the place: a look at it costs next to nothing. For small values that never change. Thread-safe.
 */
final class Recent<K, V> {

  private record Entry<K, V>(K key, V value) {}

  private final AtomicReferenceArray<@Nullable Entry<K, V>> entries;

  /**
   * A table.
   *
   * @param places how many are kept at most; a power of two
   */
  Recent(int places) {
    entries = new AtomicReferenceArray<>(places);
  }

  /** The value of a key; null if it is not there any more. */
  @Nullable V get(K key) {
    Entry<K, V> entry = entries.getAcquire(place(key));
    return entry != null && entry.key.equals(key) ? entry.value : null;
  }

  void put(K key, V value) {
    entries.setRelease(place(key), new Entry<>(key, value));
  }

  private int place(K key) {
    int hash = key.hashCode();
    return (hash ^ (hash >>> 16)) & (entries.length() - 1);
  }
}
