package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.Hit;

/** Papers like one: rare words of its title, its deepest topics, its venue, its authors. */
final class Similar {

  private static final int MOST_WORDS = 12;

  private Similar() {}

  static List<Hit> to(PaperId id, int limit, Snapshot snapshot) throws IOException {
    int self = snapshot.number(Schema.ID, id.value());
    if (self < 0 || limit == 0) {
      return List.of();
    }
    StoredFields stored = snapshot.stored();
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    like(snapshot.paper(self, stored), snapshot.dictionary())
        .forEach(part -> query.add(part, BooleanClause.Occur.SHOULD));
    query.add(new TermQuery(new Term(Schema.ID, id.value())), BooleanClause.Occur.MUST_NOT);
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc found :
        snapshot
            .searcher()
            .search(query.build(), new TopScoreDocCollectorManager(limit, limit))
            .scoreDocs) {
      hits.add(new Hit(snapshot.paper(found.doc, stored), found.score, Map.of(), List.of()));
    }
    return hits;
  }

  private static List<Query> like(Paper paper, Dictionary dictionary) throws IOException {
    Map<String, Integer> words = new LinkedHashMap<>();
    for (Token token : Words.tokens(paper.title())) {
      if (token.form() == Token.Form.WORD && !StopWords.contains(token.term())) {
        String stem = Schema.stem(token.term());
        words.put(stem, dictionary.frequency(stem));
      }
    }
    List<Query> parts = new ArrayList<>();
    words.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .limit(MOST_WORDS)
        .forEach(word -> parts.add(new TermQuery(new Term(Schema.TEXT, word.getKey()))));
    for (TopicPath topic : paper.topics()) {
      for (TopicPath path : topic.withAncestors()) {
        parts.add(facet(Facet.TOPIC, path.key(), Weights.SAME_TOPIC));
      }
    }
    for (String author : paper.authors()) {
      parts.add(facet(Facet.AUTHOR, author, Weights.SAME_AUTHOR));
    }
    var venue = paper.venue();
    if (venue != null) {
      parts.add(facet(Facet.VENUE, venue.id(), Weights.SAME_VENUE));
    }
    return parts;
  }

  private static Query facet(Facet facet, String value, float score) {
    return new BoostQuery(
        new ConstantScoreQuery(new TermQuery(new Term(Schema.facet(facet), value))), score);
  }
}
