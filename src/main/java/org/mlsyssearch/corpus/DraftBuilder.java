package org.mlsyssearch.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.SourceRef;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.model.Venue;
import org.mlsyssearch.text.Identifiers;

/** Gathers what an entry says, fact by fact. Not thread-safe. */
public final class DraftBuilder {

  public String title = "";
  public final List<String> systems = new ArrayList<>();
  public final List<String> alsoKnownAs = new ArrayList<>();
  public final List<String> authors = new ArrayList<>();
  public boolean authorsComplete = true;
  public @Nullable Venue venue;
  public @Nullable Integer year;
  public Kind kind = Kind.UNKNOWN;
  public final List<TopicPath> topics = new ArrayList<>();
  public final List<Link> links = new ArrayList<>();
  private final Set<String> addresses = new HashSet<>();
  public @Nullable String doi;
  public @Nullable String arxivId;
  public @Nullable String summary;

  /** Adds a link once; takes a DOI or an arXiv id from its address where none is known yet. */
  public void addLink(Link link) {
    if (!addresses.add(link.href())) {
      return;
    }
    links.add(link);
    if (link.rel() == Link.Rel.CODE || link.rel() == Link.Rel.SITE) {
      return;
    }
    if (doi == null) {
      doi = Identifiers.doiIn(link.href());
    }
    if (arxivId == null) {
      arxivId = Identifiers.arxivIn(link.href());
    }
  }

  /** Adds the name of a system once, whatever its case. */
  public void addSystem(String name) {
    if (systems.stream().noneMatch(name::equalsIgnoreCase)) {
      systems.add(name);
    }
  }

  /** The draft; its kind is the venue's where the entry states none. */
  public Draft build(SourceRef source, int column) {
    Venue place = venue;
    Kind kindOrVenues = kind == Kind.UNKNOWN && place != null ? place.kind() : kind;
    return new Draft(
        Objects.requireNonNull(title),
        systems,
        alsoKnownAs,
        authors,
        authorsComplete,
        venue,
        year,
        kindOrVenues,
        topics,
        links,
        doi,
        arxivId,
        summary,
        source,
        column);
  }
}
