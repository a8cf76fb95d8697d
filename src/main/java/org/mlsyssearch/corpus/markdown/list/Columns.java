package org.mlsyssearch.corpus.markdown.list;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.mlsyssearch.corpus.lexicon.FieldNames;
import org.mlsyssearch.corpus.lexicon.FieldNames.Field;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.corpus.markdown.entry.Column;
import org.mlsyssearch.corpus.markdown.tree.Candidate;
import org.mlsyssearch.corpus.markdown.tree.RichText;

/**
 * What the columns of a table hold: told by their header, or by their cells where it says nothing.
 */
public final class Columns {

  private static final double SURELY = 0.6;
  private static final double SELDOM = 0.2;

  /** So many rows at least tell what a column without a name holds. */
  private static final int ENOUGH = 4;

  /** Names such as "Tags", "Notes", "Source": what the cells are says more. */
  private static final Set<Field> SAYS_LITTLE = EnumSet.of(Field.OTHER, Field.NOTE, Field.LINK);

  private final Rows rows;
  private final List<RichText> header = new ArrayList<>();
  private final CellTest cells;

  private Columns(List<Candidate> rows, VenueTagReader venues) {
    this.cells = new CellTest(venues);
    this.rows = Rows.of(rows);
    for (Candidate row : rows) {
      for (int i = header.size(); i < row.cells().size(); i++) {
        header.add(row.cells().get(i).header());
      }
    }
  }

  /** The columns of the table that some rows are of. */
  public static List<Column> of(List<Candidate> rows, VenueTagReader venues) {
    return new Columns(rows, venues).columns();
  }

  private List<Column> columns() {
    List<Field> fields = new ArrayList<>();
    List<Boolean> paper = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      Field named = FieldNames.of(header.get(i).text());
      Field held = named == null || SAYS_LITTLE.contains(named) ? byCells(i) : Field.FREE;
      boolean cites = named == Field.OTHER && rows.share(i, CellTest::isCitation) > 0.5;
      fields.add(named == null || cites || held != Field.FREE ? held : named);
      paper.add(named == Field.TITLE);
    }
    int name = TitleColumn.name(fields);
    if (!namesPapers(fields)) {
      for (int i = 0; i < fields.size(); i++) {
        if (fields.get(i) == Field.TITLE) {
          fields.set(i, rows.share(i, cells::isVenueLink) > 0.5 ? Field.VENUE : Field.LINK);
        }
      }
      fields.set(name, Field.TITLE);
      paper.replaceAll(each -> false);
    }
    TitleColumn titles = new TitleColumn(rows, fields);
    int title = titles.index();
    List<Column> columns = new ArrayList<>();
    boolean named = paper.contains(true) || (title >= 0 && title == name);
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      if (i == title || titles.isFurther(title, i)) {
        field = Field.TITLE;
      } else if (field == Field.TITLE && title >= 0) {
        field = Field.LINK; // "Paper" beside "Title".
      }
      columns.add(new Column(field, field == Field.TITLE && named));
    }
    return columns;
  }

  /**
   * Whether papers are called by their titles: else a column of names stands beside links called by
   * venues, "[Nature](url), [arXiv](url)".
   */
  private boolean namesPapers(List<Field> fields) {
    return TitleColumn.name(fields) < 0
        || !fields.contains(Field.TITLE)
        || IntStream.range(0, fields.size())
            .filter(i -> fields.get(i) == Field.TITLE)
            .anyMatch(i -> rows.share(i, cells::isSource) < SURELY);
  }

  /** What most cells of a column are, whatever it is called. */
  private Field byCells(int column) {
    if (rows.share(column, cell -> Persons.areMany(cell.text())) > 0.5) {
      return Field.AUTHORS;
    }
    boolean unnamed = header.get(column).text().isBlank() && rows.rows().size() >= ENOUGH;
    double enough = unnamed ? SELDOM : 0.5;
    if (rows.share(column, cell -> cells.isVenue(cell.text())) > enough) {
      return Field.VENUE;
    }
    return Field.FREE;
  }
}
