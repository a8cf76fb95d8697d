package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.meaning.Vectors;
import org.mlsyssearch.query.plan.Meant;

/**
 * What was found by meaning, with the score of words and meaning together.
 *
 * @param ranked best first, then in the order of papers
 * @param cosines how near each is
 * @param papers the same as a set; null where there is none. Not to be changed.
 */
record ByMeaning(List<ScoreDoc> ranked, Map<Integer, Float> cosines, @Nullable FixedBitSet papers) {

  static final ByMeaning NOTHING = new ByMeaning(List.of(), Map.of(), null);

  /** Higher scores first, then the order of papers; as Lucene orders hits. */
  static final Comparator<ScoreDoc> BEST_FIRST =
      Comparator.<ScoreDoc>comparingDouble(found -> found.score)
          .reversed()
          .thenComparingInt(found -> found.doc);

  /**
   * Scores what is near.
   *
   * @param near the papers by how near they are
   * @param words what scores the words
   * @param bar the cosine from which papers are near at all
   */
  static ByMeaning of(
      List<Nearest.Near> near,
      Meant meant,
      Query words,
      IndexSearcher searcher,
      float bar,
      int dimension)
      throws IOException {
    if (near.isEmpty()) {
      return NOTHING;
    }
    FixedBitSet papers = new FixedBitSet(searcher.getIndexReader().maxDoc());
    near.forEach(one -> papers.set(one.paper()));
    ScoreDoc[] top = first(words, 1, searcher);
    float best = top.length == 0 ? 0 : top[0].score;
    Map<Integer, Float> byWords = new HashMap<>();
    if (top.length > 0) {
      BooleanQuery.Builder both = new BooleanQuery.Builder();
      both.add(words, BooleanClause.Occur.MUST);
      both.add(new DocSetQuery(papers, near.size()), BooleanClause.Occur.FILTER);
      for (ScoreDoc found : first(both.build(), near.size(), searcher)) {
        byWords.put(found.doc, found.score);
      }
    }
    Map<Integer, Float> cosines = new HashMap<>();
    List<ScoreDoc> ranked = new ArrayList<>();
    for (Nearest.Near one : near) {
      float cosine = Vectors.cosine(one.dot(), dimension);
      cosines.put(one.paper(), cosine);
      ranked.add(
          new ScoreDoc(
              one.paper(), meant.score(byWords.getOrDefault(one.paper(), 0f), best, cosine, bar)));
    }
    ranked.sort(BEST_FIRST);
    return new ByMeaning(List.copyOf(ranked), Map.copyOf(cosines), papers);
  }

  private static ScoreDoc[] first(Query query, int count, IndexSearcher searcher)
      throws IOException {
    return searcher.search(query, new TopScoreDocCollectorManager(count, count)).scoreDocs;
  }

  boolean isEmpty() {
    return ranked.isEmpty();
  }

  boolean has(int paper) {
    return papers != null && papers.get(paper);
  }
}
