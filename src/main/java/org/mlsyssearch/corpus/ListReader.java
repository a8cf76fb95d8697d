package org.mlsyssearch.corpus;

import java.io.IOException;

/** Reads the lists of one format. */
public interface ListReader {

  /**
   * Reads a whole file: hands on what it names, reports what it passes over.
   *
   * @return the list's title and how many entries were looked at
   * @throws IOException if the file cannot be read
   */
  ListInfo read(SourceFile file, DraftSink sink, Diagnostics diagnostics) throws IOException;

  /**
   * What is known of a list once it has been read.
   *
   * @param title its own title, or its file name where it has none
   * @param entries how many entries were looked at, papers or not
   */
  record ListInfo(String title, int entries) {}
}
