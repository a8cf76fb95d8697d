package org.mlsyssearch.opensearch.cluster;

import tools.jackson.databind.JsonNode;

/**
 * An answer of a cluster.
 *
 * @param status the HTTP status
 * @param json the body
 */
public record Reply(int status, JsonNode json) {

  /** Whether what was asked for was done. */
  public boolean isDone() {
    return status < 300;
  }

  /** Whether a status says that the cluster is only busy, or some of its nodes are on their way. */
  public static boolean passes(int status) {
    return status == 429 || status == 502 || status == 503 || status == 504;
  }
}
