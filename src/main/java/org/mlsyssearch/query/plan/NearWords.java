package org.mlsyssearch.query.plan;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mlsyssearch.query.plan.Dictionary.Answers;

/**
 * The look-ups of near words for one query, of which there are few, as each costs a walk through
 * the words of the index: each word once, and none beyond the first so many. Not thread-safe.
 */
final class NearWords {

  /** A misspelt word is looked up alone and with each of its neighbours. */
  static final int MOST = 9;

  private final Map<String, List<NearWord>> found = new HashMap<>();

  /** Words near to one; none where enough were looked up. */
  List<NearWord> near(String word, Answers answers) throws IOException {
    List<NearWord> known = found.get(word);
    if (known != null) {
      return known;
    }
    if (found.size() == MOST) {
      return List.of();
    }
    List<NearWord> near = answers.near(word);
    found.put(word, near);
    return near;
  }
}
