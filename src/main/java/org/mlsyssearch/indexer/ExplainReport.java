package org.mlsyssearch.indexer;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mlsyssearch.corpus.Diagnostic;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.EntryTrace;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.SourceRef;
import org.mlsyssearch.model.TopicPath;

/** Shows how the entries of one line were understood. */
final class ExplainReport implements Report, EntryTrace {

  private final Console console;
  private final Diagnostics diagnostics;
  private final String place;
  private final String file;
  private final int line;
  private int found;

  /**
   * A report on one line.
   *
   * @param place {@code FILE:LINE}
   */
  ExplainReport(Console console, Diagnostics diagnostics, String place) {
    this.console = console;
    this.diagnostics = diagnostics;
    this.place = place;
    int colon = place.lastIndexOf(':');
    if (colon <= 0 || !place.substring(colon + 1).matches("[1-9]\\d{0,8}")) {
      throw new UsageException(
          "--explain needs a file and a line, such as serving.md:41, not '" + place + "'.");
    }
    file = place.substring(0, colon).replace('\\', '/');
    line = Integer.parseInt(place.substring(colon + 1));
  }

  @Override
  public void paper(Paper paper) {
    for (SourceRef source : paper.sources()) {
      if (source.line() == line && isFile(source.file())) {
        show(paper, source);
        found++;
      }
    }
  }

  private boolean isFile(String name) {
    return name.equals(file) || file.endsWith("/" + name) || name.endsWith("/" + file);
  }

  private void show(Paper paper, SourceRef source) {
    console.line(source.file() + ":" + source.line() + " is the paper " + paper.id());
    row("title", paper.title());
    row("systems", String.join(", ", paper.systems()));
    row("also known as", String.join("; ", paper.alsoKnownAs()));
    row("authors", String.join(", ", paper.authors()));
    var venue = paper.venue();
    row("venue", venue == null ? "" : venue.label() + " (" + venue.name() + ")");
    var year = paper.year();
    row("year", year == null ? "" : year.toString());
    row("kind", paper.kind().label());
    row(
        "topics",
        paper.topics().stream().map(TopicPath::toString).collect(Collectors.joining("; ")));
    for (Link link : paper.links()) {
      row(link.rel().id(), link.href());
    }
    var doi = paper.doi();
    row("DOI", doi == null ? "" : doi);
    var arxiv = paper.arxivId();
    row("arXiv id", arxiv == null ? "" : arxiv);
    var summary = paper.summary();
    row("summary", summary == null ? "" : summary);
    row("list", source.list());
    row("heading", source.heading());
    row(
        "named at",
        paper.sources().stream()
            .map(s -> s.file() + ":" + s.line())
            .collect(Collectors.joining(", ")));
  }

  private void row(String name, String value) {
    console.line(
        String.format(
            java.util.Locale.ROOT, "  %-14s %s", name, value.isEmpty() ? "unknown" : value));
  }

  @Override
  public void entry(String name, int at, Supplier<List<String>> reasons) {
    if (at == line && isFile(name)) {
      console.line(name + ":" + at + " was understood as");
      reasons.get().forEach(reason -> console.line("  " + reason));
      found++;
    }
  }

  @Override
  public void end(Summary summary) {
    for (Diagnostic diagnostic : diagnostics.sorted()) {
      if (diagnostic.line() == line && isFile(diagnostic.file())) {
        console.line(diagnostic.toString());
        found++;
      }
    }
    if (found == 0) {
      console.line(
          place + " holds no entry: neither a bullet, a table's row nor a record begins there.");
    }
  }
}
