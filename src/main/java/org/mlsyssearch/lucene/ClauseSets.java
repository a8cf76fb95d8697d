package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.Query;
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
      case Clause.Term term -> sets.addTerm(papers, Schema.name(term.field()), term.term());
      case Clause.Value value -> sets.addTerm(papers, Schema.facet(value.facet()), value.value());
      case Clause.Years years -> papers.or(sets.years(years.range()));
      case Clause.Phrase phrase -> addByLucene(phrase, papers);
      case Clause.Prefix prefix -> addByLucene(prefix, papers);
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

  private void addByLucene(Clause clause, FixedBitSet papers) throws IOException {
    Query query = ClauseQuery.of(clause, sets);
    sets.addMatching(papers, query);
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

  /**
   * Counts for 64 papers at once how many parts match each: every digit of these binary numbers has
   * a set of its own, to which a part is added as in writing, digit by digit.
   */
  private FixedBitSet atLeast(int count, List<Clause> parts) throws IOException {
    FixedBitSet papers = new FixedBitSet(sets.size());
    int words = papers.getBits().length;
    long[][] digits = new long[Integer.SIZE - Integer.numberOfLeadingZeros(parts.size())][words];
    for (Clause part : parts) {
      TimeBudget.check();
      long[] added = of(part).getBits();
      for (int word = 0; word < words; word++) {
        long carry = added[word];
        for (int digit = 0; carry != 0 && digit < digits.length; digit++) {
          long before = digits[digit][word];
          digits[digit][word] = before ^ carry;
          carry &= before;
        }
      }
    }
    long[] bits = papers.getBits();
    for (int word = 0; word < words; word++) {
      bits[word] = notLess(digits, word, count);
    }
    return papers;
  }

  /** Of 64 papers those whose number is not less than another; compared from the highest digit. */
  private static long notLess(long[][] digits, int word, int count) {
    if (count >= 1 << digits.length) {
      return 0;
    }
    long greater = 0;
    long equal = -1L;
    for (int digit = digits.length - 1; digit >= 0; digit--) {
      long own = digits[digit][word];
      if ((count & (1 << digit)) == 0) {
        greater |= equal & own;
        equal &= ~own;
      } else {
        equal &= own;
      }
    }
    return greater | equal;
  }
}
