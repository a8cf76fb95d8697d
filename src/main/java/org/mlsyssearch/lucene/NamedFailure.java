package org.mlsyssearch.lucene;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Says with which file or folder something failed. */
final class NamedFailure {

  private NamedFailure() {}

  /** A failure with the folder, where neither Java nor Lucene names a file. */
  static IOException of(IOException failure, Path dir) {
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
}
