package org.mlsyssearch.corpus.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.DraftSink;
import org.mlsyssearch.corpus.ListReader;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.authority.Names;
import org.mlsyssearch.corpus.reading.CorpusReader.ReadList;
import org.mlsyssearch.work.InOrder;

/**
 * Reads short lists by several threads and hands on what they name, and what is said of them, in
 * the order of the lists, as one thread would. A list of more than {@value #SHORT} bytes is read
 * when its turn comes, and no other list beside it. Used by one thread.
 */
final class ReadAhead implements AutoCloseable {

  private static final long SHORT = 500_000;

  /** So many bytes of lists are read, and what they name kept, before their turn. */
  private static final long MOST = 4_000_000;

  /** What a list takes besides its bytes. */
  private static final long FOR_EACH = 10_000;

  private record Kept(@Nullable ReadList list, List<Draft> drafts, Diagnostics diagnostics) {}

  private final Names names;
  private final Diagnostics diagnostics;
  private final DraftSink sink;
  private final int threads;
  private final InOrder<Kept> underWay;
  private final List<ReadList> lists = new ArrayList<>();

  ReadAhead(Names names, Diagnostics diagnostics, DraftSink sink, int threads) {
    this.names = names;
    this.diagnostics = diagnostics;
    this.sink = sink;
    this.threads = threads;
    this.underWay = new InOrder<>("read", threads, MOST, this::handOn);
  }

  /**
   * Takes the next list.
   *
   * @param reader null if the file is no list
   */
  void add(SourceFile file, @Nullable ListReader reader) throws IOException {
    long size = size(file);
    if (threads < 2 || reader == null || size > SHORT) {
      underWay.finish();
      keep(new WholeList(names, diagnostics, threads).read(file, reader, sink));
    } else {
      underWay.add(() -> read(file, reader), size + FOR_EACH);
    }
  }

  /** Waits for what is under way; the lists that were read so far. */
  List<ReadList> finish() throws IOException {
    underWay.finish();
    return lists;
  }

  private Kept read(SourceFile file, ListReader reader) throws IOException {
    Diagnostics own = new Diagnostics();
    List<Draft> drafts = new ArrayList<>();
    ReadList list = new WholeList(names, own, 1).read(file, reader, drafts::add);
    return new Kept(list, drafts, own);
  }

  private void handOn(Kept kept) throws IOException {
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
    underWay.close();
  }
}
