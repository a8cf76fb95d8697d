package org.mlsyssearch.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.SourceRef;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.model.Venue;

/**
 * What one entry of one list says of a paper, before it meets what others say of the same paper.
 *
 * @param title as listed, as plain text
 * @param systems names of the systems it introduces
 * @param alsoKnownAs other titles and names
 * @param authors full names in the paper's order
 * @param authorsComplete whether the entry names all of them, as no "et al." says otherwise
 * @param venue where it was published
 * @param year the year the entry states
 * @param kind what sort of publication the entry says it is
 * @param topics where the list puts it; empty where it has no headings
 * @param links where to read it and what belongs to it
 * @param doi without a resolver, lower case
 * @param arxivId without a version
 * @param summary the list owner's words
 * @param source where the entry stands
 * @param column where on its line the entry begins, from 1
 */
public record Draft(
    String title,
    List<String> systems,
    List<String> alsoKnownAs,
    List<String> authors,
    boolean authorsComplete,
    @Nullable Venue venue,
    @Nullable Integer year,
    Kind kind,
    List<TopicPath> topics,
    List<Link> links,
    @Nullable String doi,
    @Nullable String arxivId,
    @Nullable String summary,
    SourceRef source,
    int column) {

  public Draft {
    systems = List.copyOf(systems);
    alsoKnownAs = List.copyOf(alsoKnownAs);
    authors = List.copyOf(authors);
    topics = List.copyOf(topics);
    links = List.copyOf(links);
  }

  /** Whether it says that the paper is a preprint, and so no more than that. */
  public boolean isPreprint() {
    return kind == Kind.PREPRINT || (venue != null && venue.kind() == Kind.PREPRINT);
  }
}
