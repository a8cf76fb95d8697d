package org.mlsyssearch.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.meaning.Encoder;
import org.mlsyssearch.meaning.PaperText;
import org.mlsyssearch.meaning.PaperVectors;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.query.plan.Synonyms;
import org.mlsyssearch.search.CorpusInfo;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.bytes.CorpusCodec;

/**
 * Writes a new index over an old one, in one commit.
 *
 * <p>The new index is one segment whose papers stand newest first, then by title, then by id: the
 * order in which equal hits are shown. What an ended build left behind goes with the next one. Not
 * thread-safe.
 */
public final class LuceneIndexBuilder implements IndexBuilder {

  /** Of the heap, so much is taken by papers before they are written. */
  private static final double SHARE_OF_HEAP = 0.3;

  private static final long LEAST_MEMORY = 16L << 20;

  /** No table of terms can be larger. */
  private static final long MOST_MEMORY = 2L << 30;

  private static final int MOST_THREADS = 64;

  private static final int VERSION_BYTES = 8;

  /** Papers that are encoded at once, and then handed on. */
  private static final int BATCH = 256;

  private final IndexFolder folder;
  private final @Nullable PaperVectors vectors;
  private final Synonyms synonyms;
  private final PaperWriter papers;
  private final int batch;
  private List<Paper> waiting = new ArrayList<>();

  private LuceneIndexBuilder(
      IndexFolder folder,
      @Nullable PaperVectors vectors,
      Synonyms synonyms,
      PaperWriter papers,
      int batch) {
    this.folder = folder;
    this.vectors = vectors;
    this.synonyms = synonyms;
    this.papers = papers;
    this.batch = batch;
  }

  /** Starts a new index that is searched by words alone. */
  public static IndexBuilder create(Path dir) throws IOException {
    return create(dir, null, "");
  }

  /**
   * Starts a new index in a folder, which is made where it is missing.
   *
   * @param encoder what turns papers into vectors; null for an index that is searched by words
   *     alone. It stays the caller's.
   * @param synonyms groups of equal terms in Solr's format, by which papers' abbreviations are
   *     spelt out before they are encoded
   * @throws IOException with a sentence if another indexer is at work there or the folder cannot be
   *     written
   */
  public static IndexBuilder create(Path dir, @Nullable Encoder encoder, String synonyms)
      throws IOException {
    long share = (long) (Runtime.getRuntime().maxMemory() * SHARE_OF_HEAP);
    return create(dir, encoder, synonyms, Math.clamp(share, LEAST_MEMORY, MOST_MEMORY), BATCH);
  }

  /**
   * As {@link #create(Path, Encoder, String)}.
   *
   * @param memory how many bytes papers may take before they are written
   * @param batch how many papers are handed on at once, and measured then
   */
  static IndexBuilder create(
      Path dir, @Nullable Encoder encoder, String synonyms, long memory, int batch)
      throws IOException {
    Quiet.lucene();
    IndexFolder folder = IndexFolder.open(dir);
    try {
      PaperVectors.cleanUp(dir);
      PaperVectors vectors = encoder == null ? null : PaperVectors.beside(dir, encoder);
      int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
      PaperWriter papers = new PaperWriter(folder, memory, threads);
      return new LuceneIndexBuilder(folder, vectors, new Synonyms(synonyms), papers, batch);
    } catch (IOException e) {
      folder.close();
      throw folder.named(e);
    }
  }

  @Override
  public @Nullable CorpusInfo replaced() {
    return folder.replaced();
  }

  @Override
  public void add(Paper paper) throws IOException {
    waiting.add(paper);
    if (waiting.size() == batch) {
      try {
        write();
      } catch (IOException e) {
        throw folder.named(e);
      }
    }
  }

  private void write() throws IOException {
    List<byte[]> meanings =
        vectors == null
            ? List.of()
            : vectors.of(
                waiting.stream().map(paper -> synonyms.spelledOut(PaperText.of(paper))).toList());
    papers.add(waiting, meanings);
    waiting = new ArrayList<>();
  }

  @Override
  public void commit(CorpusInfo corpus) throws IOException {
    try {
      if (!waiting.isEmpty()) {
        write();
      }
      papers.finish();
      IndexWriter writer = folder.writer();
      writer.setLiveCommitData(data(corpus).entrySet());
      writer.forceMerge(1);
      if (vectors != null) {
        vectors.commit();
      }
      writer.commit(); // Last, so that whatever fails leaves the old index.
    } catch (IOException e) {
      throw folder.named(e);
    }
  }

  /** The commit's own facts. */
  private Map<String, String> data(CorpusInfo corpus) throws IOException {
    Map<String, String> data =
        new TreeMap<>(
            Map.of(
                Schema.DATA_SCHEMA, Schema.VERSION,
                Schema.DATA_VERSION, newVersion(),
                Schema.DATA_LABELS, CorpusCodec.writeLabels(papers.labels())));
    data.putAll(CorpusCodec.write(corpus));
    if (vectors != null) {
      data.put(Schema.DATA_ENCODER, vectors.encoder());
    }
    return data;
  }

  private static String newVersion() {
    byte[] bytes = new byte[VERSION_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public void close() throws IOException {
    try (folder) {
      papers.close();
    } finally {
      if (vectors != null) {
        vectors.close();
      }
    }
  }
}
