package org.mlsyssearch.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.TopicPath;

/**
 * What a search engine does out of the box, to compare with: Lucene's StandardAnalyzer and BM25
 * over the same texts of a paper in one field, any word may match.
 */
final class PlainBm25 implements AutoCloseable {

  private static final String TEXT = "text";

  private final Analyzer analyzer = new StandardAnalyzer();
  private final Directory directory;
  private final IndexWriter writer;
  private DirectoryReader reader;
  private IndexSearcher searcher;

  private PlainBm25(Directory directory) throws IOException {
    this.directory = directory;
    this.writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
  }

  /** An index in a folder, which holds what was added to it before. */
  static PlainBm25 at(Path folder) throws IOException {
    PlainBm25 plain = new PlainBm25(FSDirectory.open(folder));
    plain.open();
    return plain;
  }

  /** An index of those papers, open. */
  static PlainBm25 of(List<Paper> papers) throws IOException {
    PlainBm25 plain = new PlainBm25(new ByteBuffersDirectory());
    for (Paper paper : papers) {
      plain.add(paper);
    }
    plain.open();
    return plain;
  }

  void add(Paper paper) throws IOException {
    Document document = new Document();
    document.add(new StoredField("id", paper.id().value()));
    document.add(new TextField(TEXT, text(paper), Field.Store.NO));
    writer.addDocument(document);
  }

  /** Makes what was added searchable. */
  void open() throws IOException {
    writer.forceMerge(1);
    if (reader != null) {
      reader.close();
    }
    reader = DirectoryReader.open(writer);
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
  }

  private static String text(Paper paper) {
    List<String> texts = new ArrayList<>();
    texts.add(paper.title());
    texts.addAll(paper.systems());
    texts.addAll(paper.alsoKnownAs());
    texts.addAll(paper.authors());
    if (paper.venue() != null) {
      texts.add(paper.venue().label());
      texts.add(paper.venue().name());
    }
    if (paper.year() != null) {
      texts.add(paper.year().toString());
    }
    for (TopicPath topic : paper.topics()) {
      texts.addAll(topic.labels());
    }
    if (paper.summary() != null) {
      texts.add(paper.summary());
    }
    return String.join("\n", texts);
  }

  /** The ids of the best papers. */
  List<String> search(String text, int limit) throws IOException {
    List<String> ids = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query(text), limit).scoreDocs) {
      ids.add(searcher.storedFields().document(hit.doc).get("id"));
    }
    return ids;
  }

  private BooleanQuery query(String text) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    try (TokenStream stream = analyzer.tokenStream(TEXT, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        query.add(new TermQuery(new Term(TEXT, term.toString())), BooleanClause.Occur.SHOULD);
      }
      stream.end();
    }
    return query.build();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    writer.close();
    directory.close();
  }
}
