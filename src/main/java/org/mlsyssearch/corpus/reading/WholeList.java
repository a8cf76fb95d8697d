package org.mlsyssearch.corpus.reading;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.CorpusFiles;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.DraftSink;
import org.mlsyssearch.corpus.ListReader;
import org.mlsyssearch.corpus.PartedReader;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.authority.Corrector;
import org.mlsyssearch.corpus.authority.Names;
import org.mlsyssearch.corpus.markdown.MarkdownReader;
import org.mlsyssearch.corpus.reading.CorpusReader.ReadList;

/**
 * Reads one list with the reader of its format and says what is wrong with the file as a whole. Not
 * thread-safe, as {@link Diagnostics} are not.
 */
final class WholeList {

  private final Names names;
  private final Diagnostics diagnostics;
  private final int threads;

  /**
   * @param threads how many may read one list
   */
  WholeList(Names names, Diagnostics diagnostics, int threads) {
    this.names = names;
    this.diagnostics = diagnostics;
    this.threads = threads;
  }

  /**
   * Reads a list.
   *
   * @param reader null if the file is no list
   * @param sink takes every draft, corrected
   * @return null if it is no list or cannot be read, which is reported
   * @throws IOException if the sink cannot take a draft
   */
  @Nullable ReadList read(SourceFile file, @Nullable ListReader reader, DraftSink sink)
      throws IOException {
    if (reader == null) {
      report(
          file,
          DiagnosticCode.UNKNOWN_FORMAT,
          "This file is passed over; lists end in "
              + ListFormats.ENDINGS
              + ", or begin as one of these formats does.");
      return null;
    }
    CountingSink counted = new CountingSink(sink);
    ListReader.ListInfo info;
    try {
      info = read(file, reader, counted);
    } catch (SinkException e) {
      throw e.failure();
    } catch (StackOverflowError e) {
      // Parsers go down with what they parse; no list that people keep goes down that far.
      report(
          file,
          DiagnosticCode.TOO_LARGE,
          "Something in this file is nested too deeply to be read; the rest of the file is passed"
              + " over.");
      return null;
    } catch (IOException e) {
      report(
          file,
          DiagnosticCode.UNREADABLE_FILE,
          "This file cannot be read: " + CorpusFiles.reason(e) + ".");
      return null;
    }
    if (counted.count == 0) {
      report(
          file,
          DiagnosticCode.NO_PAPERS,
          "No paper is found in this file; if there are some,"
              + (reader instanceof MarkdownReader
                  ? " add a link or a venue to each, e.g. [OSDI '22]."
                  : " see what is said of its records."));
    }
    return new ReadList(file.name(), info.title(), info.entries(), counted.count);
  }

  private ListReader.ListInfo read(SourceFile file, ListReader reader, CountingSink counted)
      throws IOException {
    if (threads > 1 && reader instanceof PartedReader parted) {
      return new ListParts(parted, names, threads).read(file, counted, diagnostics);
    }
    DraftSink corrected = new Corrector(names, new LengthCheck(counted, diagnostics));
    return reader.read(file, corrected, diagnostics);
  }

  private void report(SourceFile file, DiagnosticCode code, String message) {
    diagnostics.add(file.name(), 0, 0, code, message);
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
