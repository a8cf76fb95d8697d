package org.mlsyssearch.fuzz;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mlsyssearch.corpus.Diagnostic;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.merge.DraftStore;
import org.mlsyssearch.corpus.merge.PaperMerger;
import org.mlsyssearch.corpus.reading.CorpusReader;
import org.mlsyssearch.model.Fact;

/**
 * A reader of lists, from bytes to papers: drafts are merged, and each paper is checked when made.
 *
 * @param file the name of the file that the input stands for, whose ending picks the reader
 */
record ReaderTarget(String name, String file, List<String> seeds, List<String> pieces)
    implements Target {

  private static final Authority AUTHORITY = Authority.bundled(new Diagnostics());

  @Override
  public int length() {
    return 400;
  }

  @Override
  public Object run(byte[] input) throws Exception {
    Diagnostics diagnostics = new Diagnostics();
    List<Draft> drafts = new ArrayList<>();
    new CorpusReader(AUTHORITY, diagnostics).read(SourceFile.of(file, input), drafts::add);
    int[] papers = {0};
    if (!drafts.isEmpty()) {
      try (DraftStore store = new DraftStore()) {
        PaperMerger merger = new PaperMerger(store, diagnostics);
        for (Draft draft : drafts) {
          merger.add(draft);
        }
        merger.forEach(paper -> papers[0]++);
      }
    }
    Set<DiagnosticCode> codes =
        diagnostics.sorted().stream()
            .map(Diagnostic::code)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(DiagnosticCode.class)));
    Set<Fact> facts = EnumSet.noneOf(Fact.class);
    for (Draft draft : drafts) {
      for (Fact fact : Fact.values()) {
        Object value = fact.of(draft.facts());
        if (value != null && !value.equals(List.of())) {
          facts.add(fact);
        }
      }
    }
    return List.of(codes, facts, Math.min(3, drafts.size()), papers[0]);
  }
}
