package org.mlsyssearch.opensearch.document;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Counts strings, however many, and hands them over sorted. What does not fit in memory is kept in
 * sorted files, which are merged at the end. Not thread-safe.
 */
final class Tally implements AutoCloseable {

  /** How many strings are kept in memory, some 100 bytes each. */
  private static final int MOST_KEPT = 1_000_000;

  /**
   * A string that was counted.
   *
   * @param marks every mark it was added with
   */
  record Entry(String key, int count, int marks) {
    Entry and(Entry other) {
      return new Entry(key, count + other.count, marks | other.marks);
    }
  }

  /** Takes entries. */
  interface Taker {
    void take(Entry entry) throws IOException;
  }

  private final int mostKept;
  private final Map<String, Entry> kept = new HashMap<>();
  private final List<Path> files = new ArrayList<>();

  Tally() {
    this(MOST_KEPT);
  }

  Tally(int mostKept) {
    this.mostKept = mostKept;
  }

  /** Counts a string so often more. */
  void add(String key, int count, int mark) throws IOException {
    kept.merge(key, new Entry(key, count, mark), Entry::and);
    if (kept.size() >= mostKept) {
      files.add(written());
      kept.clear();
    }
  }

  /** Hands over every string once, in order. */
  void each(Taker taker) throws IOException {
    List<Run> runs = new ArrayList<>();
    try {
      for (Path file : files) {
        runs.add(Run.of(file));
      }
      runs.add(Run.of(sorted()));
      PriorityQueue<Run> waiting = new PriorityQueue<>(Comparator.comparing(Run::key));
      for (Run run : runs) {
        advance(run, waiting);
      }
      while (!waiting.isEmpty()) {
        Run first = waiting.remove();
        Entry entry = first.entry();
        advance(first, waiting);
        while (!waiting.isEmpty() && waiting.peek().key().equals(entry.key())) {
          Run same = waiting.remove();
          entry = entry.and(same.entry());
          advance(same, waiting);
        }
        taker.take(entry);
      }
    } finally {
      for (Run run : runs) {
        run.close();
      }
    }
  }

  private static void advance(Run run, PriorityQueue<Run> waiting) throws IOException {
    if (run.advance()) {
      waiting.add(run);
    }
  }

  private List<Entry> sorted() {
    return kept.values().stream().sorted(Comparator.comparing(Entry::key)).toList();
  }

  private Path written() throws IOException {
    Path file = Files.createTempFile("words", ".tally");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (Entry entry : sorted()) {
        byte[] key = entry.key().getBytes(StandardCharsets.UTF_8);
        out.writeInt(key.length);
        out.write(key);
        out.writeInt(entry.count());
        out.writeInt(entry.marks());
      }
      out.writeInt(-1);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    return file;
  }

  /** Sorted entries that are read from begin to end. */
  private static final class Run implements AutoCloseable {

    /** Reads one entry after the other; null behind the last. */
    private interface Source {
      @Nullable Entry next() throws IOException;
    }

    private final Source source;
    private final Closeable file;
    private @Nullable Entry entry;

    private Run(Source source, Closeable file) {
      this.source = source;
      this.file = file;
    }

    static Run of(List<Entry> sorted) {
      Iterator<Entry> each = sorted.iterator();
      return new Run(() -> each.hasNext() ? each.next() : null, () -> {});
    }

    static Run of(Path file) throws IOException {
      DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
      return new Run(
          () -> {
            int length = in.readInt();
            return length < 0
                ? null
                : new Entry(
                    new String(in.readNBytes(length), StandardCharsets.UTF_8),
                    in.readInt(),
                    in.readInt());
          },
          in);
    }

    /** Moves to the next entry; false at the end. */
    boolean advance() throws IOException {
      entry = source.next();
      return entry != null;
    }

    Entry entry() {
      return Objects.requireNonNull(entry);
    }

    String key() {
      return entry().key();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  @Override
  public void close() throws IOException {
    kept.clear();
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    files.clear();
  }
}
