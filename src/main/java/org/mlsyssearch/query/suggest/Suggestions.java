package org.mlsyssearch.query.suggest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.Venue;
import org.mlsyssearch.search.CorpusInfo;
import org.mlsyssearch.search.Suggestion;

/** Suggestions of every type, collected and then shared out. Not thread-safe. */
public final class Suggestions {

  /** How many titles are suggested at most, as the hits show them anyway. */
  public static final int MOST_TITLES = 2;

  private static final List<Suggestion.Type> ORDER =
      List.of(
          Suggestion.Type.SYSTEM,
          Suggestion.Type.TOPIC,
          Suggestion.Type.VENUE,
          Suggestion.Type.AUTHOR,
          Suggestion.Type.TITLE);

  private final Map<Suggestion.Type, List<Suggestion>> byType =
      new EnumMap<>(Suggestion.Type.class);

  /**
   * Adds a suggestion after those of its type.
   *
   * @param detail what tells it from others; null where nothing does
   */
  public void add(Suggestion.Type type, Label label, @Nullable String detail) {
    add(new Suggestion(type, label.label(), label.value(), label.count(), detail));
  }

  /** Adds the title of a paper. */
  public void add(Paper paper) {
    add(
        new Suggestion(
            Suggestion.Type.TITLE, paper.title(), paper.id().value(), 1, whereAndWhen(paper)));
  }

  private void add(Suggestion suggestion) {
    of(suggestion.type()).add(suggestion);
  }

  /** Those of a type, as added. */
  public List<Suggestion> of(Suggestion.Type type) {
    return byType.computeIfAbsent(type, any -> new ArrayList<>());
  }

  /** A venue's name in full, where its label is another; null where it is not. */
  public static @Nullable String venueDetail(Label label, CorpusInfo corpus) {
    return corpus.venues().stream()
        .map(names -> names.venue())
        .filter(venue -> venue.id().equals(label.value()))
        .filter(venue -> !venue.name().equals(venue.label()))
        .map(Venue::name)
        .findFirst()
        .orElse(null);
  }

  /**
   * Which topic a topic lies in; null where it lies in none.
   *
   * @param labels tells the label of a topic's key
   */
  public static @Nullable String topicDetail(Label label, UnaryOperator<String> labels) {
    int slash = label.value().lastIndexOf('/');
    return slash < 0 ? null : "in " + labels.apply(label.value().substring(0, slash));
  }

  /**
   * Gives every type a place in turn until all places are taken, titles last, as the hits show them
   * anyway; then sorts by type.
   */
  public List<Suggestion> shared(int limit) {
    Map<Suggestion.Type, Integer> places = new EnumMap<>(Suggestion.Type.class);
    int taken = 0;
    boolean more = true;
    while (more) {
      more = false;
      for (Suggestion.Type type : ORDER) {
        int now = places.getOrDefault(type, 0);
        if (taken < limit && now < of(type).size()) {
          places.put(type, now + 1);
          taken++;
          more = true;
        }
      }
    }
    List<Suggestion> shared = new ArrayList<>();
    for (Suggestion.Type type : ORDER) {
      shared.addAll(of(type).subList(0, places.getOrDefault(type, 0)));
    }
    return shared;
  }

  private static @Nullable String whereAndWhen(Paper paper) {
    var venue = paper.venue();
    var year = paper.year();
    if (venue == null) {
      return year == null ? null : year.toString();
    }
    return year == null ? venue.label() : venue.label() + " " + year;
  }
}
