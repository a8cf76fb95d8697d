package org.mlsyssearch.corpus.merge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.DraftSink;
import org.mlsyssearch.work.Workers;

/**
 * Hands drafts to another sink in a thread of its own, in their order, so that reading goes on
 * meanwhile. Used by one thread; the other sink is not to be used until {@link #finish}.
 */
public final class DraftQueue implements DraftSink, AutoCloseable {

  private static final int BATCH = 256;

  /** How many batches wait at most. */
  private static final int MOST = 8;

  private final DraftSink next;
  private final Workers thread = new Workers("merge", 1, MOST);
  private List<Draft> batch = new ArrayList<>(BATCH);

  public DraftQueue(DraftSink next) {
    this.next = next;
  }

  /**
   * Takes a draft; waits while many are not handed on yet.
   *
   * @throws IOException if this or an earlier one could not be handed on
   */
  @Override
  public void accept(Draft draft) throws IOException {
    batch.add(draft);
    if (batch.size() == BATCH) {
      handOn();
    }
  }

  private void handOn() throws IOException {
    List<Draft> full = batch;
    batch = new ArrayList<>(BATCH);
    thread.add(() -> {
      for (Draft draft : full) {
        next.accept(draft);
      }
    });
  }

  /** Waits until all are handed on. */
  public void finish() throws IOException {
    handOn();
    thread.finish();
  }

  @Override
  public void close() {
    thread.close();
  }
}
