package org.mlsyssearch.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** What may happen to a file of an index. */
public enum Damage {
  REMOVED,
  EMPTIED,
  CUT_TO_HALF,
  CUT_BY_A_BYTE,
  GROWN,
  BIT_FLIPPED,
  BLOCK_OF_ZEROS,
  REPLACED_BY_AN_EMPTY_ONE,
  REPLACED_BY_A_SHORTER_ONE,
  REPLACED_BY_A_FLIPPED_ONE,
  OVERWRITTEN_WITH_ANOTHER;

  /** Whether it is another one each time. */
  boolean isByChance() {
    return this == BIT_FLIPPED || this == BLOCK_OF_ZEROS || this == REPLACED_BY_A_FLIPPED_ONE;
  }

  /**
   * Does it to a file.
   *
   * @param other a whole file of another index
   */
  public void to(Path file, Path other, RandomGenerator random) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    switch (this) {
      case REMOVED -> Files.delete(file);
      case EMPTIED -> truncate(file, 0);
      case CUT_TO_HALF -> truncate(file, bytes.length / 2);
      case CUT_BY_A_BYTE -> truncate(file, Math.max(0, bytes.length - 1));
      case GROWN -> Files.write(file, new byte[] {7}, StandardOpenOption.APPEND);
      case BIT_FLIPPED -> overwrite(file, flipped(bytes, random));
      case BLOCK_OF_ZEROS -> {
        byte[] whole = bytes.clone();
        while (bytes.length > 0 && Arrays.equals(bytes, whole)) { // Zeros on zeros damage nothing.
          int from = random.nextInt(bytes.length);
          Arrays.fill(bytes, from, Math.min(bytes.length, from + 64), (byte) 0);
        }
        overwrite(file, bytes);
      }
      case REPLACED_BY_AN_EMPTY_ONE -> replace(file, new byte[0]);
      case REPLACED_BY_A_SHORTER_ONE -> replace(file, Arrays.copyOf(bytes, bytes.length / 2));
      case REPLACED_BY_A_FLIPPED_ONE -> replace(file, flipped(bytes, random));
      case OVERWRITTEN_WITH_ANOTHER -> {
        byte[] others = Files.readAllBytes(other);
        overwrite(file, others);
        truncate(file, others.length);
      }
    }
  }

  private static byte[] flipped(byte[] bytes, RandomGenerator random) {
    if (bytes.length > 0) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private static void truncate(Path file, int length) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(length);
    }
  }

  /** Writes into the file that others have open. */
  private static void overwrite(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(bytes));
    }
  }

  /** Puts another file in its place; those who have it open keep the old one. */
  private static void replace(Path file, byte[] bytes) throws IOException {
    Path next = Files.write(file.resolveSibling("other.tmp"), bytes);
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The names of an index's files, but for its lock. */
  public static List<String> files(Path dir) throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".lock"))
          .sorted()
          .toList();
    }
  }

  /** Copies an index into a folder that is made. */
  public static Path copy(Path dir, Path to) throws IOException {
    Files.createDirectories(to);
    for (String name : files(dir)) {
      Files.copy(dir.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    return to;
  }
}
