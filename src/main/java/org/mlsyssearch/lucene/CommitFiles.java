package org.mlsyssearch.lucene;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;

/** The files of a commit, and whether they are as they were written. Thread-safe. */
final class CommitFiles {

  private final Directory directory;
  private final Map<String, Long> lengths = new TreeMap<>();
  private volatile boolean damaged;

  CommitFiles(DirectoryReader reader, Directory directory) throws IOException {
    this.directory = directory;
    for (String file : reader.getIndexCommit().getFileNames()) {
      lengths.put(file, directory.fileLength(file));
    }
  }

  /** The length of all files together. */
  long size() {
    return lengths.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether every file is there and as long as it was; reads none of them. */
  boolean areWhole() throws IOException {
    for (Map.Entry<String, Long> file : lengths.entrySet()) {
      try {
        if (directory.fileLength(file.getKey()) != file.getValue()) {
          return false;
        }
      } catch (NoSuchFileException | FileNotFoundException e) {
        return false;
      }
    }
    return true;
  }

  /** Notes that a file was found damaged. */
  void markDamaged() {
    damaged = true;
  }

  /** Whether a file was found damaged. */
  boolean isDamaged() {
    return damaged;
  }
}
