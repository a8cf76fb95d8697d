package org.mlsyssearch.lucene;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.meaning.Encoder;
import org.mlsyssearch.meaning.PaperText;
import org.mlsyssearch.meaning.PaperVectors;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.query.plan.Synonyms;
import org.mlsyssearch.search.CorpusInfo;
import org.mlsyssearch.search.Facet;
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

  private static final int LARGEST_BUFFER_MB = 64;
  private static final int VERSION_BYTES = 8;

  /** Papers that are encoded at once, and then handed on. */
  private static final int BATCH = 256;

  /** Papers that are handed on at once where nothing is encoded. */
  private static final int LARGE_BATCH = 2048;

  /** Files that Lucene writes, and nobody else. */
  private static final Pattern LUCENE_FILE =
      Pattern.compile("(pending_)?segments(_[0-9a-z]+)?|_[0-9a-z]+[._][A-Za-z0-9_.-]+");

  private final Path dir;
  private final Directory directory;
  private final IndexWriter writer;
  private final @Nullable CorpusInfo replaced;
  private final @Nullable PaperVectors vectors;
  private final Synonyms synonyms;
  private boolean committed;
  private List<Paper> waiting = new ArrayList<>();
  private final DocumentWriter documents;
  private final Map<String, Map<String, String>> labels = new TreeMap<>();

  private LuceneIndexBuilder(
      Path dir,
      Directory directory,
      IndexWriter writer,
      @Nullable CorpusInfo replaced,
      @Nullable PaperVectors vectors,
      Synonyms synonyms) {
    this.dir = dir;
    this.synonyms = synonyms;
    this.vectors = vectors;
    this.replaced = replaced;
    this.directory = directory;
    this.writer = writer;
    this.documents = new DocumentWriter(writer, Runtime.getRuntime().availableProcessors());
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
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    return create(dir, encoder, synonyms, Math.clamp(megabytes / 4, 16, LARGEST_BUFFER_MB));
  }

  /** As {@link #create(Path, Encoder, String)}, with the megabytes that are kept before writing. */
  static IndexBuilder create(Path dir, @Nullable Encoder encoder, String synonyms, double megabytes)
      throws IOException {
    Quiet.lucene();
    Files.createDirectories(dir);
    Directory directory = ForgivingDirectory.open(dir);
    IndexWriter writer = null;
    try {
      CorpusInfo replaced = corpusOf(directory);
      writer = open(directory, megabytes);
      PaperVectors.cleanUp(dir);
      PaperVectors vectors = encoder == null ? null : PaperVectors.beside(dir, encoder);
      return new LuceneIndexBuilder(
          dir, directory, writer, replaced, vectors, new Synonyms(synonyms));
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new IOException(
          "Another indexer is writing to '"
              + dir
              + "'; wait until it has ended, or name another folder with --index",
          e);
    } catch (IOException e) {
      if (writer != null) {
        writer.rollback();
      }
      directory.close();
      throw named(e, dir);
    }
  }

  /** A failure with the folder, where neither Java nor Lucene names a file. */
  private static IOException named(IOException failure, Path dir) {
    if (failure instanceof FileSystemException) {
      return failure;
    }
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof FileSystemException file) {
      return file;
    }
    IOException named = new FileSystemException(dir.toString(), null, cause.getMessage());
    named.initCause(failure);
    return named;
  }

  private static @Nullable CorpusInfo corpusOf(Directory directory) {
    try {
      Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
      return Schema.VERSION.equals(data.get(Schema.DATA_SCHEMA)) ? CorpusCodec.read(data) : null;
    } catch (IOException | IllegalArgumentException unreadable) {
      return null; // None is there, or one that no server can read either.
    }
  }

  private static IndexWriter open(Directory directory, double megabytes) throws IOException {
    try {
      return new IndexWriter(directory, config(megabytes));
    } catch (LockObtainFailedException e) {
      throw e;
    } catch (IOException | IllegalArgumentException unreadable) {
      // What lies there cannot be read, so it cannot be kept until the commit either.
      clear(directory);
      return new IndexWriter(directory, config(megabytes));
    }
  }

  private static void clear(Directory directory) throws IOException {
    clear(directory, Set.of());
  }

  private static void clear(Directory directory, Collection<String> kept) throws IOException {
    try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        if (LUCENE_FILE.matcher(file).matches() && !kept.contains(file)) {
          lock.ensureValid();
          directory.deleteFile(file);
        }
      }
    }
  }

  /** Lucene's own, but for the graph of vectors, which few papers do without. */
  static Codec codec() {
    return new Lucene104Codec() {
      @Override
      public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        // Lucene writes a graph where it takes fewer steps than looking at every paper.
        int steps = (int) (Schema.GRAPH_FROM / Math.log(Schema.GRAPH_FROM));
        return new Lucene99HnswVectorsFormat(
            Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
            Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH,
            1,
            null,
            steps);
      }
    };
  }

  private static IndexWriterConfig config(double megabytes) {
    SortField year = new SortField(Schema.SORT_YEAR, SortField.Type.INT, true, Integer.MIN_VALUE);
    TieredMergePolicy merges = new TieredMergePolicy();
    // All segments are merged into one at the end; merging before that is work done twice.
    merges.setSegmentsPerTier(100);
    merges.setMaxMergeAtOnce(100);
    return new IndexWriterConfig()
        .setCodec(codec())
        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
        .setCommitOnClose(false)
        .setSimilarity(Schema.similarity())
        .setIndexSort(
            new Sort(
                year,
                new SortField(Schema.SORT_TITLE, SortField.Type.STRING),
                new SortField(Schema.SORT_ID, SortField.Type.STRING)))
        .setMergePolicy(merges)
        .setMergeScheduler(
            new ConcurrentMergeScheduler() {
              @Override
              protected void handleMergeException(Throwable failure) {
                // Who waits for the merge is told; nothing is printed here.
              }
            })
        .setRAMBufferSizeMB(megabytes);
  }

  @Override
  public @Nullable CorpusInfo replaced() {
    return replaced;
  }

  @Override
  public void add(Paper paper) throws IOException {
    waiting.add(paper);
    if (waiting.size() >= (vectors == null ? LARGE_BATCH : BATCH)) {
      write();
    }
    for (Facet facet : Facet.values()) {
      for (Facet.Value value : facet.valuesOf(paper)) {
        if (!value.label().equals(value.value())) {
          labels
              .computeIfAbsent(facet.id(), id -> new TreeMap<>())
              .putIfAbsent(value.value(), value.label());
        }
      }
    }
  }

  private void write() throws IOException {
    try {
      writeWaiting();
    } catch (IOException e) {
      throw named(e, dir);
    }
  }

  private void writeWaiting() throws IOException {
    List<byte[]> meanings =
        vectors == null
            ? List.of()
            : vectors.of(
                waiting.stream().map(paper -> synonyms.spelledOut(PaperText.of(paper))).toList());
    documents.add(waiting, meanings);
    waiting = new ArrayList<>();
  }

  @Override
  public void commit(CorpusInfo corpus) throws IOException {
    write();
    finish();
    Map<String, String> data =
        new TreeMap<>(
            Map.of(
                Schema.DATA_SCHEMA, Schema.VERSION,
                Schema.DATA_VERSION, newVersion(),
                Schema.DATA_LABELS, CorpusCodec.writeLabels(labels)));
    data.putAll(CorpusCodec.write(corpus));
    if (vectors != null) {
      data.put(Schema.DATA_ENCODER, vectors.encoder());
    }
    writer.setLiveCommitData(data.entrySet());
    try {
      writer.forceMerge(1);
      if (vectors != null) {
        vectors.commit();
      }
      writer.commit(); // Last, so that whatever fails leaves the old index.
      committed = true;
    } catch (IOException e) {
      throw named(e, dir);
    }
  }

  private void finish() throws IOException {
    try {
      documents.finish();
    } catch (IOException e) {
      throw named(e, dir);
    }
  }

  private static String newVersion() {
    byte[] bytes = new byte[VERSION_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      documents.close();
      writer.rollback();
      if (!committed) {
        clearLeftovers();
      }
    } finally {
      if (vectors != null) {
        vectors.close();
      }
    }
  }

  /** Lucene leaves files where it could not end them, as on a full disk. */
  private void clearLeftovers() throws IOException {
    Collection<String> kept;
    try {
      kept = SegmentInfos.readLatestCommit(directory).files(true);
    } catch (IndexNotFoundException none) {
      kept = Set.of();
    }
    clear(directory, kept);
  }
}
