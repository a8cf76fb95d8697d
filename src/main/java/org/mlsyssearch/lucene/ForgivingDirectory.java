package org.mlsyssearch.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;

/**
 * A folder in which a file that is to be deleted may be gone already, so that a rebuild over an
 * index that lacks one ends as any other; and files of other folders are moved there, not copied.
 */
final class ForgivingDirectory extends FilterDirectory {

  private final Path dir;

  private ForgivingDirectory(Path dir) throws IOException {
    super(FSDirectory.open(dir));
    this.dir = dir;
  }

  static Directory open(Path dir) throws IOException {
    return new ForgivingDirectory(dir);
  }

  @Override
  public void copyFrom(Directory from, String source, String target, IOContext context)
      throws IOException {
    if (from instanceof FSDirectory folder) {
      Files.move(folder.getDirectory().resolve(source), dir.resolve(target));
    } else {
      super.copyFrom(from, source, target, context);
    }
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
