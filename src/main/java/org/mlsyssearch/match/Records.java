package org.mlsyssearch.match;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mlsyssearch.corpus.Diagnostic;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.reading.CorpusReader;
import org.mlsyssearch.model.Severity;

/**
 * Reads a pasted bibliography as the corpus reads a file of its format, which its content tells.
 * Stateless.
 */
final class Records {

  private static final int MOST_NOTES = 20;

  /** Venues and names are read when the first bibliography comes. */
  private static final class Bundled {
    static final Authority AUTHORITY = Authority.bundled(new Diagnostics());
  }

  private Records() {}

  /**
   * Reads the records of a text.
   *
   * @param notes takes a sentence on each record that could not be read
   * @return empty where the text is of no format that has records
   */
  static List<Item> read(String text, List<String> notes) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    List<Item> items = new ArrayList<>();
    SourceFile pasted = SourceFile.of("pasted", text.getBytes(StandardCharsets.UTF_8));
    new CorpusReader(Bundled.AUTHORITY, diagnostics).read(pasted, draft -> items.add(item(draft)));
    diagnostics.sorted().stream()
        .filter(remark -> remark.severity() != Severity.NOTE || remark.code().isRejection())
        .filter(remark -> remark.line() > 0)
        .sorted(Comparator.comparingInt(Diagnostic::line))
        .limit(MOST_NOTES)
        .forEach(remark -> notes.add("Line " + remark.line() + ": " + remark.message()));
    items.sort(Comparator.comparingInt(Item::line));
    return items;
  }

  private static Item item(Draft draft) {
    Set<String> identifiers = new LinkedHashSet<>();
    String doi = draft.doi();
    if (doi != null) {
      identifiers.addAll(Identified.in("doi:" + doi));
    }
    String arxiv = draft.arxivId();
    if (arxiv != null) {
      identifiers.addAll(Identified.in("arXiv:" + arxiv));
    }
    draft.links().forEach(link -> identifiers.addAll(Identified.in(link.href())));
    return new Item(
        draft.source().line(),
        draft.title(),
        draft.title(),
        draft.authors(),
        draft.year(),
        List.copyOf(identifiers));
  }
}
