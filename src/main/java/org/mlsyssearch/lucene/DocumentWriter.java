package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.work.Workers;

/**
 * Makes documents of papers and hands them to Lucene, on all processors. As the index is sorted by
 * what tells any two papers apart, it is the same whichever comes first. Used by one thread.
 */
final class DocumentWriter implements AutoCloseable {

  /** The order of an index, or nearly so: what comes in runs is sorted sooner. */
  private static final Comparator<Paper> ALMOST =
      Comparator.comparing(Paper::year, Comparator.nullsFirst(Comparator.<Integer>naturalOrder()))
          .reversed()
          .thenComparing(Paper::title);

  private final IndexWriter writer;
  private final Workers workers;
  private final ThreadLocal<PaperDocument> documents = ThreadLocal.withInitial(PaperDocument::new);

  /**
   * @param writer stays the caller's
   */
  DocumentWriter(IndexWriter writer, int threads) {
    this.writer = writer;
    // Batches enough that no worker is idle, and few enough for memory.
    this.workers = new Workers("index", threads, 2 * threads);
  }

  /**
   * Hands over papers; waits while too many are under way.
   *
   * @param papers no longer the caller's
   * @param vectors the meaning of each; empty where the index has none
   * @throws IOException if these or earlier ones cannot be written
   */
  void add(List<Paper> papers, List<byte[]> vectors) throws IOException {
    workers.add(() -> write(papers, vectors));
  }

  private void write(List<Paper> papers, List<byte[]> vectors) throws IOException {
    PaperDocument document = documents.get();
    if (vectors.isEmpty()) {
      papers.sort(ALMOST);
    }
    for (int i = 0; i < papers.size(); i++) {
      writer.addDocument(document.of(papers.get(i), vectors.isEmpty() ? null : vectors.get(i)));
    }
  }

  /** Waits until all is written that was added. */
  void finish() throws IOException {
    workers.finish();
  }

  /** Ends the threads once what is under way has ended. */
  @Override
  public void close() {
    workers.close();
  }
}
