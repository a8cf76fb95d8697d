package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.query.plan.Clause;

/**
 * The most that papers can score, by which parts of a clause match them, so that those that cannot
 * be among the first need not be scored: MaxScore (Turtle and Flood, 1995) on sets, 64 papers at
 * once. Used for one ranking.
 */
final class ScoreBounds {

  /** Bounds are added up in whole numbers up to this one. */
  private static final int MOST = 255;

  /** Forms of a word whose bounds differ by less than this factor count as one. */
  private static final float ALIKE = 0.8f;

  /** Sums of floating-point numbers may differ by this factor from one order to another. */
  private static final double ROUNDING = 1 - 1e-5;

  /**
   * A part.
   *
   * @param papers which it may match; null for all
   * @param most what it adds at most
   */
  private record Part(long @Nullable [] papers, float most) {}

  private final DocSets sets;
  private final ClauseSets matching;
  private final List<Part> parts = new ArrayList<>();
  private final double scale;

  /** Whether the parts are not too many to be told apart. */
  private final boolean areUseful;

  /** What each part adds, in whole numbers, rounded up. */
  private final int[] steps;

  private final BinarySum sum = new BinarySum(MOST);

  ScoreBounds(Clause clause, DocSets sets) throws IOException {
    this.sets = sets;
    this.matching = new ClauseSets(sets);
    add(clause, 1f);
    double most = parts.stream().mapToDouble(Part::most).sum();
    this.scale = (MOST - parts.size()) / most;
    this.areUseful = parts.size() < MOST / 4 && most > 0;
    this.steps = parts.stream().mapToInt(part -> (int) Math.ceil(part.most * scale)).toArray();
  }

  private void add(Clause clause, float factor) throws IOException {
    switch (clause) {
      case Clause.Nothing nothing -> {}
      case Clause.Everything everything -> parts.add(new Part(null, factor));
      case Clause.Scaled scaled -> add(scaled.part(), scaled.factor() * factor);
      case Clause.AtLeast some -> addEach(some.parts(), factor);
      case Clause.All all -> {
        addEach(all.must(), factor);
        addEach(all.adds(), factor);
      }
      case Clause.Best best -> addBest(best, factor);
      default -> parts.add(new Part(papers(clause).getBits(), most(clause, factor)));
    }
  }

  private void addEach(List<Clause> clauses, float factor) throws IOException {
    for (Clause clause : clauses) {
      add(clause, factor);
    }
  }

  /** What scores highest counts; what less, in papers that the others do not match. */
  private void addBest(Clause.Best best, float factor) throws IOException {
    record Form(Clause clause, float most) {}
    List<Form> forms = new ArrayList<>();
    for (Clause form : best.parts()) {
      forms.add(new Form(form, most(form, factor)));
    }
    forms.sort(Comparator.comparing(Form::most).reversed());
    FixedBitSet papers = new FixedBitSet(sets.size());
    int next = 0;
    while (next < forms.size()) {
      float most = forms.get(next).most;
      for (; next < forms.size() && forms.get(next).most >= most * ALIKE; next++) {
        papers.or(papers(forms.get(next).clause));
      }
      float less = next < forms.size() ? forms.get(next).most : 0;
      parts.add(new Part(papers.getBits().clone(), most - less));
    }
  }

  /** What a clause matches, or more. */
  private FixedBitSet papers(Clause clause) throws IOException {
    return switch (clause) {
      case Clause.Scaled scaled -> papers(scaled.part());
      case Clause.Constant constant -> papers(constant.part());
      case Clause.Phrase phrase -> {
        FixedBitSet both = sets.all();
        for (String term : phrase.terms()) {
          both.and(matching.of(new Clause.Term(phrase.field(), term)));
        }
        yield both;
      }
      case Clause.Best best -> {
        FixedBitSet any = new FixedBitSet(sets.size());
        for (Clause part : best.parts()) {
          any.or(papers(part));
        }
        yield any;
      }
      default -> matching.of(clause);
    };
  }

  /** What a clause scores at most. */
  private float most(Clause clause, float factor) throws IOException {
    return switch (clause) {
      case Clause.Nothing nothing -> 0f;
      case Clause.Everything everything -> factor;
      case Clause.Scaled scaled -> most(scaled.part(), scaled.factor() * factor);
      case Clause.Constant constant -> constant.score() * factor;
      case Clause.Best best -> {
        float most = 0;
        for (Clause part : best.parts()) {
          most = Math.max(most, most(part, factor));
        }
        yield most;
      }
      case Clause.AtLeast some -> sum(some.parts(), factor);
      case Clause.All all -> sum(all.must(), factor) + sum(all.adds(), factor);
      default -> sets.most(ClauseQuery.of(clause, sets)) * factor;
    };
  }

  private float sum(List<Clause> clauses, float factor) throws IOException {
    float sum = 0;
    for (Clause clause : clauses) {
      sum += most(clause, factor);
    }
    return sum;
  }

  /**
   * Leaves out the papers that cannot score more.
   *
   * @param papers as a set, from a word of it on
   */
  void narrow(long[] papers, int word, float score) {
    if (score == 0 || !areUseful) {
      return;
    }
    int least = (int) Math.floor(score * scale * ROUNDING);
    for (int i = 0; i < papers.length; i++) {
      if (papers[i] != 0) {
        addUp(word + i);
        papers[i] &= sum.notLess(least);
      }
    }
  }

  private void addUp(int word) {
    sum.clear();
    for (int part = 0; part < steps.length; part++) {
      long[] own = parts.get(part).papers;
      long which = own == null ? -1 : own[word];
      if (which != 0) {
        sum.add(steps[part], which);
      }
    }
  }
}
