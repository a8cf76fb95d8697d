package org.mlsyssearch.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.mlsyssearch.meaning.Encoder;
import org.mlsyssearch.meaning.PaperText;
import org.mlsyssearch.meaning.Vectors;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.query.plan.Meant;
import org.mlsyssearch.query.plan.SimilarPlan;
import org.mlsyssearch.search.NaiveSearchIndex.Outcome;

/** Adds what is near in meaning to what the words find, by looking at every paper. */
final class NaiveMeaning {

  private final Map<Paper, byte[]> vectors = new LinkedHashMap<>();
  private final NaiveClauses clauses;
  private final Encoder encoder;

  NaiveMeaning(List<Paper> papers, NaiveClauses clauses, Encoder encoder) {
    papers.forEach(
        paper -> vectors.put(paper, Vectors.quantise(encoder.encode(PaperText.of(paper)))));
    this.clauses = clauses;
    this.encoder = encoder;
  }

  String encoder() {
    return encoder.name();
  }

  Outcome add(Outcome byWords) {
    Meant meant = byWords.reading().meant();
    float[] query = encoder.encode(meant.text());
    if (meant.examples() > 0) {
      List<Paper> examples = nearest(Vectors.quantise(query), meant, meant.examples());
      if (!examples.isEmpty()) {
        query = Vectors.towards(query, examples.stream().map(vectors::get).toList());
      }
    }
    byte[] vector = Vectors.quantise(query);
    double best = byWords.scores().values().stream().mapToDouble(s -> s).max().orElse(0);
    Map<Paper, Double> scores = new LinkedHashMap<>(byWords.scores());
    Map<Paper, Float> cosines = new LinkedHashMap<>();
    for (Paper paper : nearest(vector, meant, Meant.MOST)) {
      float cosine = Vectors.cosine(Vectors.dot(vector, vectors.get(paper)), vector.length);
      float words = byWords.scores().getOrDefault(paper, 0.0).floatValue();
      cosines.put(paper, cosine);
      scores.put(paper, (double) meant.score(words, (float) best, cosine, encoder.bar()));
    }
    return new Outcome(byWords.reading(), scores, byWords.byWords(), cosines, byWords.ranks());
  }

  /** Adds to the scores of papers like one how near they are to it in meaning. */
  void addNear(Paper self, Map<Paper, Double> scores) {
    byte[] own = vectors.get(self);
    double best = scores.values().stream().mapToDouble(s -> s).max().orElse(0);
    for (Paper paper : nearest(own, SimilarPlan.NEARNESS, SimilarPlan.MOST_NEAR)) {
      if (paper != self) {
        float words = scores.getOrDefault(paper, 0.0).floatValue();
        float cosine = Vectors.cosine(Vectors.dot(own, vectors.get(paper)), own.length);
        scores.put(
            paper, (double) SimilarPlan.NEARNESS.score(words, (float) best, cosine, encoder.bar()));
      }
    }
  }

  private List<Paper> nearest(byte[] query, Meant meant, int count) {
    ToIntFunction<Paper> dot = paper -> Vectors.dot(query, vectors.get(paper));
    List<Paper> near = new ArrayList<>();
    for (Paper paper : vectors.keySet()) {
      if (clauses.score(meant.within(), paper) != null
          && Vectors.cosine(dot.applyAsInt(paper), query.length) >= encoder.bar()) {
        near.add(paper);
      }
    }
    near.sort(
        Comparator.comparingInt(dot)
            .reversed()
            .thenComparing(
                NaiveSearchIndex.order(
                    Sort.NEWEST, paper -> new NaiveSearchIndex.Scored(paper, 0))));
    return near.subList(0, Math.min(count, near.size()));
  }
}
