package org.mlsyssearch.query.plan;

import java.util.List;

/**
 * Pieces of a run that no paper has and that are near to words of the index.
 *
 * @param from the first piece
 * @param to behind the last; two pieces are taken as one
 * @param typed as they stand in the query
 * @param near what they may mean, the nearest first; at least one
 */
record Misspelling(int from, int to, String typed, List<String> near) {
  Misspelling {
    near = List.copyOf(near);
  }
}
