package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.query.plan.SimilarPlan;
import org.mlsyssearch.search.Hit;
import org.mlsyssearch.search.Matched;

/** Finds the papers most like one, the paper itself left out. */
final class Similar {

  private Similar() {}

  static List<Hit> to(PaperId id, int limit, Snapshot snapshot) throws IOException {
    int self = snapshot.number(Schema.ID, id.value());
    if (self < 0 || limit == 0) {
      return List.of();
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(
        ClauseQuery.of(
            SimilarPlan.like(snapshot.kept(self).paper(), snapshot.dictionary()), snapshot.sets()),
        BooleanClause.Occur.MUST);
    query.add(new TermQuery(new Term(Schema.ID, id.value())), BooleanClause.Occur.MUST_NOT);
    List<ScoreDoc> ranked = ranked(self, query.build(), limit, snapshot);
    List<Hit> hits = new ArrayList<>();
    KeptPapers.Reading papers = snapshot.keptPapers();
    for (ScoreDoc found : ranked) {
      Paper paper = papers.of(found.doc).paper();
      hits.add(new Hit(paper, found.score, Matched.WORDS, Map.of(), List.of()));
    }
    return hits;
  }

  /** By what papers have in common and, in an index that has it, by meaning. */
  private static List<ScoreDoc> ranked(int self, Query alike, int limit, Snapshot snapshot)
      throws IOException {
    ByMeaning near = snapshot.near(self, alike);
    BooleanQuery.Builder others = new BooleanQuery.Builder();
    others.add(alike, BooleanClause.Occur.MUST);
    if (near.papers() != null) {
      others.add(new DocSetQuery(near.papers()), BooleanClause.Occur.MUST_NOT);
    }
    List<ScoreDoc> ranked =
        new ArrayList<>(
            List.of(
                snapshot
                    .searcher()
                    .search(others.build(), new TopScoreDocCollectorManager(limit, limit))
                    .scoreDocs));
    near.ranked().stream().filter(found -> found.doc != self).forEach(ranked::add);
    ranked.sort(ByMeaning.BEST_FIRST);
    return ranked.subList(0, Math.min(limit, ranked.size()));
  }
}
