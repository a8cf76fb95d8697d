package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.query.terms.PaperTerms;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.bytes.PaperCodec;

/**
 * Turns papers into Lucene documents by the {@link Schema}. Reuses its streams from paper to paper;
 * not thread-safe.
 */
final class PaperDocument implements PaperTerms.Sink {

  /** Sort keys are cut here; Lucene takes no longer value. */
  private static final int LONGEST_SORT_KEY = 8000;

  private static final FieldType WEIGHTED = type(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType POSITIONS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

  private final WeightedTerms text = new WeightedTerms();
  private final Map<IndexField, TermStream> positions = new EnumMap<>(IndexField.class);
  private Document document = new Document();

  PaperDocument() {
    IndexField.withPositions().forEach(field -> positions.put(field, new TermStream()));
  }

  /**
   * The document of a paper; valid until the next call.
   *
   * @param vector its meaning; null where the index has none
   */
  Document of(Paper paper, byte @Nullable [] vector) throws IOException {
    document = new Document();
    if (vector != null) {
      document.add(
          new KnnByteVectorField(Schema.VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
    }
    document.add(new StringField(Schema.ID, paper.id().value(), Field.Store.NO));
    document.add(new StoredField(Schema.RECORD, PaperCodec.write(paper)));
    addTerms(paper);
    for (Facet facet : Facet.values()) {
      facet.valuesOf(paper).stream()
          .map(Facet.Value::value)
          .distinct()
          .forEach(
              value -> document.add(new KeywordField(Schema.facet(facet), value, Field.Store.NO)));
    }
    Integer year = paper.year();
    if (year != null) {
      document.add(new NumericDocValuesField(Schema.SORT_YEAR, year));
    }
    document.add(sorted(Schema.SORT_TITLE, paper.title().toLowerCase(Locale.ROOT)));
    document.add(sorted(Schema.SORT_ID, paper.id().value()));
    return document;
  }

  private void addTerms(Paper paper) {
    text.clear();
    positions.values().forEach(TermStream::clear);
    PaperTerms.of(paper, this);
    document.add(new Field(Schema.name(IndexField.TEXT), text, WEIGHTED));
    positions.forEach((field, stream) -> {
      if (!stream.isEmpty()) {
        document.add(new Field(Schema.name(field), stream, POSITIONS));
      }
    });
  }

  @Override
  public void text(String term, int frequency) {
    text.add(term, frequency);
  }

  @Override
  public void textBesidesLength(String term, int frequency) {
    text.addBesidesLength(term, frequency);
  }

  @Override
  public void at(IndexField field, String term, int position) {
    Objects.requireNonNull(positions.get(field)).add(term, position);
  }

  @Override
  public void name(IndexField field, String value) {
    document.add(new StringField(Schema.name(field), value, Field.Store.NO));
  }

  private static SortedDocValuesField sorted(String field, String key) {
    String cut = key.length() > LONGEST_SORT_KEY ? key.substring(0, LONGEST_SORT_KEY) : key;
    return new SortedDocValuesField(field, new BytesRef(cut));
  }

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }
}
