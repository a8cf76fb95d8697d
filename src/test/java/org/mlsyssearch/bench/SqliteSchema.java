package org.mlsyssearch.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mlsyssearch.search.Facet;

/**
 * The tables of {@link SqlitePeer}: full text stemmed and as it stands, a column or a table for
 * each facet, values of facets with their papers counted, labels to be completed, and records.
 */
final class SqliteSchema {

  /** Facets of which a paper has one value: a column of its row. */
  static final Set<Facet> SINGLE = EnumSet.of(Facet.VENUE, Facet.YEAR, Facet.KIND);

  private SqliteSchema() {}

  static String columns() {
    return String.join(", ", Peer.weights().keySet());
  }

  static List<String> create() {
    List<String> all = new ArrayList<>();
    for (String table : List.of("stemmed", "exact")) {
      String tokens = "unicode61 remove_diacritics 2";
      all.add(
          "CREATE VIRTUAL TABLE %s USING fts5(%s, content='', prefix='1 2 3', tokenize='%s')"
              .formatted(table, columns(), table.equals("stemmed") ? "porter " + tokens : tokens));
    }
    String weights =
        Peer.weights().values().stream()
            .map(String::valueOf)
            .reduce((one, other) -> one + ", " + other)
            .orElseThrow();
    all.add("INSERT INTO stemmed(stemmed, rank) VALUES ('rank', 'bm25(" + weights + ")')");
    all.add(
        "CREATE TABLE paper(id INTEGER PRIMARY KEY, venue INT, year INT, kind INT, number INT,"
            + " sorted TEXT)");
    all.add("CREATE TABLE record(id INTEGER PRIMARY KEY, json TEXT)");
    all.add(
        "CREATE VIRTUAL TABLE label USING fts5(text, facet, value UNINDEXED, papers UNINDEXED,"
            + " prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')");
    for (Facet facet : Facet.values()) {
      all.add(
          "CREATE TABLE %s(id INTEGER PRIMARY KEY, value TEXT, label TEXT, papers INT)"
              .formatted(values(facet)));
      if (!SINGLE.contains(facet)) {
        all.add(
            "CREATE TABLE %s(paper INT, value INT, PRIMARY KEY(paper, value)) WITHOUT ROWID"
                .formatted(facet.id()));
      }
    }
    return all;
  }

  /** What is done once all papers are there. */
  static List<String> finish() {
    List<String> all = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      boolean single = SINGLE.contains(facet);
      String from = single ? "paper" : facet.id();
      String value = single ? facet.id() : "value";
      all.add(
          "CREATE INDEX %s_of ON %s(%s, %s)"
              .formatted(facet.id(), from, value, single ? "id" : "paper"));
      all.add(
          "UPDATE %s SET papers = (SELECT count(*) FROM %s WHERE %s = %s.id)"
              .formatted(values(facet), from, value, values(facet)));
      all.add("CREATE INDEX %s_most ON %s(papers DESC)".formatted(facet.id(), values(facet)));
      all.add(
          "INSERT INTO label SELECT label, '%s', id, papers FROM %s"
              .formatted(facet.id(), values(facet)));
    }
    for (String table : List.of("stemmed", "exact", "label")) {
      all.add("INSERT INTO %s(%s) VALUES ('optimize')".formatted(table, table));
    }
    all.add("CREATE INDEX newest ON paper(number DESC, sorted)");
    all.add("CREATE TEMP TABLE word(paper INTEGER PRIMARY KEY)");
    all.add("CREATE TEMP TABLE hit(paper INTEGER PRIMARY KEY)");
    all.add("ANALYZE");
    return all;
  }

  /** The table of a facet's values. */
  static String values(Facet facet) {
    return facet.id() + "_value";
  }
}
