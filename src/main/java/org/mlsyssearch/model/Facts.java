package org.mlsyssearch.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a paper, whether one entry says it or all together: the facts that an entry's
 * draft, the merged paper, the index and every format have in common. {@link Fact} lists them.
 *
 * <p>What nobody says is unknown: null for a single fact, empty for several, {@link Kind#UNKNOWN}
 * for the kind. Immutable.
 *
 * @param title the title it was published under, as plain text
 * @param systems names of the systems it introduces, most prominent first
 * @param alsoKnownAs other titles and other names, such as those of its preprint
 * @param authors full names in the paper's order, each in reading order
 * @param familyNames family names of authors that {@link AuthorName} would not find by its rule,
 *     such as {@code Ortega y Gasset}; a whole name is that of a group
 * @param venue where it was published
 * @param year the year of publication
 * @param kind what sort of publication it is
 * @param awards such as {@code Best Paper} or {@code Distinguished Artifact}
 * @param topics under which headings lists name it
 * @param doi such as {@code 10.1145/3600006.3613165}, without a resolver, lower case
 * @param arxivId such as {@code 2309.06180}, without a version
 * @param links where to read it and what belongs to it; no two alike
 * @param summary a list owner's own words on it
 */
public record Facts(
    String title,
    List<String> systems,
    List<String> alsoKnownAs,
    List<String> authors,
    List<String> familyNames,
    @Nullable Venue venue,
    @Nullable Integer year,
    Kind kind,
    List<String> awards,
    List<TopicPath> topics,
    @Nullable String doi,
    @Nullable String arxivId,
    List<Link> links,
    @Nullable String summary) {

  public Facts {
    title = Printable.of(title);
    systems = Printable.of(systems);
    alsoKnownAs = Printable.of(alsoKnownAs);
    authors = Printable.of(authors);
    summary = summary == null ? null : Printable.of(summary);
    familyNames = Printable.of(familyNames);
    awards = Printable.of(awards);
    topics = List.copyOf(topics);
    links = List.copyOf(links);
  }

  /**
   * The facts of their values.
   *
   * @param values gives the value of each, of its {@link Fact#shape}; asked once for each, in the
   *     order of {@link Fact}
   */
  @SuppressWarnings("unchecked") // The shape says what a list holds.
  public static Facts of(Function<Fact, @Nullable Object> values) {
    return new Facts(
        (String) Objects.requireNonNull(values.apply(Fact.TITLE)),
        (List<String>) Objects.requireNonNull(values.apply(Fact.SYSTEMS)),
        (List<String>) Objects.requireNonNull(values.apply(Fact.ALSO_KNOWN_AS)),
        (List<String>) Objects.requireNonNull(values.apply(Fact.AUTHORS)),
        (List<String>) Objects.requireNonNull(values.apply(Fact.FAMILY_NAMES)),
        (Venue) values.apply(Fact.VENUE),
        (Integer) values.apply(Fact.YEAR),
        (Kind) Objects.requireNonNull(values.apply(Fact.KIND)),
        (List<String>) Objects.requireNonNull(values.apply(Fact.AWARDS)),
        (List<TopicPath>) Objects.requireNonNull(values.apply(Fact.TOPICS)),
        (String) values.apply(Fact.DOI),
        (String) values.apply(Fact.ARXIV_ID),
        (List<Link>) Objects.requireNonNull(values.apply(Fact.LINKS)),
        (String) values.apply(Fact.SUMMARY));
  }

  /** The same facts, to be changed. */
  public Builder change() {
    Builder builder = new Builder();
    for (Fact fact : Fact.values()) {
      fact.set(builder, fact.of(this));
    }
    return builder;
  }

  /** Gathers facts one by one; at first none is known and the title is empty. Not thread-safe. */
  public static class Builder {
    public String title = "";
    public List<String> systems = new ArrayList<>();
    public List<String> alsoKnownAs = new ArrayList<>();
    public List<String> authors = new ArrayList<>();
    public List<String> familyNames = new ArrayList<>();
    public @Nullable Venue venue;
    public @Nullable Integer year;
    public Kind kind = Kind.UNKNOWN;
    public List<String> awards = new ArrayList<>();
    public List<TopicPath> topics = new ArrayList<>();
    public @Nullable String doi;
    public @Nullable String arxivId;
    public List<Link> links = new ArrayList<>();
    public @Nullable String summary;

    /** The facts as they are now. */
    public Facts facts() {
      return facts(kind);
    }

    /** The facts as they are now, but of another kind. */
    protected Facts facts(Kind other) {
      return new Facts(
          title,
          systems,
          alsoKnownAs,
          authors,
          familyNames,
          venue,
          year,
          other,
          awards,
          topics,
          doi,
          arxivId,
          links,
          summary);
    }
  }

  /** Who has facts, and gives each of them as its own. */
  public interface Holder {
    Facts facts();

    default String title() {
      return facts().title;
    }

    default List<String> systems() {
      return facts().systems;
    }

    default List<String> alsoKnownAs() {
      return facts().alsoKnownAs;
    }

    default List<String> authors() {
      return facts().authors;
    }

    default List<String> familyNames() {
      return facts().familyNames;
    }

    default @Nullable Venue venue() {
      return facts().venue;
    }

    default @Nullable Integer year() {
      return facts().year;
    }

    default Kind kind() {
      return facts().kind;
    }

    default List<String> awards() {
      return facts().awards;
    }

    default List<TopicPath> topics() {
      return facts().topics;
    }

    default @Nullable String doi() {
      return facts().doi;
    }

    default @Nullable String arxivId() {
      return facts().arxivId;
    }

    default List<Link> links() {
      return facts().links;
    }

    default @Nullable String summary() {
      return facts().summary;
    }
  }
}
