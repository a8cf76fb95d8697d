package org.mlsyssearch.corpus.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.CorpusFiles;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.DraftSink;
import org.mlsyssearch.corpus.EntryTrace;
import org.mlsyssearch.corpus.ListReader;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.authority.Corrector;
import org.mlsyssearch.corpus.markdown.MarkdownReader;

/** Reads every list of a corpus, each with the reader of its format. Not thread-safe. */
public final class CorpusReader {

  private final Authority authority;
  private final Diagnostics diagnostics;
  private final ListFormats formats;

  public CorpusReader(Authority authority, Diagnostics diagnostics) {
    this(authority, diagnostics, EntryTrace.NONE);
  }

  /**
   * A reader that tells how it understands entries.
   *
   * @param trace is told of each entry of a Markdown list
   */
  public CorpusReader(Authority authority, Diagnostics diagnostics, EntryTrace trace) {
    this.authority = authority;
    this.diagnostics = diagnostics;
    this.formats = new ListFormats(authority, trace);
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
   * Reads files and folders.
   *
   * @param sink takes every draft, corrected by the authority files
   * @param started is told each file before it is read
   * @return the lists that were read, in order
   */
  public List<ReadList> read(List<Path> paths, DraftSink sink, Consumer<SourceFile> started)
      throws IOException {
    List<ReadList> lists = new ArrayList<>();
    for (Path path : paths) {
      boolean any = false;
      for (SourceFile file : CorpusFiles.find(path, diagnostics)) {
        if (Authority.isAuthority(file.path()) && !isUsed(file.path(), paths)) {
          diagnostics.add(
              file.name(),
              0,
              0,
              DiagnosticCode.UNUSED_AUTHORITY,
              "This file is not used; authority files are read from the first named folder that has"
                  + " them.");
        }
        ListReader reader = Authority.isAuthority(file.path()) ? null : formats.reader(file);
        any |= reader != null;
        if (reader != null) {
          started.accept(file);
        }
        ReadList list = Authority.isAuthority(file.path()) ? null : read(file, reader, sink);
        if (list != null) {
          lists.add(list);
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
    return lists;
  }

  /**
   * Reads one list, which may be a text in memory ({@link SourceFile#of}); its format is told by
   * the ending of its name, else by its content.
   *
   * @param sink takes every draft, corrected by the authority files
   * @return null if it is no list or cannot be read, which is reported
   */
  public @Nullable ReadList read(SourceFile file, DraftSink sink) throws IOException {
    return read(file, formats.reader(file), sink);
  }

  private @Nullable ReadList read(SourceFile file, @Nullable ListReader reader, DraftSink sink)
      throws IOException {
    if (reader == null) {
      diagnostics.add(
          file.name(),
          0,
          0,
          DiagnosticCode.UNKNOWN_FORMAT,
          "This file is passed over; lists end in "
              + ListFormats.ENDINGS
              + ", or begin as one of these formats does.");
      return null;
    }
    CountingSink counted = new CountingSink(sink);
    DraftSink corrected = new Corrector(authority.names(), new LengthCheck(counted, diagnostics));
    ListReader.ListInfo info;
    try {
      info = reader.read(file, corrected, diagnostics);
    } catch (SinkException e) {
      throw e.failure();
    } catch (StackOverflowError e) {
      // Parsers go down with what they parse; no list that people keep goes down that far.
      diagnostics.add(
          file.name(),
          0,
          0,
          DiagnosticCode.TOO_LARGE,
          "Something in this file is nested too deeply to be read; the rest of the file is passed"
              + " over.");
      return null;
    } catch (IOException e) {
      diagnostics.add(
          file.name(),
          0,
          0,
          DiagnosticCode.UNREADABLE_FILE,
          "This file cannot be read: " + CorpusFiles.reason(e) + ".");
      return null;
    }
    if (counted.count == 0) {
      diagnostics.add(
          file.name(),
          0,
          0,
          DiagnosticCode.NO_PAPERS,
          "No paper is found in this file; if there are some,"
              + (reader instanceof MarkdownReader
                  ? " add a link or a venue to each, e.g. [OSDI '22]."
                  : " see what is said of its records."));
    }
    return new ReadList(file.name(), info.title(), info.entries(), counted.count);
  }

  private static boolean isUsed(Path file, List<Path> paths) {
    return file.equals(Authority.file(paths, String.valueOf(file.getFileName())));
  }

  /** A failure to keep a draft, which is no fault of the file that is read. */
  private static final class SinkException extends IOException {
    private static final long serialVersionUID = 1L;

    private final IOException failure;

    SinkException(IOException failure) {
      super(failure);
      this.failure = failure;
    }

    IOException failure() {
      return failure;
    }
  }

  private static final class CountingSink implements DraftSink {
    private final DraftSink next;
    private int count;

    CountingSink(DraftSink next) {
      this.next = next;
    }

    @Override
    public void accept(Draft draft) throws IOException {
      count++;
      try {
        next.accept(draft);
      } catch (IOException e) {
        throw new SinkException(e);
      }
    }
  }
}
