package org.mlsyssearch.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.TopicPath;

/**
 * Comma-separated values as in RFC 4180: a header, CR LF after every row, quotes where needed.
 *
 * <p>Several values of one column are joined by a semicolon and a space. A cell that a spreadsheet
 * would run as a formula is prefixed with an apostrophe.
 */
final class CsvWriter implements PaperWriter {

  /** The columns, in order. */
  static final List<String> COLUMNS =
      List.of(
          "id",
          "title",
          "systems",
          "also_known_as",
          "authors",
          "venue",
          "venue_name",
          "year",
          "kind",
          "topics",
          "doi",
          "arxiv_id",
          "paper",
          "pdf",
          "code",
          "slides",
          "video",
          "site",
          "summary",
          "sources",
          "url");

  private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final Writer out;
  private final Permalink permalink;

  CsvWriter(Writer out, Permalink permalink) {
    this.out = out;
    this.permalink = permalink;
  }

  @Override
  public void begin() throws IOException {
    row(COLUMNS);
  }

  @Override
  public void paper(Paper paper) throws IOException {
    var venue = paper.venue();
    var year = paper.year();
    row(
        List.of(
            paper.id().value(),
            paper.title(),
            join(paper.systems()),
            join(paper.alsoKnownAs()),
            join(paper.authors()),
            venue == null ? "" : venue.label(),
            venue == null ? "" : venue.name(),
            year == null ? "" : year.toString(),
            paper.kind().id(),
            join(paper.topics().stream().map(TopicPath::toString).toList()),
            orEmpty(paper.doi()),
            orEmpty(paper.arxivId()),
            links(paper, Link.Rel.PAPER),
            links(paper, Link.Rel.PDF),
            links(paper, Link.Rel.CODE),
            links(paper, Link.Rel.SLIDES),
            links(paper, Link.Rel.VIDEO),
            links(paper, Link.Rel.SITE),
            orEmpty(paper.summary()),
            join(paper.sources().stream().map(s -> s.file() + ":" + s.line()).toList()),
            permalink.of(paper.id())));
  }

  @Override
  public void end() {}

  private void row(List<String> cells) throws IOException {
    boolean first = true;
    for (String cell : cells) {
      if (!first) {
        out.write(',');
      }
      first = false;
      cell(cell);
    }
    out.write("\r\n");
  }

  private void cell(String text) throws IOException {
    boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean quoted = formula || safe.chars().anyMatch(c -> ",\"\r\n;".indexOf(c) >= 0);
    out.write(quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
  }

  private static String links(Paper paper, Link.Rel rel) {
    return join(paper.links().stream().filter(link -> link.rel() == rel).map(Link::href).toList());
  }

  private static String join(List<String> values) {
    return String.join("; ", values);
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
