package org.mlsyssearch.opensearch;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.backend.Backend;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.opensearch.cluster.Cluster;
import org.mlsyssearch.opensearch.cluster.Health;
import org.mlsyssearch.opensearch.cluster.IndexGoneException;
import org.mlsyssearch.opensearch.cluster.IndexVersion;
import org.mlsyssearch.opensearch.cluster.Versions;
import org.mlsyssearch.opensearch.engine.VersionIndex;
import org.mlsyssearch.search.FacetCounts;
import org.mlsyssearch.search.FacetRequest;
import org.mlsyssearch.search.Hit;
import org.mlsyssearch.search.IndexInfo;
import org.mlsyssearch.search.IndexUnusableException;
import org.mlsyssearch.search.KeptByThread;
import org.mlsyssearch.search.Mention;
import org.mlsyssearch.search.Mentioned;
import org.mlsyssearch.search.ParsedQuery;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.search.SearchResponse;
import org.mlsyssearch.search.Suggestion;

/**
 * The index of a cluster, whichever version of it is the newest.
 *
 * <p>Calls run on the version that was newest at the last {@link #refresh}, or on the newest where
 * that one was deleted meanwhile. Thread-safe.
 */
final class OpenSearchIndex implements SearchIndex {

  private interface Call<T> {
    T on(SearchIndex version) throws IOException;
  }

  /**
   * A version in use.
   *
   * @param version which it is
   * @param index its search
   */
  private record Open(IndexVersion version, SearchIndex index) {}

  private final Cluster cluster;
  private final Versions versions;
  private final ReentrantLock refreshing = new ReentrantLock();
  private final KeptByThread<Open> kept = new KeptByThread<>();
  private volatile Open current;

  private OpenSearchIndex(Cluster cluster) throws IOException {
    this.cluster = cluster;
    this.versions = new Versions(cluster);
    this.current = open(newest());
  }

  /**
   * Opens the index that a backend names.
   *
   * @throws IndexUnusableException with a sentence if the cluster cannot be reached or has none
   */
  static SearchIndex open(Backend backend) throws IOException {
    Cluster cluster = Cluster.forReading(backend);
    try {
      return new OpenSearchIndex(cluster);
    } catch (IOException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private IndexVersion newest() throws IOException {
    IndexVersion newest = versions.current();
    if (newest == null) {
      Backend backend = cluster.backend();
      throw new IndexUnusableException(
          "There is no index '"
              + backend.indexName()
              + "' at '"
              + backend.place()
              + "'; build it with: java -jar indexer.jar --backend "
              + backend.place()
              + " --index-name "
              + backend.indexName());
    }
    return newest;
  }

  private Open open(IndexVersion version) throws IOException {
    return new Open(version, VersionIndex.open(cluster, version));
  }

  private Open seen() {
    return kept.or(current);
  }

  private <T> T call(Call<T> call) throws IOException {
    Open open = seen();
    try {
      return call.on(open.index);
    } catch (IndexGoneException gone) {
      refresh();
      if (seen().version.equals(open.version)) {
        // This thread keeps to a version that is no more: no answer may mix two.
        throw new IndexUnusableException(
            "The index was replaced while this was answered; ask again", gone);
      }
      return call.on(seen().index);
    }
  }

  @Override
  public void onOneCommit(Work work) throws Exception {
    kept.during(seen(), work);
  }

  @Override
  public ParsedQuery parse(String text) {
    return seen().index.parse(text);
  }

  @Override
  public SearchResponse search(SearchRequest request) throws IOException {
    return call(version -> version.search(request));
  }

  @Override
  public Optional<Paper> paper(PaperId id) throws IOException {
    return call(version -> version.paper(id));
  }

  @Override
  public List<Paper> papers(List<PaperId> ids) throws IOException {
    return call(version -> version.papers(ids));
  }

  @Override
  public List<Hit> similar(PaperId id, int limit) throws IOException {
    return call(version -> version.similar(id, limit));
  }

  @Override
  public List<Mentioned> lookUp(List<Mention> mentions) throws IOException {
    return call(version -> version.lookUp(mentions));
  }

  @Override
  public FacetCounts.Terms facet(FacetRequest request) throws IOException {
    return call(version -> version.facet(request));
  }

  @Override
  public List<Suggestion> suggest(String text, int limit) throws IOException {
    return call(version -> version.suggest(text, limit));
  }

  /** Not begun again where the version is deleted meanwhile: some papers were handed over. */
  @Override
  public void forEach(SearchRequest request, Consumer<Paper> consumer) throws IOException {
    seen().index.forEach(request, consumer);
  }

  @Override
  public void forEachId(Consumer<PaperId> consumer) throws IOException {
    seen().index.forEachId(consumer);
  }

  @Override
  public IndexInfo info() {
    return seen().index.info();
  }

  @Override
  public boolean refresh() throws IOException {
    refreshing.lock();
    try {
      IndexVersion newest = newest();
      if (newest.equals(current.version)) {
        return false;
      }
      current = open(newest);
      return true;
    } finally {
      refreshing.unlock();
    }
  }

  @Override
  public boolean refresh(Work preparation) throws Exception {
    refreshing.lock();
    try {
      IndexVersion newest = newest();
      if (newest.equals(current.version)) {
        return false;
      }
      Open next = open(newest);
      kept.during(next, preparation);
      current = next;
      return true;
    } finally {
      refreshing.unlock();
    }
  }

  @Override
  public void check() throws IOException {
    Health.of(cluster, seen().version).require();
  }

  @Override
  public @Nullable String weakness() throws IOException {
    return Health.of(cluster, seen().version).weakness();
  }

  @Override
  public void close() throws IOException {
    cluster.close();
  }
}
