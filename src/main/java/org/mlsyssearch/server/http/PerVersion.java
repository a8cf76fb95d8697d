package org.mlsyssearch.server.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.search.SearchIndex;

/**
 * A value that depends on the index alone, made when it is first asked for and again after the
 * index has changed.
 *
 * <p>Thread-safe; requests that come at the same time may make it twice.
 *
 * @param <T> an immutable type
 */
public final class PerVersion<T> {

  /** Makes the value. */
  @FunctionalInterface
  public interface Maker<T> {
    /** Makes it from the index as it is now. */
    T make(SearchIndex index) throws IOException;
  }

  private record Made<T>(String version, T value) {}

  private final SearchIndex index;
  private final Maker<T> maker;
  private volatile @Nullable Made<T> made;

  public PerVersion(SearchIndex index, Maker<T> maker) {
    this.index = index;
    this.maker = maker;
  }

  /** The value for the index as it is now. */
  public T get() throws IOException {
    String version = index.info().version();
    Made<T> last = made;
    if (last == null || !last.version.equals(version)) {
      last = new Made<>(version, maker.make(index));
      made = last;
    }
    return last.value;
  }
}
