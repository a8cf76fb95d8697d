package org.mlsyssearch.corpus.tagged;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one record, in order.
 *
 * @param line where it begins, from 1
 * @param fields its fields
 */
record TaggedRecord(int line, List<Field> fields) {

  /**
   * A field.
   *
   * @param tag two to four capitals and digits
   * @param value one line, not blank
   */
  record Field(String tag, String value) {}

  TaggedRecord(int line) {
    this(line, new ArrayList<>());
  }

  /** The first value of the first of some tags that has one; null if none has. */
  @Nullable String first(String... tags) {
    for (String tag : tags) {
      for (Field field : fields) {
        if (field.tag().equals(tag)) {
          return field.value();
        }
      }
    }
    return null;
  }

  /** All values of a tag. */
  List<String> all(String tag) {
    return fields.stream().filter(f -> f.tag().equals(tag)).map(Field::value).toList();
  }
}
