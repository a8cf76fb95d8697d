package org.mlsyssearch.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Breaks off what SQLite does not answer in time: one request may take it minutes. */
final class SqliteLimit implements AutoCloseable {

  private final SQLiteConnection connection;
  private final Duration longest;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  SqliteLimit(Connection connection, Duration longest) throws SQLException {
    this.connection = connection.unwrap(SQLiteConnection.class);
    this.longest = longest;
  }

  /** Runs a task to its end or to that of the time. */
  void run(SpeedKind.Task task) throws IOException {
    ScheduledFuture<?> end =
        watch.schedule(this::interrupt, longest.toMillis(), TimeUnit.MILLISECONDS);
    try {
      task.run();
    } catch (IOException e) {
      if (!(e.getCause() instanceof SQLiteException cause)
          || cause.getResultCode() != SQLiteErrorCode.SQLITE_INTERRUPT) {
        throw e;
      }
    } finally {
      end.cancel(false);
    }
  }

  private void interrupt() {
    try {
      connection.getDatabase().interrupt();
    } catch (SQLException e) {
      throw new IllegalStateException(e); // The request goes on.
    }
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }
}
