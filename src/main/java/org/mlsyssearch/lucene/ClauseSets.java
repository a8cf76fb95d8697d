package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.Arrays;
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

  /** The papers that a clause matches; not to be changed, as others may have the same. */
  FixedBitSet of(Clause clause) throws IOException {
    return switch (clause) {
      case Clause.AtLeast some when some.count() > 1 -> atLeast(some.count(), some.parts());
      case Clause.All all -> all(all);
      case Clause.Scaled scaled -> of(scaled.part());
      case Clause.Constant constant -> of(constant.part());
      case Clause.Best best -> papers(best).toSet(sets.size());
      default -> {
        FixedBitSet papers = new FixedBitSet(sets.size());
        add(clause, papers);
        yield papers;
      }
    };
  }

  private PaperSet papers(Clause.Best best) throws IOException {
    return sets.kept().any(best, () -> union(best));
  }

  /** The set of a part where that has all papers, as it is most often kept already. */
  private PaperSet union(Clause.Best best) throws IOException {
    PaperSet all = PaperSet.of(any(best.parts()));
    for (Clause part : best.parts()) {
      Clause one = part instanceof Clause.Scaled scaled ? scaled.part() : part;
      TermLevels known = one instanceof Clause.Term term ? sets.kept().known(term) : null;
      if (known != null && !known.levels().isEmpty() && known.papers().isSame(all)) {
        return known.papers();
      }
    }
    return all;
  }

  private FixedBitSet any(List<Clause> parts) throws IOException {
    FixedBitSet papers = new FixedBitSet(sets.size());
    for (Clause part : parts) {
      TimeBudget.check();
      add(part, papers);
    }
    return papers;
  }

  /** Adds the papers that a clause matches. */
  private void add(Clause clause, FixedBitSet papers) throws IOException {
    switch (clause) {
      case Clause.Everything everything -> papers.set(0, papers.length());
      case Clause.Nothing nothing -> {}
      case Clause.Term term -> addTerm(term, papers);
      case Clause.Value value -> sets.addTerm(papers, Schema.facet(value.facet()), value.value());
      case Clause.Years years -> papers.or(sets.years(years.range()));
      case Clause.Phrase phrase -> sets.kept().phrases().papers(phrase).addTo(papers);
      case Clause.Prefix prefix -> addAll(sets.kept().beginning(prefix), papers);
      case Clause.AtLeast some when some.count() == 1 -> papers.or(any(some.parts()));
      case Clause.Scaled scaled -> add(scaled.part(), papers);
      case Clause.Constant constant -> add(constant.part(), papers);
      case Clause.Best best -> papers(best).addTo(papers.getBits());
      case Clause.AtLeast some -> papers.or(of(some));
      case Clause.All all -> papers.or(of(all));
    }
  }

  private void addTerm(Clause.Term term, FixedBitSet papers) throws IOException {
    TermLevels known = sets.kept().known(term);
    if (known == null) {
      sets.addTerm(papers, Schema.name(term.field()), term.term());
    } else if (!known.levels().isEmpty()) {
      known.papers().addTo(papers.getBits());
    }
  }

  private static void addAll(DocIdSet added, FixedBitSet papers) throws IOException {
    DocIdSetIterator each = added.iterator();
    if (each != null) {
      papers.or(each);
    }
  }

  private FixedBitSet all(Clause.All all) throws IOException {
    if (all.must().size() == 1 && all.never().isEmpty()) {
      return of(all.must().getFirst());
    }
    FixedBitSet papers = null;
    for (Clause must : all.must()) {
      TimeBudget.check();
      if (papers == null) {
        papers = new FixedBitSet(sets.size());
        add(must, papers);
      } else if (must instanceof Clause.Best best) {
        papers(best).retainIn(papers.getBits());
      } else {
        papers.and(of(must));
      }
    }
    papers = papers == null ? sets.all() : papers;
    for (Clause never : all.never()) {
      papers.andNot(of(never));
    }
    return papers;
  }

  private FixedBitSet atLeast(int count, List<Clause> parts) throws IOException {
    BoundSums lent = sets.takeSums();
    try {
      PaperSums sums = lent.counts();
      for (Clause part : parts) {
        TimeBudget.check();
        sums.raise(1);
        sums.add(1, of(part).getBits());
      }
      FixedBitSet papers = sets.all();
      sums.retainNotLess(count, papers.getBits());
      return papers;
    } finally {
      sets.giveBack(lent);
    }
  }

  /** No more papers match a clause; told without a look at them. */
  long most(Clause clause) throws IOException {
    long most =
        switch (clause) {
          case Clause.Everything everything -> sets.size();
          case Clause.Nothing nothing -> 0;
          case Clause.Years years -> sets.size();
          case Clause.Term term -> sets.count(Schema.name(term.field()), term.term());
          case Clause.Value value -> sets.count(Schema.facet(value.facet()), value.value());
          case Clause.Prefix prefix -> most(sets.kept().beginning(prefix));
          case Clause.Phrase phrase -> {
            long least = sets.size();
            for (String term : phrase.terms()) {
              least = Math.min(least, sets.count(Schema.name(phrase.field()), term));
            }
            yield least;
          }
          case Clause.Scaled scaled -> most(scaled.part());
          case Clause.Constant constant -> most(constant.part());
          case Clause.Best best -> Arrays.stream(most(best.parts())).sum();
          case Clause.AtLeast some -> {
            // The papers of all parts but the largest ones, of which count-1 may match them too.
            long[] each = most(some.parts());
            Arrays.sort(each);
            yield Arrays.stream(each).limit(each.length - some.count() + 1L).sum();
          }
          case Clause.All all -> Arrays.stream(most(all.must())).min().orElse(sets.size());
        };
    return Math.min(most, sets.size());
  }

  private long[] most(List<Clause> clauses) throws IOException {
    long[] most = new long[clauses.size()];
    for (int i = 0; i < most.length; i++) {
      most[i] = most(clauses.get(i));
    }
    return most;
  }

  private static long most(DocIdSet papers) throws IOException {
    DocIdSetIterator each = papers.iterator();
    return each == null ? 0 : each.cost();
  }
}
