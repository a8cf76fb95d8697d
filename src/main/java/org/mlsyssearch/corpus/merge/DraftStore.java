package org.mlsyssearch.corpus.merge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mlsyssearch.corpus.Draft;

/** Keeps drafts by their number, in the order in which they came. Not thread-safe. */
public final class DraftStore implements AutoCloseable {

  private final List<Draft> drafts = new ArrayList<>();

  /** Keeps a draft; its number is how many came before it. */
  public int add(Draft draft) throws IOException {
    drafts.add(draft);
    return drafts.size() - 1;
  }

  public Draft get(int number) throws IOException {
    return drafts.get(number);
  }

  public int size() {
    return drafts.size();
  }

  @Override
  public void close() throws IOException {
    drafts.clear();
  }
}
