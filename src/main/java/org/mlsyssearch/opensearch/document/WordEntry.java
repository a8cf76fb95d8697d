package org.mlsyssearch.opensearch.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlsyssearch.query.terms.IndexField;

/** One string of the index of words: a term, a name, the beginning of a title, or several. */
final class WordEntry {

  /** The fields whose strings are kept. */
  static final List<IndexField> FIELDS =
      List.of(IndexField.TEXT, IndexField.NAME, IndexField.LEADING_NAME);

  private WordEntry() {}

  /** What marks a string of a field. */
  static int mark(IndexField field) {
    return 1 << FIELDS.indexOf(field);
  }

  /** The document of a string, its count being that of papers with the term. */
  static Map<String, ?> json(Tally.Entry entry) {
    Map<String, Object> json = new LinkedHashMap<>();
    for (IndexField field : FIELDS) {
      if ((entry.marks() & mark(field)) != 0) {
        json.put(Fields.name(field), entry.key());
      }
    }
    json.put(Fields.PAPERS, entry.count());
    json.put(Fields.LENGTH, entry.key().length());
    return json;
  }
}
