package org.mlsyssearch.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the corpus, or a text that stands for one.
 *
 * @param path where it is
 * @param name what it is called in reports: its path relative to the corpus folder, with slashes
 * @param content what it holds
 */
public record SourceFile(Path path, String name, Content content) {

  /** The bytes of a file, which can be read again and again. */
  public interface Content {
    long size() throws IOException;

    InputStream open() throws IOException;
  }

  /** A file on disk. */
  public SourceFile(Path path, String name) {
    this(path, name, new OnDisk(path));
  }

  /** Bytes in memory, which nobody changes; a name without an ending leaves the format to them. */
  public static SourceFile of(String name, byte[] bytes) {
    return new SourceFile(
        Path.of(name),
        name,
        new Content() {
          @Override
          public long size() {
            return bytes.length;
          }

          @Override
          public InputStream open() {
            return new ByteArrayInputStream(bytes);
          }
        });
  }

  /** Opens it at its beginning. */
  public InputStream open() throws IOException {
    return content.open();
  }

  /** Its name without folders and ending, which is what a list without a title is called. */
  public String title() {
    return name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.[^.]+$", "");
  }

  private record OnDisk(Path path) implements Content {
    @Override
    public long size() throws IOException {
      return Files.size(path);
    }

    @Override
    public InputStream open() throws IOException {
      CorpusFiles.refuseDevice(path);
      return Files.newInputStream(path);
    }
  }
}
