package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
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
    StoredFields stored = snapshot.stored();
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(
        ClauseQuery.of(
            SimilarPlan.like(snapshot.paper(self, stored), snapshot.dictionary()), snapshot.sets()),
        BooleanClause.Occur.MUST);
    query.add(new TermQuery(new Term(Schema.ID, id.value())), BooleanClause.Occur.MUST_NOT);
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc found :
        snapshot
            .searcher()
            .search(query.build(), new TopScoreDocCollectorManager(limit, limit))
            .scoreDocs) {
      hits.add(
          new Hit(
              snapshot.paper(found.doc, stored), found.score, Matched.WORDS, Map.of(), List.of()));
    }
    return hits;
  }
}
