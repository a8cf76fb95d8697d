package org.mlsyssearch.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Fact;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.SourceRef;
import org.mlsyssearch.model.TopicPath;

/**
 * A way to narrow a result: its name in URLs, and which values a paper has in it.
 *
 * <p>A paper without a venue or year has the value {@link #UNKNOWN} there, so that what is missing
 * can be seen and chosen. A paper has every topic above its own topics too. The other facets have
 * the names of one {@link Fact} as their values. Their order is the one in which they are shown.
 */
public enum Facet {
  TOPIC("Topic", null),
  VENUE("Venue", null),
  YEAR("Year", null),
  SYSTEM("System", Fact.SYSTEMS),
  AUTHOR("Author", Fact.AUTHORS),
  AWARD("Award", Fact.AWARDS),
  KIND("Kind", null),
  SOURCE("List", null);

  /** The value of a paper whose venue, year or kind no list states. */
  public static final String UNKNOWN = "unknown";

  /**
   * One value of one facet.
   *
   * @param value the form in URLs and filters
   * @param label the form people read
   */
  public record Value(String value, String label) {}

  private final String label;
  private final @Nullable Fact names;

  Facet(String label, @Nullable Fact names) {
    this.label = label;
    this.names = names;
  }

  /** The heading people read. */
  public String label() {
    return label;
  }

  /** The name of the parameter: {@code topic}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The facet with that {@link #id()}. */
  public static Optional<Facet> parse(String id) {
    for (Facet facet : values()) {
      if (facet.id().equals(id)) {
        return Optional.of(facet);
      }
    }
    return Optional.empty();
  }

  /**
   * The spelling under which a value is kept, of the one a person wrote: venues and kinds in lower
   * case, topics as keys, all else as it is.
   */
  public String canonical(String value) {
    return switch (this) {
      case TOPIC -> TopicPath.keyOf(value);
      case VENUE, KIND -> value.strip().toLowerCase(Locale.ROOT);
      default -> value.strip();
    };
  }

  /** A paper's values, each once; for topics every ancestor is included. */
  public List<Value> valuesOf(Paper paper) {
    List<Value> values = new ArrayList<>();
    switch (this) {
      case TOPIC -> {
        for (TopicPath topic : paper.topics()) {
          for (TopicPath path : topic.withAncestors()) {
            values.add(new Value(path.key(), path.label()));
          }
        }
      }
      case VENUE -> {
        var venue = paper.venue();
        values.add(
            venue == null
                ? new Value(UNKNOWN, "Unknown venue")
                : new Value(venue.id(), venue.label()));
      }
      case YEAR -> {
        var year = paper.year();
        values.add(
            year == null
                ? new Value(UNKNOWN, "Unknown year")
                : new Value(year.toString(), year.toString()));
      }
      case KIND -> {
        Kind kind = paper.kind();
        values.add(new Value(kind.id(), kind.label()));
      }
      case SOURCE -> {
        for (SourceRef source : paper.sources()) {
          values.add(new Value(source.file(), source.list()));
        }
      }
      default -> {
        Fact fact = Objects.requireNonNull(names);
        for (Object name : (List<?>) Objects.requireNonNull(fact.of(paper.facts()))) {
          values.add(new Value((String) name, (String) name));
        }
      }
    }
    return values.size() < 2 ? values : List.copyOf(new LinkedHashSet<>(values));
  }
}
