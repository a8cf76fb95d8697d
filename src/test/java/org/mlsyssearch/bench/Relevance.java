package org.mlsyssearch.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.search.SearchResponse;

/** Ranking quality by category of query, ours beside plain BM25's. */
final class Relevance {

  /** The row of all queries together. */
  static final String ALL = "all";

  /** One category's scores. */
  record Row(Scores ours, Scores plain) {
    Row() {
      this(new Scores(), new Scores());
    }
  }

  private final Map<String, Row> rows = new LinkedHashMap<>();

  private Relevance() {
    rows.put(ALL, new Row());
  }

  /** Asks both for every query that any paper answers. */
  static Relevance measure(List<Judged> queries, SearchIndex index, PlainBm25 plain)
      throws IOException {
    Relevance relevance = new Relevance();
    for (Judged query : queries) {
      if (!query.grades().isEmpty()) {
        List<String> ours = search(index, query.query());
        List<String> theirs = plain.search(query.query(), Scores.DEPTH);
        for (String name : List.of(ALL, query.category())) {
          Row row = relevance.rows.computeIfAbsent(name, n -> new Row());
          row.ours().add(ours, query.grades());
          row.plain().add(theirs, query.grades());
        }
      }
    }
    return relevance;
  }

  /** The ids of the best papers. */
  static List<String> search(SearchIndex index, String text) throws IOException {
    SearchResponse response =
        index.search(SearchRequest.of(index.parse(text)).withWindow(0, Scores.DEPTH));
    return response.hits().stream().map(hit -> hit.paper().id().value()).toList();
  }

  Scores ours(String category) {
    return rows.getOrDefault(category, new Row()).ours();
  }

  Map<String, Row> rows() {
    return rows;
  }

  /** The rows as a Markdown table. */
  String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        """
        | queries | n | MRR@10 | nDCG@10 | recall@50 | plain BM25: MRR@10 | nDCG@10 | recall@50 |
        |---|---:|---:|---:|---:|---:|---:|---:|
        """);
    rows.forEach((name, row) ->
        table.append(
            String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
                name,
                row.ours().queries(),
                row.ours().mrr(),
                row.ours().ndcg(),
                row.ours().recall(),
                row.plain().mrr(),
                row.plain().ndcg(),
                row.plain().recall())));
    return table.toString();
  }
}
