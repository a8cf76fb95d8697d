package org.mlsyssearch.corpus;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists of a format that can be cut into parts, each of which can be read by a thread of its
 * own.
 */
public interface PartedReader extends ListReader {

  /**
   * Begins to cut a file.
   *
   * @return null if this one has to be read as a whole
   * @throws IOException if the file cannot be read
   */
  @Nullable Parts parts(SourceFile file) throws IOException;

  /** The parts of a file in their order. Used by one thread. */
  interface Parts extends Closeable {

    /** The next part; null after the last. */
    @Nullable Part next() throws IOException;
  }

  /** A part, which any thread may read. */
  interface Part {

    /** How many bytes it has. */
    int size();

    /**
     * Hands on what it names, reports what it passes over.
     *
     * @return how many entries were looked at
     */
    int read(DraftSink sink, Diagnostics diagnostics) throws IOException;
  }
}
