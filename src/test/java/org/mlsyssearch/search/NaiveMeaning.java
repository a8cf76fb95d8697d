package org.mlsyssearch.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.mlsyssearch.meaning.Encoder;
import org.mlsyssearch.meaning.PaperText;
import org.mlsyssearch.meaning.Vectors;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.query.plan.Meant;
import org.mlsyssearch.query.plan.SimilarPlan;
import org.mlsyssearch.query.plan.Synonyms;
import org.mlsyssearch.search.NaiveSearchIndex.Outcome;

/** Adds what is near in meaning to what the words find, by looking at every paper. */
final class NaiveMeaning {

  private record Near(Paper paper, float nearness, float cosine) {}

  private static final Comparator<Paper> ORDER =
      NaiveSearchIndex.order(Sort.NEWEST, paper -> new NaiveSearchIndex.Scored(paper, 0));

  private static final Comparator<Near> NEAREST_FIRST =
      Comparator.comparingDouble(Near::nearness).reversed().thenComparing(Near::paper, ORDER);

  private final Map<Paper, byte[]> vectors = new LinkedHashMap<>();
  private final NaiveClauses clauses;
  private final Encoder encoder;

  NaiveMeaning(List<Paper> papers, NaiveClauses clauses, Encoder encoder, Synonyms synonyms) {
    papers.forEach(paper -> {
      String text = synonyms.spelledOut(PaperText.of(paper));
      vectors.put(paper, Vectors.quantise(encoder.encode(text)));
    });
    this.clauses = clauses;
    this.encoder = encoder;
  }

  String encoder() {
    return encoder.name();
  }

  Outcome add(Outcome byWords) {
    Meant meant = byWords.reading().meant();
    float[] text = encoder.encode(meant.text());
    List<Near> first = candidates(text, meant);
    List<byte[]> examples =
        first.stream().limit(meant.examples()).map(near -> vectors.get(near.paper())).toList();
    List<Near> near =
        examples.isEmpty()
            ? first
            : candidates(Vectors.towards(text, examples, meant.examplesWeight()), meant);
    Map<String, Integer> votes = new HashMap<>();
    List<Near> voters = near.stream().limit(Meant.VOTERS).toList();
    voters.forEach(
        voter -> lowest(voter.paper()).forEach(topic -> votes.merge(topic, 1, Integer::sum)));
    float bar = meant.bar(encoder.bar());
    double best = byWords.scores().values().stream().mapToDouble(s -> s).max().orElse(0);
    Map<Paper, Double> scores = new LinkedHashMap<>(byWords.scores());
    Map<Paper, Float> cosines = new LinkedHashMap<>();
    near.stream()
        .map(one -> {
          int most =
              lowest(one.paper()).stream().mapToInt(t -> votes.getOrDefault(t, 0)).max().orElse(0);
          float nearness = meant.withTopics(one.nearness(), most, voters.size());
          return new Near(one.paper(), nearness, one.cosine());
        })
        .filter(one -> one.nearness() >= bar)
        .sorted(NEAREST_FIRST)
        .limit(meant.most())
        .forEach(one -> {
          float words = byWords.scores().getOrDefault(one.paper(), 0.0).floatValue();
          cosines.put(one.paper(), one.cosine());
          scores.put(one.paper(), (double) meant.score(words, (float) best, one.nearness(), bar));
        });
    return new Outcome(byWords.reading(), scores, byWords.byWords(), cosines, byWords.ranks());
  }

  /** The nearest papers and those with most of the words, nearest first. */
  private List<Near> candidates(float[] text, Meant meant) {
    byte[] vector = Vectors.quantise(text);
    Map<Paper, Float> words = new LinkedHashMap<>();
    List<Paper> within = new ArrayList<>();
    for (Paper paper : vectors.keySet()) {
      if (clauses.score(meant.within(), paper) != null) {
        within.add(paper);
        Double score = clauses.score(meant.some(), paper);
        if (score != null) {
          words.put(paper, score.floatValue());
        }
      }
    }
    float best = (float) words.values().stream().mapToDouble(s -> s).max().orElse(0);
    Set<Paper> candidates = new LinkedHashSet<>();
    ToIntFunction<Paper> dot = paper -> Vectors.dot(vector, vectors.get(paper));
    within.stream()
        .sorted(Comparator.comparingInt(dot).reversed().thenComparing(ORDER))
        .limit(Meant.CANDIDATES)
        .forEach(candidates::add);
    words.keySet().stream()
        .sorted(Comparator.<Paper>comparingDouble(words::get).reversed().thenComparing(ORDER))
        .limit(Meant.CANDIDATES)
        .forEach(candidates::add);
    return candidates.stream()
        .map(paper -> {
          float cosine = Vectors.cosine(dot.applyAsInt(paper), vector.length);
          float nearness = meant.nearness(cosine, words.getOrDefault(paper, 0f), best);
          return new Near(paper, nearness, cosine);
        })
        .sorted(NEAREST_FIRST)
        .toList();
  }

  /** The topics of a paper that have none of its topics below them. */
  private static List<String> lowest(Paper paper) {
    List<String> keys = paper.topics().stream().map(TopicPath::key).distinct().toList();
    return keys.stream()
        .filter(key -> keys.stream().noneMatch(other -> other.startsWith(key + "/")))
        .toList();
  }

  /** Adds to the scores of papers like one how near they are to it in meaning. */
  void addNear(Paper self, Map<Paper, Double> scores) {
    byte[] own = vectors.get(self);
    double best = scores.values().stream().mapToDouble(s -> s).max().orElse(0);
    for (Paper paper : nearest(own)) {
      if (paper != self) {
        float words = scores.getOrDefault(paper, 0.0).floatValue();
        float cosine = Vectors.cosine(Vectors.dot(own, vectors.get(paper)), own.length);
        scores.put(
            paper, (double) SimilarPlan.NEARNESS.score(words, (float) best, cosine, encoder.bar()));
      }
    }
  }

  private List<Paper> nearest(byte[] own) {
    ToIntFunction<Paper> dot = paper -> Vectors.dot(own, vectors.get(paper));
    return vectors.keySet().stream()
        .filter(paper -> Vectors.cosine(dot.applyAsInt(paper), own.length) >= encoder.bar())
        .sorted(Comparator.comparingInt(dot).reversed().thenComparing(ORDER))
        .limit(SimilarPlan.MOST_NEAR)
        .toList();
  }
}
