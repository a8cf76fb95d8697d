package org.mlsyssearch.match;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.Diagnostic;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.Severity;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.reading.CorpusReader;

/** Reads a pasted bibliography with the corpus's own reader of its format. Stateless. */
final class Records {

  private static final Pattern BIBTEX = Pattern.compile("(?m)^\\s*@\\w+\\s*[{(]");
  private static final Pattern JSON = Pattern.compile("^\\s*[\\[{]\\s*[\\[{\"]");
  private static final Pattern RIS = Pattern.compile("(?m)^TY  - \\w+");
  private static final Pattern XML = Pattern.compile("^\\s*<(?:\\?xml|dblp|feed)\\b");
  private static final int MOST_NOTES = 20;

  /** Venues and names are read when the first bibliography comes. */
  private static final class Bundled {
    static final Authority AUTHORITY = Authority.bundled(new Diagnostics());
  }

  private Records() {}

  /** The ending of files of the text's format; null where it is none that has records. */
  static @Nullable String format(String text) {
    return BIBTEX.matcher(text).find()
        ? "bib"
        : RIS.matcher(text).find()
            ? "ris"
            : JSON.matcher(text).find() ? "json" : XML.matcher(text).find() ? "xml" : null;
  }

  /**
   * Reads the records of a text.
   *
   * @param notes takes a sentence on each record that could not be read
   */
  static List<Item> read(String text, String format, List<String> notes) throws IOException {
    Path folder = Files.createTempDirectory("mlsys-search-pasted");
    Path file = folder.resolve("pasted." + format);
    Diagnostics diagnostics = new Diagnostics();
    List<Item> items = new ArrayList<>();
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
      new CorpusReader(Bundled.AUTHORITY, diagnostics)
          .read(List.of(file), draft -> items.add(item(draft)), started -> {});
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
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
