package org.mlsyssearch.corpus.markdown.tree;

import java.util.List;
import java.util.stream.Stream;

/**
 * What may be one entry of a list, with all that belongs to it; whether it is a paper is decided
 * later.
 *
 * @param shape what the block is
 * @param section the headings above it
 * @param text its own text; for a row the texts of all cells, parted by blanks
 * @param cells a row's cells in order, with their header cells; empty for other shapes
 * @param fields the blocks below it that belong to it: nested bullets, paragraphs behind a title
 *     heading, {@code dd} of a {@code dt}; nested as in the source
 * @param siblings which candidates are its siblings: those of equal number stand in one list, table
 *     or run of paragraphs
 * @param column where it begins in its first line, from 1
 */
public record Candidate(
    Shape shape,
    Section section,
    RichText text,
    List<Cell> cells,
    List<Candidate> fields,
    int siblings,
    int column) {

  /** What a candidate is in the source. */
  public enum Shape {
    BULLET,
    ROW,
    PARAGRAPH,
    LINE,
    HEADING,
    /** A heading above headings that name its fields. */
    RECORD,
    /** The paragraph below a heading that only names its entry; the name is its first field. */
    NAMED,
    BOLD_PARAGRAPH,
    TERM
  }

  /** A cell of a table with the header cell above it; an empty header where there is none. */
  public record Cell(RichText header, RichText text) {}

  /** A candidate with nothing below it. */
  Candidate(Shape shape, Section section, RichText text, int siblings, int column) {
    this(shape, section, text, List.of(), List.of(), siblings, column);
  }

  public Candidate {
    cells = List.copyOf(cells);
    fields = List.copyOf(fields);
  }

  /** What the heading above an entry calls it; empty for entries of other shapes. */
  public String name() {
    return shape == Shape.NAMED && !fields.isEmpty() && fields.getFirst().shape() == Shape.TERM
        ? NameHeadings.name(fields.getFirst().text())
        : "";
  }

  /** Whether it is a paragraph whose first line names the persons of the title above it. */
  public boolean isSigned() {
    return (shape == Shape.PARAGRAPH || shape == Shape.LINE) && Texts.isSigned(text);
  }

  /** Whether the first of its fields, and no other, is nothing but a link of a word or two. */
  public boolean isLedByLink() {
    return !fields.isEmpty()
        && FieldLabels.isShortLinks(fields.getFirst().text())
        && fields.stream().skip(1).noneMatch(field -> FieldLabels.isShortLinks(field.text()));
  }

  /** Candidates, and behind each heading among them what stands below it. */
  public static List<Candidate> withBelow(List<Candidate> candidates) {
    return candidates.stream()
        .flatMap(each ->
            each.shape() == Shape.HEADING
                ? Stream.concat(Stream.of(each), withBelow(each.fields()).stream())
                : Stream.of(each))
        .toList();
  }
}
