package org.mlsyssearch.opensearch.cluster;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.search.IndexUnusableException;
import tools.jackson.databind.JsonNode;

/**
 * How whole a version of an index is.
 *
 * @param parts how many parts it has
 * @param readable how many of them have a copy that can be read
 * @param copies how many copies its parts have in all
 * @param missing how many copies are missing or on their way
 */
public record Health(int parts, int readable, int copies, int missing) {

  /** The health of a version now. */
  public static Health of(Cluster cluster, IndexVersion version) throws IOException {
    Reply reply =
        cluster.request(
            "GET", "/_cluster/health/" + version.both() + "?level=indices&timeout=0s", null);
    // 408 comes with the health too: the indexes are not there.
    if (!reply.isDone() && reply.status() != 408) {
      throw cluster.failure(reply);
    }
    int parts = 0;
    int readable = 0;
    int active = 0;
    int missing = 0;
    int found = 0;
    for (JsonNode index : reply.json().path("indices")) {
      found++;
      parts += index.path("number_of_shards").asInt(0);
      readable += index.path("active_primary_shards").asInt(0);
      active += index.path("active_shards").asInt(0);
      missing += index.path("unassigned_shards").asInt(0);
      missing += index.path("initializing_shards").asInt(0);
    }
    if (found < 2) {
      throw new IndexGoneException("The index '" + version.papers() + "' is not there any more");
    }
    return new Health(parts, readable, active + missing, missing);
  }

  /**
   * Makes sure that all of it can be searched.
   *
   * @throws IndexUnusableException with a sentence if a part has no copy left
   */
  public void require() throws IndexUnusableException {
    if (readable < parts) {
      throw new IndexUnusableException(
          (parts - readable)
              + " of "
              + parts
              + " parts of the index have no copy that can be read; start the nodes that hold"
              + " them");
    }
  }

  /** A sentence where copies are missing; null where it is all there. */
  public @Nullable String weakness() {
    return missing == 0
        ? null
        : missing
            + " of "
            + copies
            + " copies of the index's parts are missing or on their way; all is searched, but"
            + " another node that fails may end that.";
  }
}
