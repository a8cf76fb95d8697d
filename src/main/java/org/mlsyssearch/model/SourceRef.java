package org.mlsyssearch.model;

/**
 * Where a list names a paper.
 *
 * @param list the list's title
 * @param file the list's path as the indexer was given it, relative to the corpus folder
 * @param line the entry's first line, from 1
 * @param heading the nearest heading above the entry; empty where there is none
 */
public record SourceRef(String list, String file, int line, String heading) {

  public SourceRef {
    list = Printable.of(list);
    heading = Printable.of(heading);
    if (file.isEmpty() || line < 1) {
      throw new IllegalArgumentException(
          "A source has a file and a line from 1: " + file + ":" + line);
    }
  }
}
