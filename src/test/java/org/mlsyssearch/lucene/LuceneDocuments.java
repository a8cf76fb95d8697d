package org.mlsyssearch.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.query.terms.EachTerm;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.query.terms.PaperTerms;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.bytes.PaperCodec;

/** The index that Lucene's own writer makes of papers, one document after the other. */
final class LuceneDocuments implements EachTerm {

  private final Document document = new Document();
  private final Map<String, Integer> text = new LinkedHashMap<>();
  private final Map<IndexField, Terms> placed = new EnumMap<>(IndexField.class);
  private int length;

  private LuceneDocuments() {}

  /**
   * Writes an index.
   *
   * @param vectors the meaning of each paper; empty where there is none
   */
  static void write(Path dir, List<Paper> papers, List<byte[]> vectors) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setCodec(new IndexCodec())
            .setIndexSort(IndexLayout.SORT)
            .setSimilarity(
                new BM25Similarity() {
                  @Override
                  public long computeNorm(FieldInvertState field) {
                    return SmallFloat.intToByte4(((Terms) field.getAttributeSource()).length);
                  }
                });
    try (FSDirectory directory = FSDirectory.open(dir);
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < papers.size(); i++) {
        writer.addDocument(of(papers.get(i), vectors.isEmpty() ? null : vectors.get(i)));
      }
      writer.forceMerge(1);
    }
  }

  private static Document of(Paper paper, byte[] vector) {
    LuceneDocuments made = new LuceneDocuments();
    PaperTerms.of(paper, made);
    made.fill(paper);
    if (vector != null) {
      made.document.add(
          new KnnByteVectorField(Schema.VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
    }
    return made.document;
  }

  private void fill(Paper paper) {
    Terms weighted = new Terms(true);
    text.forEach(weighted::add);
    weighted.length = text.isEmpty() ? 0 : Math.max(1, length);
    document.add(
        new Field(
            Schema.name(IndexField.TEXT), weighted, type(IndexOptions.DOCS_AND_FREQS, false)));
    placed.forEach((field, terms) ->
        document.add(
            new Field(
                Schema.name(field), terms, type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true))));
    document.add(new StringField(Schema.ID, paper.id().value(), Field.Store.NO));
    document.add(new StoredField(Schema.RECORD, PaperCodec.write(paper)));
    for (Facet facet : Facet.values()) {
      facet.valuesOf(paper).stream()
          .map(Facet.Value::value)
          .distinct()
          .forEach(
              value -> document.add(new KeywordField(Schema.facet(facet), value, Field.Store.NO)));
    }
    if (paper.year() != null) {
      document.add(new NumericDocValuesField(Schema.SORT_YEAR, paper.year()));
    }
    String title = paper.title().toLowerCase(Locale.ROOT);
    String key = title.substring(0, Math.min(8000, title.length()));
    document.add(new SortedDocValuesField(Schema.SORT_TITLE, new BytesRef(key)));
    document.add(new SortedDocValuesField(Schema.SORT_ID, new BytesRef(paper.id().value())));
  }

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(omitNorms);
    return type;
  }

  @Override
  public void text(String term, int frequency) {
    text.merge(term, frequency, Integer::sum);
    length += frequency;
  }

  @Override
  public void textBesidesLength(String term, int frequency) {
    text.merge(term, frequency, Integer::sum);
  }

  @Override
  public void at(IndexField field, String term, int position) {
    placed.computeIfAbsent(field, any -> new Terms(false)).add(term, position);
  }

  @Override
  public void name(IndexField field, String value) {
    document.add(new StringField(Schema.name(field), value, Field.Store.NO));
  }

  /** Terms with their frequencies or positions. */
  private static final class Terms extends TokenStream {

    private record Term(String text, int number) {}

    private final boolean areCounted;
    private final List<Term> terms = new java.util.ArrayList<>();
    private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
    private Iterator<Term> next = terms.iterator();
    private int position;
    private int length;

    Terms(boolean areCounted) {
      this.areCounted = areCounted;
      if (areCounted) {
        addAttribute(TermFrequencyAttribute.class);
      } else {
        addAttribute(PositionIncrementAttribute.class);
      }
    }

    void add(String term, int number) {
      terms.add(new Term(term, number));
    }

    @Override
    public void reset() {
      next = terms.iterator();
      position = -1;
    }

    @Override
    public boolean incrementToken() {
      if (!next.hasNext()) {
        return false;
      }
      Term term = next.next();
      text.setEmpty().append(term.text());
      if (areCounted) {
        getAttribute(TermFrequencyAttribute.class).setTermFrequency(term.number());
      } else {
        getAttribute(PositionIncrementAttribute.class)
            .setPositionIncrement(term.number() - position);
        position = term.number();
      }
      return true;
    }
  }
}
