package org.mlsyssearch.lucene.segment;

import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

/**
 * Terms of papers of one sort, and the fields of an index that are made of them.
 *
 * @param table the number of the table that holds the terms; columns may share one
 * @param form what is kept of a term in a paper
 * @param postings the field by which papers are found; null if there is none
 * @param values the field by which a paper's terms are found; null if there is none
 * @param single whether each paper has one term
 * @param isRare whether most terms are of one paper alone
 * @param weight how often each of its terms counts in the column of counts
 */
public record Column(
    int table,
    Form form,
    @Nullable String postings,
    @Nullable String values,
    boolean single,
    boolean isRare,
    int weight) {

  /** A column in which each paper has one term, which mostly no other has. */
  public static Column single(int table, @Nullable String postings, String values) {
    return new Column(table, Form.PRESENT, postings, values, true, true, 0);
  }

  /** A column of terms by which papers are found. */
  public static Column terms(int table, String postings, boolean isRare) {
    return new Column(table, Form.PRESENT, postings, null, false, isRare, 0);
  }

  /** A column of terms by which papers are found, and which are found by papers. */
  public static Column values(int table, String field) {
    return new Column(table, Form.PRESENT, field, field, false, false, 0);
  }

  /** A column of chunks. */
  public static Column chunks(int table, Form form, String postings, int weight) {
    return new Column(table, form, postings, null, false, false, weight);
  }

  /** What is kept of a term in a paper. */
  public enum Form {
    /** That it has it. */
    PRESENT(IndexOptions.DOCS),
    /**
     * How often it counts, in chunks of this and all other columns by their weights. Papers have
     * lengths for it. One column has this form.
     */
    COUNTED(IndexOptions.DOCS_AND_FREQS),
    /** Where it stands; chunks are added in the order of their places. */
    PLACED(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private final IndexOptions options;

    Form(IndexOptions options) {
      this.options = options;
    }

    /** Whether a number is kept beside the term. */
    boolean hasNumber() {
      return this != PRESENT;
    }

    IndexOptions options() {
      return options;
    }
  }

  DocValuesType valuesType() {
    return single ? DocValuesType.SORTED : DocValuesType.SORTED_SET;
  }
}
