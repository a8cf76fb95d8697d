package org.mlsyssearch.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.PaperId;

/**
 * An index that answers searches; the port behind which each backend stands.
 *
 * <p>Thread-safe. Every call sees one commit from begin to end; a rebuild that another process
 * commits is seen by later calls after {@link #refresh}.
 */
public interface SearchIndex extends AutoCloseable {

  /** What is done with an index. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  /**
   * Does work during which all calls of its thread see one commit, whatever is committed meanwhile.
   * An index that never changes need do nothing for it.
   *
   * @throws Exception what the work throws
   */
  default void onOneCommit(Work work) throws Exception {
    work.run();
  }

  /** Understands a search box's text; never fails. */
  ParsedQuery parse(String text);

  /**
   * Answers a search.
   *
   * @throws StaleCursorException if the request's cursor is not of this index version
   */
  SearchResponse search(SearchRequest request) throws IOException;

  /** One paper; empty if there is none of that id. */
  Optional<Paper> paper(PaperId id) throws IOException;

  /** Several papers of one commit in the order asked for; those of unknown ids are missing. */
  List<Paper> papers(List<PaperId> ids) throws IOException;

  /** Papers most like one, best first, never itself; empty if there is none of that id. */
  List<Hit> similar(PaperId id, int limit) throws IOException;

  /**
   * Finds the papers that texts may mean, all at once: for each, those of its identifiers and those
   * whose titles share most with it.
   *
   * @return as many as there are mentions, in their order
   */
  List<Mentioned> lookUp(List<Mention> mentions) throws IOException;

  /** A facet's values; for topics flat, with whole paths as labels' keys. */
  FacetCounts.Terms facet(FacetRequest request) throws IOException;

  /** What a beginning may become, best first, at most {@code limit} in all. */
  List<Suggestion> suggest(String text, int limit) throws IOException;

  /** Hands every paper that matches to a consumer, in the request's order, however many. */
  void forEach(SearchRequest request, Consumer<Paper> consumer) throws IOException;

  /** As {@link #forEach}, of each paper the id alone. */
  default void forEachId(SearchRequest request, Consumer<PaperId> consumer) throws IOException {
    forEach(request, paper -> consumer.accept(paper.id()));
  }

  /** Hands over the id of every paper, in any order. */
  default void forEachId(Consumer<PaperId> consumer) throws IOException {
    forEachId(SearchRequest.of(ParsedQuery.ALL).withSort(Sort.NEWEST), consumer);
  }

  /** What is known of the commit that calls see now. */
  IndexInfo info();

  /**
   * Moves to the newest commit.
   *
   * @return whether there was a newer one
   */
  boolean refresh() throws IOException;

  /**
   * Moves to the newest commit once all is prepared for it.
   *
   * @param preparation is done where there is a newer commit; where the engine can, before others
   *     see that commit: calls of this thread see it meanwhile. If it fails, so does this.
   * @return whether there was a newer one
   */
  default boolean refresh(Work preparation) throws Exception {
    boolean isNew = refresh();
    if (isNew) {
      preparation.run();
    }
    return isNew;
  }

  /**
   * Looks whether the commit in use is as it was written, without reading all of it.
   *
   * @throws IndexUnusableException with a sentence if a file is damaged, cut short or gone
   */
  void check() throws IOException;

  /**
   * What is wrong with the index although every search of it is answered; null if nothing is.
   *
   * @return a full sentence
   */
  default @Nullable String weakness() throws IOException {
    return null;
  }

  @Override
  void close() throws IOException;
}
