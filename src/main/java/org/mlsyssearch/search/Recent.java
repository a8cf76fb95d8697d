package org.mlsyssearch.search;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out last, each at the place of its key's hash or the one beside it, so that who
 * comes later takes the place: a look at it costs next to nothing, and nobody tidies up behind it.
 * Bounded in places and bytes; thread-safe.
 */
public final class Recent<K, V> {

  private record Entry<K, V>(K key, V value, int bytes) {}

  /** What takes more than one part in so many of all the memory is not kept. */
  private static final int LARGE = 8;

  /** So many bytes are filled by what a server cannot do without. */
  private static final long NEEDED = 128L << 20;

  private final AtomicReferenceArray<@Nullable Entry<K, V>> entries;
  private final ToIntBiFunction<K, V> weigher;
  private final long most;
  private final AtomicLong bytes = new AtomicLong();

  /** The place that is cleared next where there is too much. */
  private final AtomicInteger next = new AtomicInteger();

  /**
   * A table of small values.
   *
   * @param places how many are kept at most; a power of two, and two at least
   */
  public Recent(int places) {
    this(places, Long.MAX_VALUE, (key, value) -> 0);
  }

  /**
   * A table.
   *
   * @param places how many are kept at most; a power of two, and two at least
   * @param most how many bytes all of them may take
   * @param weigher tells how many one takes
   */
  public Recent(int places, long most, ToIntBiFunction<K, V> weigher) {
    this.entries = new AtomicReferenceArray<>(places);
    this.most = most;
    this.weigher = weigher;
  }

  /** One part in so many of the memory that Java may take, and less of it where it is small. */
  public static long memory(int share) {
    long all = Runtime.getRuntime().maxMemory();
    return (all - Math.min(all, NEEDED) / 2) / share;
  }

  /** The value of a key; null if it is not there any more. */
  public @Nullable V get(K key) {
    int place = place(key);
    V value = get(place, key);
    return value == null ? get(place ^ 1, key) : value;
  }

  private @Nullable V get(int place, K key) {
    Entry<K, V> entry = entries.getAcquire(place);
    return entry != null && entry.key.equals(key) ? entry.value : null;
  }

  /** Keeps a value that never changes; what stood in its place goes to the one beside it. */
  public void put(K key, V value) {
    Entry<K, V> entry = new Entry<>(key, value, weigher.applyAsInt(key, value));
    if (entry.bytes > most / LARGE) {
      return;
    }
    int place = place(key);
    Entry<K, V> gone = entries.getAndSet(place, entry);
    if (gone != null && !gone.key.equals(key)) {
      gone = entries.getAndSet(place ^ 1, gone);
    }
    long now = bytes.addAndGet(entry.bytes - bytes(gone));
    while (now > most) {
      int cleared = next.getAndIncrement() & (entries.length() - 1);
      now = bytes.addAndGet(-bytes(entries.getAndSet(cleared, null)));
    }
  }

  /** How many bytes all of them take. */
  public long bytes() {
    return bytes.get();
  }

  private int bytes(@Nullable Entry<K, V> entry) {
    return entry == null ? 0 : entry.bytes;
  }

  private int place(K key) {
    int hash = key.hashCode();
    return (hash ^ (hash >>> 16)) & (entries.length() - 1);
  }
}
