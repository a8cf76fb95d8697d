package org.mlsyssearch.corpus.markdown.list;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.mlsyssearch.corpus.lexicon.FieldNames.Field;
import org.mlsyssearch.corpus.lexicon.TitleCase;
import org.mlsyssearch.corpus.markdown.tree.RichText;

/** Which column of a table holds the titles of papers, or the names by which they are called. */
final class TitleColumn {

  private static final double TITLE_WORDS = 3.5;
  private static final double SELDOM = 0.2;

  private final Rows rows;
  private final List<Field> fields;

  /**
   * @param fields what each column holds, as far as its header or its cells say
   */
  TitleColumn(Rows rows, List<Field> fields) {
    this.rows = rows;
    this.fields = fields;
  }

  /** "Paper 1", "Paper 2": whether a column holds linked titles as that of the titles does. */
  boolean isFurther(int title, int column) {
    return title >= 0
        && (fields.get(column) == Field.FREE || fields.get(column) == Field.TITLE)
        && rows.share(column, CellTest::hasLinkedTitle) > 0.5
        && rows.share(title, CellTest::hasLinkedTitle) > 0.5;
  }

  /** The column of the titles, or of the names by which papers are called; -1 if there is none. */
  int index() {
    int best = -1;
    double most = 0;
    for (int i = 0; i < fields.size(); i++) {
      double words = rows.meanWords(i);
      if (fields.get(i) == Field.TITLE && words > most) {
        best = i;
        most = words;
      }
    }
    if (best < 0 && !listsThings()) {
      best = longest();
    }
    boolean published =
        fields.contains(Field.VENUE)
            && (fields.contains(Field.YEAR)
                || rows.share(fields.indexOf(Field.VENUE), CellTest::isDated) > 0.5);
    if (best < 0 && linkPapers()) {
      return name(fields) < 0 ? distinct() : name(fields);
    }
    return best < 0 && published ? name(fields) : best;
  }

  /** The first column, called by nothing else, that tells the rows apart; -1 if none does. */
  private int distinct() {
    return IntStream.range(0, fields.size())
        .filter(i -> fields.get(i) == Field.FREE && rows.areApart(i))
        .findFirst()
        .orElse(-1);
  }

  /** The column of names by which papers are called that have no titles; -1 if there is none. */
  static int name(List<Field> fields) {
    int system = fields.indexOf(Field.SYSTEM);
    return system < 0 ? fields.indexOf(Field.THING) : system;
  }

  /** Whether most cells of some column lead to papers. */
  private boolean linkPapers() {
    return IntStream.range(0, fields.size())
        .anyMatch(i -> rows.share(i, CellTest::leadsToPaper) > 0.25);
  }

  /** Whether rows are data sets, tools or contests: linked in a column that is called so. */
  private boolean listsThings() {
    return IntStream.range(0, fields.size())
        .anyMatch(i -> fields.get(i) == Field.THING && rows.share(i, RichText::hasLink) > 0.5);
  }

  /**
   * The column of the longest texts, if they are long enough for titles; -1 if none is. Beside
   * titles in title case, what stands in a script without spaces is a remark.
   */
  private int longest() {
    List<Integer> columns =
        IntStream.range(0, fields.size()).filter(this::mayHoldTitles).boxed().toList();
    boolean cased = columns.stream().anyMatch(i -> rows.share(i, CellTest::isTitle) > 0.5);
    int best = -1;
    for (int column : columns) {
      boolean remark = cased && rows.share(column, CellTest::isWide) > 0.5;
      if (!remark && (best < 0 || rows.meanWords(column) > rows.meanWords(best))) {
        best = column;
      }
    }
    return best;
  }

  private boolean mayHoldTitles(int column) {
    Field field = fields.get(column);
    // "Publication" beside "Venue".
    boolean named = field == Field.VENUE && Collections.frequency(fields, field) > 1;
    boolean ofPapers = fields.contains(Field.VENUE) || linkPapers();
    return rows.meanWords(column) > TITLE_WORDS
        && field != Field.AUTHORS
        && field != Field.YEAR
        && !describes(column)
        && (named
            || fields.size() == 1
            || fields.contains(Field.AUTHORS)
            || (ofPapers && rows.share(column, CellTest::isSentence) < SELDOM)
            || rows.share(column, cell -> cell.hasLink() || TitleCase.is(cell.text())) > 0.5);
  }

  /** Whether a column of a name that nobody knows says of papers, called by names, what they do. */
  private boolean describes(int column) {
    return name(fields) >= 0
        && fields.get(column) == Field.FREE
        && rows.share(column, cell -> cell.hasLink() || CellTest.isTitle(cell)) < 0.5;
  }
}
