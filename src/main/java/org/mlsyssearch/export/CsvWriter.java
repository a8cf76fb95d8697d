package org.mlsyssearch.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Fact;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.Paper;

/**
 * Comma-separated values as in RFC 4180: a header, CR LF after every row, quotes where needed. Each
 * fact has its column, a venue two and links one for each relation.
 *
 * <p>Several values of one column are joined by a semicolon and a space. A cell that a spreadsheet
 * would run as a formula is prefixed with an apostrophe.
 */
final class CsvWriter implements PaperWriter {

  /** The links with a column each; the others repeat the DOI and the arXiv id. */
  private static final Set<Link.Rel> RELS =
      EnumSet.complementOf(EnumSet.of(Link.Rel.DOI, Link.Rel.ARXIV));

  /** Without it spreadsheet programs take UTF-8 for another encoding and spoil accents. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** What begins a formula, in full width too; some programs pass over blanks before it. */
  private static final Pattern FORMULA =
      Pattern.compile("[\\s\\p{C}\\p{Z}]*+[=+@\\-\uFF1D\uFF0B\uFF0D\uFF20]");

  /** What ends a cell or a row in some dialect. */
  private static final String SEPARATORS = ",;\t\"\r\n";

  private final Writer out;
  private final Permalink permalink;

  CsvWriter(Writer out, Permalink permalink) {
    this.out = out;
    this.permalink = permalink;
  }

  @Override
  public void begin() throws IOException {
    out.write(BYTE_ORDER_MARK);
    List<String> names = new ArrayList<>();
    names.add("id");
    for (Fact fact : Fact.values()) {
      switch (fact.shape()) {
        case TEXT, NAMES, YEAR, KIND, TOPICS -> names.add(fact.id());
        case VENUE -> names.addAll(List.of(fact.id(), fact.id() + "_name"));
        case LINKS -> RELS.forEach(rel -> names.add(rel.id()));
      }
    }
    names.addAll(List.of("sources", "url"));
    row(names);
  }

  @Override
  public void paper(Paper paper) throws IOException {
    List<String> cells = new ArrayList<>();
    cells.add(paper.id().value());
    for (Fact fact : Fact.values()) {
      Object value = fact.of(paper.facts());
      switch (fact.shape()) {
        case TEXT, NAMES, YEAR, KIND, TOPICS -> cells.add(cell(value));
        case VENUE -> {
          var venue = paper.venue();
          cells.add(venue == null ? "" : venue.label());
          cells.add(venue == null ? "" : venue.name());
        }
        case LINKS -> RELS.forEach(rel -> cells.add(links(paper, rel)));
      }
    }
    cells.add(cell(paper.sources().stream().map(s -> s.file() + ":" + s.line()).toList()));
    cells.add(permalink.of(paper.id()));
    row(cells);
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
    boolean formula = FORMULA.matcher(text).lookingAt();
    String safe = formula ? "'" + text : text;
    boolean quoted = formula || safe.chars().anyMatch(c -> SEPARATORS.indexOf(c) >= 0);
    out.write(quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
  }

  private static String links(Paper paper, Link.Rel rel) {
    return cell(paper.links().stream().filter(link -> link.rel() == rel).map(Link::href).toList());
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Kind kind -> kind.id();
      case List<?> values -> values.stream().map(String::valueOf).collect(Collectors.joining("; "));
      default -> value.toString();
    };
  }
}
