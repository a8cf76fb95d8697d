package org.mlsyssearch.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.CorpusInfo;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.IndexBuilder;

/**
 * Writes a new index over an old one, in one commit.
 *
 * <p>The new index is one segment whose papers stand newest first, then by title, then by id: the
 * order in which equal hits are shown. What an ended build left behind goes with the next one. Not
 * thread-safe.
 */
public final class LuceneIndexBuilder implements IndexBuilder {

  private static final int LARGEST_BUFFER_MB = 256;
  private static final int VERSION_BYTES = 8;

  /** Files that Lucene writes, and nobody else. */
  private static final Pattern LUCENE_FILE =
      Pattern.compile("(pending_)?segments(_[0-9a-z]+)?|_[0-9a-z]+[._][A-Za-z0-9_.-]+");

  private final Directory directory;
  private final IndexWriter writer;
  private final PaperDocument document = new PaperDocument();
  private final Map<String, Map<String, String>> labels = new TreeMap<>();

  private LuceneIndexBuilder(Directory directory, IndexWriter writer) {
    this.directory = directory;
    this.writer = writer;
  }

  /**
   * Starts a new index in a folder, which is made where it is missing.
   *
   * @throws IOException with a sentence if another indexer is at work there or the folder cannot be
   *     written
   */
  public static IndexBuilder create(Path dir) throws IOException {
    Quiet.lucene();
    Files.createDirectories(dir);
    Directory directory = FSDirectory.open(dir);
    try {
      return new LuceneIndexBuilder(directory, open(directory));
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new IOException(
          "Another indexer is writing to '"
              + dir
              + "'; wait until it has ended, or name another folder with --index",
          e);
    } catch (IOException e) {
      directory.close();
      throw e;
    }
  }

  private static IndexWriter open(Directory directory) throws IOException {
    try {
      return new IndexWriter(directory, config());
    } catch (LockObtainFailedException e) {
      throw e;
    } catch (IOException | IllegalArgumentException unreadable) {
      // What lies there cannot be read, so it cannot be kept until the commit either.
      clear(directory);
      return new IndexWriter(directory, config());
    }
  }

  private static void clear(Directory directory) throws IOException {
    try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        if (LUCENE_FILE.matcher(file).matches()) {
          lock.ensureValid();
          directory.deleteFile(file);
        }
      }
    }
  }

  private static IndexWriterConfig config() {
    SortField year = new SortField(Schema.SORT_YEAR, SortField.Type.INT, true, Integer.MIN_VALUE);
    TieredMergePolicy merges = new TieredMergePolicy();
    // All segments are merged into one at the end; merging before that is work done twice.
    merges.setSegmentsPerTier(100);
    merges.setMaxMergeAtOnce(100);
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    return new IndexWriterConfig()
        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
        .setCommitOnClose(false)
        .setSimilarity(Schema.similarity())
        .setIndexSort(
            new Sort(
                year,
                new SortField(Schema.SORT_TITLE, SortField.Type.STRING),
                new SortField(Schema.SORT_ID, SortField.Type.STRING)))
        .setMergePolicy(merges)
        .setMergeScheduler(new ConcurrentMergeScheduler())
        .setRAMBufferSizeMB(Math.clamp(megabytes / 4, 16, LARGEST_BUFFER_MB));
  }

  @Override
  public void add(Paper paper) throws IOException {
    writer.addDocument(document.of(paper));
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

  @Override
  public void commit(CorpusInfo corpus) throws IOException {
    writer.forceMerge(1);
    Map<String, String> data =
        Map.of(
            Schema.DATA_SCHEMA, Integer.toString(Schema.VERSION),
            Schema.DATA_VERSION, newVersion(),
            Schema.DATA_CORPUS, RecordCodec.write(corpus),
            Schema.DATA_LABELS, RecordCodec.write(labels));
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
  }

  private static String newVersion() {
    byte[] bytes = new byte[VERSION_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      writer.rollback();
    }
  }
}
