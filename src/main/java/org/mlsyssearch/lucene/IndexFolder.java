package org.mlsyssearch.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.search.CorpusInfo;
import org.mlsyssearch.search.bytes.CorpusCodec;

/**
 * The folder of an index while it is built: what was there before, the writer of what comes, and
 * nothing of what an ended build left behind. Not thread-safe, but for the writer.
 */
final class IndexFolder implements AutoCloseable {

  /** The folder in it in which a segment is made. */
  private static final String UNFINISHED = "unfinished";

  /** Files that Lucene writes, and nobody else. */
  private static final Pattern LUCENE_FILE =
      Pattern.compile("(pending_)?segments(_[0-9a-z]+)?|_[0-9a-z]+[._][A-Za-z0-9_.-]+");

  private final Path dir;
  private final Directory directory;
  private final @Nullable CorpusInfo replaced;
  private final IndexWriter writer;

  private IndexFolder(
      Path dir, Directory directory, @Nullable CorpusInfo replaced, IndexWriter writer) {
    this.dir = dir;
    this.directory = directory;
    this.replaced = replaced;
    this.writer = writer;
  }

  /**
   * Opens a folder to write an index over the one that may be there.
   *
   * @throws IOException with a sentence if another indexer is at work there or the folder cannot be
   *     written
   */
  static IndexFolder open(Path dir) throws IOException {
    Files.createDirectories(dir);
    Directory directory = ForgivingDirectory.open(dir);
    IndexWriter writer = null;
    try {
      CorpusInfo replaced = corpusOf(directory);
      writer = writer(directory);
      IndexFolder folder = new IndexFolder(dir, directory, replaced, writer);
      folder.clearUnfinished();
      return folder;
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
      throw NamedFailure.of(e, dir);
    }
  }

  private static @Nullable CorpusInfo corpusOf(Directory directory) {
    try {
      Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
      return Schema.VERSION.equals(data.get(Schema.DATA_SCHEMA)) ? CorpusCodec.read(data) : null;
    } catch (IOException | IllegalArgumentException unreadable) {
      return null; // None is there, or one that no server can read either.
    }
  }

  private static IndexWriter writer(Directory directory) throws IOException {
    try {
      return new IndexWriter(directory, config());
    } catch (LockObtainFailedException e) {
      throw e;
    } catch (IOException | IllegalArgumentException unreadable) {
      // What lies there cannot be read, so it cannot be kept until the commit either.
      clear(directory, Set.of());
      return new IndexWriter(directory, config());
    }
  }

  private static IndexWriterConfig config() {
    TieredMergePolicy merges = new TieredMergePolicy();
    // All segments are merged into one at the end; merging before that is work done twice.
    merges.setSegmentsPerTier(100);
    merges.setMaxMergeAtOnce(100);
    return new IndexWriterConfig()
        .setCodec(new IndexCodec())
        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
        .setCommitOnClose(false)
        .setIndexSort(IndexLayout.SORT)
        .setMergePolicy(merges)
        .setMergeScheduler(
            new ConcurrentMergeScheduler() {
              @Override
              protected void handleMergeException(Throwable failure) {
                // Who waits for the merge is told; nothing is printed here.
              }
            });
  }

  /** A failure with the folder, where neither Java nor Lucene names a file. */
  IOException named(IOException failure) {
    return NamedFailure.of(failure, dir);
  }

  /** What is known of the corpus whose index is replaced; null if there is none. */
  @Nullable CorpusInfo replaced() {
    return replaced;
  }

  /** The writer, which commits. */
  IndexWriter writer() {
    return writer;
  }

  /** Where a segment can be made that the writer then takes. */
  Path unfinished() {
    return dir.resolve(UNFINISHED);
  }

  /** Removes what is left of making a segment. */
  void clearUnfinished() throws IOException {
    Path folder = unfinished();
    if (Files.isDirectory(folder)) {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.deleteIfExists(file);
        }
      }
      Files.deleteIfExists(folder);
    }
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

  /** Leaves the folder with what was committed last, and nothing else. */
  @Override
  public void close() throws IOException {
    try (directory) {
      clearUnfinished();
      writer.rollback();
      // Lucene leaves files where it could not end them, as on a full disk.
      clear(directory, committed());
    }
  }

  private Collection<String> committed() throws IOException {
    try {
      return SegmentInfos.readLatestCommit(directory).files(true);
    } catch (IndexNotFoundException none) {
      return Set.of();
    }
  }
}
