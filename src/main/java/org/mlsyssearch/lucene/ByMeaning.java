package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        (one, other) ->
            one.nearness == other.nearness
                ? Integer.compare(one.paper, other.paper)
                : Float.compare(other.nearness, one.nearness);
  }

  static final ByMeaning NOTHING = new ByMeaning(List.of(), Map.of(), null);

  /** Higher scores first, then the order of papers; as Lucene orders hits. */
  static final Comparator<ScoreDoc> BEST_FIRST =
      (one, other) ->
          one.score == other.score
              ? Integer.compare(one.doc, other.doc)
              : Float.compare(other.score, one.score);

  /**
   * Scores what is near.
   *
   * @param words what the words that are needed score
   * @param bar the nearness from which papers are near at all
   */
  static ByMeaning of(List<Near> near, Meant meant, SomeScores words, DocSets sets, float bar)
      throws IOException {
    if (near.isEmpty()) {
      return NOTHING;
    }
    FixedBitSet papers = new FixedBitSet(sets.size());
    near.forEach(one -> papers.set(one.paper()));
    float best = words.best();
    SomeScores.Of byWords = words.of(papers);
    Map<Integer, Float> cosines = new HashMap<>();
    List<ScoreDoc> ranked = new ArrayList<>();
    for (Near one : near) {
      cosines.put(one.paper(), one.cosine());
      float score = meant.score(byWords.score(one.paper()), best, one.nearness(), bar);
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
