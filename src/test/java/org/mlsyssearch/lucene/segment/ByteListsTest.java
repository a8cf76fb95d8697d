package org.mlsyssearch.lucene.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ByteListsTest {

  @TempDir Path dir;

  private final long seed = Long.getLong("seed", new Random().nextLong());
  private final Random random = new Random(seed);

  /** Short ones mostly, now and then one of more than a block, and numbers of every size. */
  private int[] list() {
    int size = random.nextInt(40) == 0 ? random.nextInt(60_000) : random.nextInt(30);
    return random.ints(size, 0, Integer.MAX_VALUE).map(n -> n >>> random.nextInt(31)).toArray();
  }

  @Test
  void aListIsReadAsItWasWrittenFromMemoryAndFromAFile() throws IOException {
    Path path = dir.resolve("made").resolve("lists");
    List<int[]> written = new ArrayList<>();
    try (BlockFile file = new BlockFile(path, ByteLists.BLOCK)) {
      List<ByteLists> both = List.of(new ByteLists(file), new ByteLists(file));
      for (int i = 0; i < 600; i++) {
        int[] numbers = list();
        written.add(numbers);
        for (ByteLists lists : both) {
          Arrays.stream(numbers).forEach(lists::addNumber);
          lists.end();
          if (i < 300 && random.nextInt(20) == 0) {
            long before = lists.bytes();
            lists.move();
            assertTrue(lists.bytes() <= before);
          }
        }
      }
      file.map();
      NumberReader reader = new NumberReader();
      for (int i = 0; i < 2000; i++) {
        int paper = random.nextInt(written.size());
        reader.read(both.get(random.nextInt(2)), paper);
        for (int number : written.get(paper)) {
          assertEquals(number, reader.next(), "seed " + seed);
        }
        assertFalse(reader.hasNext());
      }
      assertTrue(Files.exists(path));
    }
    assertFalse(Files.exists(path));
  }

  @Test
  void bytesAreKeptAsTheyAreAndNoFileIsMadeForFew() throws IOException {
    Path path = dir.resolve("lists");
    try (BlockFile file = new BlockFile(path, ByteLists.BLOCK)) {
      ByteLists lists = new ByteLists(file);
      byte[] bytes = new byte[1000];
      random.nextBytes(bytes);
      lists.addAll(bytes);
      lists.end();
      lists.end();
      lists.move();
      file.map();
      NumberReader reader = new NumberReader();
      reader.read(lists, 0);
      assertArrayEquals(bytes, Arrays.copyOfRange(reader.bytes, reader.at, reader.end));
      reader.read(lists, 1);
      assertFalse(reader.hasNext());
    }
    assertFalse(Files.exists(path));
  }
}
