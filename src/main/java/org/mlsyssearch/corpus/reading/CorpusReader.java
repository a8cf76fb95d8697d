package org.mlsyssearch.corpus.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.mlsyssearch.corpus.bibtex.BibtexReader;
import org.mlsyssearch.corpus.dblp.DblpReader;
import org.mlsyssearch.corpus.json.JsonReader;
import org.mlsyssearch.corpus.markdown.MarkdownReader;

/** Reads every list of a corpus, each with the reader of its format. Not thread-safe. */
public final class CorpusReader {

  private final Authority authority;
  private final Diagnostics diagnostics;
  private final EntryTrace trace;

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
    this.trace = trace;
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
        any |= reader(file.path()) != null;
        if (Authority.isAuthority(file.path()) && !isUsed(file.path(), paths)) {
          diagnostics.add(
              file.name(),
              0,
              0,
              DiagnosticCode.UNUSED_AUTHORITY,
              "This file is not used; authority files are read from the first named folder that has"
                  + " them.");
        }
        ReadList list = read(file, sink, started);
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
            "No list is found here; lists end in .md, .bib, .jsonl, .json, .xml or .xml.gz.");
      }
    }
    return lists;
  }

  private @Nullable ReadList read(SourceFile file, DraftSink sink, Consumer<SourceFile> started)
      throws IOException {
    if (Authority.isAuthority(file.path())) {
      return null;
    }
    ListReader reader = reader(file.path());
    if (reader == null) {
      diagnostics.add(
          file.name(),
          0,
          0,
          DiagnosticCode.UNKNOWN_FORMAT,
          "This file is passed over; lists end in .md, .bib, .jsonl, .json, .xml or .xml.gz.");
      return null;
    }
    started.accept(file);
    CountingSink counted = new CountingSink(sink);
    DraftSink corrected = new Corrector(authority.names(), new LengthCheck(counted, diagnostics));
    ListReader.ListInfo info;
    try {
      CorpusFiles.refuseDevice(file.path());
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

  private @Nullable ListReader reader(Path file) {
    String lower = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    String ending = lower.substring(lower.lastIndexOf('.') + 1);
    return switch (ending) {
      case "md", "markdown", "mdown", "mkd" -> new MarkdownReader(authority, trace);
      case "bib", "bibtex" -> new BibtexReader(authority);
      case "jsonl", "ndjson", "json" -> new JsonReader(authority);
      case "xml" -> new DblpReader(authority);
      case "gz" -> lower.endsWith(".xml.gz") ? new DblpReader(authority) : null;
      default -> null;
    };
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
