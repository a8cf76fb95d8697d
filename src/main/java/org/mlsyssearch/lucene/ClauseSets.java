package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.DocIdSet;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.search.TimeBudget;

/**
 * What clauses match, worked out set by set: for what matches many papers this is quicker than to
 * look at one paper after the other, as Lucene does. Scores are not looked at. Thread-safe.
 */
final class ClauseSets {

  private final DocSets sets;

  ClauseSets(DocSets sets) {
    this.sets = sets;
  }

  /** The papers that a clause matches. */
  FixedBitSet of(Clause clause) throws IOException {
    return switch (clause) {
      case Clause.AtLeast some when some.count() > 1 -> atLeast(some.count(), some.parts());
      case Clause.All all -> all(all);
      case Clause.Scaled scaled -> of(scaled.part());
      case Clause.Constant constant -> of(constant.part());
      default -> {
        FixedBitSet papers = new FixedBitSet(sets.size());
        add(clause, papers);
        yield papers;
      }
    };
  }

  /** Adds the papers that a clause matches. */
  private void add(Clause clause, FixedBitSet papers) throws IOException {
    switch (clause) {
      case Clause.Everything everything -> papers.set(0, papers.length());
      case Clause.Nothing nothing -> {}
      case Clause.Term term -> sets.addTerm(papers, term);
      case Clause.Value value -> sets.addTerm(papers, Schema.facet(value.facet()), value.value());
      case Clause.Years years -> papers.or(sets.years(years.range()));
      case Clause.Phrase phrase -> addAll(sets.kept().phrase(phrase), papers);
      case Clause.Prefix prefix -> addAll(sets.kept().beginning(prefix), papers);
      case Clause.Best best -> addEach(best.parts(), papers);
      case Clause.AtLeast some -> {
        if (some.count() == 1) {
          addEach(some.parts(), papers);
        } else {
          papers.or(atLeast(some.count(), some.parts()));
        }
      }
      case Clause.All all -> papers.or(all(all));
      case Clause.Scaled scaled -> add(scaled.part(), papers);
      case Clause.Constant constant -> add(constant.part(), papers);
    }
  }

  private void addEach(List<Clause> parts, FixedBitSet papers) throws IOException {
    for (Clause part : parts) {
      TimeBudget.check();
      add(part, papers);
    }
  }

  private static void addAll(DocIdSet added, FixedBitSet papers) throws IOException {
    DocIdSetIterator each = added.iterator();
    if (each != null) {
      papers.or(each);
    }
  }

  private FixedBitSet all(Clause.All all) throws IOException {
    FixedBitSet papers = all.must().isEmpty() ? sets.all() : of(all.must().getFirst());
    for (Clause must : all.must().subList(Math.min(1, all.must().size()), all.must().size())) {
      TimeBudget.check();
      papers.and(of(must));
    }
    for (Clause never : all.never()) {
      papers.andNot(of(never));
    }
    return papers;
  }

  private FixedBitSet atLeast(int count, List<Clause> parts) throws IOException {
    List<long[]> all = new ArrayList<>();
    for (Clause part : parts) {
      TimeBudget.check();
      all.add(of(part).getBits());
    }
    FixedBitSet papers = new FixedBitSet(sets.size());
    long[] bits = papers.getBits();
    BinarySum sum = new BinarySum(parts.size());
    for (int word = 0; word < bits.length; word++) {
      sum.clear();
      for (long[] part : all) {
        sum.add(1, part[word]);
      }
      bits[word] = sum.notLess(count);
    }
    return papers;
  }
}
