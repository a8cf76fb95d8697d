package org.mlsyssearch.corpus.markdown.tree;

import java.util.List;

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
      if (row.spanning()) {
        section = above.with(row.cells().getFirst().text());
        continue;
      }
      RichTextBuilder all = new RichTextBuilder(row.line()).begin();
      row.cells().forEach(cell -> all.appendBehind(cell.text()));
      RichText text = all.build();
      if (Texts.isBlank(text) && !Texts.hasLink(text)) {
        outcome.skip(text, row.column(), Skipped.Reason.NO_TEXT);
      } else {
        found.add(
            new Candidate(
                Candidate.Shape.ROW, section, text, row.cells(), List.of(), list, row.column()));
      }
    }
  }
}
