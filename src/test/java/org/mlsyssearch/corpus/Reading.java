package org.mlsyssearch.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.merge.DraftStore;
import org.mlsyssearch.corpus.merge.PaperMerger;
import org.mlsyssearch.corpus.reading.CorpusReader;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.Severity;

/** What reading some files gives: drafts, papers and diagnostics. */
public record Reading(List<Draft> drafts, List<Paper> papers, Diagnostics remarks) {

  private static final Authority BUNDLED = Authority.bundled(new Diagnostics());

  /** Reads files and folders with the bundled authority files. */
  public static Reading of(Path... paths) {
    Diagnostics diagnostics = new Diagnostics();
    List<Draft> drafts = new ArrayList<>();
    List<Paper> papers = new ArrayList<>();
    try (DraftStore store = new DraftStore()) {
      PaperMerger merger = new PaperMerger(store, diagnostics);
      new CorpusReader(BUNDLED, diagnostics)
          .read(
              List.of(paths),
              draft -> {
                drafts.add(draft);
                merger.add(draft);
              });
      merger.forEach(papers::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Reading(drafts, papers, diagnostics);
  }

  /** Writes a file and reads it. */
  public static Reading of(Path file, String text) {
    try {
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return of(file);
  }

  /** The only draft. */
  public Draft draft() {
    if (drafts.size() != 1) {
      throw new AssertionError("One draft is expected, not " + drafts + " " + problems());
    }
    return drafts.getFirst();
  }

  /** The titles of the drafts. */
  public List<String> titles() {
    return drafts.stream().map(Draft::title).toList();
  }

  /** The warnings and errors as they are printed. */
  public List<String> problems() {
    return remarks.sorted().stream()
        .filter(remark -> remark.severity() != Severity.NOTE)
        .map(Diagnostic::toString)
        .toList();
  }
}
