package org.mlsyssearch.meaning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorFileTest {

  private static final byte[] ONE = {1, -2, 127};
  private static final byte[] TWO = {0, 3, -127};

  @TempDir Path dir;

  private Path file() {
    return dir.resolve("index.vectors");
  }

  private void write() throws IOException {
    try (VectorFile file = VectorFile.open(file(), "model", 3)) {
      file.put("one", ONE);
      file.put("two", TWO);
      file.commit();
    }
  }

  private byte[] read(String model, int dimension, String text) throws IOException {
    try (VectorFile file = VectorFile.open(file(), model, dimension)) {
      return file.get(text);
    }
  }

  @Test
  void whatWasKeptComesBack() throws IOException {
    assertNull(read("model", 3, "one"));
    write();
    assertArrayEquals(ONE, read("model", 3, "one"));
    assertArrayEquals(TWO, read("model", 3, "two"));
    assertNull(read("model", 3, "three"));
  }

  @Test
  void aBuildThatIsGivenUpKeepsTheOldFile() throws IOException {
    write();
    try (VectorFile file = VectorFile.open(file(), "model", 3)) {
      file.put("three", ONE);
    }
    assertArrayEquals(ONE, read("model", 3, "one"));
    try (var files = Files.list(dir)) {
      assertTrue(files.allMatch(file()::equals));
    }
  }

  @Test
  void vectorsOfAnotherModelOrDimensionCountAsNone() throws IOException {
    write();
    assertNull(read("other", 3, "one"));
    assertNull(read("model", 4, "one"));
  }

  @Test
  void aFileThatIsDamagedAnywhereCountsAsNone() throws IOException {
    write();
    byte[] whole = Files.readAllBytes(file());
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 0x10;
      Files.write(file(), damaged);
      assertNull(read("model", 3, "one"), "byte " + i);
      Files.write(file(), Arrays.copyOf(whole, i));
      assertNull(read("model", 3, "one"), "cut to " + i);
    }
    Files.delete(file());
    Files.createDirectory(file());
    assertNull(read("model", 3, "one"));
    assertFalse(Files.isRegularFile(file()));
  }
}
