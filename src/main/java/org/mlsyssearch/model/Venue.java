package org.mlsyssearch.model;

/**
 * Where papers are published: a conference, a journal, a workshop or a preprint server.
 *
 * @param id the name in URLs, such as {@code sosp}: a {@link Slug}
 * @param label the short name, such as SOSP
 * @param name the full name; the label again where none is known
 * @param kind what sort of venue it is
 */
public record Venue(String id, String label, String name, Kind kind) {

  public Venue {
    label = Printable.of(label);
    name = Printable.of(name);
    if (id.isEmpty() || label.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("A venue has an id, a label and a name: " + label);
    }
  }
}
