package org.mlsyssearch.opensearch.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.backend.Backend;
import org.mlsyssearch.backend.Layout;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.opensearch.cluster.Call;
import org.mlsyssearch.opensearch.cluster.Cluster;
import org.mlsyssearch.opensearch.cluster.IndexVersion;
import org.mlsyssearch.opensearch.cluster.Reply;
import org.mlsyssearch.opensearch.cluster.Versions;
import org.mlsyssearch.opensearch.document.Documents;
import org.mlsyssearch.opensearch.document.Fields;
import org.mlsyssearch.opensearch.document.Kept;
import org.mlsyssearch.opensearch.document.Sink.Target;
import org.mlsyssearch.search.CorpusInfo;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.IndexUnusableException;

/**
 * Fills a new version of an index and makes it the one that is searched, in one request.
 *
 * <p>A version that was begun and never searched is what an ended build left behind; it goes with
 * the next one. Used by one thread.
 */
public final class OpenSearchIndexBuilder implements IndexBuilder {

  private final Cluster cluster;
  private final IndexingLock lock;
  private final Versions versions;
  private final Layout layout;
  private final Consumer<String> tell;
  private final @Nullable CorpusInfo replaced;
  private final IndexVersion version;
  private final Bulk bulk;
  private final Documents documents = new Documents();
  private boolean committed;

  private OpenSearchIndexBuilder(
      Cluster cluster, IndexingLock lock, Layout layout, Consumer<String> tell) throws IOException {
    this.cluster = cluster;
    this.lock = lock;
    this.layout = layout;
    this.tell = tell;
    this.versions = new Versions(cluster);
    IndexVersion current = versions.current();
    cleanUp(current);
    this.replaced = current == null ? null : corpus(current);
    this.version = IndexVersion.begin(cluster.backend().indexName());
    this.bulk = new Bulk(cluster, version);
  }

  /**
   * Starts a new version.
   *
   * @param tell takes sentences for whoever waits
   * @throws IOException with a sentence if the cluster cannot be reached or another indexer is at
   *     work
   */
  public static IndexBuilder create(Backend backend, Layout layout, Consumer<String> tell)
      throws IOException {
    return create(backend, layout, tell, IndexingLock.Pace.USUAL);
  }

  static IndexBuilder create(
      Backend backend, Layout layout, Consumer<String> tell, IndexingLock.Pace pace)
      throws IOException {
    // One try, so that a wrong address is told at once and not after minutes.
    try (Cluster first = Cluster.forReading(backend)) {
      first.get("/");
    }
    Cluster cluster = Cluster.forWriting(backend);
    IndexingLock lock = null;
    OpenSearchIndexBuilder builder = null;
    try {
      lock = IndexingLock.take(cluster, pace, tell);
      builder = new OpenSearchIndexBuilder(cluster, lock, layout, tell);
      builder.begin();
      return builder;
    } catch (IOException | RuntimeException e) {
      if (builder != null) {
        builder.close();
      } else {
        if (lock != null) {
          lock.close();
        }
        cluster.close();
      }
      throw e;
    }
  }

  /** Deletes versions that were begun after the one that is searched. */
  private void cleanUp(@Nullable IndexVersion current) throws IOException {
    for (IndexVersion unfinished : versions.all()) {
      if (unfinished.equals(current)) {
        return;
      }
      versions.delete(unfinished);
    }
  }

  private @Nullable CorpusInfo corpus(IndexVersion current) throws IOException {
    try {
      return Kept.read(cluster, current).corpus();
    } catch (IndexUnusableException e) {
      return null; // Of another schema: no server can read it either.
    }
  }

  private void begin() throws IOException {
    ClauseLimit.raise(cluster, tell);
    create(version.papers(), Fields.papers(), layout.shards());
    create(version.words(), Fields.words(), 1);
  }

  private void create(String index, Map<String, ?> definition, int shards) throws IOException {
    Map<String, Object> settings = new HashMap<>();
    if (definition.get("settings") instanceof Map<?, ?> given
        && given.get("index") instanceof Map<?, ?> ofIndex) {
      ofIndex.forEach((key, value) -> settings.put(String.valueOf(key), value));
    }
    settings.put("number_of_shards", shards);
    Integer replicas = layout.replicas();
    if (replicas == null) {
      settings.put("auto_expand_replicas", "0-1");
    } else {
      settings.put("number_of_replicas", replicas);
    }
    // All is refreshed once, at the end.
    settings.put("refresh_interval", -1);
    Map<String, Object> body = new HashMap<>(definition);
    body.put("settings", Map.of("index", settings));
    Reply reply = cluster.request("PUT", "/" + index, body);
    // Made twice, as where an answer was lost, it is there already; nobody else takes the name.
    if (!reply.isDone() && cluster.find("/" + index) == null) {
      throw cluster.failure(reply);
    }
  }

  @Override
  public @Nullable CorpusInfo replaced() {
    return replaced;
  }

  @Override
  public void add(Paper paper) throws IOException {
    documents.add(paper, bulk);
  }

  @Override
  public void commit(CorpusInfo corpus) throws IOException {
    documents.end(corpus, bulk);
    bulk.flush();
    new Finish(cluster, version).run();
    requireAll(version.papers(), bulk.count(Target.PAPERS));
    requireAll(version.words(), bulk.count(Target.WORDS));
    lock.require();
    versions.publish(version);
    committed = true;
    deleteOld();
  }

  private void requireAll(String index, long expected) throws IOException {
    long found =
        cluster
            .search(Call.of(index, Map.of("size", 0, "track_total_hits", true)))
            .at("/hits/total/value")
            .asLong();
    if (found != expected) {
      throw new IOException(
          "The new index has "
              + found
              + " of "
              + expected
              + " documents in '"
              + index
              + "', so a part of the cluster lost some; the old index stays as it was. Look at the"
              + " cluster's health and index again");
    }
  }

  private void deleteOld() {
    try {
      List<IndexVersion> older =
          versions.all().stream().filter(each -> !each.equals(version)).toList();
      for (IndexVersion old : older.stream().skip(layout.keep()).toList()) {
        versions.delete(old);
      }
    } catch (IOException e) {
      tell.accept(
          "The new index is searched, but older ones could not be deleted: "
              + e.getMessage()
              + ".");
    }
  }

  @Override
  public void close() throws IOException {
    try (cluster;
        lock;
        documents) {
      if (!committed) {
        versions.delete(version);
      }
    }
  }
}
