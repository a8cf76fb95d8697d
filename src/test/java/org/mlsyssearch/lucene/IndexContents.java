package org.mlsyssearch.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** All that Lucene reads from an index, as lines. */
final class IndexContents {

  private final LeafReader leaf;
  private final List<String> lines = new ArrayList<>();

  private IndexContents(LeafReader leaf) {
    this.leaf = leaf;
  }

  /** What an index has, which is one segment and passes Lucene's own check. */
  static List<String> of(Path dir) throws IOException {
    try (FSDirectory directory = FSDirectory.open(dir)) {
      try (CheckIndex check = new CheckIndex(directory)) {
        if (!check.checkIndex().clean) {
          return List.of("not clean");
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        if (reader.leaves().size() != 1) {
          return List.of(reader.leaves().size() + " segments");
        }
        IndexContents contents = new IndexContents(reader.leaves().getFirst().reader());
        contents.read();
        return contents.lines;
      }
    }
  }

  private void read() throws IOException {
    lines.add(leaf.maxDoc() + " papers, sort " + leaf.getMetaData().sort());
    TreeMap<String, FieldInfo> fields = new TreeMap<>();
    leaf.getFieldInfos().forEach(field -> fields.put(field.name, field));
    for (FieldInfo field : fields.values()) {
      lines.add(
          String.join(
              " ",
              field.name,
              "" + field.getIndexOptions(),
              "" + field.hasNorms(),
              "" + field.omitsNorms(),
              "" + field.getDocValuesType(),
              "" + field.docValuesSkipIndexType(),
              "" + field.getVectorDimension(),
              "" + field.getVectorEncoding(),
              "" + field.getVectorSimilarityFunction()));
      if (field.getIndexOptions() != IndexOptions.NONE) {
        readTerms(field);
      }
      if (field.hasNorms()) {
        readNumbers(field.name + " length", leaf.getNormValues(field.name));
      }
      readValues(field);
      if (field.hasVectorValues()) {
        readVectors(field.name);
      }
    }
    for (int paper = 0; paper < leaf.maxDoc(); paper++) {
      BytesRef record = leaf.storedFields().document(paper).getBinaryValue(Schema.RECORD);
      lines.add(paper + " record " + hex(record));
    }
  }

  private static String hex(BytesRef bytes) {
    return HexFormat.of().formatHex(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
  }

  private void readTerms(FieldInfo field) throws IOException {
    Terms terms = leaf.terms(field.name);
    if (terms == null) {
      return;
    }
    lines.add(
        String.join(
            " ",
            field.name,
            "" + terms.size(),
            "" + terms.getDocCount(),
            "" + terms.getSumDocFreq(),
            "" + terms.getSumTotalTermFreq()));
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      StringBuilder line = new StringBuilder(field.name + " " + hex(term));
      line.append(" ").append(each.docFreq()).append(" ").append(each.totalTermFreq());
      PostingsEnum postings = each.postings(null, PostingsEnum.ALL);
      while (postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        line.append(" ").append(postings.docID()).append("x").append(postings.freq());
        for (int i = 0; i < postings.freq() && terms.hasPositions(); i++) {
          line.append("@").append(postings.nextPosition());
        }
      }
      lines.add(line.toString());
    }
  }

  private void readNumbers(String name, NumericDocValues values) throws IOException {
    while (values.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
      lines.add(name + " " + values.docID() + " " + values.longValue());
    }
  }

  private void readValues(FieldInfo field) throws IOException {
    if (field.getDocValuesType() == DocValuesType.NUMERIC) {
      readNumbers(field.name, leaf.getNumericDocValues(field.name));
    }
    if (field.getDocValuesType() == DocValuesType.SORTED) {
      SortedDocValues values = leaf.getSortedDocValues(field.name);
      while (values.nextDoc() != SortedDocValues.NO_MORE_DOCS) {
        lines.add(field.name + " " + values.docID() + " " + values.ordValue());
      }
      for (int rank = 0; rank < values.getValueCount(); rank++) {
        lines.add(field.name + " " + hex(values.lookupOrd(rank)));
      }
    }
    if (field.getDocValuesType() == DocValuesType.SORTED_SET) {
      SortedSetDocValues values = leaf.getSortedSetDocValues(field.name);
      while (values.nextDoc() != SortedSetDocValues.NO_MORE_DOCS) {
        StringBuilder line = new StringBuilder(field.name + " " + values.docID());
        for (int i = 0; i < values.docValueCount(); i++) {
          line.append(" ").append(values.nextOrd());
        }
        lines.add(line.toString());
      }
      for (long rank = 0; rank < values.getValueCount(); rank++) {
        lines.add(field.name + " " + hex(values.lookupOrd(rank)));
      }
    }
  }

  private void readVectors(String field) throws IOException {
    ByteVectorValues values = leaf.getByteVectorValues(field);
    KnnVectorValues.DocIndexIterator each = values.iterator();
    while (each.nextDoc() != KnnVectorValues.DocIndexIterator.NO_MORE_DOCS) {
      byte[] vector = values.vectorValue(each.index());
      lines.add(field + " " + each.docID() + " " + HexFormat.of().formatHex(vector));
    }
  }
}
