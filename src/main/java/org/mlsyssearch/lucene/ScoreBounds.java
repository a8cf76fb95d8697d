package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;
import org.mlsyssearch.query.plan.Clause;

/**
 * The most that papers can score, by which parts of a clause match them and how often these stand
 * in them, so that those that cannot be among the first need not be scored: MaxScore (Turtle and
 * Flood, 1995) on sets, 64 papers at once. Used for one ranking.
 */
final class ScoreBounds {

  /** Bounds are added up in whole numbers up to this one. */
  private static final int MOST = 255;

  /** More parts are not told apart by such numbers. */
  private static final int MOST_PARTS = MOST / 4;

  /** Ways of a part to match whose bounds differ by less than this factor count as one. */
  private static final float ALIKE = 0.9f;

  /** Sums of floating-point numbers may differ by this factor from one order to another. */
  private static final double ROUNDING = 1 - 1e-5;

  /**
   * What adds to scores.
   *
   * @param papers in which it may
   * @param most what it adds at most
   */
  private record Part(FixedBitSet papers, float most) {}

  private final DocSets sets;
  private final ClauseSets matching;
  private final List<Part> parts = new ArrayList<>();
  private final long[][] papers;

  /** What each part adds, in whole numbers, rounded up. */
  private final int[] steps;

  /** What parts that add next to nothing add to every paper. */
  private final int everywhere;

  private final double scale;
  private final BinarySum sum = new BinarySum(MOST);

  ScoreBounds(Clause clause, DocSets sets) throws IOException {
    this.sets = sets;
    this.matching = new ClauseSets(sets);
    add(clause, 1f);
    double most = parts.stream().mapToDouble(Part::most).sum();
    List<Part> small = parts.stream().filter(part -> part.most * MOST < most).toList();
    parts.removeAll(small);
    this.scale = (MOST - parts.size() - 1) / most;
    this.everywhere = (int) Math.ceil(small.stream().mapToDouble(Part::most).sum() * scale);
    this.steps = parts.stream().mapToInt(part -> (int) Math.ceil(part.most * scale)).toArray();
    this.papers = parts.stream().map(part -> part.papers.getBits()).toArray(long[][]::new);
  }

  private void add(Clause clause, float factor) throws IOException {
    switch (clause) {
      case Clause.Scaled scaled -> add(scaled.part(), scaled.factor() * factor);
      case Clause.AtLeast some -> addEach(some.parts(), factor);
      case Clause.All all -> {
        addEach(all.must(), factor);
        addEach(all.adds(), factor);
      }
      default -> addBest(ways(clause, factor));
    }
  }

  private void addEach(List<Clause> clauses, float factor) throws IOException {
    for (Clause clause : clauses) {
      add(clause, factor);
    }
  }

  /** The way that adds most counts; another in papers that match by no better one. */
  private void addBest(List<Part> ways) {
    ways.sort(Comparator.comparingDouble(Part::most).reversed());
    FixedBitSet any = new FixedBitSet(sets.size());
    int next = 0;
    while (next < ways.size()) {
      float most = ways.get(next).most;
      for (; next < ways.size() && ways.get(next).most >= most * ALIKE; next++) {
        any.or(ways.get(next).papers);
      }
      float less = next < ways.size() ? ways.get(next).most : 0;
      if (most > less) {
        parts.add(new Part(next < ways.size() ? any.clone() : any, most - less));
      }
    }
  }

  /** In which papers a clause may add what; those that match it are among them. */
  private List<Part> ways(Clause clause, float factor) throws IOException {
    return switch (clause) {
      case Clause.Scaled scaled -> ways(scaled.part(), scaled.factor() * factor);
      case Clause.Best best -> ways(best.parts(), factor);
      case Clause.Constant constant -> {
        FixedBitSet any = new FixedBitSet(sets.size());
        ways(constant.part(), 1f).forEach(way -> any.or(way.papers));
        yield one(any, constant.score() * factor);
      }
      case Clause.Term term -> {
        List<Part> ways = new ArrayList<>();
        for (TermLevels.Level level : sets.kept().levels(term).levels()) {
          ways.add(new Part(level.papers(), factor * most(term, level.most())));
        }
        yield ways;
      }
      case Clause.Phrase phrase -> phrase(phrase, factor);
      case Clause.AtLeast some -> one(matching.of(some), most(some.parts(), factor));
      case Clause.All all ->
          one(matching.of(all), most(all.must(), factor) + most(all.adds(), factor));
      default -> one(matching.of(clause), factor);
    };
  }

  private static List<Part> one(FixedBitSet papers, float most) {
    return new ArrayList<>(List.of(new Part(papers, most)));
  }

  private List<Part> ways(List<Clause> clauses, float factor) throws IOException {
    List<Part> ways = new ArrayList<>();
    for (Clause clause : clauses) {
      ways.addAll(ways(clause, factor));
    }
    return ways;
  }

  private float most(List<Clause> clauses, float factor) throws IOException {
    float most = 0;
    for (Clause clause : clauses) {
      most += (float) ways(clause, factor).stream().mapToDouble(Part::most).max().orElse(0);
    }
    return most;
  }

  private float most(Clause.Term term, int frequency) throws IOException {
    return sets.score(term.field(), List.of(term.term()), frequency);
  }

  /**
   * Where all words of a phrase stand once, it does so at most; else its frequency is below the sum
   * of theirs, as each place of a word ends one match at most.
   */
  private List<Part> phrase(Clause.Phrase phrase, float factor) throws IOException {
    List<TermLevels> words = new ArrayList<>();
    for (String word : phrase.terms()) {
      TermLevels levels = sets.kept().levels(new Clause.Term(phrase.field(), word));
      if (levels.levels().isEmpty()) {
        return new ArrayList<>();
      }
      words.add(levels);
    }
    FixedBitSet all = words.getFirst().papers().clone();
    FixedBitSet several = new FixedBitSet(sets.size());
    int most = 1;
    for (TermLevels word : words) {
      all.and(word.papers());
      word.above().ifPresent(several::or);
      most += word.most() - 1;
    }
    several.and(all);
    List<Part> ways = one(all, factor * sets.score(phrase.field(), phrase.terms(), 1));
    ways.add(new Part(several, factor * sets.score(phrase.field(), phrase.terms(), most)));
    return ways;
  }

  /**
   * Leaves out the papers that cannot score more.
   *
   * @param some papers, from a word of the set of all on
   */
  void narrow(long[] some, int word, float score) {
    int least = (int) Math.floor(score * scale * ROUNDING) - everywhere;
    if (score == 0 || least <= 0 || steps.length > MOST_PARTS) {
      return;
    }
    for (int i = 0; i < some.length; i++) {
      if (some[i] != 0) {
        sum.clear();
        for (int part = 0; part < steps.length; part++) {
          long which = papers[part][word + i] & some[i];
          if (which != 0) {
            sum.add(steps[part], which);
          }
        }
        some[i] &= sum.notLess(least);
      }
    }
  }
}
