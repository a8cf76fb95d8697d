package org.mlsyssearch.server.params;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.search.SearchIndex;

/**
 * The papers that the parameter {@code id} names one by one, as a shared selection does.
 *
 * @param papers those of the index, each once, in the order given
 * @param missing ids of which the index has no paper
 */
public record Selected(List<Paper> papers, List<String> missing) {

  /** How many ids one request may name. */
  public static final int MAX = 500;

  public Selected {
    papers = List.copyOf(papers);
    missing = List.copyOf(missing);
  }

  /** The ids given: repeated, or separated by commas; more than {@link #MAX} are an error. */
  public static List<String> ids(Params params) {
    List<String> ids = params.list("id").stream().distinct().toList();
    if (ids.size() > MAX) {
      params.error(
          "id", "%,d ids are given; at most %,d are read.".formatted(ids.size(), MAX), null);
    }
    return ids;
  }

  /** Looks every id up, all in one version of the index. */
  public static Selected of(List<String> ids, SearchIndex index) throws IOException {
    List<PaperId> keys = ids.stream().flatMap(id -> key(id).stream()).toList();
    List<Paper> papers = index.papers(keys);
    Set<String> found = new HashSet<>();
    papers.forEach(paper -> found.add(paper.id().value()));
    return new Selected(papers, ids.stream().filter(id -> !found.contains(id)).toList());
  }

  private static Optional<PaperId> key(String id) {
    try {
      return Optional.of(new PaperId(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
