package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.mlsyssearch.query.plan.Clause;

/** Makes the nodes of a clause; a part that stands in several places is one node. */
final class WindowNodes {

  private final Window window;
  private final DocSets sets;
  private final IndexSearcher searcher;
  private final LeafReaderContext context;

  /** By the part itself; one for each factor by which its scores are multiplied. */
  private final IdentityHashMap<Clause, List<WindowNode>> nodes = new IdentityHashMap<>();

  WindowNodes(Window window, DocSets sets, IndexSearcher searcher, LeafReaderContext context) {
    this.window = window;
    this.sets = sets;
    this.searcher = searcher;
    this.context = context;
  }

  /** The node of a clause with its scores times a factor. */
  WindowNode of(Clause clause, float boost) throws IOException {
    if (clause instanceof Clause.Scaled scaled) {
      return of(scaled.part(), scaled.factor() * boost);
    }
    List<WindowNode> known = nodes.computeIfAbsent(clause, any -> new ArrayList<>());
    for (WindowNode node : known) {
      if (node.boost == boost) {
        node.share();
        return node;
      }
    }
    WindowNode made =
        switch (clause) {
          case Clause.AtLeast some ->
              new AtLeastNode(window, some.count(), all(some.parts(), boost), boost);
          case Clause.All all ->
              new AllNode(
                  window,
                  all(all.must(), boost),
                  all(all.adds(), boost),
                  all(all.never(), 1f),
                  boost);
          case Clause.Constant constant when !(constant.part() instanceof Clause.Term) ->
              new ConstantNode(window, any(constant.part()), constant.score(), boost);
          default -> {
            BestNode best = new BestNode(window, boost);
            add(clause, boost, best);
            yield best;
          }
        };
    known.add(made);
    return made;
  }

  private List<WindowNode> all(List<Clause> clauses, float boost) throws IOException {
    List<WindowNode> made = new ArrayList<>();
    for (Clause clause : clauses) {
      made.add(of(clause, boost));
    }
    return made;
  }

  /** A node that matches what a clause does, whatever it counts. */
  private WindowNode any(Clause clause) throws IOException {
    List<WindowNode> known = nodes.getOrDefault(clause, List.of());
    return of(clause, known.isEmpty() ? 1f : known.getFirst().boost);
  }

  /** Adds a clause to those of which the best counts. */
  private void add(Clause clause, float boost, BestNode best) throws IOException {
    switch (clause) {
      case Clause.Best several -> {
        for (Clause part : several.parts()) {
          add(part, boost, best);
        }
      }
      case Clause.Scaled scaled -> add(scaled.part(), scaled.factor() * boost, best);
      case Clause.AtLeast some -> best.add(of(some, boost));
      case Clause.All all -> best.add(of(all, boost));
      case Clause.Constant constant when constant.part() instanceof Clause.Term term -> {
        TermLevels levels = sets.kept().levels(term);
        if (!levels.levels().isEmpty()) {
          best.add(new SetLeaf(window, levels.papers(), constant.score() * boost));
        }
      }
      case Clause.Constant constant -> best.add(of(constant, boost));
      case Clause.Term term -> {
        TermLevels levels = sets.kept().known(term);
        if (levels == null) {
          best.add(leaf(term, boost, List.of()));
        } else if (!levels.levels().isEmpty()) {
          best.add(leaf(term, boost, levels));
        }
      }
      case Clause.Phrase phrase -> best.add(leaf(phrase, boost));
      default -> best.add(leaf(clause, boost, List.of()));
    }
  }

  private WindowNode.Leaf leaf(Clause.Phrase phrase, float boost) throws IOException {
    PhrasePapers papers = sets.kept().phrases().known(phrase);
    if (papers != null) {
      return new PhraseLeaf(
          window,
          papers,
          sets.scorer(phrase.field(), phrase.terms(), boost),
          leaf(phrase, boost, List.of(papers.unknown())));
    }
    List<PaperSet> known = new ArrayList<>();
    for (String word : phrase.terms()) {
      TermLevels levels = sets.kept().known(new Clause.Term(phrase.field(), word));
      PaperSet enough =
          levels == null ? null : levels.atLeast(Collections.frequency(phrase.terms(), word));
      if (enough != null) {
        known.add(enough);
      }
    }
    return leaf(phrase, boost, known);
  }

  private WindowNode.Leaf leaf(Clause.Term term, float boost, TermLevels levels)
      throws IOException {
    return new TermLeaf(
        window,
        levels,
        sets.scorer(term.field(), List.of(term.term()), boost),
        DocSets.isByLength(term.field()) ? sets.lengths() : null,
        leaf(term, boost, List.of(levels.papers())));
  }

  /** Scored by Lucene, in no other papers than are in all of some sets. */
  private WindowLeaf leaf(Clause clause, float boost, List<PaperSet> within) throws IOException {
    Query query = ClauseQuery.of(clause, sets);
    return new WindowLeaf(
        window,
        () -> searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, boost),
        context,
        within);
  }
}
