package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.FixedBitSet;
import org.mlsyssearch.query.plan.Clause;

/** In which ways a clause matches papers, and the most that it adds to their scores in each. */
final class ScoreWays {

  /**
   * A way to match.
   *
   * @param papers that match so
   * @param most what it adds at most
   * @param byLength whether it adds less in longer papers
   */
  record Way(PaperSet papers, float most, boolean byLength) {}

  private final DocSets sets;
  private final ClauseSets matching;

  ScoreWays(DocSets sets, ClauseSets matching) {
    this.sets = sets;
    this.matching = matching;
  }

  /** In which papers a clause may add what; those that match it are among them. */
  List<Way> of(Clause clause, float factor) throws IOException {
    return switch (clause) {
      case Clause.Scaled scaled -> of(scaled.part(), scaled.factor() * factor);
      case Clause.Best best -> all(best.parts(), factor);
      case Clause.Constant constant -> constant(constant.part(), constant.score() * factor);
      case Clause.Term term -> {
        List<Way> ways = new ArrayList<>();
        for (TermLevels.Level level : sets.kept().levels(term).levels()) {
          ways.add(
              new Way(level.papers(), factor * level.score(), DocSets.isByLength(term.field())));
        }
        yield ways;
      }
      case Clause.Phrase phrase -> phrase(phrase, factor);
      case Clause.AtLeast some -> one(some, most(some.parts(), factor));
      case Clause.All all -> one(all, most(all.must(), factor) + most(all.adds(), factor));
      default -> one(clause, factor);
    };
  }

  private List<Way> constant(Clause clause, float most) throws IOException {
    return switch (clause) {
      case Clause.Scaled scaled -> constant(scaled.part(), most);
      case Clause.Term term -> {
        TermLevels levels = sets.kept().levels(term);
        yield levels.levels().isEmpty()
            ? new ArrayList<>()
            : new ArrayList<>(List.of(new Way(levels.papers(), most, false)));
      }
      default -> one(clause, most);
    };
  }

  private List<Way> one(Clause clause, float most) throws IOException {
    return one(matching.of(clause), most);
  }

  private static List<Way> one(FixedBitSet papers, float most) {
    return new ArrayList<>(List.of(new Way(PaperSet.of(papers), most, false)));
  }

  private List<Way> all(List<Clause> clauses, float factor) throws IOException {
    List<Way> ways = new ArrayList<>();
    for (Clause clause : clauses) {
      ways.addAll(of(clause, factor));
    }
    return ways;
  }

  private float most(List<Clause> clauses, float factor) throws IOException {
    float most = 0;
    for (Clause clause : clauses) {
      most += (float) of(clause, factor).stream().mapToDouble(Way::most).max().orElse(0);
    }
    return most;
  }

  private List<Way> phrase(Clause.Phrase phrase, PhrasePapers known, SimScorer scorer)
      throws IOException {
    List<Way> ways = new ArrayList<>();
    for (PhrasePapers.Group group : known.groups()) {
      ways.add(new Way(group.papers(), scorer.score(group.frequency(), 1), false));
    }
    if (known.unknown().cost() > 0) {
      int most = 1;
      for (String word : phrase.terms()) {
        most += sets.kept().levels(new Clause.Term(phrase.field(), word)).most() - 1;
      }
      ways.add(new Way(known.unknown(), scorer.score(most, 1), false));
    }
    return ways;
  }

  /**
   * A phrase needs each word as often as it says it. Where all its words stand no oftener, it does
   * so once at most. Else from one match to the next a place of one of its words goes on to another
   * one that none has, which each can as often as there are others.
   */
  private List<Way> phrase(Clause.Phrase phrase, float factor) throws IOException {
    PhrasePapers known = sets.kept().phrases().known(phrase);
    if (known != null) {
      return phrase(phrase, known, sets.scorer(phrase.field(), phrase.terms(), factor));
    }
    List<PaperSet> needed = new ArrayList<>();
    List<PaperSet> oftener = new ArrayList<>();
    int most = 1;
    for (String word : Set.copyOf(phrase.terms())) {
      TermLevels levels = sets.kept().levels(new Clause.Term(phrase.field(), word));
      int said = Collections.frequency(phrase.terms(), word);
      PaperSet enough = levels.atLeast(said);
      if (enough == null) {
        return new ArrayList<>();
      }
      needed.add(enough);
      PaperSet more = levels.atLeast(said + 1);
      if (more != null) {
        oftener.add(more);
      }
      most += said * Math.max(0, levels.most() - said);
    }
    if (needed.isEmpty()) {
      return new ArrayList<>();
    }
    PaperSet all = PaperSet.inAll(needed, sets.size());
    PaperSet several = all.inAny(oftener, sets.size());
    SimScorer scorer = sets.scorer(phrase.field(), phrase.terms(), factor);
    return new ArrayList<>(
        List.of(
            new Way(several, scorer.score(most, 1), false),
            new Way(all, scorer.score(1, 1), false)));
  }
}
