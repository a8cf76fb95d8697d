package org.mlsyssearch.corpus.merge;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.Draft;

/**
 * Keeps drafts by their number, in the order in which they came: the first ones in memory, more
 * than that in a temporary file that is gone when the store is closed. Not thread-safe.
 */
public final class DraftStore implements AutoCloseable {

  /** How many drafts are kept in memory: some 30 MB. */
  static final int IN_MEMORY = 16_384;

  private static final int BUFFER = 1 << 20;
  private static final int CHUNK = 1 << 16;

  /** How much is read at once: drafts are mostly asked for in order. */
  private static final int AHEAD = 1 << 16;

  /** A part of the file; two of them, so that a look elsewhere does not end reading in order. */
  private static final class Window {
    private byte[] bytes = new byte[0];
    private long start;
    private int length;

    boolean holds(long from, int count) {
      return from >= start && from + count <= start + length;
    }
  }

  private final int inMemory;
  private final List<Draft> first = new ArrayList<>();
  private final DraftCodec codec = new DraftCodec();

  /** Where each draft of the file begins; in chunks, so that growing copies nothing. */
  private final List<long[]> starts = new ArrayList<>();

  private @Nullable Path path;
  private @Nullable FileChannel file;
  private int stored;
  private long written;

  /** What is not written yet; empty until a draft does not fit in memory. */
  private ByteBuffer pending = ByteBuffer.allocate(0);

  private Window latest = new Window();
  private Window older = new Window();

  public DraftStore() {
    this(IN_MEMORY);
  }

  /** A store that keeps that many drafts in memory. */
  DraftStore(int inMemory) {
    this.inMemory = inMemory;
  }

  /** Keeps a draft; its number is how many came before it. */
  public int add(Draft draft) throws IOException {
    if (first.size() < inMemory) {
      first.add(draft);
      return first.size() - 1;
    }
    if (pending.capacity() == 0) {
      pending = ByteBuffer.allocate(BUFFER);
    }
    int length = codec.write(draft);
    if (length > pending.remaining()) {
      flush();
    }
    if (stored % CHUNK == 0) {
      starts.add(new long[CHUNK]);
    }
    starts.getLast()[stored % CHUNK] = written;
    if (length > pending.capacity()) {
      writeFully(ByteBuffer.wrap(codec.bytes(), 0, length));
    } else {
      pending.put(codec.bytes(), 0, length);
    }
    written += length;
    stored++;
    return size() - 1;
  }

  public Draft get(int number) throws IOException {
    if (number < first.size()) {
      return first.get(number);
    }
    if (pending.position() > 0) {
      flush();
    }
    int place = number - first.size();
    long start = starts.get(place / CHUNK)[place % CHUNK];
    long end = place + 1 == stored ? written : starts.get((place + 1) / CHUNK)[(place + 1) % CHUNK];
    int length = (int) (end - start);
    byte[] bytes = window(start, length);
    return codec.read(bytes, (int) (start - latest.start));
  }

  /** The bytes from a place of the file on, at least as many as asked for. */
  private byte[] window(long start, int length) throws IOException {
    if (!latest.holds(start, length)) {
      Window other = older;
      older = latest;
      latest = other;
    }
    if (!latest.holds(start, length)) {
      latest.length = (int) Math.min(written - start, Math.max(length, AHEAD));
      if (latest.bytes.length < latest.length) {
        latest.bytes = new byte[latest.length];
      }
      latest.start = start;
      readFully(latest.bytes, latest.length, start);
    }
    return latest.bytes;
  }

  public int size() {
    return first.size() + stored;
  }

  private void flush() throws IOException {
    pending.flip();
    writeFully(pending);
    pending.clear();
  }

  private void writeFully(ByteBuffer bytes) throws IOException {
    FileChannel channel = channel();
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      IOException named = new FileSystemException(String.valueOf(path), null, e.getMessage());
      named.initCause(e);
      throw named;
    }
  }

  private void readFully(byte[] into, int length, long from) throws IOException {
    FileChannel channel = channel();
    ByteBuffer bytes = ByteBuffer.wrap(into, 0, length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, from + bytes.position()) < 0) {
        throw new EOFException("The temporary file of this run has been cut");
      }
    }
  }

  private FileChannel channel() throws IOException {
    FileChannel channel = file;
    if (channel == null) {
      path = Files.createTempFile("mlsys-search-drafts", ".tmp");
      channel =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      file = channel;
    }
    return channel;
  }

  @Override
  public void close() throws IOException {
    first.clear();
    starts.clear();
    stored = 0;
    FileChannel channel = file;
    if (channel != null) {
      channel.close();
    }
  }
}
