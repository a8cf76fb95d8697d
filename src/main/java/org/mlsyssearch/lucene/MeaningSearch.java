package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
   * @param words what the words that are needed score
   */
  ByMeaning find(Meant meant, SomeScores words) throws IOException {
    FixedBitSet within =
        meant.within() instanceof Clause.Everything ? null : sets.matching(meant.within());
    SomeScores some =
        new SomeScores(ClauseQuery.of(meant.some(), sets), sets.scores(meant.some()), sets);
    List<ScoreDoc> most = some.first(Meant.CANDIDATES, within);
    float[] query = encoder.encode(meant.text());
    List<Near> first = candidates(query, meant, within, some, most);
    List<byte[]> examples = new ArrayList<>();
    for (Near near : first.subList(0, Math.min(meant.examples(), first.size()))) {
      examples.add(nearest.of(near.paper()));
    }
    List<Near> second =
        examples.isEmpty()
            ? first
            : candidates(
                Vectors.towards(query, examples, meant.examplesWeight()),
                meant,
                within,
                some,
                most);
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
    SomeScores words = new SomeScores(alike, null, sets);
    return ByMeaning.of(near, SimilarPlan.NEARNESS, words, sets, bar);
  }

  /**
   * The papers nearest to a vector and those that have most of the words, nearest first.
   *
   * @param most those whose words score highest
   */
  private List<Near> candidates(
      float[] query,
      Meant meant,
      @Nullable FixedBitSet within,
      SomeScores some,
      List<ScoreDoc> most)
      throws IOException {
    byte[] vector = Vectors.quantise(query);
    FixedBitSet papers = new FixedBitSet(sets.size());
    List<Nearest.Near> candidates =
        new ArrayList<>(nearest.to(vector, within, ANY, Meant.CANDIDATES));
    candidates.forEach(one -> papers.set(one.paper()));
    FixedBitSet others = new FixedBitSet(sets.size());
    most.forEach(one -> others.set(one.doc));
    others.andNot(papers);
    candidates.addAll(nearest.among(others, vector));
    papers.or(others);
    SomeScores.Of scores = some.of(papers);
    float best = most.isEmpty() ? 0 : most.getFirst().score;
    List<Near> near = new ArrayList<>();
    for (Nearest.Near one : candidates) {
      float cosine = Vectors.cosine(one.dot(), vector.length);
      float nearness = meant.nearness(cosine, scores.score(one.paper()), best);
      near.add(new Near(one.paper(), nearness, cosine));
    }
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
}
