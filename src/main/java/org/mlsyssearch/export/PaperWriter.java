package org.mlsyssearch.export;

import java.io.IOException;
import org.mlsyssearch.model.Paper;

/**
 * Writes papers one by one in one format, so that a result of any size needs no more memory than
 * its longest record.
 *
 * <p>Call {@link #begin} once, {@link #paper} for each, {@link #end} once; the underlying writer is
 * neither flushed nor closed. Not thread-safe.
 */
public interface PaperWriter {

  /** Writes what stands before the first paper. */
  void begin() throws IOException;

  /** Writes one paper. */
  void paper(Paper paper) throws IOException;

  /** Writes what stands after the last paper. */
  void end() throws IOException;
}
