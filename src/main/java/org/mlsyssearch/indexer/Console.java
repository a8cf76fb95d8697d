package org.mlsyssearch.indexer;

import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Printable;

/** Where the indexer prints: results to one stream, progress and problems to the other. */
final class Console {

  private static final int BAR = 30;

  private final PrintStream out;
  private final PrintStream err;
  private final boolean terminal;
  private long drawn;

  Console(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
    this.terminal = isTerminal();
  }

  @SuppressWarnings("SystemConsoleNull") // It is null where there is none on Java 21 and 25.
  private static boolean isTerminal() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // Since Java 22 there may be a console where there is no terminal.
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  PrintStream out() {
    return out;
  }

  /** Prints a line of the report. */
  void line(String text) {
    clear();
    out.println(Printable.of(text));
  }

  void problem(@Nullable String sentence) {
    clear();
    err.println("indexer: " + Printable.of(String.valueOf(sentence)));
  }

  /** Draws a bar on a terminal, a few times a second; prints nothing elsewhere. */
  void progress(String what, long done, long total, long startedNanos) {
    long now = System.nanoTime();
    if (!terminal || now - drawn < 100_000_000L) {
      return;
    }
    drawn = now;
    double seconds = Math.max(1e-3, (now - startedNanos) / 1e9);
    int filled = total <= 0 ? 0 : (int) Math.min(BAR, BAR * done / total);
    err.print(
        String.format(
            Locale.ROOT,
            "\r%s [%s%s] %,d%s  %,.0f/s \u001b[K",
            what,
            "#".repeat(filled),
            " ".repeat(BAR - filled),
            done,
            total > 0 ? String.format(Locale.ROOT, " of %,d", total) : "",
            done / seconds));
    err.flush();
  }

  private void clear() {
    if (drawn != 0) {
      err.print("\r\u001b[K");
      err.flush();
      drawn = 0;
    }
  }
}
