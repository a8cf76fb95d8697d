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
 */
public record Column(
    int table, Form form, @Nullable String postings, @Nullable String values, boolean single) {

  /** What is kept of a term in a paper. */
  public enum Form {
    /** That it has it. */
    PRESENT(IndexOptions.DOCS),
    /** How often it counts; each term is handed over once. Papers have lengths for it. */
    COUNTED(IndexOptions.DOCS_AND_FREQS),
    /** Where it stands; places of a paper never descend. */
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
