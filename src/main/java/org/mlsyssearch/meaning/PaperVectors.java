package org.mlsyssearch.meaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The vectors of the papers of a new index, on all cores; a text that was encoded for the old one
 * is not encoded again. Not thread-safe.
 */
public final class PaperVectors implements AutoCloseable {

  private final Encoder encoder;
  private final VectorFile kept;

  private PaperVectors(Encoder encoder, VectorFile kept) {
    this.encoder = encoder;
    this.kept = kept;
  }

  /**
   * The vectors of an index in a folder, beside which they are kept: of {@code index} in {@code
   * index.vectors}.
   *
   * @param encoder stays the caller's
   */
  public static PaperVectors beside(Path index, Encoder encoder) throws IOException {
    return new PaperVectors(
        encoder, VectorFile.open(file(index), encoder.name(), encoder.dimension()));
  }

  /** Removes what a run that was killed left beside an index. */
  public static void cleanUp(Path index) throws IOException {
    Files.deleteIfExists(VectorFile.next(file(index)));
  }

  private static Path file(Path index) {
    Path whole = index.toAbsolutePath().normalize();
    return whole.resolveSibling(whole.getFileName() + ".vectors");
  }

  /** The encoder's name. */
  public String encoder() {
    return encoder.name();
  }

  /** The vectors of texts, in their order. */
  public List<byte[]> of(List<String> texts) throws IOException {
    Map<String, byte[]> known = new ConcurrentHashMap<>();
    for (String text : texts) {
      byte[] before = kept.get(text);
      if (before != null) {
        known.put(text, before);
      }
    }
    texts.parallelStream()
        .forEach(text -> known.computeIfAbsent(text, one -> Vectors.quantise(encoder.encode(one))));
    List<byte[]> vectors = new ArrayList<>();
    for (String text : texts) {
      byte[] vector = Objects.requireNonNull(known.get(text));
      kept.put(text, vector);
      vectors.add(vector);
    }
    return vectors;
  }

  /** Keeps the vectors that were given out, and no others, for the next index. */
  public void commit() throws IOException {
    kept.commit();
  }

  @Override
  public void close() throws IOException {
    kept.close();
  }
}
