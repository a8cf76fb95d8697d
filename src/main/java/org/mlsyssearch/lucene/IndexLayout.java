package org.mlsyssearch.lucene;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.mlsyssearch.lucene.segment.Column;
import org.mlsyssearch.lucene.segment.Column.Form;
import org.mlsyssearch.lucene.segment.Layout;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.search.Facet;

/** What the fields of {@link Schema} are to those who write segments, and the order of papers. */
final class IndexLayout {

  /** Newest first, then by title, then by id: the order in which equal hits are shown. */
  static final Sort SORT =
      new Sort(
          new SortField(Schema.SORT_YEAR, SortField.Type.INT, true, Integer.MIN_VALUE),
          new SortField(Schema.SORT_TITLE, SortField.Type.STRING),
          new SortField(Schema.SORT_ID, SortField.Type.STRING));

  private static final List<Column> COLUMNS = new ArrayList<>();
  private static final Map<IndexField, Integer> FIELDS = new EnumMap<>(IndexField.class);
  private static final Map<Facet, Integer> FACETS = new EnumMap<>(Facet.class);

  /** The table of all words, first letters and stems, which many fields share. */
  private static final int WORDS = 0;

  static final int TEXT;
  static final int ID;
  static final int TITLE;
  static final Layout LAYOUT;

  static {
    int tables = WORDS + 1;
    TEXT = add(Column.chunks(WORDS, Form.COUNTED, Schema.name(IndexField.TEXT), 1));
    ID = add(Column.single(tables++, Schema.ID, Schema.SORT_ID));
    TITLE = add(Column.single(tables++, null, Schema.SORT_TITLE));
    for (IndexField field : IndexField.values()) {
      if (IndexField.withPositions().contains(field)) {
        FIELDS.put(
            field, add(Column.chunks(WORDS, Form.PLACED, Schema.name(field), field.weight())));
      } else if (field != IndexField.TEXT) {
        FIELDS.put(field, add(Column.terms(tables++, Schema.name(field), true)));
      }
    }
    for (Facet facet : Facet.values()) {
      String name = Schema.facet(facet);
      FACETS.put(facet, add(Column.values(tables++, name)));
    }
    LAYOUT =
        new Layout(COLUMNS, Schema.SORT_YEAR, List.of(TITLE, ID), Schema.RECORD, Schema.VECTOR);
  }

  private IndexLayout() {}

  private static int add(Column column) {
    COLUMNS.add(column);
    return COLUMNS.size() - 1;
  }

  /** The column of a field but {@link IndexField#TEXT}. */
  static int column(IndexField field) {
    return Objects.requireNonNull(FIELDS.get(field));
  }

  static int column(Facet facet) {
    return Objects.requireNonNull(FACETS.get(facet));
  }
}
