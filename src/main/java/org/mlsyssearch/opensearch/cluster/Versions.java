package org.mlsyssearch.opensearch.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.search.IndexUnusableException;
import tools.jackson.databind.JsonNode;

/** The versions of an index that a cluster has, and which of them is searched. Thread-safe. */
public final class Versions {

  private final Cluster cluster;
  private final String name;

  /** The versions of the index that the cluster's backend names. */
  public Versions(Cluster cluster) {
    this.cluster = cluster;
    this.name = cluster.backend().indexName();
  }

  /**
   * The version that is searched; null if there is none.
   *
   * @throws IndexUnusableException with a sentence if the name means something else
   */
  public @Nullable IndexVersion current() throws IOException {
    JsonNode found = cluster.find("/_alias/" + name);
    if (found == null || found.isEmpty()) {
      return null;
    }
    List<String> indexes = List.copyOf(found.propertyNames());
    if (indexes.size() > 1) {
      throw foreign("names several indexes: " + String.join(", ", indexes));
    }
    String index = indexes.getFirst();
    return IndexVersion.of(name, index)
        .orElseThrow(() -> foreign("leads to the index '" + index + "'"));
  }

  private IndexUnusableException foreign(String what) {
    return new IndexUnusableException(
        "The alias '"
            + name
            + "' at '"
            + cluster.backend().place()
            + "' "
            + what
            + ", which mlsys-search did not make; give another name with --index-name");
  }

  /** All versions, those that are searched no more and unfinished ones too, newest first. */
  public List<IndexVersion> all() throws IOException {
    JsonNode found =
        cluster.get("/" + name + "-*/_settings/index.creation_date?expand_wildcards=all");
    Map<String, Long> created = new TreeMap<>();
    List<IndexVersion> versions = new ArrayList<>();
    for (Map.Entry<String, JsonNode> index : found.properties()) {
      IndexVersion.of(name, index.getKey())
          .ifPresent(version -> {
            long at = index.getValue().at("/settings/index/creation_date").asLong(0);
            created.merge(version.version(), at, Math::min);
            if (!versions.contains(version)) {
              versions.add(version);
            }
          });
    }
    versions.sort(
        Comparator.comparing((IndexVersion version) -> created.get(version.version()))
            .thenComparing(IndexVersion::version)
            .reversed());
    return versions;
  }

  /** Makes a version the one that is searched, in one step. */
  public void publish(IndexVersion version) throws IOException {
    IndexVersion old = current();
    List<Map<String, ?>> actions = new ArrayList<>();
    if (old != null && !old.equals(version)) {
      actions.add(Map.of("remove", Map.of("index", old.papers(), "alias", name)));
    }
    actions.add(Map.of("add", Map.of("index", version.papers(), "alias", name)));
    Reply reply = cluster.request("POST", "/_aliases", Map.of("actions", actions));
    // Done twice, as where an answer was lost, it fails the second time.
    if (!reply.isDone() && !version.equals(current())) {
      throw cluster.failure(reply);
    }
  }

  /** Deletes a version, or what is left of it. */
  public void delete(IndexVersion version) throws IOException {
    Reply reply =
        cluster.request("DELETE", "/" + version.both() + "?ignore_unavailable=true", null);
    if (!reply.isDone() && reply.status() != 404) {
      throw cluster.failure(reply);
    }
  }
}
