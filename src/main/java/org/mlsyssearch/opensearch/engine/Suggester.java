package org.mlsyssearch.opensearch.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.opensearch.cluster.Call;
import org.mlsyssearch.opensearch.document.Fields;
import org.mlsyssearch.query.suggest.Beginning;
import org.mlsyssearch.query.suggest.Label;
import org.mlsyssearch.query.suggest.Suggestions;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.Suggestion;
import tools.jackson.databind.JsonNode;

/** Completes a beginning to values of facets and to titles, as {@link Beginning} says. */
final class Suggester {

  private static final List<Facet> FACETS =
      List.of(Facet.SYSTEM, Facet.TOPIC, Facet.VENUE, Facet.AUTHOR);

  private final Snapshot snapshot;
  private final Beginning typed;
  private final int limit;
  private final Suggestions suggestions = new Suggestions();

  private Suggester(Snapshot snapshot, Beginning typed, int limit) {
    this.snapshot = snapshot;
    this.typed = typed;
    this.limit = limit;
  }

  static List<Suggestion> suggest(String text, int limit, Snapshot snapshot) throws IOException {
    Beginning typed = Beginning.of(text);
    if (typed.isEmpty() || limit <= 0) {
      return List.of();
    }
    Suggester suggester = new Suggester(snapshot, typed, limit);
    suggester.addLabels();
    suggester.addTitles(text);
    return suggester.suggestions.shared(limit);
  }

  private void addLabels() throws IOException {
    List<JsonNode> found = snapshot.ask(FACETS.stream().map(this::labels).toList());
    addSystems(read(found.get(0)));
    for (Label topic : read(found.get(1))) {
      Map<String, String> labels = snapshot.labels(Facet.TOPIC);
      suggestions.add(
          Suggestion.Type.TOPIC,
          topic,
          Suggestions.topicDetail(topic, key -> labels.getOrDefault(key, key)));
    }
    for (Label venue : read(found.get(2))) {
      suggestions.add(
          Suggestion.Type.VENUE, venue, Suggestions.venueDetail(venue, snapshot.info().corpus()));
    }
    read(found.get(3)).forEach(author -> suggestions.add(Suggestion.Type.AUTHOR, author, null));
  }

  private Call labels(Facet facet) {
    List<Map<String, ?>> words = new ArrayList<>();
    for (String word : typed.words().subList(0, typed.words().size() - 1)) {
      words.add(Queries.term(Fields.LABEL_WORDS, word));
    }
    words.add(Queries.prefix(Fields.LABEL_WORDS, typed.last()));
    return snapshot.words(
        Map.of(
            "query",
            Map.of(
                "bool",
                Map.of(
                    "filter",
                    Queries.term(Fields.FACET, facet.id()),
                    "must",
                    Queries.best(
                        List.of(
                            Queries.constant(Queries.term(Fields.LABEL_KEY, typed.key()), 3),
                            Queries.constant(Queries.prefix(Fields.LABEL_KEY, typed.key()), 2),
                            Queries.constant(Queries.all(words), 1))))),
            "sort",
            List.of(
                Map.of("_score", "desc"),
                Map.of(Fields.PAPERS, "desc"),
                Map.of(Fields.LABEL_LENGTH, "asc"),
                Map.of(Fields.LABEL, "asc"),
                Map.of(Fields.VALUE, "asc")),
            "size",
            limit,
            "track_total_hits",
            false,
            "_source",
            List.of(Fields.VALUE, Fields.LABEL, Fields.PAPERS)));
  }

  private static List<Label> read(JsonNode answer) {
    List<Label> labels = new ArrayList<>();
    for (JsonNode hit : answer.at("/hits/hits")) {
      JsonNode label = hit.path("_source");
      labels.add(
          Label.of(
              label.path(Fields.VALUE).asString(),
              label.path(Fields.LABEL).asString(),
              label.path(Fields.PAPERS).asInt()));
    }
    return labels;
  }

  /** A system is told from others by the title of its newest paper. */
  private void addSystems(List<Label> systems) throws IOException {
    List<Call> titles = new ArrayList<>();
    for (Label system : systems) {
      Map<String, ?> query = Queries.term(Fields.facet(Facet.SYSTEM), system.value());
      titles.add(snapshot.first(query, Order.NEWEST_FIRST, 1));
    }
    List<JsonNode> found = snapshot.ask(titles);
    for (int i = 0; i < systems.size(); i++) {
      List<Found> first = Found.in(found.get(i), Order.NEWEST_FIRST);
      suggestions.add(
          Suggestion.Type.SYSTEM,
          systems.get(i),
          first.isEmpty() ? null : first.getFirst().paper().title());
    }
  }

  /**
   * Titles that a search finds, if it needs no relaxing; not those of systems suggested already.
   */
  private void addTitles(String text) throws IOException {
    Holding holding = snapshot.reading(snapshot.language().parse(text).query(), true);
    if (!holding.reading().notes().isEmpty() || !holding.scores()) {
      return;
    }
    List<@Nullable String> named = new ArrayList<>();
    suggestions.of(Suggestion.Type.SYSTEM).forEach(system -> named.add(system.detail()));
    Call call =
        snapshot.first(
            ClauseQuery.of(holding.reading().clause()),
            Order.BEST_FIRST,
            Suggestions.MOST_TITLES + named.size());
    Found.in(snapshot.ask(call), Order.BEST_FIRST).stream()
        .map(Found::paper)
        .filter((Paper paper) -> !named.contains(paper.title()))
        .limit(Math.min(Suggestions.MOST_TITLES, limit))
        .forEach(suggestions::add);
  }
}
