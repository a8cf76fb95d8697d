package org.mlsyssearch.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.merge.DraftStore;
import org.mlsyssearch.corpus.merge.PaperMerger;
import org.mlsyssearch.corpus.reading.CorpusReader;
import org.mlsyssearch.model.Paper;

/**
 * Reads small corpora for tests, with the bundled venues and names unless a folder has its own;
 * topics are the headings.
 */
public final class Corpora {

  private Corpora() {}

  /** What came of reading. */
  public record Read(
      List<Paper> papers,
      List<Draft> drafts,
      Diagnostics diagnostics,
      List<CorpusReader.ReadList> lists) {

    public Paper paper(String title) {
      return papers.stream()
          .filter(paper -> paper.title().equals(title))
          .findFirst()
          .orElseThrow(() ->
              new AssertionError(
                  "No '" + title + "' in " + papers.stream().map(Paper::title).toList()));
    }

    public List<String> codes() {
      return diagnostics.sorted().stream().map(diagnostic -> diagnostic.code().id()).toList();
    }
  }

  /** Reads files and folders as the indexer does. */
  public static Read read(Path... paths) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    Authority authority = Authority.load(List.of(paths), null, diagnostics);
    List<Draft> drafts = new ArrayList<>();
    List<Paper> papers = new ArrayList<>();
    try (DraftStore store = new DraftStore()) {
      PaperMerger merger = new PaperMerger(store, diagnostics);
      List<CorpusReader.ReadList> lists =
          new CorpusReader(authority, diagnostics)
              .read(
                  List.of(paths),
                  draft -> {
                    drafts.add(draft);
                    merger.add(draft);
                  });
      merger.forEach(papers::add);
      return new Read(papers, drafts, diagnostics, lists);
    }
  }

  /** Reads a text as a file of some name. */
  public static Read read(Path folder, String name, String text) throws IOException {
    return read(Files.writeString(folder.resolve(name), text));
  }
}
