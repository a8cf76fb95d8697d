package org.mlsyssearch.corpus;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlsyssearch.model.AuthorName;
import org.mlsyssearch.model.Facts;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.SourceRef;
import org.mlsyssearch.model.Venue;
import org.mlsyssearch.text.Identifiers;

/** Gathers what an entry says, fact by fact. Not thread-safe. */
public final class DraftBuilder extends Facts.Builder {

  /** Whether the entry names all authors. */
  public boolean authorsComplete = true;

  /** From so many links on their addresses are looked up. */
  private static final int MANY = 16;

  private final Set<String> addresses = new HashSet<>(0);

  /**
   * Adds a person whose name is known in its parts.
   *
   * @param given may be empty
   * @param family with its particle, as in {@code van Beethoven}
   * @param suffix such as {@code Jr.}; empty for most
   */
  public void addAuthor(String given, String family, String suffix) {
    String name =
        Stream.of(given, family, suffix)
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    authors.add(name);
    boolean found =
        AuthorName.parse(name, List.of()) instanceof AuthorName.Person person
            && person.wholeFamily().equals(family.strip());
    if (!found && !given.isBlank()) {
      addFamilyName(family.strip());
    }
  }

  /** Adds an author that is no person. */
  public void addGroup(String name) {
    authors.add(name);
    if (AuthorName.parse(name, List.of()) instanceof AuthorName.Person) {
      addFamilyName(name);
    }
  }

  private void addFamilyName(String name) {
    if (!familyNames.contains(name)) {
      familyNames.add(name);
    }
  }

  /** Adds a link once; takes a DOI or an arXiv id from its address where none is known yet. */
  public void addLink(Link link) {
    if (hasAddress(link.href())) {
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

  private boolean hasAddress(String href) {
    if (links.size() >= MANY) {
      if (addresses.isEmpty()) {
        links.forEach(link -> addresses.add(link.href()));
      }
      return !addresses.add(href);
    }
    for (Link link : links) {
      if (link.href().equals(href)) {
        return true;
      }
    }
    return false;
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
    return new Draft(facts(kindOrVenues), authorsComplete, source, column);
  }
}
