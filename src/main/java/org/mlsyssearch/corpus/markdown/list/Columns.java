package org.mlsyssearch.corpus.markdown.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.mlsyssearch.corpus.lexicon.FieldNames;
import org.mlsyssearch.corpus.lexicon.FieldNames.Field;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.lexicon.TitleCase;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.corpus.markdown.entry.Column;
import org.mlsyssearch.corpus.markdown.tree.Candidate;
import org.mlsyssearch.corpus.markdown.tree.RichText;

/**
 * What the columns of a table hold: told by their header, or by their cells where it says nothing.
 */
public final class Columns {

  private static final double TITLE_WORDS = 3.5;
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
    int name = name(fields);
    if (!namesPapers(fields)) {
      for (int i = 0; i < fields.size(); i++) {
        if (fields.get(i) == Field.TITLE) {
          fields.set(i, rows.share(i, cells::isVenueLink) > 0.5 ? Field.VENUE : Field.LINK);
        }
      }
      fields.set(name, Field.TITLE);
      paper.replaceAll(each -> false);
    }
    int title = title(fields);
    List<Column> columns = new ArrayList<>();
    boolean named = paper.contains(true) || (title >= 0 && title == name);
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      if (i == title || isFurther(fields, title, i)) {
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
    return name(fields) < 0
        || !fields.contains(Field.TITLE)
        || IntStream.range(0, fields.size())
            .filter(i -> fields.get(i) == Field.TITLE)
            .anyMatch(i -> rows.share(i, cells::isSource) < SURELY);
  }

  /** "Paper 1", "Paper 2": whether a column holds linked titles as that of the titles does. */
  private boolean isFurther(List<Field> fields, int title, int column) {
    return title >= 0
        && (fields.get(column) == Field.FREE || fields.get(column) == Field.TITLE)
        && rows.share(column, CellTest::hasLinkedTitle) > 0.5
        && rows.share(title, CellTest::hasLinkedTitle) > 0.5;
  }

  private int title(List<Field> fields) {
    int best = -1;
    double most = 0;
    for (int i = 0; i < fields.size(); i++) {
      double words = rows.meanWords(i);
      if (fields.get(i) == Field.TITLE && words > most) {
        best = i;
        most = words;
      }
    }
    if (best < 0 && !listsThings(fields)) {
      best = longest(fields);
    }
    boolean published =
        fields.contains(Field.VENUE)
            && (fields.contains(Field.YEAR)
                || rows.share(fields.indexOf(Field.VENUE), CellTest::isDated) > 0.5);
    if (best < 0 && linkPapers(fields)) {
      return name(fields) < 0 ? distinct(fields) : name(fields);
    }
    return best < 0 && published ? name(fields) : best;
  }

  /** The first column, called by nothing else, that tells the rows apart; -1 if none does. */
  private int distinct(List<Field> fields) {
    return IntStream.range(0, fields.size())
        .filter(i -> fields.get(i) == Field.FREE && rows.areApart(i))
        .findFirst()
        .orElse(-1);
  }

  /** The column of names by which papers are called that have no titles; -1 if there is none. */
  private static int name(List<Field> fields) {
    int system = fields.indexOf(Field.SYSTEM);
    return system < 0 ? fields.indexOf(Field.THING) : system;
  }

  /** Whether most cells of some column lead to papers. */
  private boolean linkPapers(List<Field> fields) {
    return IntStream.range(0, fields.size())
        .anyMatch(i -> rows.share(i, CellTest::leadsToPaper) > 0.25);
  }

  /** Whether rows are data sets, tools or contests: linked in a column that is called so. */
  private boolean listsThings(List<Field> fields) {
    return IntStream.range(0, fields.size())
        .anyMatch(i -> fields.get(i) == Field.THING && rows.share(i, RichText::hasLink) > 0.5);
  }

  /** The column of the longest texts, if they are long enough for titles; -1 if none is. */
  private int longest(List<Field> fields) {
    int best = -1;
    double most = TITLE_WORDS;
    boolean ofPapers = fields.contains(Field.VENUE) || linkPapers(fields);
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      double words = rows.meanWords(i);
      // "Publication" beside "Venue".
      boolean named = field == Field.VENUE && Collections.frequency(fields, field) > 1;
      boolean titles =
          named
              || fields.size() == 1
              || fields.contains(Field.AUTHORS)
              || (ofPapers && rows.share(i, CellTest::isSentence) < SELDOM)
              || rows.share(i, cell -> cell.hasLink() || TitleCase.is(cell.text())) > 0.5;
      titles &= field != Field.AUTHORS && field != Field.YEAR && !describes(fields, i);
      if (words > most && titles) {
        most = words;
        best = i;
      }
    }
    return best;
  }

  /** Whether a column of a name that nobody knows says of papers, called by names, what they do. */
  private boolean describes(List<Field> fields, int column) {
    return name(fields) >= 0
        && fields.get(column) == Field.FREE
        && rows.share(column, cell -> cell.hasLink() || CellTest.isTitle(cell)) < 0.5;
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
