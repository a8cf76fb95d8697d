package org.mlsyssearch.meaning;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Vectors in a file, each under the first half of its text's SHA-256: read from the old file while
 * a new one is written, which replaces it at the end.
 *
 * <p>A file that is damaged, or of another model, counts as none. Not thread-safe.
 */
final class VectorFile implements AutoCloseable {

  private static final int KEY_BYTES = 16;
  private static final String MAGIC = "mlsys-search vectors 1";

  /** The half of a text's hash. */
  private record Key(long high, long low) {
    static Key of(String text) {
      try {
        byte[] hash =
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        return new Key(bytes.getLong(), bytes.getLong());
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every Java has SHA-256", e);
      }
    }
  }

  private final Path file;
  private final Path next;
  private final int dimension;
  private final Map<Key, Long> places = new HashMap<>();
  private final @Nullable FileChannel old;
  private final CheckedOutputStream checked;
  private final DataOutputStream out;

  private VectorFile(Path file, byte[] header, int dimension) throws IOException {
    this.file = file;
    this.dimension = dimension;
    this.old = readOld(header);
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    this.next = next(file);
    this.checked =
        new CheckedOutputStream(
            new BufferedOutputStream(Files.newOutputStream(next)), new CRC32C());
    this.out = new DataOutputStream(checked);
    out.write(header);
  }

  /** The vectors of a model, as far as the file has them. */
  static VectorFile open(Path file, String model, int dimension) throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    try (DataOutputStream data = new DataOutputStream(header)) {
      data.writeUTF(MAGIC);
      data.writeUTF(model);
      data.writeInt(dimension);
    }
    return new VectorFile(file, header.toByteArray(), dimension);
  }

  /** Where the new file of a place is written. */
  static Path next(Path file) {
    return file.resolveSibling(file.getFileName() + ".new");
  }

  private int recordBytes() {
    return KEY_BYTES + dimension;
  }

  /** Notes where each vector stands; null if there is no file that can be used. */
  private @Nullable FileChannel readOld(byte[] header) {
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.READ);
      if (readPlaces(channel, header)) {
        return channel;
      }
      channel.close();
    } catch (IOException unreadable) {
      closeQuietly(channel);
    }
    places.clear();
    return null;
  }

  private boolean readPlaces(FileChannel channel, byte[] header) throws IOException {
    long size = channel.size() - header.length - Long.BYTES;
    if (size < 0 || size % recordBytes() != 0) {
      return false;
    }
    CRC32C sum = new CRC32C();
    if (!Arrays.equals(read(channel, 0, header.length), header)) {
      return false;
    }
    sum.update(header);
    for (long at = header.length; at < header.length + size; at += recordBytes()) {
      byte[] record = read(channel, at, recordBytes());
      sum.update(record);
      ByteBuffer key = ByteBuffer.wrap(record);
      places.put(new Key(key.getLong(), key.getLong()), at + KEY_BYTES);
    }
    byte[] end = read(channel, header.length + size, Long.BYTES);
    return ByteBuffer.wrap(end).getLong() == sum.getValue();
  }

  private static byte[] read(FileChannel channel, long at, int bytes) throws IOException {
    byte[] read = new byte[bytes];
    ByteBuffer buffer = ByteBuffer.wrap(read);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, at + buffer.position()) < 0) {
        throw new IOException("The file ends early");
      }
    }
    return read;
  }

  private static void closeQuietly(@Nullable FileChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        // Nothing was written to it.
      }
    }
  }

  /** The vector of a text; null if the old file has none. */
  byte @Nullable [] get(String text) throws IOException {
    Long place = old == null ? null : places.get(Key.of(text));
    return place == null || old == null ? null : read(old, place, dimension);
  }

  /** Adds a vector to the new file. */
  void put(String text, byte[] vector) throws IOException {
    Key key = Key.of(text);
    try {
      out.writeLong(key.high());
      out.writeLong(key.low());
      out.write(vector);
    } catch (IOException e) {
      throw named(e);
    }
  }

  /** The failure, with the file, which Java does not name. */
  private IOException named(IOException e) {
    IOException named = new FileSystemException(next.toString(), null, e.getMessage());
    named.initCause(e);
    return named;
  }

  /** Puts the new file in place of the old one. */
  void commit() throws IOException {
    try {
      out.flush();
      out.writeLong(checked.getChecksum().getValue());
      out.close();
    } catch (IOException e) {
      throw named(e);
    }
    closeQuietly(old);
    try {
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    closeQuietly(old);
    try {
      out.close();
    } finally {
      Files.deleteIfExists(next);
    }
  }
}
