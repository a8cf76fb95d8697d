package org.mlsyssearch.lucene.segment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.DocValuesConsumer;
import org.apache.lucene.codecs.KnnFieldVectorsWriter;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.NormsConsumer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.StoredFieldsWriter;
import org.apache.lucene.index.EmptyDocValuesProducer;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.util.BytesRef;
import org.mlsyssearch.work.Workers;

/** The files of a segment, of which each kind can be written beside the others. */
final class SegmentFiles {

  private final Layout layout;
  private final Codec codec;
  private final SortedPapers papers;
  private final SegmentWriteState state;
  private final Path folder;
  private final long room;

  SegmentFiles(
      Layout layout,
      Codec codec,
      SortedPapers papers,
      SegmentWriteState state,
      Path folder,
      long room) {
    this.layout = layout;
    this.codec = codec;
    this.papers = papers;
    this.state = state;
    this.folder = folder;
    this.room = room;
  }

  /** What is to be done, in any order; the longest first. */
  List<Workers.Task> tasks() {
    // Half of the postings or more are of the column with counts.
    Postings counted = new Postings(layout, papers, state, folder, room / 3 * 2);
    Postings others = new Postings(layout, papers, state, folder, room / 3);
    return List.of(
        () -> counted.write(0, form -> form == Column.Form.COUNTED, norms()),
        () -> others.write(1, form -> form != Column.Form.COUNTED, norms()),
        this::writeRecords,
        this::writeValues,
        this::writeRest);
  }

  /** The lengths of papers, of whatever field. */
  private NormsProducer norms() {
    byte[] lengths = new byte[papers.size()];
    for (int place = 0; place < lengths.length; place++) {
      lengths[place] = papers.part(place).length(papers.order().paper(place));
    }
    return new NormsProducer() {
      @Override
      public NumericDocValues getNorms(FieldInfo field) {
        return new PaperNumbers(lengths.length, any -> true, place -> lengths[place]);
      }

      @Override
      public void checkIntegrity() {}

      @Override
      public void close() {}
    };
  }

  private void writeRecords() throws IOException {
    FieldInfo field = state.fieldInfos.fieldInfo(layout.record());
    NumberReader record = new NumberReader();
    try (StoredFieldsWriter out =
        codec
            .storedFieldsFormat()
            .fieldsWriter(state.directory, state.segmentInfo, state.context)) {
      for (int place = 0; place < papers.size(); place++) {
        record.read(papers.part(place).records(), papers.order().paper(place));
        out.startDocument();
        out.writeField(field, new BytesRef(record.bytes, record.at, record.end - record.at));
        out.finishDocument();
      }
      out.finish(papers.size());
    }
  }

  private void writeValues() throws IOException {
    try (DocValuesConsumer out = codec.docValuesFormat().fieldsConsumer(state)) {
      List<Column> columns = layout.columns();
      for (int i = 0; i < columns.size(); i++) {
        String name = columns.get(i).values();
        if (name != null && papers.has(i)) {
          FieldInfo field = state.fieldInfos.fieldInfo(name);
          ColumnValues values = new ColumnValues(papers, i);
          if (columns.get(i).single()) {
            out.addSortedField(field, values);
          } else {
            out.addSortedSetField(field, values);
          }
        }
      }
      if (papers.hasNumbers()) {
        out.addNumericField(state.fieldInfos.fieldInfo(layout.number()), numbers());
      }
    }
  }

  private EmptyDocValuesProducer numbers() {
    int[] numbers = new int[papers.size()];
    for (int place = 0; place < numbers.length; place++) {
      numbers[place] = papers.part(place).number(papers.order().paper(place));
    }
    return new EmptyDocValuesProducer() {
      @Override
      public NumericDocValues getNumeric(FieldInfo field) {
        return new PaperNumbers(
            numbers.length, place -> numbers[place] != Part.NO_NUMBER, place -> numbers[place]);
      }
    };
  }

  private void writeRest() throws IOException {
    if (state.fieldInfos.hasNorms()) {
      try (NormsConsumer out = codec.normsFormat().normsConsumer(state)) {
        for (FieldInfo field : state.fieldInfos) {
          if (field.hasNorms()) {
            out.addNormsField(field, norms());
          }
        }
      }
    }
    FieldInfo vectors = state.fieldInfos.fieldInfo(layout.vector());
    if (vectors != null) {
      writeVectors(vectors);
    }
  }

  private void writeVectors(FieldInfo field) throws IOException {
    try (KnnVectorsWriter out = codec.knnVectorsFormat().fieldsWriter(state)) {
      @SuppressWarnings("unchecked") // As the field says.
      KnnFieldVectorsWriter<byte[]> each = (KnnFieldVectorsWriter<byte[]>) out.addField(field);
      NumberReader vector = new NumberReader();
      byte[] copy = new byte[field.getVectorDimension()];
      for (int place = 0; place < papers.size(); place++) {
        vector.read(papers.part(place).vectors(), papers.order().paper(place));
        System.arraycopy(vector.bytes, vector.at, copy, 0, copy.length);
        each.addValue(place, copy);
      }
      out.flush(papers.size(), null);
      out.finish();
    }
  }
}
