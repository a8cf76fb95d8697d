package org.mlsyssearch.corpus;

import java.util.List;
import java.util.function.Supplier;

/** Is told how each entry of a list was understood; for reports on single lines. */
@FunctionalInterface
public interface EntryTrace {

  /** Wants to know nothing. */
  EntryTrace NONE = (file, line, reasons) -> {};

  /**
   * Takes what is to be said of one entry.
   *
   * @param file its list
   * @param line its first line, from 1
   * @param reasons what was understood and why, line by line; costs time only where it is asked for
   */
  void entry(String file, int line, Supplier<List<String>> reasons);
}
