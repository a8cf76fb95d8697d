package org.mlsyssearch.corpus.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.CorpusFiles;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.DraftSink;
import org.mlsyssearch.corpus.EntryTrace;
import org.mlsyssearch.corpus.ListReader;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.authority.Authority;

/** Reads every list of a corpus, each with the reader of its format. Not thread-safe. */
public final class CorpusReader {

  private final Authority authority;
  private final Diagnostics diagnostics;
  private final ListFormats formats;
  private final int threads;

  public CorpusReader(Authority authority, Diagnostics diagnostics) {
    this(authority, diagnostics, EntryTrace.NONE);
  }

  /**
   * A reader that tells how it understands entries.
   *
   * @param trace is told of each entry of a Markdown list, one after the other
   */
  public CorpusReader(Authority authority, Diagnostics diagnostics, EntryTrace trace) {
    this.authority = authority;
    this.diagnostics = diagnostics;
    this.formats = new ListFormats(authority, trace);
    this.threads = trace.equals(EntryTrace.NONE) ? Runtime.getRuntime().availableProcessors() : 1;
  }

  /**
   * A list that was read.
   *
   * @param file its name in reports
   * @param title its own title
   * @param entries how many entries were looked at
   * @param papers how many of them are papers
   */
  public record ReadList(String file, String title, int entries, int papers) {}

  /**
   * Reads files and folders, short files beside each other.
   *
   * @param sink takes every draft, corrected by the authority files, in their order
   * @return the lists that were read, in order
   */
  public List<ReadList> read(List<Path> paths, DraftSink sink) throws IOException {
    try (ReadAhead ahead = new ReadAhead(authority.names(), diagnostics, sink, threads)) {
      for (Path path : paths) {
        read(path, paths, ahead);
      }
      return ahead.finish();
    }
  }

  private void read(Path path, List<Path> paths, ReadAhead ahead) throws IOException {
    boolean any = false;
    for (SourceFile file : CorpusFiles.find(path, diagnostics)) {
      if (!Authority.isAuthority(file.path())) {
        ListReader reader = formats.reader(file);
        any |= reader != null;
        ahead.add(file, reader);
      } else if (!isUsed(file.path(), paths)) {
        diagnostics.add(
            file.name(),
            0,
            0,
            DiagnosticCode.UNUSED_AUTHORITY,
            "This file is not used; authority files are read from the first named folder that has"
                + " them.");
      }
    }
    if (!any) {
      diagnostics.add(
          path.toString(),
          0,
          0,
          DiagnosticCode.NO_PAPERS,
          "No list is found here; lists end in " + ListFormats.ENDINGS + ".");
    }
  }

  /**
   * Reads one list, which may be a text in memory ({@link SourceFile#of}); its format is told by
   * the ending of its name, else by its content.
   *
   * @param sink takes every draft, corrected by the authority files
   * @return null if it is no list or cannot be read, which is reported
   */
  public @Nullable ReadList read(SourceFile file, DraftSink sink) throws IOException {
    return new WholeList(authority.names(), diagnostics, 1).read(file, formats.reader(file), sink);
  }

  private static boolean isUsed(Path file, List<Path> paths) {
    return file.equals(Authority.file(paths, String.valueOf(file.getFileName())));
  }
}
