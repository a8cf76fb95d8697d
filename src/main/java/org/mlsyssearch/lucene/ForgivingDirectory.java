package org.mlsyssearch.lucene;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;

/**
 * A folder in which a file that is to be deleted may be gone already, so that a rebuild over an
 * index that lacks one ends as any other.
 */
final class ForgivingDirectory extends FilterDirectory {

  private ForgivingDirectory(Directory directory) {
    super(directory);
  }

  static Directory open(Path dir) throws IOException {
    return new ForgivingDirectory(FSDirectory.open(dir));
  }

  @Override
  public void deleteFile(String name) throws IOException {
    try {
      super.deleteFile(name);
    } catch (NoSuchFileException e) {
      // That it is gone is what was wanted.
    }
  }
}
