package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;
import org.mlsyssearch.lucene.ScoreWays.Way;
import org.mlsyssearch.query.plan.Clause;

/**
 * The most that papers can score, by which parts of a clause match them, how often these stand in
 * them and how long the papers are, so that those that cannot be among the first need not be
 * scored: MaxScore (Turtle and Flood, 1995) on sets, 64 papers at once. Bounds are whole numbers.
 * Used for one ranking.
 */
final class ScoreBounds {

  /** About the highest bound. */
  private static final int MOST = 250;

  /** A part of so few papers is rare. */
  private static final int RARE = 64;

  /** Sums of floating-point numbers may differ by this factor from one order to another. */
  private static final double ROUNDING = 1 - 1e-5;

  private final ScoreWays ways;

  /** Of each part, of which the best way counts. */
  private final List<List<Way>> parts = new ArrayList<>();

  /** The papers of rare parts, of which no bounds are known. */
  private final FixedBitSet unbounded;

  private final double scale;
  private final BoundSums sums;

  /**
   * @param sums where bounds are added up
   */
  ScoreBounds(Clause clause, DocSets sets, ClauseSets matching, BoundSums sums) throws IOException {
    this.ways = new ScoreWays(sets, matching);
    this.sums = sums;
    add(clause, 1f);
    this.unbounded = sums.none(sets.size());
    parts.removeIf(this::isRare);
    parts.forEach(ways -> ways.sort(Comparator.comparingDouble(Way::most).reversed()));
    parts.sort(Comparator.comparingDouble(ways -> ways.getFirst().most()));
    double most = parts.stream().mapToDouble(ways -> ways.getFirst().most()).sum();
    this.scale = MOST / Math.max(most, Float.MIN_NORMAL);
    sums.clear();
    for (List<Way> ways : parts) {
      addBest(ways);
    }
    sums.finish(sets.lengths());
  }

  private void add(Clause clause, float factor) throws IOException {
    switch (clause) {
      case Clause.Scaled scaled -> add(scaled.part(), scaled.factor() * factor);
      case Clause.AtLeast some -> addEach(some.parts(), factor);
      case Clause.All all -> {
        addEach(all.must(), factor);
        addEach(all.adds(), factor);
      }
      default -> parts.add(ways.of(clause, factor));
    }
  }

  private void addEach(List<Clause> clauses, float factor) throws IOException {
    for (Clause clause : clauses) {
      add(clause, factor);
    }
  }

  /**
   * Takes the papers of a rare part. Such are names, which add so much that little else would be
   * told apart beside them.
   */
  private boolean isRare(List<Way> ways) {
    if (ways.stream().mapToInt(way -> way.papers().cost()).sum() > RARE) {
      return false;
    }
    ways.forEach(way -> way.papers().addTo(unbounded.getBits()));
    return true;
  }

  /** Adds to each paper what its best way adds, which is the first that it matches. */
  private void addBest(List<Way> ways) {
    sums.begin(whole(ways.getFirst().most()));
    // A paper may also match in the best way in which its length does not count.
    float least = 0;
    for (int i = ways.size() - 1; i >= 0; i--) {
      least = ways.get(i).byLength() ? least : ways.get(i).most();
    }
    for (Way way : ways) {
      float whatever = way.byLength() ? Math.min(least, way.most()) : way.most();
      sums.add(way.papers(), whole(whatever), whole(way.most() - whatever));
    }
  }

  private int whole(float score) {
    return (int) Math.ceil(score * scale);
  }

  /** The least bound of papers that score as much. */
  int of(float score) {
    return (int) Math.floor(score * scale * ROUNDING);
  }

  /** The papers of which no bounds are known; they are few. */
  FixedBitSet unbounded() {
    return unbounded;
  }

  /** Takes papers out of a set whose bounds are less than one. */
  void retainNotLess(int bound, FixedBitSet papers) {
    sums.retainNotLess(bound, papers);
  }

  /** The highest bound that so many of some papers reach; 0 if they are fewer. */
  int reachedBy(int count, FixedBitSet papers) {
    return sums.reachedBy(count, papers);
  }
}
