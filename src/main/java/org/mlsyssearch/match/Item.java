package org.mlsyssearch.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing of a pasted text that may name a paper: a line, a reference, a record of a
 * bibliography.
 *
 * @param line where it begins in the pasted text, from 1
 * @param text as it was pasted, on one line
 * @param title its title where a record states one; null where it stands somewhere in the text
 * @param authors the authors that a record states; empty where they stand somewhere in the text
 * @param year the year that a record states
 * @param identifiers DOIs, arXiv ids, links and our own ids, as terms of an index
 */
public record Item(
    int line,
    String text,
    @Nullable String title,
    List<String> authors,
    @Nullable Integer year,
    List<String> identifiers) {

  public Item {
    authors = List.copyOf(authors);
    identifiers = List.copyOf(identifiers);
  }

  /** The text in which a title is looked for. */
  String titled() {
    return title == null ? text : title;
  }
}
