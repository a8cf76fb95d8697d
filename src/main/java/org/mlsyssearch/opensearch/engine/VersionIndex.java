package org.mlsyssearch.opensearch.engine;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.opensearch.cluster.Cluster;
import org.mlsyssearch.opensearch.cluster.IndexVersion;
import org.mlsyssearch.opensearch.document.Fields;
import org.mlsyssearch.opensearch.document.Kept;
import org.mlsyssearch.query.plan.SimilarPlan;
import org.mlsyssearch.search.FacetCounts;
import org.mlsyssearch.search.FacetRequest;
import org.mlsyssearch.search.Hit;
import org.mlsyssearch.search.IndexInfo;
import org.mlsyssearch.search.IndexUnusableException;
import org.mlsyssearch.search.Matched;
import org.mlsyssearch.search.Mention;
import org.mlsyssearch.search.Mentioned;
import org.mlsyssearch.search.ParsedQuery;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.search.SearchResponse;
import org.mlsyssearch.search.Suggestion;

/**
 * One version of an index in a cluster, searched by words alone. Nothing of it changes, so that
 * every answer and every page is of one version. Thread-safe.
 */
public final class VersionIndex implements SearchIndex {

  private final Cluster cluster;
  private final IndexVersion version;
  private final Snapshot snapshot;

  private VersionIndex(Cluster cluster, IndexVersion version, Snapshot snapshot) {
    this.cluster = cluster;
    this.version = version;
    this.snapshot = snapshot;
  }

  /**
   * Opens a version.
   *
   * @param cluster where it is; it stays the caller's
   * @throws IndexUnusableException with a sentence if it is not there, cannot be read, or another
   *     version of this program wrote it
   */
  public static VersionIndex open(Cluster cluster, IndexVersion version) throws IOException {
    Kept kept = Kept.read(cluster, version);
    return new VersionIndex(
        cluster, version, new Snapshot(cluster, version, kept, size(cluster, version)));
  }

  /** The size of one copy of both indexes. */
  private static long size(Cluster cluster, IndexVersion version) throws IOException {
    return cluster
        .get("/" + version.papers() + "," + version.words() + "/_stats/store")
        .at("/_all/primaries/store/size_in_bytes")
        .asLong(0);
  }

  @Override
  public ParsedQuery parse(String text) {
    return snapshot.language().parse(text);
  }

  @Override
  public SearchResponse search(SearchRequest request) throws IOException {
    return new Search(snapshot, request).respond();
  }

  @Override
  public Optional<Paper> paper(PaperId id) throws IOException {
    return papers(List.of(id)).stream().findFirst();
  }

  @Override
  public List<Paper> papers(List<PaperId> ids) throws IOException {
    return snapshot.papers(ids);
  }

  @Override
  public List<Hit> similar(PaperId id, int limit) throws IOException {
    Optional<Paper> self = paper(id);
    if (self.isEmpty() || limit == 0) {
      return List.of();
    }
    Map<String, ?> like =
        Map.of(
            "bool",
            Map.of(
                "must",
                ClauseQuery.of(SimilarPlan.like(self.get(), snapshot.dictionary())),
                "must_not",
                Queries.term(Fields.ID, id.value())));
    return Found.in(snapshot.ask(snapshot.first(like, Order.BEST_FIRST, limit)), Order.BEST_FIRST)
        .stream()
        .map(found -> new Hit(found.paper(), found.score(), Matched.WORDS, Map.of(), List.of()))
        .toList();
  }

  @Override
  public List<Mentioned> lookUp(List<Mention> mentions) throws IOException {
    return LookUp.of(mentions, snapshot);
  }

  @Override
  public FacetCounts.Terms facet(FacetRequest request) throws IOException {
    return new Search(snapshot, request.search()).look(request);
  }

  @Override
  public List<Suggestion> suggest(String text, int limit) throws IOException {
    return Suggester.suggest(text, limit, snapshot);
  }

  @Override
  public void forEach(SearchRequest request, Consumer<Paper> consumer) throws IOException {
    new Search(snapshot, request).forEach(consumer);
  }

  @Override
  public void forEachId(Consumer<PaperId> consumer) throws IOException {
    snapshot.forEachId(consumer);
  }

  @Override
  public IndexInfo info() {
    return snapshot.info();
  }

  /** A version is never another. */
  @Override
  public boolean refresh() {
    return false;
  }

  @Override
  public void check() throws IOException {
    Kept.read(cluster, version);
  }

  /** The cluster is the caller's. */
  @Override
  public void close() {}
}
