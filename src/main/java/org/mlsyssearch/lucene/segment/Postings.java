package org.mlsyssearch.lucene.segment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104PostingsFormat;
import org.apache.lucene.codecs.perfield.PerFieldPostingsFormat;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Writes the postings of a segment, those of some columns into files of their own, so that they can
 * be written beside others. Lucene finds the files by the fields' attributes.
 */
final class Postings {

  private final Layout layout;
  private final SortedPapers papers;
  private final SegmentWriteState state;
  private final Path folder;
  private final long room;

  /**
   * @param folder for what does not fit into memory
   * @param room how much memory may be taken each time, in bytes
   */
  Postings(Layout layout, SortedPapers papers, SegmentWriteState state, Path folder, long room) {
    this.layout = layout;
    this.papers = papers;
    this.state = state;
    this.folder = folder;
    this.room = room;
  }

  /**
   * Writes postings.
   *
   * @param number that of the files, another one each time
   * @param columns which columns' postings are written
   */
  void write(int number, Predicate<Column.Form> columns, NormsProducer lengths) throws IOException {
    try (SpareBlocks spare = new SpareBlocks(folder.resolve("entries-" + number), room)) {
      write(number, columns, lengths, spare);
    }
  }

  private void write(
      int number, Predicate<Column.Form> columns, NormsProducer lengths, SpareBlocks spare)
      throws IOException {
    PostingsFormat format = new Lucene104PostingsFormat();
    SortedMap<String, Terms> terms = new TreeMap<>();
    for (int i = 0; i < layout.columns().size(); i++) {
      Column column = layout.columns().get(i);
      String name = column.postings();
      if (name != null && columns.test(column.form()) && papers.has(i)) {
        FieldInfo field = state.fieldInfos.fieldInfo(name);
        field.putAttribute(PerFieldPostingsFormat.PER_FIELD_FORMAT_KEY, format.getName());
        field.putAttribute(PerFieldPostingsFormat.PER_FIELD_SUFFIX_KEY, Integer.toString(number));
        terms.put(name, new ColumnTerms(papers, i, spare));
      }
    }
    if (!terms.isEmpty()) {
      String suffix = format.getName() + "_" + number;
      SegmentWriteState own = new SegmentWriteState(state, suffix);
      try (FieldsConsumer out = format.fieldsConsumer(own)) {
        out.write(fields(terms), lengths);
      }
    }
  }

  private static Fields fields(SortedMap<String, Terms> terms) {
    return new Fields() {
      @Override
      public Iterator<String> iterator() {
        return Collections.unmodifiableSet(terms.keySet()).iterator();
      }

      @Override
      public @Nullable Terms terms(String field) {
        return terms.get(field);
      }

      @Override
      public int size() {
        return terms.size();
      }
    };
  }
}
