package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.Match;
import org.mlsyssearch.search.ParsedQuery;
import org.mlsyssearch.search.Sort;
import org.mlsyssearch.search.Suggestion;
import org.mlsyssearch.text.Tokenizer;

/**
 * Completes a beginning to names of systems, topics, venues and authors, and to titles: any word of
 * a label counts, labels that begin so come first, then those of most papers.
 */
final class Suggester {

  private static final int MOST_TITLES = 2;

  private static final List<Suggestion.Type> ORDER =
      List.of(
          Suggestion.Type.SYSTEM,
          Suggestion.Type.TOPIC,
          Suggestion.Type.VENUE,
          Suggestion.Type.AUTHOR,
          Suggestion.Type.TITLE);

  private final Snapshot snapshot;
  private final List<String> wanted;
  private final String key;

  private Suggester(Snapshot snapshot, String text) {
    this.snapshot = snapshot;
    this.wanted = Tokenizer.pieces(List.of(text)).stream().map(Tokenizer.Piece::term).toList();
    this.key = Tokenizer.key(text);
  }

  static List<Suggestion> suggest(String text, int limit, Snapshot snapshot) throws IOException {
    Suggester suggester = new Suggester(snapshot, text);
    if (suggester.wanted.isEmpty() || limit <= 0) {
      return List.of();
    }
    Map<Suggestion.Type, List<Suggestion>> byType = new EnumMap<>(Suggestion.Type.class);
    List<Suggestion> systems = suggester.systems(limit);
    byType.put(Suggestion.Type.SYSTEM, systems);
    byType.put(Suggestion.Type.TOPIC, suggester.values(Facet.TOPIC, Suggestion.Type.TOPIC, limit));
    byType.put(Suggestion.Type.VENUE, suggester.values(Facet.VENUE, Suggestion.Type.VENUE, limit));
    byType.put(Suggestion.Type.AUTHOR, suggester.values(Facet.AUTHOR, Suggestion.Type.AUTHOR, limit));
    byType.put(
        Suggestion.Type.TITLE, suggester.titles(text, Math.min(MOST_TITLES, limit), systems));
    return share(byType, limit);
  }

  /**
   * Gives every type a place in turn until all places are taken, titles last, as the hits show them
   * anyway; then sorts by type.
   */
  private static List<Suggestion> share(Map<Suggestion.Type, List<Suggestion>> byType, int limit) {
    Map<Suggestion.Type, Integer> places = new EnumMap<>(Suggestion.Type.class);
    int taken = 0;
    boolean more = true;
    while (more && taken < limit) {
      more = false;
      for (Suggestion.Type type : ORDER) {
        int now = places.getOrDefault(type, 0);
        if (taken < limit && now < byType.getOrDefault(type, List.of()).size()) {
          places.put(type, now + 1);
          taken++;
          more = true;
        }
      }
    }
    List<Suggestion> shared = new ArrayList<>();
    for (Suggestion.Type type : ORDER) {
      shared.addAll(byType.getOrDefault(type, List.of()).subList(0, places.getOrDefault(type, 0)));
    }
    return shared;
  }

  private List<Suggestion> systems(int limit) throws IOException {
    List<Suggestion> systems = new ArrayList<>();
    StoredFields stored = snapshot.stored();
    for (Suggestion system : values(Facet.SYSTEM, Suggestion.Type.SYSTEM, limit)) {
      int number = snapshot.number(Schema.facet(Facet.SYSTEM), system.value());
      String title = number < 0 ? null : snapshot.paper(number, stored).title();
      systems.add(
          new Suggestion(system.type(), system.text(), system.value(), system.count(), title));
    }
    return systems;
  }

  /** A facet's best values. */
  private List<Suggestion> values(Facet facet, Suggestion.Type type, int limit) {
    Column column = snapshot.column(facet);
    List<Suggestion> values = new ArrayList<>();
    for (int number : snapshot.labels(facet).completing(wanted, key, limit)) {
      String value = column.value(number);
      values.add(
          new Suggestion(
              type, column.label(value), value, column.ofAll().of(number), detail(facet, value)));
    }
    return values;
  }

  private @Nullable String detail(Facet facet, String value) {
    return switch (facet) {
      case VENUE ->
          snapshot.info().corpus().venues().stream()
              .map(names -> names.venue())
              .filter(venue -> venue.id().equals(value))
              .filter(venue -> !venue.name().equals(venue.label()))
              .map(venue -> venue.name())
              .findFirst()
              .orElse(null);
      case TOPIC -> {
        int slash = value.lastIndexOf('/');
        yield slash < 0
            ? null
            : "in " + snapshot.column(facet).label(value.substring(0, slash));
      }
      default -> null;
    };
  }

  /**
   * Titles that a search finds, if it needs no relaxing; not those of systems suggested already.
   */
  private List<Suggestion> titles(String text, int limit, List<Suggestion> systems)
      throws IOException {
    ParsedQuery parsed = snapshot.language().parse(text);
    Matches matches = snapshot.matches(parsed.query(), true, Match.WORDS);
    if (!matches.reading().notes().isEmpty() || !matches.scores()) {
      return List.of();
    }
    StoredFields stored = snapshot.stored();
    List<String> named = systems.stream().map(Suggestion::detail).toList();
    List<Suggestion> titles = new ArrayList<>();
    for (ScoreDoc found :
        new Ranking(snapshot, matches, matches.papers(), matches.cardinality())
            .first(Sort.RELEVANCE, null, limit + named.size())) {
      Paper paper = snapshot.paper(found.doc, stored);
      if (named.contains(paper.title())) {
        continue;
      }
      if (titles.size() == limit) {
        break;
      }
      titles.add(
          new Suggestion(
              Suggestion.Type.TITLE, paper.title(), paper.id().value(), 1, whereAndWhen(paper)));
    }
    return titles;
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
