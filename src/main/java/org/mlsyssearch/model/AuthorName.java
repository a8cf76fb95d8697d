package org.mlsyssearch.model;

import java.util.List;

/**
 * An author's name in its parts, as bibliographies need it.
 *
 * <p>Lists write names in reading order, which does not say where the family name starts. The rule
 * is BibTeX's: the last word, with the lower-case particles before it. A name of one word, or one
 * that looks like a group, is kept whole. A paper's own family names come before that rule.
 */
public sealed interface AuthorName {

  /**
   * A person.
   *
   * @param given the given names and initials
   * @param particle such as {@code van der}; empty for most
   * @param family the family name without its particle
   * @param suffix such as {@code Jr.}; empty for most
   */
  record Person(String given, String particle, String family, String suffix) implements AuthorName {

    /** The particle and family name, as {@code van Beethoven}. */
    public String wholeFamily() {
      return particle.isEmpty() ? family : particle + " " + family;
    }

    /** The form with the family name first: {@code King, Jr., Martin Luther}. */
    public String familyFirst() {
      return wholeFamily() + (suffix.isEmpty() ? "" : ", " + suffix) + ", " + given;
    }
  }

  /** A group, a company, or a person with a single name. */
  record Literal(String name) implements AuthorName {}

  /**
   * Splits a name into its parts.
   *
   * @param name {@code Given Family}, {@code Family, Given} or {@code Family, Jr., Given}
   * @param familyNames those that the rule would not find; see {@link Facts#familyNames}
   */
  static AuthorName parse(String name, List<String> familyNames) {
    return AuthorNameParser.parse(name, familyNames);
  }
}
