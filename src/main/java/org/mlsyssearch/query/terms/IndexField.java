package org.mlsyssearch.query.terms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Fact;
import org.mlsyssearch.search.SearchField;

/**
 * The fields that hold a paper's terms.
 *
 * <p>{@link #TEXT} holds every term of a paper once, its frequency weighted by where it stands
 * ({@link #weight}), so that one posting list per word ranks over all fields at once (the simple
 * form of BM25F: Robertson, Zaragoza and Taylor, 2004). Each {@link SearchField} has a field of its
 * own with positions, for phrases and for words tied to it; names are keys of their own.
 */
public enum IndexField {
  /** All terms, with weighted frequencies and without positions. */
  TEXT,
  SYSTEM(SearchField.SYSTEM, Fact.SYSTEMS, 6),
  TITLE(SearchField.TITLE, Fact.TITLE, 6),
  ALSO_KNOWN_AS(SearchField.TITLE, Fact.ALSO_KNOWN_AS, 4),
  TOPIC(SearchField.TOPIC, Fact.TOPICS, 2),
  VENUE(SearchField.VENUE, Fact.VENUE, 3),
  AUTHOR(SearchField.AUTHOR, Fact.AUTHORS, 2),
  AWARD(SearchField.AWARD, Fact.AWARDS, 2),
  SUMMARY(null, Fact.SUMMARY, 1),
  /** Keys of names and whole titles, see {@link org.mlsyssearch.text.Tokenizer#key}. */
  NAME,
  /** Keys of the names with which a title begins. */
  LEADING_NAME,
  /** Names as their papers write them. */
  WRITTEN_NAME,
  /** Identifiers, see {@link IdentifierTerms}. */
  IDENTIFIER;

  private static final List<IndexField> WITH_POSITIONS =
      Arrays.stream(values()).filter(field -> field.fact != null).toList();

  private final @Nullable SearchField searchField;
  private final @Nullable Fact fact;
  private final int weight;

  IndexField() {
    this(null, null, 0);
  }

  IndexField(@Nullable SearchField searchField, @Nullable Fact fact, int weight) {
    this.searchField = searchField;
    this.fact = fact;
    this.weight = weight;
  }

  /** The name under which an engine keeps the field. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of the query language in front of it; null where there is none. */
  public @Nullable SearchField searchField() {
    return searchField;
  }

  /** The fact whose terms it holds; only the fields {@link #withPositions} have one. */
  public Fact fact() {
    return Objects.requireNonNull(fact);
  }

  /** How often a word of it counts as standing in a paper (BM25F's field weight). */
  public int weight() {
    return weight;
  }

  /** Whether a paper is longer for its words: one with many authors is not worse. */
  public boolean countsInLength() {
    return this != AUTHOR;
  }

  /** The fields with positions, in any of which a phrase may stand; each holds one fact. */
  public static List<IndexField> withPositions() {
    return WITH_POSITIONS;
  }

  /** The fields behind a field of the query language. */
  public static List<IndexField> of(SearchField field) {
    return WITH_POSITIONS.stream().filter(each -> each.searchField == field).toList();
  }
}
