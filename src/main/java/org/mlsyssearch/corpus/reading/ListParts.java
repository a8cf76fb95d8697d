package org.mlsyssearch.corpus.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.DraftSink;
import org.mlsyssearch.corpus.ListReader;
import org.mlsyssearch.corpus.PartedReader;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.authority.Corrector;
import org.mlsyssearch.corpus.authority.Names;
import org.mlsyssearch.work.InOrder;

/**
 * Reads a long list by several threads, each a part of it, and hands on what the parts name, and
 * what is said of them, in their order. Used by one thread.
 */
final class ListParts implements ListReader {

  /** So many bytes of parts are read, and what they name kept, before their turn. */
  private static final long MOST = 4_000_000;

  private record Kept(int entries, List<Draft> drafts, Diagnostics diagnostics) {}

  private final PartedReader reader;
  private final Names names;
  private final int threads;
  private int entries;

  ListParts(PartedReader reader, Names names, int threads) {
    this.reader = reader;
    this.names = names;
    this.threads = threads;
  }

  /** Reads a list; what it hands on is corrected. */
  @Override
  public ListInfo read(SourceFile file, DraftSink sink, Diagnostics diagnostics)
      throws IOException {
    try (PartedReader.Parts parts = reader.parts(file)) {
      if (parts == null) {
        return reader.read(file, corrected(sink, diagnostics), diagnostics);
      }
      try (InOrder<Kept> underWay =
          new InOrder<>("read", threads, MOST, kept -> handOn(kept, sink, diagnostics))) {
        IOException unreadable = read(parts, underWay);
        underWay.finish();
        if (unreadable != null) {
          throw unreadable;
        }
      }
      return new ListInfo(file.title(), entries);
    }
  }

  /** Hands over all parts; why there are no more, null if all were read. */
  private @Nullable IOException read(PartedReader.Parts parts, InOrder<Kept> underWay)
      throws IOException {
    while (true) {
      PartedReader.Part part;
      try {
        part = parts.next();
      } catch (IOException e) {
        return e;
      }
      if (part == null) {
        return null;
      }
      underWay.add(() -> read(part), part.size());
    }
  }

  private Kept read(PartedReader.Part part) throws IOException {
    Diagnostics own = new Diagnostics();
    List<Draft> drafts = new ArrayList<>();
    return new Kept(part.read(corrected(drafts::add, own), own), drafts, own);
  }

  private DraftSink corrected(DraftSink sink, Diagnostics diagnostics) {
    return new Corrector(names, new LengthCheck(sink, diagnostics));
  }

  private void handOn(Kept kept, DraftSink sink, Diagnostics diagnostics) throws IOException {
    entries += kept.entries;
    diagnostics.addAll(kept.diagnostics);
    for (Draft draft : kept.drafts) {
      sink.accept(draft);
    }
  }
}
