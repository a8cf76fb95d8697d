package org.mlsyssearch.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.YearRange;
import org.sqlite.SQLiteConfig;

/**
 * SQLite's FTS5 in this process with facets as an application would make them: what matches goes
 * into a temporary table, which is joined with the table of each facet and grouped. Counts of all
 * papers are kept with the values. A page has records and no highlights.
 */
final class SqlitePeer implements Peer {

  private static final int CACHE_KILOBYTES = 500_000;

  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Connection connection;
  private final SqliteLimit limit;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private final Map<Facet, Map<String, Integer>> ids = new EnumMap<>(Facet.class);
  private int papers;

  SqlitePeer(Path file) throws IOException {
    this(file, LONGEST);
  }

  /** An engine in a file that breaks off what takes it longer than some time. */
  SqlitePeer(Path file, Duration longest) throws IOException {
    try {
      SQLiteConfig config = new SQLiteConfig();
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
      config.setTempStore(SQLiteConfig.TempStore.MEMORY);
      config.setPageSize(8192);
      config.setCacheSize(-CACHE_KILOBYTES);
      config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, Long.toString(1L << 40));
      connection = config.createConnection("jdbc:sqlite:" + file);
      limit = new SqliteLimit(connection, longest);
      for (String sql : SqliteSchema.create()) {
        execute(sql);
      }
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  @Override
  public String name() {
    return "SQLite FTS5";
  }

  @Override
  public void add(Paper paper) throws IOException {
    try {
      int id = papers++;
      Object[] texts = new Object[Peer.weights().size() + 1];
      texts[0] = id;
      int at = 1;
      for (String text : Peer.texts(paper).values()) {
        texts[at++] = text;
      }
      String slots = ", ?".repeat(Peer.weights().size());
      for (String table : List.of("stemmed", "exact")) {
        String columns = "(rowid, " + SqliteSchema.columns() + ")";
        run("INSERT INTO " + table + columns + " VALUES (?" + slots + ")", texts);
      }
      Map<Facet, Integer> single = new EnumMap<>(Facet.class);
      for (Facet facet : Facet.values()) {
        for (Facet.Value value : facet.valuesOf(paper)) {
          if (SqliteSchema.SINGLE.contains(facet)) {
            single.put(facet, id(facet, value));
          } else {
            run("INSERT INTO " + facet.id() + " VALUES (?, ?)", id, id(facet, value));
          }
        }
      }
      Integer year = paper.year();
      run(
          "INSERT INTO paper VALUES (?, ?, ?, ?, ?, ?)",
          id,
          single.get(Facet.VENUE),
          single.get(Facet.YEAR),
          single.get(Facet.KIND),
          year == null ? 0 : year,
          paper.title().toLowerCase(Locale.ROOT));
      run("INSERT INTO record VALUES (?, ?)", id, PeerRecord.of(paper));
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private int id(Facet facet, Facet.Value value) throws SQLException {
    Map<String, Integer> known = ids.computeIfAbsent(facet, each -> new HashMap<>());
    Integer id = known.get(value.value());
    if (id == null) {
      id = known.size();
      known.put(value.value(), id);
      run(
          "INSERT INTO " + SqliteSchema.values(facet) + " VALUES (?, ?, ?, 0)",
          id,
          value.value(),
          value.label());
    }
    return id;
  }

  @Override
  public void finish() throws IOException {
    try {
      for (String sql : SqliteSchema.finish()) {
        execute(sql);
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  @Override
  public boolean offers(SpeedKind kind) {
    return switch (kind) {
      // It has neither corrections nor synonyms, nor "most of these words", nor likeness.
      case TYPO, SYNONYM, HALF, QUESTION, SIMILAR -> false;
      default -> true;
    };
  }

  @Override
  public Taken ask(SpeedQuery query) throws IOException {
    return OurPeer.timed(() -> limit.run(() -> found(query)));
  }

  @Override
  public Found found(SpeedQuery query) throws IOException {
    try {
      return switch (query.kind()) {
        case SUGGEST -> {
          rows(
              "SELECT text, papers FROM label WHERE label MATCH ? ORDER BY papers DESC LIMIT 10",
              labels(query.text()));
          yield new Found(-1, Map.of());
        }
        case VALUES -> {
          rows(
              "SELECT text, papers FROM label WHERE label MATCH ? ORDER BY papers DESC LIMIT 20",
              "facet : author AND " + labels(query.text()));
          yield new Found(-1, Map.of());
        }
        case VALUES_FOUND -> {
          words(query);
          rows(
              "SELECT l.text, count(*) FROM label l JOIN author a ON a.value = l.value"
                  + " JOIN word w ON w.paper = a.paper WHERE label MATCH ?"
                  + " GROUP BY l.value ORDER BY 2 DESC LIMIT 20",
              "facet : author AND " + labels(query.text()));
          yield new Found(-1, Map.of());
        }
        default -> search(query);
      };
    } catch (SQLException e) {
      throw new IOException(query.line(), e);
    }
  }

  private Found search(SpeedQuery query) throws SQLException {
    boolean hasWords = words(query);
    Map<Facet, String> chosen = chosen(query);
    String hits = "word";
    int total;
    if (!chosen.isEmpty()) {
      execute("DELETE FROM hit");
      total = run("INSERT INTO hit SELECT p.id " + from(hasWords, chosen, null));
      hits = "hit";
    } else {
      total = hasWords ? count("SELECT count(*) FROM word") : papers;
    }
    if (query.kind() == SpeedKind.EXPORT) {
      rows(
          "SELECT r.json FROM word w JOIN paper p ON p.id = w.paper JOIN record r ON r.id = p.id"
              + " ORDER BY p.number DESC");
      return new Found(total, Map.of());
    }
    page(query, hasWords, chosen.isEmpty() ? "" : " AND rowid IN (SELECT paper FROM hit)", hits);
    Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      counts.put(facet, counts(facet, hasWords, chosen, hits));
    }
    return new Found(total, counts);
  }

  /** Puts what has the words into the table for it; false where there are none. */
  private boolean words(SpeedQuery query) throws SQLException {
    String match = match(query);
    if (!match.isEmpty()) {
      execute("DELETE FROM word");
      String table = table(query);
      run("INSERT INTO word SELECT rowid FROM " + table + " WHERE " + table + " MATCH ?", match);
    }
    return !match.isEmpty();
  }

  private void page(SpeedQuery query, boolean hasWords, String within, String hits)
      throws SQLException {
    int from = query.kind() == SpeedKind.DEEP_PAGE ? DEEP : 0;
    List<Object[]> page;
    if (query.kind() == SpeedKind.TITLE_SORT) {
      page =
          rows(
              "SELECT p.id FROM "
                  + hits
                  + " h JOIN paper p ON p.id = h.paper ORDER BY p.sorted LIMIT ?",
              PAGE);
    } else if (hasWords) {
      String table = table(query);
      page =
          rows(
              "SELECT rowid FROM %s WHERE %s MATCH ?%s ORDER BY rank LIMIT ? OFFSET ?"
                  .formatted(table, table, within),
              match(query),
              PAGE,
              from);
    } else {
      page =
          rows(
              "SELECT id FROM paper "
                  + (within.isEmpty() ? "" : "WHERE id IN (SELECT paper FROM hit) ")
                  + "ORDER BY number DESC, sorted LIMIT ?",
              PAGE);
    }
    for (Object[] row : page) {
      rows("SELECT json FROM record WHERE id = ?", row[0]);
    }
  }

  private Map<String, Integer> counts(
      Facet facet, boolean hasWords, Map<Facet, String> chosen, String hits) throws SQLException {
    String values = SqliteSchema.values(facet);
    boolean single = SqliteSchema.SINGLE.contains(facet);
    String most = " ORDER BY 2 DESC LIMIT " + Peer.told(facet);
    String sql;
    if (!hasWords && chosen.isEmpty()) {
      sql = "SELECT value, papers FROM " + values + " ORDER BY papers DESC LIMIT ";
      return told(rows(sql + Peer.told(facet)));
    }
    if (chosen.containsKey(facet)) {
      String from = from(hasWords, chosen, facet);
      sql =
          single
              ? "SELECT p." + facet.id() + " AS value, count(*) AS n " + from
              : "SELECT f.value, count(*) AS n FROM (SELECT p.id AS paper "
                  + from
                  + ") h JOIN "
                  + facet.id()
                  + " f ON f.paper = h.paper";
    } else {
      sql =
          single
              ? "SELECT p."
                  + facet.id()
                  + " AS value, count(*) AS n FROM "
                  + hits
                  + " h JOIN paper p ON p.id = h.paper"
              : "SELECT f.value, count(*) AS n FROM "
                  + hits
                  + " h JOIN "
                  + facet.id()
                  + " f ON f.paper = h.paper";
    }
    return told(
        rows(
            "SELECT v.value, c.n FROM ("
                + sql
                + " GROUP BY 1"
                + most
                + ") c JOIN "
                + values
                + " v ON v.id = c.value"));
  }

  private static Map<String, Integer> told(List<Object[]> rows) {
    Map<String, Integer> told = new TreeMap<>();
    rows.forEach(row -> told.put((String) row[0], ((Number) row[1]).intValue()));
    return told;
  }

  /** What has the words and the chosen values of all facets but one. */
  private static String from(boolean hasWords, Map<Facet, String> chosen, Facet but) {
    String where =
        chosen.entrySet().stream()
            .filter(each -> each.getKey() != but)
            .map(Map.Entry::getValue)
            .collect(Collectors.joining(" AND "));
    return (hasWords ? "FROM word w JOIN paper p ON p.id = w.paper" : "FROM paper p")
        + (where.isEmpty() ? "" : " WHERE " + where);
  }

  /** A condition for each facet in which something is chosen. */
  private Map<Facet, String> chosen(SpeedQuery query) {
    Map<Facet, String> all = new LinkedHashMap<>();
    query
        .filters()
        .byFacet()
        .forEach((facet, selection) -> {
          String value = selection.include().getFirst();
          Integer id = ids.getOrDefault(facet, Map.of()).get(value);
          all.put(
              facet,
              switch (facet) {
                case YEAR -> {
                  YearRange years = YearRange.parse(value);
                  yield "p.number BETWEEN " + years.from() + " AND " + years.to();
                }
                case VENUE, KIND -> "p." + facet.id() + " = " + id;
                default ->
                    "EXISTS (SELECT 1 FROM %s x WHERE x.paper = p.id AND x.value = %d)"
                        .formatted(facet.id(), id);
              });
        });
    return all;
  }

  private static String table(SpeedQuery query) {
    return query.text().startsWith("\"") ? "exact" : "stemmed";
  }

  private static String match(SpeedQuery query) {
    if (query.text().startsWith("\"")) {
      return query.text();
    }
    return switch (query.kind()) {
      case OR ->
          Stream.of(query.text().split(" OR ", -1))
              .map(word -> quoted(word).getFirst())
              .collect(Collectors.joining(" OR "));
      case PREFIX -> begun(query.text());
      case VALUES_FOUND -> String.join(" ", quoted(query.within()));
      default -> String.join(" ", quoted(query.text()));
    };
  }

  private static String begun(String text) {
    String all = String.join(" ", quoted(text));
    return all.isEmpty() ? "" : all + " *";
  }

  private static String labels(String text) {
    return "text : (" + begun(text) + ")";
  }

  private static List<String> quoted(String text) {
    return Stream.of(text.split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> '"' + word + '"')
        .toList();
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private PreparedStatement filled(String sql, Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private int run(String sql, Object... values) throws SQLException {
    try {
      return filled(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw dropped(sql, e);
    }
  }

  private int count(String sql) throws SQLException {
    return ((Number) rows(sql).getFirst()[0]).intValue();
  }

  private List<Object[]> rows(String sql, Object... values) throws SQLException {
    try (ResultSet found = filled(sql, values).executeQuery()) {
      int columns = found.getMetaData().getColumnCount();
      List<Object[]> rows = new ArrayList<>();
      while (found.next()) {
        Object[] row = new Object[columns];
        for (int i = 0; i < columns; i++) {
          row[i] = found.getObject(i + 1);
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw dropped(sql, e);
    }
  }

  /** Forgets a statement that failed: the driver closes some of them without saying so. */
  private SQLException dropped(String sql, SQLException e) throws SQLException {
    PreparedStatement failed = prepared.remove(sql);
    if (failed != null) {
      failed.close();
    }
    return e;
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
