package org.mlsyssearch.search;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed, understood: a tree that each backend translates.
 *
 * <p>Immutable. {@link Object#toString()} prints the tree on one line for tests and explanations.
 */
public sealed interface Query {

  /** Every paper. */
  record All() implements Query {
    @Override
    public String toString() {
      return "ALL";
    }
  }

  /**
   * A run of plain words, in the order typed.
   *
   * <p>All must match if that finds something, else the best match wins; the backend says which in
   * the response's notes.
   *
   * @param words at least one, as typed
   * @param field where they must stand; null for anywhere
   * @param lastIsPrefix whether the last word may be unfinished
   */
  record Words(List<String> words, @Nullable SearchField field, boolean lastIsPrefix)
      implements Query {
    public Words {
      words = List.copyOf(words);
      if (words.isEmpty()) {
        throw new IllegalArgumentException("A run of words has at least one word");
      }
    }

    @Override
    public String toString() {
      return prefix(field) + words + (lastIsPrefix ? "*" : "");
    }
  }

  /** Words next to each other in this order, without typo tolerance. */
  record Phrase(String text, @Nullable SearchField field) implements Query {
    @Override
    public String toString() {
      return prefix(field) + '"' + text + '"';
    }
  }

  /** Papers of those years. */
  record Years(YearRange range) implements Query {
    @Override
    public String toString() {
      return "year:" + range;
    }
  }

  /** Papers of a known venue, by its id, and of a year where one is given. */
  record VenueYear(String venueId, @Nullable Integer year) implements Query {
    @Override
    public String toString() {
      return "venue=" + venueId + (year == null ? "" : "@" + year);
    }
  }

  /**
   * The paper of an identifier: a DOI, an arXiv id, an id of the ACL Anthology, or a URL.
   *
   * @param typed as typed
   * @param terms the forms under which an index may know it; at least one
   */
  record Identifier(String typed, List<String> terms) implements Query {
    public Identifier {
      terms = List.copyOf(terms);
    }

    @Override
    public String toString() {
      return "identifier" + terms;
    }
  }

  /** Papers that every part matches; a {@link Not} part takes papers away. */
  record And(List<Query> parts) implements Query {
    public And {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return join("AND", parts);
    }
  }

  /** Papers that at least one part matches. */
  record Or(List<Query> parts) implements Query {
    public Or {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return join("OR", parts);
    }
  }

  /** Papers that the part does not match. */
  record Not(Query part) implements Query {
    @Override
    public String toString() {
      return "NOT(" + part + ")";
    }
  }

  private static String prefix(@Nullable SearchField field) {
    return field == null ? "" : field.id() + ":";
  }

  private static String join(String operator, List<Query> parts) {
    return parts.stream()
        .map(Query::toString)
        .collect(Collectors.joining(" ", operator + "(", ")"));
  }
}
