package org.mlsyssearch.query.terms;

import java.util.List;
import java.util.Locale;
import org.mlsyssearch.search.SearchField;

/**
 * The fields that hold a paper's terms.
 *
 * <p>{@link #TEXT} holds every term of a paper once, its frequency weighted by where it stands
 * ({@link FieldWeights}), so that one posting list per word ranks over all fields at once (the
 * simple form of BM25F: Robertson, Zaragoza and Taylor, 2004). Each {@link SearchField} has a field
 * of its own with positions, for phrases and for words tied to it; names are keys of their own.
 */
public enum IndexField {
  /** All terms, with weighted frequencies and without positions. */
  TEXT,
  TITLE,
  ALSO_KNOWN_AS,
  SYSTEM,
  AUTHOR,
  VENUE,
  TOPIC,
  SUMMARY,
  /** Keys of names and whole titles, see {@link org.mlsyssearch.text.Tokenizer#key}. */
  NAME,
  /** Keys of the names with which a title begins. */
  LEADING_NAME,
  /** Names as their papers write them. */
  WRITTEN_NAME,
  /** Identifiers, see {@link IdentifierTerms}. */
  IDENTIFIER;

  private static final List<IndexField> WITH_POSITIONS =
      List.of(TITLE, ALSO_KNOWN_AS, SYSTEM, TOPIC, VENUE, AUTHOR, SUMMARY);

  /** The name under which an engine keeps the field. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The fields with positions, in any of which a phrase may stand. */
  public static List<IndexField> withPositions() {
    return WITH_POSITIONS;
  }

  /** The fields behind a field of the query language. */
  public static List<IndexField> of(SearchField field) {
    return switch (field) {
      case TITLE -> List.of(TITLE, ALSO_KNOWN_AS);
      case SYSTEM -> List.of(SYSTEM);
      case AUTHOR -> List.of(AUTHOR);
      case VENUE -> List.of(VENUE);
      case TOPIC -> List.of(TOPIC);
    };
  }
}
