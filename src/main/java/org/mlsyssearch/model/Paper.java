package org.mlsyssearch.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One paper with all that its lists say of it.
 *
 * <p>What no list says is unknown: null for a single fact, empty for several, {@link Kind#UNKNOWN}
 * for the kind. Nothing is guessed.
 *
 * @param id the permalink
 * @param title the title it was published under, as plain text
 * @param systems names of the systems it introduces, most prominent first
 * @param alsoKnownAs other titles and other names, such as those of its preprint
 * @param authors full names in the paper's order
 * @param venue where it was published
 * @param year the year of publication
 * @param kind what sort of publication it is
 * @param topics at least one path per list that names the paper under a heading, sorted by key
 * @param links where to read it and what belongs to it; no two alike
 * @param doi such as {@code 10.1145/3600006.3613165}, without a resolver, lower case
 * @param arxivId such as {@code 2309.06180}, without a version
 * @param summary a list owner's own words on it
 * @param sources every place that names it, sorted by file and line
 */
public record Paper(
    PaperId id,
    String title,
    List<String> systems,
    List<String> alsoKnownAs,
    List<String> authors,
    @Nullable Venue venue,
    @Nullable Integer year,
    Kind kind,
    List<TopicPath> topics,
    List<Link> links,
    @Nullable String doi,
    @Nullable String arxivId,
    @Nullable String summary,
    List<SourceRef> sources) {

  public Paper {
    if (title.isBlank()) {
      throw new IllegalArgumentException("A paper has a title: " + id);
    }
    systems = List.copyOf(systems);
    alsoKnownAs = List.copyOf(alsoKnownAs);
    authors = List.copyOf(authors);
    topics = List.copyOf(topics);
    links = List.copyOf(links);
    sources = List.copyOf(sources);
  }
}
