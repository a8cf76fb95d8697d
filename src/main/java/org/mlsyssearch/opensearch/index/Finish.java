package org.mlsyssearch.opensearch.index;

import java.io.IOException;
import java.time.Duration;
import org.mlsyssearch.opensearch.cluster.Cluster;
import org.mlsyssearch.opensearch.cluster.IndexVersion;
import org.mlsyssearch.opensearch.cluster.Reply;
import tools.jackson.databind.JsonNode;

/**
 * Makes what was sent searchable, and merges it: each part of the index becomes one segment, which
 * is searched fastest and counts no document twice that was sent twice.
 */
final class Finish {

  /** How long it is waited between two looks, at first and at most. */
  private static final Duration SOON = Duration.ofMillis(10);

  private static final Duration LATER = Duration.ofSeconds(1);

  private final Cluster cluster;
  private final IndexVersion version;

  Finish(Cluster cluster, IndexVersion version) {
    this.cluster = cluster;
    this.version = version;
  }

  void run() throws IOException {
    merge();
    requireAll(cluster.send("POST", "/" + version.both() + "/_refresh", null), "refreshed");
  }

  /** Merging takes longer than a request may: it is begun, and looked at until it has ended. */
  private void merge() throws IOException {
    String path =
        "/" + version.both() + "/_forcemerge?max_num_segments=1&wait_for_completion=false";
    String task = cluster.send("POST", path, null).path("task").asString("");
    Duration pause = SOON;
    while (true) {
      sleep(pause);
      pause = pause.compareTo(LATER) < 0 ? pause.multipliedBy(2) : LATER;
      Reply state = cluster.request("GET", "/_tasks/" + task, null);
      if (state.status() == 404) {
        // The node that ran it is gone, and what it knew.
        task = cluster.send("POST", path, null).path("task").asString("");
      } else if (!state.isDone()) {
        throw cluster.failure(state);
      } else if (state.json().path("completed").asBoolean(false)) {
        return;
      }
    }
  }

  private static void requireAll(JsonNode answer, String done) throws IOException {
    int failed = answer.at("/_shards/failed").asInt(0);
    if (failed > 0) {
      throw new IOException(failed + " parts of the new index could not be " + done);
    }
  }

  private static void sleep(Duration pause) throws IOException {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Indexing was given up", e);
    }
  }
}
