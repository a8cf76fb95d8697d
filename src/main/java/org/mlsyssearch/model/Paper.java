package org.mlsyssearch.model;

import java.util.List;

/**
 * One paper with all that its lists say of it. Nothing is guessed.
 *
 * @param id the permalink
 * @param facts what is known of it; topics are sorted by key, and there is at least one per list
 *     that names the paper under a heading
 * @param sources every place that names it, sorted by file and line
 */
public record Paper(PaperId id, Facts facts, List<SourceRef> sources) implements Facts.Holder {

  public Paper {
    if (facts.title().isBlank()) {
      throw new IllegalArgumentException("A paper has a title: " + id);
    }
    sources = List.copyOf(sources);
  }
}
