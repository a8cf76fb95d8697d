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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.search.IndexInfo;
import org.mlsyssearch.search.ParsedQuery;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.search.Sort;
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

  private final @Nullable Path file;
  private final Map<PaperId, Instant> seen = new HashMap<>();
  private @Nullable String version;
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
   * version.
   */
  public synchronized void look(SearchIndex index) throws IOException {
    IndexInfo info = index.info();
    if (info.version().equals(version)) {
      return;
    }
    if (!read && file != null && Files.exists(file)) {
      read(file);
    }
    read = true; // What cannot be read now is not read later either.
    Instant now = info.corpus().builtAt().truncatedTo(ChronoUnit.SECONDS);
    List<String> fresh = new ArrayList<>();
    index.forEach(
        SearchRequest.of(ParsedQuery.ALL).withSort(Sort.NEWEST),
        paper -> {
          if (seen.putIfAbsent(paper.id(), now) == null) {
            fresh.add(paper.id().value());
          }
        });
    version = info.version();
    if (!fresh.isEmpty() && file != null) {
      append(file, fresh, now);
    }
  }

  /** When a paper was first seen; the epoch if {@link #look} has not seen it. */
  public synchronized Instant of(PaperId id) {
    return seen.getOrDefault(id, Instant.EPOCH);
  }

  /**
   * The papers that were first seen after an instant, in an index as it is now.
   *
   * @return null where that is every paper that was ever seen
   */
  public synchronized @Nullable Set<PaperId> after(Instant instant, SearchIndex index)
      throws IOException {
    look(index);
    Set<PaperId> fresh = new HashSet<>();
    seen.forEach((id, when) -> {
      if (when.isAfter(instant)) {
        fresh.add(id);
      }
    });
    return fresh.size() == seen.size() ? null : fresh;
  }

  /** Every paper that was ever seen, those of the index as it is now among them. */
  public synchronized List<PaperId> all(SearchIndex index) throws IOException {
    look(index);
    return List.copyOf(seen.keySet());
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
      seen.putIfAbsent(id, when);
      return true;
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return false;
    }
  }

  private static void append(Path path, List<String> ids, Instant when) {
    boolean existed = Files.exists(path);
    try (Writer out =
        Files.newBufferedWriter(
            path, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      // A line that a crash left unfinished ends here.
      out.write(existed ? "\n" : HEADER);
      for (String id : ids) {
        out.write(id + '\t' + when + '\n');
      }
    } catch (IOException e) {
      LOG.warn(
          "{} cannot be written, so feeds will show papers as new again after a restart: {}",
          path,
          e.toString());
    }
  }
}
