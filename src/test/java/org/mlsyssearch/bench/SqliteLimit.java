package org.mlsyssearch.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Breaks off what SQLite does not answer in time: one request may take it minutes. */
final class SqliteLimit {

  /** How many instructions SQLite runs from one look at the clock to the next. */
  private static final int INSTRUCTIONS = 10_000;

  private final Duration longest;
  private long end = Long.MAX_VALUE;

  SqliteLimit(Connection connection, Duration longest) throws SQLException {
    this.longest = longest;
    ProgressHandler.setHandler(
        connection,
        INSTRUCTIONS,
        new ProgressHandler() {
          @Override
          protected int progress() {
            return System.nanoTime() < end ? 0 : 1;
          }
        });
  }

  /** Runs a task to its end or to that of the time. */
  void run(SpeedKind.Task task) throws IOException {
    end = System.nanoTime() + longest.toNanos();
    try {
      task.run();
    } catch (IOException e) {
      if (!(e.getCause() instanceof SQLiteException cause)
          || cause.getResultCode() != SQLiteErrorCode.SQLITE_INTERRUPT) {
        throw e;
      }
    } finally {
      end = Long.MAX_VALUE;
    }
  }
}
