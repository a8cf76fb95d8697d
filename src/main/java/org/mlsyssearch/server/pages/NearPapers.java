package org.mlsyssearch.server.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.search.Hit;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;

/** Finds the papers that were probably meant by an id that no paper has. */
public final class NearPapers {

  private static final int LONGEST = 200;

  private final SearchIndex index;

  public NearPapers(SearchIndex index) {
    this.index = index;
  }

  /**
   * Papers whose names are in the id: its words together, then its first part alone.
   *
   * @return best first; empty if nothing is near
   */
  public List<Paper> to(String id, int limit) throws IOException {
    String text = id.length() > LONGEST ? id.substring(0, LONGEST) : id;
    String words = text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    if (words.isEmpty()) {
      return List.of();
    }
    Map<PaperId, Paper> found = new LinkedHashMap<>();
    for (String query : List.of(words, words.split(" ", 2)[0])) {
      SearchRequest request = SearchRequest.of(index.parse(query)).withWindow(0, limit);
      for (Hit hit : index.search(request).hits()) {
        found.putIfAbsent(hit.paper().id(), hit.paper());
      }
    }
    List<Paper> papers = new ArrayList<>(found.values());
    return papers.subList(0, Math.min(limit, papers.size()));
  }
}
