package org.mlsyssearch.opensearch.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.opensearch.cluster.Call;
import org.mlsyssearch.opensearch.cluster.Cluster;
import org.mlsyssearch.opensearch.cluster.IndexVersion;
import org.mlsyssearch.opensearch.document.Fields;
import org.mlsyssearch.opensearch.document.Kept;
import org.mlsyssearch.query.language.QueryLanguage;
import org.mlsyssearch.query.language.VenueLookup;
import org.mlsyssearch.query.plan.Planner;
import org.mlsyssearch.query.plan.Synonyms;
import org.mlsyssearch.query.plan.Wordbook;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.IndexInfo;
import org.mlsyssearch.search.Query;
import org.mlsyssearch.search.TimeBudget;
import org.mlsyssearch.text.KnownWords;
import tools.jackson.databind.JsonNode;

/**
 * One version of an index with all that is worked out once for it. Nothing of it changes; it is
 * there until the cluster deletes its indexes. Thread-safe.
 */
final class Snapshot {

  /** How many papers are asked for at once by their ids. */
  private static final int IDS_AT_ONCE = 1000;

  private final Cluster cluster;
  private final IndexVersion version;
  private final Kept kept;
  private final IndexInfo info;
  private final WordsDictionary dictionary;
  private final QueryLanguage language;
  private final Readings readings;

  Snapshot(Cluster cluster, IndexVersion version, Kept kept, long sizeBytes) {
    this.cluster = cluster;
    this.version = version;
    this.kept = kept;
    this.info = new IndexInfo(version.version(), kept.papers(), sizeBytes, null, kept.corpus());
    this.dictionary = new WordsDictionary(this);
    VenueLookup venues = new VenueLookup(kept.corpus().venues());
    this.language = new QueryLanguage(venues);
    Wordbook wordbook =
        new Wordbook(
            new Synonyms(kept.corpus().synonyms()),
            venues,
            word -> KnownWords.bundled().contains(word));
    this.readings = new Readings(new Planner(dictionary, wordbook), this);
  }

  IndexInfo info() {
    return info;
  }

  QueryLanguage language() {
    return language;
  }

  WordsDictionary dictionary() {
    return dictionary;
  }

  /** The reading of a query that holds here. */
  Holding reading(Query query, boolean typos) throws IOException {
    return readings.of(query, typos);
  }

  /** How many values a facet has. */
  int values(Facet facet) {
    return kept.values().getOrDefault(facet, 0);
  }

  /** What people read for a facet's values, where that is not the value itself. */
  Map<String, String> labels(Facet facet) {
    return kept.labels().getOrDefault(facet.id(), Map.of());
  }

  /** A search for papers. */
  Call papers(Map<String, ?> body) {
    return Call.of(version.papers(), body);
  }

  /** A search for papers whose scores must not depend on the shard that a paper is in. */
  Call scoredPapers(Map<String, ?> body) {
    return new Call(version.papers(), Map.of("search_type", "dfs_query_then_fetch"), body);
  }

  /** A search for words or labels. */
  Call words(Map<String, ?> body) {
    return Call.of(version.words(), body);
  }

  JsonNode ask(Call call) throws IOException {
    TimeBudget.check();
    return cluster.search(call);
  }

  /** Makes several searches in one request. */
  List<JsonNode> ask(List<Call> calls) throws IOException {
    TimeBudget.check();
    return calls.isEmpty() ? List.of() : cluster.searches(calls);
  }

  /** The search for the first papers of a query in an order. */
  Call first(Map<String, ?> query, Order order, int count) {
    Map<String, Object> body = new LinkedHashMap<>(Found.WANTED);
    body.put("query", query);
    body.put("sort", order.json());
    body.put("size", count);
    body.put("track_total_hits", false);
    return order.byScore() ? scoredPapers(body) : papers(body);
  }

  /** The papers of some ids in their order; those of unknown ids are missing. */
  List<Paper> papers(Collection<PaperId> ids) throws IOException {
    Map<PaperId, Paper> found = new LinkedHashMap<>();
    List<String> wanted = ids.stream().distinct().map(PaperId::value).toList();
    for (int from = 0; from < wanted.size(); from += IDS_AT_ONCE) {
      List<String> some = wanted.subList(from, Math.min(wanted.size(), from + IDS_AT_ONCE));
      Call call = first(Queries.terms(Fields.ID, some), Order.NEWEST_FIRST, some.size());
      Found.in(ask(call), Order.NEWEST_FIRST)
          .forEach(one -> found.put(one.paper().id(), one.paper()));
    }
    List<Paper> papers = new ArrayList<>();
    for (PaperId id : ids) {
      Paper paper = found.get(id);
      if (paper != null) {
        papers.add(paper);
      }
    }
    return papers;
  }

  /** Hands over the id of every paper. */
  void forEachId(Consumer<PaperId> consumer) throws IOException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("query", Queries.everything());
    body.put("sort", List.of(Map.of(Fields.ID, "asc")));
    body.put("size", Fields.MOST_HITS / 2);
    body.put("track_total_hits", false);
    body.put("_source", false);
    JsonNode hits;
    do {
      hits = ask(papers(body)).at("/hits/hits");
      for (JsonNode hit : hits) {
        String id = hit.path("sort").get(0).asString();
        consumer.accept(new PaperId(id));
        body.put("search_after", List.of(id));
      }
    } while (!hits.isEmpty());
  }

  /** The first paper that has a name of that key. */
  Optional<Paper> named(String key) throws IOException {
    Call call = first(Queries.term(Fields.name(IndexField.NAME), key), Order.NEWEST_FIRST, 1);
    return Found.in(ask(call), Order.NEWEST_FIRST).stream().findFirst().map(Found::paper);
  }
}
