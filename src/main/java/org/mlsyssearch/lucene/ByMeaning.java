package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.query.plan.Meant;

/**
 * What was found by meaning, with the score of words and meaning together.
 *
 * @param ranked best first, then in the order of papers
 * @param cosines how near each is
 * @param papers the same as a set; null where there is none. Not to be changed.
 */
record ByMeaning(List<ScoreDoc> ranked, Map<Integer, Float> cosines, @Nullable FixedBitSet papers) {

  /**
   * A paper that is near.
   *
   * @param nearness what counts
   * @param cosine how near its meaning is
   */
  record Near(int paper, float nearness, float cosine) {
    static final Comparator<Near> NEAREST_FIRST =
        Comparator.comparingDouble(Near::nearness).reversed().thenComparingInt(Near::paper);
  }

  static final ByMeaning NOTHING = new ByMeaning(List.of(), Map.of(), null);

  /** Higher scores first, then the order of papers; as Lucene orders hits. */
  static final Comparator<ScoreDoc> BEST_FIRST =
      Comparator.<ScoreDoc>comparingDouble(found -> found.score)
          .reversed()
          .thenComparingInt(found -> found.doc);

  /**
   * Scores what is near.
   *
   * @param words what scores the words that are needed
   * @param bar the nearness from which papers are near at all
   */
  static ByMeaning of(List<Near> near, Meant meant, Query words, DocSets sets, float bar)
      throws IOException {
    if (near.isEmpty()) {
      return NOTHING;
    }
    FixedBitSet papers = new FixedBitSet(sets.size());
    near.forEach(one -> papers.set(one.paper()));
    ScoreDoc[] top = sets.first(words, 1);
    float best = top.length == 0 ? 0 : top[0].score;
    Map<Integer, Float> byWords = new HashMap<>();
    if (top.length > 0) {
      BooleanQuery.Builder both = new BooleanQuery.Builder();
      both.add(words, BooleanClause.Occur.MUST);
      both.add(new DocSetQuery(papers, near.size()), BooleanClause.Occur.FILTER);
      for (ScoreDoc found : sets.first(both.build(), near.size())) {
        byWords.put(found.doc, found.score);
      }
    }
    Map<Integer, Float> cosines = new HashMap<>();
    List<ScoreDoc> ranked = new ArrayList<>();
    for (Near one : near) {
      cosines.put(one.paper(), one.cosine());
      float score = meant.score(byWords.getOrDefault(one.paper(), 0f), best, one.nearness(), bar);
      ranked.add(new ScoreDoc(one.paper(), score));
    }
    ranked.sort(BEST_FIRST);
    return new ByMeaning(List.copyOf(ranked), Map.copyOf(cosines), papers);
  }

  boolean isEmpty() {
    return ranked.isEmpty();
  }

  boolean has(int paper) {
    return papers != null && papers.get(paper);
  }
}
