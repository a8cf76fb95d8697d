package org.mlsyssearch.server.params;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.Hit;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.server.http.Problem;
import org.mlsyssearch.server.http.Problem.ParameterError;

/**
 * Finds the papers that were probably meant by an id that no paper has.
 *
 * <p>Ids are compared with those of the papers that the id's parts find, not with all, so that the
 * work does not grow with the corpus: most ids end with venue and year, of which there are few
 * hundred papers.
 */
public final class NearPapers {

  private static final int LONGEST = 200;
  private static final int COMPARED = 500;

  private final SearchIndex index;

  public NearPapers(SearchIndex index) {
    this.index = index;
  }

  /**
   * What was probably meant.
   *
   * @param id the nearest id of a paper, by edit distance; null if none is
   * @param papers that paper, then others that the words of the id find
   */
  public record Near(@Nullable String id, List<Paper> papers) {
    public Near {
      papers = List.copyOf(papers);
    }
  }

  /** The papers near an id, at most {@code limit}. */
  public Near to(String id, int limit) throws IOException {
    String text = id.length() > LONGEST ? id.substring(0, LONGEST) : id;
    String words = text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    if (words.isEmpty()) {
      return new Near(null, List.of());
    }
    Map<String, Paper> found = new LinkedHashMap<>();
    collect(words, limit, found);
    collect(words.split(" ", 2)[0], limit, found);
    List<Paper> best = new ArrayList<>(found.values());
    collect(words.substring(words.lastIndexOf(' ') + 1), COMPARED, found);
    String nearest = DidYouMean.nearest(text, found.keySet());
    if (nearest != null) {
      best.removeIf(paper -> paper.id().value().equals(nearest));
      Paper paper = found.get(nearest);
      if (paper != null) {
        best.addFirst(paper);
      }
    }
    return new Near(nearest, best.subList(0, Math.min(limit, best.size())));
  }

  /** The problem of an id that no paper has, with the id that was probably meant. */
  public Problem unknown(String id) throws IOException {
    return unknown(id, to(id, 1).id());
  }

  /**
   * The same where the id that was probably meant is known.
   *
   * @param nearest null if there is none
   */
  public static Problem unknown(String id, @Nullable String nearest) {
    String detail = "There is no paper '" + id + "' in this index.";
    return Problem.of(
        Problem.Type.UNKNOWN_PAPER,
        List.of(
            new ParameterError(
                "id",
                nearest == null ? detail : detail + " Did you mean '" + nearest + "'?",
                nearest)));
  }

  private void collect(String query, int limit, Map<String, Paper> found) throws IOException {
    SearchRequest request = SearchRequest.of(index.parse(query)).withWindow(0, limit);
    for (Hit hit : index.search(request).hits()) {
      found.putIfAbsent(hit.paper().id().value(), hit.paper());
    }
  }
}
