package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.search.Facet;

/**
 * Turns papers into Lucene documents by the {@link Schema}. Reuses its streams from paper to paper;
 * not thread-safe.
 */
final class PaperDocument {

  /** A title's key is cut here; no name is longer. */
  private static final int LONGEST_KEY = 200;

  /** Sort keys are cut here; Lucene takes no longer value. */
  private static final int LONGEST_SORT_KEY = 8000;

  private static final FieldType WEIGHTED = type(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType POSITIONS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

  /** The gap between two values of a field, so that no phrase spans both. */
  private static final int VALUE_GAP = 10;

  private final TermStream text = new TermStream(false);
  private final TermStream title = new TermStream(true);
  private final TermStream alsoKnownAs = new TermStream(true);
  private final TermStream systems = new TermStream(true);
  private final TermStream authors = new TermStream(true);
  private final TermStream venue = new TermStream(true);
  private final TermStream topics = new TermStream(true);
  private final TermStream summary = new TermStream(true);

  /** The document of a paper; valid until the next call. */
  Document of(Paper paper) throws IOException {
    Document document = new Document();
    document.add(new StringField(Schema.ID, paper.id().value(), Field.Store.NO));
    document.add(new StoredField(Schema.RECORD, RecordCodec.write(paper)));
    addText(document, paper);
    addNames(document, paper);
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

  private void addText(Document document, Paper paper) {
    text.clear();
    add(document, Schema.TITLE, title, List.of(paper.title()), Weights.IN_TITLE);
    add(document, Schema.ALSO_KNOWN_AS, alsoKnownAs, paper.alsoKnownAs(), Weights.IN_ALSO_KNOWN_AS);
    add(document, Schema.SYSTEM, systems, paper.systems(), Weights.IN_SYSTEM);
    add(document, Schema.AUTHOR, authors, paper.authors(), Weights.IN_AUTHOR);
    var where = paper.venue();
    if (where != null) {
      List<String> names =
          where.name().equals(where.label())
              ? List.of(where.label())
              : List.of(where.label(), where.name());
      add(document, Schema.VENUE, venue, names, Weights.IN_VENUE);
    }
    List<String> labels =
        paper.topics().stream()
            .flatMap(topic -> topic.withAncestors().stream())
            .distinct()
            .map(TopicPath::label)
            .toList();
    add(document, Schema.TOPIC, topics, labels, Weights.IN_TOPIC);
    var words = paper.summary();
    if (words != null) {
      add(document, Schema.SUMMARY, summary, List.of(words), Weights.IN_SUMMARY);
    }
    Integer year = paper.year();
    if (year != null) {
      addWeighted(year.toString(), Weights.IN_YEAR);
    }
    document.add(new Field(Schema.TEXT, text, WEIGHTED));
  }

  private void add(
      Document document, String field, TermStream stream, List<String> values, int weight) {
    stream.clear();
    int position = 0;
    for (String value : values) {
      List<Token> tokens = Words.tokens(value, position);
      for (Token token : inOrder(tokens)) {
        stream.add(token.term(), token.position());
        addWeighted(token.term(), weight);
        if (token.form() == Token.Form.WORD) {
          String stem = Schema.stem(token.term());
          stream.add(stem, token.position());
          text.add(stem, weight);
        }
        position = Math.max(position, token.position());
      }
      position += VALUE_GAP;
    }
    if (!stream.isEmpty()) {
      document.add(new Field(field, stream, POSITIONS));
    }
  }

  private void addWeighted(String term, int weight) {
    text.add(term, weight);
    int length = term.codePointCount(0, term.length());
    for (int edge = 1; edge <= Math.min(Schema.LONGEST_EDGE, length); edge++) {
      text.add(Schema.edge(term.substring(0, term.offsetByCodePoints(0, edge))), weight);
    }
  }

  /** Tokens by position; a joined one may come before the parts it joins. */
  private static List<Token> inOrder(List<Token> tokens) {
    return tokens.stream().sorted(java.util.Comparator.comparingInt(Token::position)).toList();
  }

  private static void addNames(Document document, Paper paper) {
    paper.systems().forEach(name -> addName(document, Schema.NAME, name));
    paper.alsoKnownAs().forEach(name -> addName(document, Schema.NAME, name));
    addName(document, Schema.NAME, paper.title());
    Stream.concat(paper.systems().stream(), paper.alsoKnownAs().stream())
        .filter(name -> name.length() <= LONGEST_KEY)
        .forEach(name -> document.add(new StringField(Schema.WRITTEN_NAME, name, Field.Store.NO)));
    String title = Words.key(paper.title());
    paper.systems().stream()
        .filter(name -> title.startsWith(Words.key(name)))
        .forEach(name -> addName(document, Schema.LEADING_NAME, name));
  }

  private static void addName(Document document, String field, String name) {
    String key = Words.key(name);
    if (!key.isEmpty()) {
      document.add(
          new StringField(
              field,
              key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key,
              Field.Store.NO));
    }
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
