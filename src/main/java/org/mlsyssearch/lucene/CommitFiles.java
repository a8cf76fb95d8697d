package org.mlsyssearch.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.jspecify.annotations.Nullable;

/**
 * The files of a commit, and whether they are as they were written.
 *
 * <p>Lucene writes a file once and ends it with a checksum. One that is removed or replaced stays
 * as it was for those who have it open; one that is written to changes under them, which its length
 * or its time tells. Thread-safe.
 */
final class CommitFiles {

  /** What a file system says of a file; another file under the same name has another key. */
  private record Stamp(long length, FileTime changed, @Nullable Object key) {

    boolean isSameFile(Stamp other) {
      return Objects.equals(key, other.key);
    }
  }

  private record Verdict(Stamp stamp, boolean whole) {}

  private final Path dir;
  private final Directory directory;
  private final DirectoryReader reader;
  private final Map<String, Long> sums = new TreeMap<>();

  private final Map<String, Path> paths = new ConcurrentHashMap<>();

  /** What was said of each file when it was opened. */
  private final Map<String, Stamp> stamps = new TreeMap<>();

  /** What was found the last time that a file was read again because it had changed. */
  private final Map<String, Verdict> verdicts = new ConcurrentHashMap<>();

  /** What was said of files that took the place of open ones, when those were found to be whole. */
  private final Map<String, Stamp> replacements = new TreeMap<>();

  private volatile boolean damaged;

  /** What was said of the files when they were last thought mended; null for those gone. */
  private Map<String, @Nullable Stamp> lastTried = Map.of();

  /**
   * @param reader of the commit, which stays the caller's
   */
  CommitFiles(Path dir, Directory directory, DirectoryReader reader) throws IOException {
    this.reader = reader;
    this.dir = dir;
    this.directory = directory;
    for (String name : reader.getIndexCommit().getFileNames()) {
      Stamp stamp = stamp(name);
      if (stamp == null) {
        throw new NoSuchFileException(name);
      }
      stamps.put(name, stamp);
      try (IndexInput input = directory.openInput(name, IOContext.READONCE)) {
        sums.put(name, CodecUtil.retrieveChecksum(input));
      }
    }
  }

  /** The length of all files together. */
  long size() {
    return stamps.values().stream().mapToLong(Stamp::length).sum();
  }

  /**
   * Reads every byte and compares it with the checksums written with it.
   *
   * @throws IOException if one is damaged or a file is gone
   */
  void checkAll() throws IOException {
    for (String name : sums.keySet()) {
      check(name);
    }
  }

  private void check(String name) throws IOException {
    try (IndexInput input = directory.openInput(name, IOContext.READONCE)) {
      if (CodecUtil.checksumEntireFile(input) != Objects.requireNonNull(sums.get(name))) {
        throw new CorruptIndexException("It was written anew", input);
      }
    }
  }

  /**
   * Whether what was read from the files may be wrong; reads those that have been written to. Call
   * it while the commit is open.
   */
  boolean areDamaged() {
    if (damaged) {
      return true;
    }
    for (Map.Entry<String, Stamp> file : stamps.entrySet()) {
      Stamp now = stamp(file.getKey());
      if (now != null && !now.equals(file.getValue()) && !isOpenOneWhole(file.getKey(), now)) {
        markDamaged();
        return true;
      }
    }
    return false;
  }

  /** Whether the file that is open is whole; one of its name may have taken its place. */
  private synchronized boolean isOpenOneWhole(String name, Stamp now) {
    if (now.isSameFile(Objects.requireNonNull(stamps.get(name)))) {
      return isWhole(name, now);
    }
    if (!now.equals(replacements.get(name))) {
      try {
        checkOpenOnes();
      } catch (IOException | RuntimeException | InternalError e) {
        return false;
      }
      replacements.put(name, now);
    }
    return true;
  }

  private void checkOpenOnes() throws IOException {
    for (LeafReaderContext segment : reader.leaves()) {
      ((CodecReader) segment.reader()).checkIntegrity();
    }
  }

  /**
   * Whether the folder holds every file as it was written, so that the commit could be opened anew.
   */
  boolean areWhole() {
    for (Map.Entry<String, Stamp> file : stamps.entrySet()) {
      Stamp now = stamp(file.getKey());
      if (now == null || (!now.equals(file.getValue()) && !isWhole(file.getKey(), now))) {
        return false;
      }
    }
    return true;
  }

  private synchronized boolean isWhole(String name, Stamp now) {
    Verdict last = verdicts.get(name);
    if (last == null || !last.stamp().equals(now)) {
      last = new Verdict(now, isWhole(name));
      verdicts.put(name, last);
    }
    return last.whole();
  }

  private boolean isWhole(String name) {
    try {
      check(name);
      return true;
    } catch (IOException | RuntimeException | InternalError e) {
      return false;
    }
  }

  /** Notes that a file was found damaged. */
  void markDamaged() {
    damaged = true;
  }

  /** Whether files were damaged and may be whole now; once for each change of them. */
  synchronized boolean mayBeMended() {
    if (!damaged) {
      return false;
    }
    Map<String, @Nullable Stamp> now = now();
    boolean changed = !now.equals(lastTried);
    lastTried = now;
    return changed;
  }

  private Map<String, @Nullable Stamp> now() {
    Map<String, @Nullable Stamp> now = new TreeMap<>();
    for (String name : sums.keySet()) {
      now.put(name, stamp(name));
    }
    return now;
  }

  /** What the file system says of a file; null if it is gone or cannot be looked at. */
  private @Nullable Stamp stamp(String name) {
    try {
      Path path = paths.computeIfAbsent(name, dir::resolve);
      BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
      return new Stamp(file.size(), file.lastModifiedTime(), file.fileKey());
    } catch (IOException e) {
      return null;
    }
  }
}
