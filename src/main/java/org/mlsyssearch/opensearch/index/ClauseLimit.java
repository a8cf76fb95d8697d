package org.mlsyssearch.opensearch.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mlsyssearch.opensearch.cluster.Cluster;
import tools.jackson.databind.JsonNode;

/** Lets a cluster take the longest queries, which have more clauses than it takes by itself. */
final class ClauseLimit {

  private static final String SETTING = "indices.query.bool.max_clause_count";

  /** More clauses than the plan of any query has. */
  private static final int MOST = 1 << 14;

  private ClauseLimit() {}

  /** Raises the limit where it is lower; where that is not allowed, it is told what follows. */
  static void raise(Cluster cluster, Consumer<String> tell) {
    try {
      if (now(cluster) < MOST) {
        cluster.send("PUT", "/_cluster/settings", Map.of("persistent", Map.of(SETTING, MOST)));
      }
    } catch (IOException e) {
      tell.accept(
          "Queries of many words will fail, as '"
              + SETTING
              + "' could not be raised to "
              + MOST
              + ": "
              + e.getMessage()
              + ".");
    }
  }

  private static int now(Cluster cluster) throws IOException {
    JsonNode settings =
        cluster.get(
            "/_cluster/settings?include_defaults=true&flat_settings=true&filter_path=*." + SETTING);
    for (String kind : List.of("transient", "persistent", "defaults")) {
      int value = settings.path(kind).path(SETTING).asInt(0);
      if (value > 0) {
        return value;
      }
    }
    return 0;
  }
}
