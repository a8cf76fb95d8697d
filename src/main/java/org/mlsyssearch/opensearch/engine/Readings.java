package org.mlsyssearch.opensearch.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mlsyssearch.opensearch.cluster.Call;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.query.plan.Plan;
import org.mlsyssearch.query.plan.Planner;
import org.mlsyssearch.query.plan.Reading;
import org.mlsyssearch.search.Query;
import tools.jackson.databind.JsonNode;

/**
 * Finds the reading of a query that holds: the first that any paper of the index matches. All
 * readings are tried in one request. Remembers what recent queries came to. Thread-safe.
 */
final class Readings {

  private static final int REMEMBERED = 1000;

  private record Asked(Query query, boolean typos) {}

  private final Planner planner;
  private final Snapshot snapshot;
  private final Cache<Asked, Holding> remembered =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  Readings(Planner planner, Snapshot snapshot) {
    this.planner = planner;
    this.snapshot = snapshot;
  }

  Holding of(Query query, boolean typos) throws IOException {
    Asked asked = new Asked(query, typos);
    Holding known = remembered.getIfPresent(asked);
    if (known == null) {
      known = of(planner.plan(query, typos));
      remembered.put(asked, known);
    }
    return known;
  }

  private Holding of(Plan plan) throws IOException {
    List<Call> tries = new ArrayList<>();
    for (Reading reading : plan.readings()) {
      if (reading.clause() instanceof Clause.Everything && tries.isEmpty()) {
        return new Holding(reading, false);
      }
      tries.add(
          snapshot.papers(
              Map.of(
                  "query", Queries.all(List.of(ClauseQuery.of(reading.clause()))),
                  "size", 0,
                  "terminate_after", 1)));
    }
    List<JsonNode> tried = snapshot.ask(tries);
    for (int i = 0; i < tried.size(); i++) {
      if (tried.get(i).at("/hits/total/value").asLong(0) > 0) {
        return new Holding(plan.readings().get(i), plan.scores());
      }
    }
    return new Holding(plan.otherwise(), plan.scores());
  }
}
