package org.mlsyssearch.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The list of a paper's {@link Facts}, in the order in which records, tables and bytes have them.
 *
 * <p>Whoever handles facts alike (the bytes of drafts and of the index, JSON in and out, CSV, the
 * API's description, merging) goes by this list and by each fact's {@link Shape}.
 */
public enum Fact {
  TITLE(
      Shape.TEXT,
      "title",
      "The title it was published under.",
      Facts::title,
      (facts, value) -> facts.title = Objects.requireNonNull((String) value)),
  SYSTEMS(
      Shape.NAMES,
      "system name",
      "Names of the systems it introduces.",
      Facts::systems,
      (facts, value) -> facts.systems = list(value)),
  ALSO_KNOWN_AS(
      Shape.NAMES,
      "other name",
      "Other titles and other names, such as those of its preprint.",
      Facts::alsoKnownAs,
      (facts, value) -> facts.alsoKnownAs = list(value)),
  AUTHORS(
      Shape.NAMES,
      "author name",
      "Full names in the paper's order.",
      Facts::authors,
      (facts, value) -> facts.authors = list(value)),
  FAMILY_NAMES(
      Shape.NAMES,
      "family name",
      "Family names of authors that are more than the last word of the name; a whole name is that"
          + " of a group.",
      Facts::familyNames,
      (facts, value) -> facts.familyNames = list(value)),
  VENUE(
      Shape.VENUE,
      "venue",
      "Where it was published; null if no list says so.",
      Facts::venue,
      (facts, value) -> facts.venue = (Venue) value),
  YEAR(
      Shape.YEAR,
      "year",
      "The year of publication.",
      Facts::year,
      (facts, value) -> facts.year = (Integer) value),
  KIND(
      Shape.KIND,
      "kind",
      "The kind of publication.",
      Facts::kind,
      (facts, value) -> facts.kind = Objects.requireNonNull((Kind) value)),
  AWARDS(
      Shape.NAMES,
      "award",
      "Awards such as Best Paper or Distinguished Artifact.",
      Facts::awards,
      (facts, value) -> facts.awards = list(value)),
  TOPICS(
      Shape.TOPICS,
      "topic",
      "Each topic as its labels from the root down.",
      Facts::topics,
      (facts, value) -> facts.topics = list(value)),
  DOI(
      Shape.TEXT,
      "DOI",
      "Without a resolver, such as 10.1145/3600006.3613165.",
      Facts::doi,
      (facts, value) -> facts.doi = (String) value),
  ARXIV_ID(
      Shape.TEXT,
      "arXiv id",
      "Without a version, such as 2309.06180.",
      Facts::arxivId,
      (facts, value) -> facts.arxivId = (String) value),
  LINKS(
      Shape.LINKS,
      "link",
      "Where to read it and what belongs to it.",
      Facts::links,
      (facts, value) -> facts.links = list(value)),
  SUMMARY(
      Shape.TEXT,
      "summary",
      "A list owner's own words on it.",
      Facts::summary,
      (facts, value) -> facts.summary = (String) value);

  /** What a fact's value is. */
  public enum Shape {
    /** A {@link String}, null where unknown. */
    TEXT,
    /** A list of {@link String}. */
    NAMES,
    /** An {@link Integer}, null where unknown. */
    YEAR,
    /** A {@link Kind}. */
    KIND,
    /** A {@link Venue}, null where unknown. */
    VENUE,
    /** A list of {@link TopicPath}. */
    TOPICS,
    /** A list of {@link Link}. */
    LINKS
  }

  private static final List<Fact> ALL = List.of(values());
  private static final Map<String, Fact> BY_ID =
      ALL.stream().collect(Collectors.toMap(Fact::id, fact -> fact));

  private final String id = name().toLowerCase(Locale.ROOT);
  private final Shape shape;
  private final String label;
  private final String description;

  @SuppressWarnings("ImmutableEnumChecker") // Both are functions without a state.
  private final Function<Facts, @Nullable Object> getter;

  @SuppressWarnings("ImmutableEnumChecker")
  private final BiConsumer<Facts.Builder, @Nullable Object> setter;

  Fact(
      Shape shape,
      String label,
      String description,
      Function<Facts, @Nullable Object> getter,
      BiConsumer<Facts.Builder, @Nullable Object> setter) {
    this.shape = shape;
    this.label = label;
    this.description = description;
    this.getter = getter;
    this.setter = setter;
  }

  /** The name in records and tables: {@code also_known_as}. */
  public String id() {
    return id;
  }

  /** The fact of an {@link #id()}; null if there is none. */
  public static @Nullable Fact parse(String id) {
    return BY_ID.get(id);
  }

  /** All facts in their order, as {@link #values} without a copy. */
  public static List<Fact> all() {
    return ALL;
  }

  /** What its value is. */
  public Shape shape() {
    return shape;
  }

  /** What one value is called in a sentence. */
  public String label() {
    return label;
  }

  /** What it says of a paper, as a sentence. */
  public String description() {
    return description;
  }

  /** Its value in some facts, of its {@link #shape}. */
  public @Nullable Object of(Facts facts) {
    return getter.apply(facts);
  }

  /** Sets its value, which must be of its {@link #shape}. */
  public void set(Facts.Builder facts, @Nullable Object value) {
    setter.accept(facts, value);
  }

  @SuppressWarnings("unchecked") // The shape says what the list holds.
  private static <T> List<T> list(@Nullable Object value) {
    return new ArrayList<>((List<T>) Objects.requireNonNull(value));
  }
}
