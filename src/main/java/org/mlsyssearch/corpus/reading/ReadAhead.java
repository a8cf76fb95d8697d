package org.mlsyssearch.corpus.reading;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.DraftSink;
import org.mlsyssearch.corpus.ListReader;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.authority.Names;
import org.mlsyssearch.corpus.reading.CorpusReader.ReadList;

/**
 * Reads short lists by several threads and hands on what they name, and what is said of them, in
 * the order of the lists, as one thread would. A list of more than {@value #SHORT} bytes is read
 * when its turn comes, draft by draft, and nothing beside it. Used by one thread.
 */
final class ReadAhead implements AutoCloseable {

  private static final long SHORT = 500_000;

  /** So many bytes of lists are read, and what they name kept, before their turn. */
  private static final long MOST = 4_000_000;

  /** What a list takes besides its bytes. */
  private static final long FOR_EACH = 10_000;

  private record Kept(
      @Nullable ReadList list, List<Draft> drafts, Diagnostics diagnostics, long bytes) {}

  private final Names names;
  private final Diagnostics diagnostics;
  private final DraftSink sink;
  private final @Nullable ExecutorService threads;
  private final ArrayDeque<Future<Kept>> underWay = new ArrayDeque<>();
  private final List<ReadList> lists = new ArrayList<>();
  private long bytes;

  ReadAhead(Names names, Diagnostics diagnostics, DraftSink sink, int threads) {
    this.names = names;
    this.diagnostics = diagnostics;
    this.sink = sink;
    this.threads =
        threads < 2
            ? null
            : Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("read-", 1).factory());
  }

  /**
   * Takes the next list.
   *
   * @param reader null if the file is no list
   */
  void add(SourceFile file, @Nullable ListReader reader) throws IOException {
    long size = size(file);
    if (threads == null || reader == null || size > SHORT) {
      finish();
      keep(new WholeList(names, diagnostics).read(file, reader, sink));
    } else {
      long taken = size + FOR_EACH;
      bytes += taken;
      underWay.add(threads.submit(() -> read(file, reader, taken)));
      while (bytes > MOST) {
        handOn(underWay.remove());
      }
    }
  }

  /** Waits for what is under way; the lists that were read so far. */
  List<ReadList> finish() throws IOException {
    while (!underWay.isEmpty()) {
      handOn(underWay.remove());
    }
    return lists;
  }

  private Kept read(SourceFile file, ListReader reader, long taken) throws IOException {
    Diagnostics own = new Diagnostics();
    List<Draft> drafts = new ArrayList<>();
    ReadList list = new WholeList(names, own).read(file, reader, drafts::add);
    return new Kept(list, drafts, own, taken);
  }

  private void handOn(Future<Kept> future) throws IOException {
    Kept kept = got(future);
    bytes -= kept.bytes;
    diagnostics.addAll(kept.diagnostics);
    for (Draft draft : kept.drafts) {
      sink.accept(draft);
    }
    keep(kept.list);
  }

  private void keep(@Nullable ReadList list) {
    if (list != null) {
      lists.add(list);
    }
  }

  private static Kept got(Future<Kept> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Reading was interrupted", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException failure -> throw failure;
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  /** A file's size; as that of a long one where it cannot be told, as for one that is packed. */
  private static long size(SourceFile file) {
    try {
      return file.name().endsWith(".gz") ? Long.MAX_VALUE : file.content().size();
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }

  /** Ends the threads; what is read and was not waited for is lost. */
  @Override
  public void close() {
    underWay.forEach(future -> future.cancel(false));
    if (threads != null) {
      threads.close();
    }
  }
}
