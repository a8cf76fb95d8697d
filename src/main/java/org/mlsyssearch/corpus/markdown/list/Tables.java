package org.mlsyssearch.corpus.markdown.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.corpus.markdown.entry.Column;
import org.mlsyssearch.corpus.markdown.tree.Candidate;

/**
 * The rows of all tables of a file, by their header: what the columns of one hold, those of others
 * of the same header do. For one file; not thread-safe.
 */
public final class Tables {

  private final VenueTagReader venues;
  private final Map<List<String>, List<Candidate>> rows = new HashMap<>();
  private final Map<List<String>, List<Column>> columns = new HashMap<>();

  public Tables(VenueTagReader venues) {
    this.venues = venues;
  }

  /** Notes the rows among some candidates, which are those of whole tables. */
  public void add(List<Candidate> candidates) {
    candidates.stream()
        .filter(candidate -> candidate.shape() == Candidate.Shape.ROW)
        .forEach(row -> rows.computeIfAbsent(header(row), each -> new ArrayList<>()).add(row));
  }

  /** The columns of the table that some rows are of. */
  public List<Column> columns(List<Candidate> table) {
    List<String> header = header(table.getFirst());
    return header.stream().allMatch(String::isBlank)
        ? Columns.of(table, venues)
        : columns.computeIfAbsent(
            header, each -> Columns.of(rows.getOrDefault(each, table), venues));
  }

  private static List<String> header(Candidate row) {
    return row.cells().stream().map(cell -> cell.header().text().strip()).toList();
  }
}
