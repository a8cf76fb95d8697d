package org.mlsyssearch.server.seen;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.search.IndexInfo;
import org.mlsyssearch.search.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records when each paper was first in the index, so that feeds and searches show only new papers
 * as new.
 *
 * <p>A paper is first seen when the first index that holds it was built. The dates are kept in a
 * file beside the index, not in it, so that building the index anew, from scratch too, changes
 * none. Lines are only ever added, {@code id TAB instant}; of several for one id the first counts,
 * so that two servers may share a file. Where it cannot be written, the dates last as long as the
 * server does. Thread-safe.
 */
public final class FirstSeen {

  private static final Logger LOG = LoggerFactory.getLogger(FirstSeen.class);
  private static final String HEADER =
      "# When each paper was first in the index; feeds are dated by it. Lines are only added.\n";

  /** How many versions that were looked at are remembered: the one in use and the next. */
  private static final int VERSIONS = 2;

  private final @Nullable Path file;
  private final DatedIds seen = new DatedIds();
  private final Deque<String> versions = new ArrayDeque<>();
  private boolean read;

  private FirstSeen(@Nullable Path file) {
    this.file = file;
  }

  /** Dates that last as long as the process. */
  public static FirstSeen inMemory() {
    return new FirstSeen(null);
  }

  /** Dates kept beside an index directory: for {@code index} in {@code index.first-seen.tsv}. */
  public static FirstSeen beside(Path index) {
    Path whole = index.toAbsolutePath().normalize();
    Path name = whole.getFileName();
    return new FirstSeen(name == null ? null : whole.resolveSibling(name + ".first-seen.tsv"));
  }

  /**
   * Records the papers of an index that were not seen before; does nothing if it has looked at this
   * version. Reads no more of a paper than its id.
   */
  public synchronized void look(SearchIndex index) throws IOException {
    IndexInfo info = index.info();
    if (versions.contains(info.version())) {
      return;
    }
    if (!read && file != null && Files.exists(file)) {
      read(file);
    }
    read = true; // What cannot be read now is not read later either.
    Instant now = info.corpus().builtAt().truncatedTo(ChronoUnit.SECONDS);
    try (NewLines lines = new NewLines(file, now)) {
      index.forEachId(id -> {
        if (seen.add(id.value(), now)) {
          lines.add(id.value());
        }
      });
    }
    seen.settle();
    versions.addLast(info.version());
    if (versions.size() > VERSIONS) {
      versions.removeFirst();
    }
  }

  /** When a paper was first seen; the epoch if {@link #look} has not seen it. */
  public synchronized Instant of(PaperId id) {
    Instant when = seen.of(id);
    return when == null ? Instant.EPOCH : when;
  }

  /**
   * The papers that were first seen after an instant, in an index as it is now.
   *
   * @return null where that is every paper that was ever seen
   */
  public synchronized @Nullable Set<PaperId> after(Instant instant, SearchIndex index)
      throws IOException {
    look(index);
    int count = seen.countAfter(instant);
    if (count == seen.size()) {
      return null;
    }
    Set<PaperId> fresh = new HashSet<>();
    if (count > 0) {
      seen.forEachAfter(instant, fresh::add);
    }
    return fresh;
  }

  /** Hands over every paper that was ever seen, those of the index as it is now among them. */
  public synchronized void forEach(SearchIndex index, Consumer<PaperId> consumer)
      throws IOException {
    look(index);
    seen.forEachAfter(Instant.MIN, consumer);
  }

  /** Reads what can be read: a damaged line costs its paper's date and no more. */
  private void read(Path path) {
    Instant latest = Instant.now().plus(1, ChronoUnit.DAYS);
    int number = 0;
    int damaged = 0;
    // Unlike those of Files, this reader replaces bytes that are no UTF-8.
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(Files.newInputStream(path), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.startsWith("#") && !line.isBlank() && !read(line, latest) && damaged++ == 0) {
          LOG.warn("{}:{}: this is no id and date; such lines are passed over", path, number);
        }
      }
    } catch (IOException e) {
      LOG.warn("{} cannot be read, so feeds will show papers as new again: {}", path, e.toString());
    }
    if (damaged > 1) {
      LOG.warn("{}: {} of {} lines were passed over", path, damaged, number);
    }
  }

  /** Whether a line is an id and a date that has been. */
  private boolean read(String line, Instant latest) {
    int tab = line.indexOf('\t');
    try {
      PaperId id = new PaperId(line.substring(0, Math.max(tab, 0)));
      Instant when = Instant.parse(line.substring(tab + 1));
      if (when.isAfter(latest)) {
        return false;
      }
      seen.add(id.value(), when);
      return true;
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return false;
    }
  }

  /** Adds lines to the file as they come; the first failure is told, and no more is written. */
  private static final class NewLines implements AutoCloseable {
    private final @Nullable Path path;
    private final Instant when;
    private @Nullable Writer out;
    private boolean failed;

    NewLines(@Nullable Path path, Instant when) {
      this.path = path;
      this.when = when;
    }

    void add(String id) {
      if (path == null || failed) {
        return;
      }
      try {
        Writer writer = out;
        if (writer == null) {
          boolean existed = Files.exists(path);
          writer =
              Files.newBufferedWriter(
                  path, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
          out = writer;
          // A line that a crash left unfinished ends here.
          writer.write(existed ? "\n" : HEADER);
        }
        writer.write(id + '\t' + when + '\n');
      } catch (IOException e) {
        failed(e);
      }
    }

    private void failed(IOException e) {
      failed = true;
      LOG.warn(
          "{} cannot be written, so feeds will show papers as new again after a restart: {}",
          path,
          e.toString());
    }

    @Override
    public void close() {
      if (out != null) {
        try {
          out.close();
        } catch (IOException e) {
          if (!failed) {
            failed(e);
          }
        }
      }
    }
  }
}
