package org.mlsyssearch.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A request of SQLite's that takes too long is broken off, and the next one answered. */
class SqliteLimitTest {

  private static final String ENDLESS =
      "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c";

  @TempDir private Path folder;

  @Test
  void whatDoesNotEndIsBrokenOffAndTheNextIsAnswered() throws SQLException, IOException {
    try (Connection connection = connect()) {
      SqliteLimit limit = new SqliteLimit(connection, Duration.ofMillis(50));
      int[] answer = {0};
      limit.run(() -> ask(connection, ENDLESS));
      limit.run(() -> answer[0] = ask(connection, "SELECT 7"));
      assertEquals(7, answer[0]);
    }
  }

  @Test
  void otherErrorsAreTold() throws SQLException {
    try (Connection connection = connect()) {
      SqliteLimit limit = new SqliteLimit(connection, Duration.ofMinutes(1));
      assertThrows(IOException.class, () -> limit.run(() -> ask(connection, "SELECT")));
    }
  }

  @Test
  void aStatementThatWasBrokenOffIsAskedAgain() throws IOException {
    BundledCorpus corpus = BundledCorpus.read();
    Peer broken = new SqlitePeer(folder.resolve("peer"), Duration.ofMillis(1));
    List<Peer> both = List.of(new OurPeer(folder.resolve("index"), corpus.info()), broken);
    try (PeersRun run = new PeersRun(corpus, both, 8000, 1)) {
      run.build();
      run.measure(0, 20, Duration.ofMinutes(1));
      run.compare(20, Duration.ofMinutes(1));
      run.agreements(broken)
          .forEach((promise, told) -> assertEquals(List.of(), told.differing(), promise.label));
      assertTrue(broken.found(new SpeedQuery(SpeedKind.PREFIX, "a")).total() > 0);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("any"));
  }

  private static int ask(Connection connection, String sql) throws IOException {
    try (ResultSet found = connection.createStatement().executeQuery(sql)) {
      return found.getInt(1);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
