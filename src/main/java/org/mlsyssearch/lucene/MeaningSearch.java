package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.lucene.ByMeaning.Near;
import org.mlsyssearch.meaning.Encoder;
import org.mlsyssearch.meaning.Vectors;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.query.plan.Meant;
import org.mlsyssearch.query.plan.SimilarPlan;

/** Finds what is near in meaning in one commit, as {@link Meant} says. Thread-safe. */
final class MeaningSearch {

  /** No cosine is too small for a candidate. */
  private static final float ANY = -1;

  private final Encoder encoder;
  private final Nearest nearest;
  private final TopicParents topics;
  private final DocSets sets;

  MeaningSearch(Encoder encoder, Nearest nearest, TopicParents topics, DocSets sets) {
    this.encoder = encoder;
    this.nearest = nearest;
    this.topics = topics;
    this.sets = sets;
  }

  /** The encoder's name. */
  String encoder() {
    return encoder.name();
  }

  /**
   * What is near to a query.
   *
   * @param words what scores the words that are needed
   */
  ByMeaning find(Meant meant, Query words) throws IOException {
    FixedBitSet within =
        meant.within() instanceof Clause.Everything ? null : sets.matching(meant.within());
    SomeWords some = SomeWords.of(ClauseQuery.of(meant.some(), sets), within, sets);
    float[] query = encoder.encode(meant.text());
    List<Near> first = candidates(query, meant, within, some);
    List<byte[]> examples = new ArrayList<>();
    for (Near near : first.subList(0, Math.min(meant.examples(), first.size()))) {
      examples.add(nearest.of(near.paper()));
    }
    List<Near> second =
        examples.isEmpty()
            ? first
            : candidates(
                Vectors.towards(query, examples, meant.examplesWeight()), meant, within, some);
    float bar = meant.bar(encoder.bar());
    List<Near> near =
        withTopics(second, meant).stream()
            .filter(one -> one.nearness() >= bar)
            .limit(meant.most())
            .toList();
    return ByMeaning.of(near, meant, words, sets, bar);
  }

  /**
   * What is near to a paper, itself included.
   *
   * @param alike what scores by what papers have in common
   */
  ByMeaning like(int paper, Query alike) throws IOException {
    byte[] vector = nearest.of(paper);
    float bar = encoder.bar();
    List<Near> near = new ArrayList<>();
    for (Nearest.Near one : nearest.to(vector, null, bar, SimilarPlan.MOST_NEAR)) {
      float cosine = Vectors.cosine(one.dot(), vector.length);
      near.add(new Near(one.paper(), cosine, cosine));
    }
    return ByMeaning.of(near, SimilarPlan.NEARNESS, alike, sets, bar);
  }

  /** The papers nearest to a vector and those that have most of the words, nearest first. */
  private List<Near> candidates(
      float[] query, Meant meant, @Nullable FixedBitSet within, SomeWords some) throws IOException {
    byte[] vector = Vectors.quantise(query);
    Map<Integer, Integer> dots = new HashMap<>();
    for (Nearest.Near near : nearest.to(vector, within, ANY, Meant.CANDIDATES)) {
      dots.put(near.paper(), near.dot());
    }
    Map<Integer, Float> scores = some.scores(dots.keySet());
    for (Nearest.Near near : nearest.among(some.first().keySet(), vector)) {
      dots.put(near.paper(), near.dot());
    }
    List<Near> near = new ArrayList<>();
    dots.forEach((paper, dot) -> {
      float cosine = Vectors.cosine(dot, vector.length);
      float words = scores.getOrDefault(paper, 0f);
      near.add(new Near(paper, meant.nearness(cosine, words, some.best()), cosine));
    });
    near.sort(Near.NEAREST_FIRST);
    return near;
  }

  private List<Near> withTopics(List<Near> near, Meant meant) {
    List<Near> voters = near.subList(0, Math.min(Meant.VOTERS, near.size()));
    Map<Integer, Integer> votes = new HashMap<>();
    for (Near voter : voters) {
      topics.lowest(voter.paper()).forEach(topic -> votes.merge(topic, 1, Integer::sum));
    }
    List<Near> better = new ArrayList<>();
    for (Near one : near) {
      int most = 0;
      for (int topic : topics.lowest(one.paper())) {
        most = Math.max(most, votes.getOrDefault(topic, 0));
      }
      better.add(
          new Near(
              one.paper(), meant.withTopics(one.nearness(), most, voters.size()), one.cosine()));
    }
    better.sort(Near.NEAREST_FIRST);
    return better;
  }

  /**
   * What has any of a query's words.
   *
   * @param best the highest score; 0 where no paper has any
   * @param first the papers with the highest scores
   * @param isAll whether these are all that have any
   */
  private record SomeWords(
      Query query, DocSets sets, float best, Map<Integer, Float> first, boolean isAll) {

    static SomeWords of(Query words, @Nullable FixedBitSet within, DocSets sets)
        throws IOException {
      Query query = within == null ? words : among(words, within, within.cardinality());
      ScoreDoc[] found = sets.first(query, Meant.CANDIDATES);
      Map<Integer, Float> first = new HashMap<>();
      for (ScoreDoc one : found) {
        first.put(one.doc, one.score);
      }
      float best = found.length == 0 ? 0 : found[0].score;
      return new SomeWords(query, sets, best, first, found.length < Meant.CANDIDATES);
    }

    private static Query among(Query words, FixedBitSet papers, int count) {
      return new BooleanQuery.Builder()
          .add(words, BooleanClause.Occur.MUST)
          .add(new DocSetQuery(papers, count), BooleanClause.Occur.FILTER)
          .build();
    }

    /** The scores of the first papers and of those given. */
    Map<Integer, Float> scores(Iterable<Integer> papers) throws IOException {
      if (isAll) {
        return first;
      }
      Map<Integer, Float> scores = new HashMap<>(first);
      FixedBitSet others = new FixedBitSet(sets.size());
      int count = 0;
      for (int paper : papers) {
        if (!first.containsKey(paper)) {
          others.set(paper);
          count++;
        }
      }
      if (count > 0) {
        for (ScoreDoc one : sets.first(among(query, others, count), count)) {
          scores.put(one.doc, one.score);
        }
      }
      return scores;
    }
  }
}
