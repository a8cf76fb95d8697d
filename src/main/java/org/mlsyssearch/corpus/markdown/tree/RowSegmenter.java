package org.mlsyssearch.corpus.markdown.tree;

import java.util.List;
import org.mlsyssearch.corpus.DiagnosticCode;

/** Takes the rows of tables as candidates. */
final class RowSegmenter {

  private final Outcome outcome;

  RowSegmenter(Outcome outcome) {
    this.outcome = outcome;
  }

  /** Takes each row; one that spans the table heads those below it. */
  void read(Block.Table table, Section above, List<Candidate> found) {
    int list = outcome.newList();
    Section section = above;
    for (Block.Row row : table.rows()) {
      RichText text = text(row);
      if (row.kind() == Block.RowKind.HEADING) {
        section = outcome.enter(above, row.cells().getFirst().text());
      } else if (row.kind() == Block.RowKind.UPPER_HEADER) {
        outcome.enter(above, text);
      } else if (Texts.isBlank(text) && !text.hasLink()) {
        outcome.skip(text, row.column(), DiagnosticCode.NO_TEXT);
      } else {
        found.add(
            new Candidate(
                Candidate.Shape.ROW, section, text, row.cells(), List.of(), list, row.column()));
      }
    }
  }

  /** The texts of all cells; of one that is repeated only the first. */
  @SuppressWarnings("ReferenceEquality") // A cell over several columns is one and the same.
  private static RichText text(Block.Row row) {
    RichTextBuilder all = new RichTextBuilder(row.line()).begin();
    RichText last = null;
    for (Candidate.Cell cell : row.cells()) {
      if (cell.text() != last) {
        all.appendBehind(cell.text());
      }
      last = cell.text();
    }
    return all.build();
  }
}
