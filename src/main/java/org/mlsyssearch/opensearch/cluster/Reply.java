package org.mlsyssearch.opensearch.cluster;

import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * An answer of a cluster.
 *
 * @param status the HTTP status
 * @param json the body
 */
public record Reply(int status, JsonNode json) {

  /** The cluster is busy, or some of its nodes are on their way. */
  private static final Set<Integer> FOR_A_MOMENT = Set.of(429, 502, 503, 504);

  /** What a node says of another one that is gone, or of a copy that is not open. */
  private static final Pattern NODE_IS_GONE =
      Pattern.compile(
          "node_(disconnected|not_connected|closed)_exception|.*transport_exception"
              + "|.*shard_(state|not_found|not_available|action|closed).*|already_closed_exception");

  /** Whether what was asked for was done. */
  public boolean isDone() {
    return status < 300;
  }

  /** Whether it failed for a moment only, and may be asked for again. */
  public boolean passes() {
    return FOR_A_MOMENT.contains(status)
        || (status == 500
            && json.findValuesAsString("type").stream()
                .anyMatch(type -> NODE_IS_GONE.matcher(type).matches()));
  }
}
