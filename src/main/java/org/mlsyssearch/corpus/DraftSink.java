package org.mlsyssearch.corpus;

import java.io.IOException;

/** Takes what readers find. */
@FunctionalInterface
public interface DraftSink {
  void accept(Draft draft) throws IOException;
}
