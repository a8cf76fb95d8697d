package org.mlsyssearch.opensearch.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.opensearch.cluster.Call;
import org.mlsyssearch.opensearch.document.Fields;
import org.mlsyssearch.query.found.Finding;
import org.mlsyssearch.query.found.MeaningNotes;
import org.mlsyssearch.query.plan.CorrectedText;
import org.mlsyssearch.query.plan.Correction;
import org.mlsyssearch.search.Cursor;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.FacetCounts;
import org.mlsyssearch.search.FacetRequest;
import org.mlsyssearch.search.Hit;
import org.mlsyssearch.search.Matched;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.search.SearchResponse;
import tools.jackson.databind.JsonNode;

/** One request on one version: hits, total and all counts in one search of the cluster. */
final class Search {

  /** How many papers are fetched at once while all are handed out. */
  private static final int BATCH = 1000;

  private final Snapshot snapshot;
  private final SearchRequest request;
  private final Holding holding;
  private final Order order;

  Search(Snapshot snapshot, SearchRequest request) throws IOException {
    this.snapshot = snapshot;
    this.request = request;
    this.holding = snapshot.reading(request.query().query(), request.typos());
    this.order = Order.of(request.sort(), holding.scores());
  }

  SearchResponse respond() throws IOException {
    FacetSearch facets = new FacetSearch(snapshot, request.facets(), request.filters());
    Map<String, ?> query = query(facets.narrowing());
    Map<String, Object> body = new LinkedHashMap<>(Found.WANTED);
    body.put("query", query);
    body.put("track_total_hits", true);
    List<Map<String, ?>> ofHits = facets.ofHits();
    if (!ofHits.isEmpty()) {
      body.put("post_filter", Queries.all(ofHits));
    }
    if (!request.facets().isEmpty()) {
      body.put("aggs", facets.json());
    }
    // One more than shown, to know whether anything follows.
    body.put("size", request.limit() == 0 ? 0 : request.limit() + 1);
    if (request.limit() > 0) {
      body.put("sort", order.json());
      window(body);
    }
    // Where no hit is shown, no score is worked out.
    JsonNode answer = snapshot.ask(request.limit() == 0 ? snapshot.papers(body) : call(body));
    List<Found> window = Found.in(answer, order);
    Map<Facet, FacetCounts> counts = new EnumMap<>(Facet.class);
    for (Facet facet : request.facets()) {
      counts.put(facet, facets.view(facet, answer, query).counts(request.facetLimit()));
    }
    return new SearchResponse(
        answer.at("/hits/total/value").asInt(),
        0,
        hits(window),
        counts,
        corrected(),
        notes(),
        nextCursor(window),
        snapshot.info().version());
  }

  /** The query's papers among those to choose from, narrowed; with scores where these count. */
  private Map<String, ?> query(List<Map<String, ?>> narrowing) {
    Map<String, ?> words = ClauseQuery.of(holding.reading().clause());
    List<Map<String, ?>> within = new ArrayList<>(narrowing);
    Set<PaperId> among = request.among();
    if (among != null) {
      within.add(Queries.terms(Fields.ID, among.stream().map(PaperId::value).toList()));
    }
    if (order.byScore()) {
      return within.isEmpty()
          ? words
          : Map.of("bool", Map.of("must", List.of(words), "filter", within));
    }
    within.add(words);
    return Queries.all(within);
  }

  private Call call(Map<String, ?> body) {
    return order.byScore() ? snapshot.scoredPapers(body) : snapshot.papers(body);
  }

  private void window(Map<String, Object> body) throws IOException {
    List<?> after = after();
    if (after == null) {
      body.put("from", request.offset());
    } else {
      body.put("search_after", after);
    }
  }

  /** Where the request's cursor stands in the order; null without one. */
  private @Nullable List<?> after() throws IOException {
    String text = request.cursor();
    if (text == null) {
      return null;
    }
    Cursor cursor = Cursor.parse(text, snapshot.info().version(), request.sort());
    Call call =
        snapshot.papers(
            Map.of(
                "query", Queries.term(Fields.ID, cursor.paper()),
                "sort", order.withoutScores().json(),
                "_source", false));
    JsonNode hits = snapshot.ask(call).at("/hits/hits");
    if (hits.isEmpty()) {
      throw Cursor.stale();
    }
    List<Object> keys = new ArrayList<>();
    if (order.byScore()) {
      keys.add(cursor.score());
    }
    keys.addAll(Found.keys(hits.get(0)));
    return keys;
  }

  private List<Hit> hits(List<Found> window) {
    List<Hit> hits = new ArrayList<>();
    for (Found found : window.subList(0, Math.min(request.limit(), window.size()))) {
      Finding finding = new Finding(found.paper(), holding.reading().patterns());
      hits.add(
          new Hit(
              found.paper(),
              found.score(),
              Matched.WORDS,
              finding.highlights(),
              request.explain() ? finding.explanation(holding.scores(), true, null) : List.of()));
    }
    return hits;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(request.query().notes());
    notes.addAll(holding.reading().notes());
    notes.addAll(MeaningNotes.of(request.match(), null, holding.reading().meant() != null, 0));
    return notes;
  }

  /** The text with each misspelt word replaced; null if none was. */
  private @Nullable String corrected() throws IOException {
    List<Correction> corrections = holding.reading().corrections();
    return corrections.isEmpty()
        ? null
        : CorrectedText.of(request.query().text(), corrections, snapshot::named);
  }

  private @Nullable String nextCursor(List<Found> window) {
    if (window.size() <= request.limit()) {
      return null;
    }
    Found last = window.get(request.limit() - 1);
    return new Cursor(
            snapshot.info().version(), request.sort(), last.score(), last.paper().id().value())
        .print();
  }

  /** A look into one facet. */
  FacetCounts.Terms look(FacetRequest look) throws IOException {
    FacetSearch facets = new FacetSearch(snapshot, Set.of(look.facet()), request.filters());
    Map<String, ?> query = query(facets.narrowing());
    JsonNode answer =
        snapshot.ask(
            snapshot.papers(
                Map.of(
                    "query", query, "size", 0, "track_total_hits", false, "aggs", facets.json())));
    return facets.view(look.facet(), answer, query).look(look);
  }

  /** Hands every paper over, part by part. */
  void forEach(Consumer<Paper> consumer) throws IOException {
    Map<String, Object> body = new LinkedHashMap<>(Found.WANTED);
    body.put("query", query(Queries.filters(request.filters())));
    body.put("sort", order.json());
    body.put("size", BATCH);
    body.put("track_total_hits", false);
    window(body);
    List<Found> batch;
    do {
      batch = Found.in(snapshot.ask(call(body)), order);
      batch.forEach(found -> consumer.accept(found.paper()));
      if (!batch.isEmpty()) {
        body.remove("from");
        body.put("search_after", batch.getLast().keys());
      }
    } while (batch.size() == BATCH);
  }
}
