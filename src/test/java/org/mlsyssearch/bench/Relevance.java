package org.mlsyssearch.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mlsyssearch.search.Match;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.search.SearchResponse;

/** Ranking quality by category of query: by words, by meaning and by both, beside plain BM25's. */
final class Relevance {

  /** The row of all queries together. */
  static final String ALL = "all";

  /**
   * One category's scores.
   *
   * @param ours by what papers are found
   */
  record Row(Map<Match, Scores> ours, Scores plain) {
    Row(List<Match> matches) {
      this(new LinkedHashMap<>(), new Scores());
      matches.forEach(match -> ours.put(match, new Scores()));
    }
  }

  private final List<Match> matches;
  private final Map<String, Row> rows = new LinkedHashMap<>();

  private Relevance(List<Match> matches) {
    this.matches = matches;
    rows.put(ALL, new Row(matches));
  }

  /** Asks for every query that any paper answers; by words alone if the index knows no more. */
  static Relevance measure(List<Judged> queries, SearchIndex index, PlainBm25 plain)
      throws IOException {
    Relevance relevance =
        new Relevance(
            index.info().meaning() == null
                ? List.of(Match.WORDS)
                : List.of(Match.WORDS, Match.MEANING, Match.AUTO));
    for (Judged query : queries) {
      if (!query.grades().isEmpty()) {
        relevance.add(query, index, plain);
      }
    }
    return relevance;
  }

  private void add(Judged query, SearchIndex index, PlainBm25 plain) throws IOException {
    List<String> theirs = plain.search(query.query(), Scores.DEPTH);
    List<Row> here = new ArrayList<>();
    for (String name : List.of(ALL, query.category())) {
      here.add(rows.computeIfAbsent(name, n -> new Row(matches)));
    }
    here.forEach(row -> row.plain().add(theirs, query.grades()));
    for (Match match : matches) {
      List<String> ours = search(index, query.query(), match);
      here.forEach(row -> row.ours().get(match).add(ours, query.grades()));
    }
  }

  /** The ids of the best papers. */
  static List<String> search(SearchIndex index, String text, Match match) throws IOException {
    SearchResponse response =
        index.search(
            SearchRequest.of(index.parse(text)).withMatch(match).withWindow(0, Scores.DEPTH));
    return response.hits().stream().map(hit -> hit.paper().id().value()).toList();
  }

  /** What a category scores as people search: by meaning too where the index allows it. */
  Scores ours(String category) {
    return rows.getOrDefault(category, new Row(matches)).ours().get(matches.getLast());
  }

  Map<String, Row> rows() {
    return rows;
  }

  /** The rows as a Markdown table: MRR@10, nDCG@10 and recall@50 of each way. */
  String table() {
    StringBuilder table = new StringBuilder("| queries | n |");
    matches.forEach(match -> table.append(" ").append(name(match)).append(" |"));
    table.append(" plain BM25 |\n|---|---:|").append("---|".repeat(matches.size() + 1));
    table.append("\n");
    rows.forEach((name, row) -> {
      table.append("| ").append(name).append(" | ").append(row.plain().queries()).append(" |");
      row.ours().values().forEach(scores -> table.append(cell(scores)));
      table.append(cell(row.plain())).append("\n");
    });
    return table.toString();
  }

  private static String name(Match match) {
    return switch (match) {
      case WORDS -> "words: MRR@10, nDCG@10, recall@50";
      case MEANING -> "meaning";
      case AUTO -> "both";
    };
  }

  private static String cell(Scores scores) {
    return String.format(
        Locale.ROOT, " %.3f %.3f %.3f |", scores.mrr(), scores.ndcg(), scores.recall());
  }
}
