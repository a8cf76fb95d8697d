package org.mlsyssearch.lucene.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValuesSkipIndexType;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorEncoding;
import org.apache.lucene.index.VectorSimilarityFunction;

/** Tells Lucene what the fields of a segment are: those that any paper has. */
final class SegmentFields {

  private final List<FieldInfo> fields = new ArrayList<>();

  /** Fields have the same numbers in all segments. */
  private int number;

  private SegmentFields() {}

  static FieldInfos of(Layout layout, SortedPapers papers) {
    SegmentFields made = new SegmentFields();
    for (int i = 0; i < layout.columns().size(); i++) {
      Column column = layout.columns().get(i);
      boolean isThere = papers.has(i) || column.form() == Column.Form.COUNTED;
      made.number = 2 * i;
      if (isThere) {
        made.add(column);
      }
    }
    made.number = 2 * layout.columns().size();
    if (papers.hasNumbers()) {
      made.add(layout.number(), IndexOptions.NONE, DocValuesType.NUMERIC, 0);
    }
    made.number = 2 * layout.columns().size() + 1;
    made.add(layout.record(), IndexOptions.NONE, DocValuesType.NONE, 0);
    if (papers.vectorLength() > 0) {
      made.add(layout.vector(), IndexOptions.NONE, DocValuesType.NONE, papers.vectorLength());
    }
    return new FieldInfos(made.fields.toArray(FieldInfo[]::new));
  }

  private void add(Column column) {
    String postings = column.postings();
    String values = column.values();
    if (postings != null) {
      boolean isBoth = postings.equals(values);
      add(postings, column.form().options(), isBoth ? column.valuesType() : DocValuesType.NONE, 0);
    }
    if (values != null && !values.equals(postings)) {
      add(values, IndexOptions.NONE, column.valuesType(), 0);
    }
  }

  private void add(String name, IndexOptions postings, DocValuesType values, int vectorLength) {
    boolean isIndexed = postings != IndexOptions.NONE;
    boolean hasNorms = postings == IndexOptions.DOCS_AND_FREQS;
    Map<String, String> attributes = new HashMap<>();
    fields.add(
        new FieldInfo(
            name,
            number++,
            false,
            isIndexed && !hasNorms,
            false,
            postings,
            values,
            DocValuesSkipIndexType.NONE,
            -1,
            attributes,
            0,
            0,
            0,
            vectorLength,
            vectorLength > 0 ? VectorEncoding.BYTE : VectorEncoding.FLOAT32,
            vectorLength > 0
                ? VectorSimilarityFunction.DOT_PRODUCT
                : VectorSimilarityFunction.EUCLIDEAN,
            false,
            false));
  }
}
