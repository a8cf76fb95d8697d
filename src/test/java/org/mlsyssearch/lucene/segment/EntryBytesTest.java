package org.mlsyssearch.lucene.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryBytesTest {

  @TempDir Path dir;

  private final long seed = Long.getLong("seed", new Random().nextLong());
  private final Random random = new Random(seed);

  private record Entry(int rank, int paper, int number) {}

  /** Entries as they come, small numbers mostly and of every size. */
  private List<Entry> entries(int size, int width, boolean hasNumber) {
    List<Entry> entries = new ArrayList<>();
    int paper = 0;
    for (int i = 0; i < size; i++) {
      paper += random.nextInt(2) * (1 << random.nextInt(14));
      int number = random.nextInt(Integer.MAX_VALUE) >>> random.nextInt(31);
      entries.add(new Entry(random.nextInt(width), paper, hasNumber ? number : 0));
    }
    return entries;
  }

  private void check(List<Entry> entries, int width, boolean hasNumber, SpareBlocks spare)
      throws IOException {
    EntryBytes bytes = new EntryBytes(hasNumber, spare);
    for (Entry entry : entries) {
      bytes.add(entry.rank, entry.paper, entry.number);
    }
    assertEquals(entries.size(), bytes.size());
    RankEntries sorted = new RankEntries();
    sorted.clear(bytes.size());
    bytes.moveTo(sorted);
    sorted.sort(width);
    List<Entry> found = new ArrayList<>();
    for (int rank = 0; rank < width; rank++) {
      for (int i = sorted.from(rank); i < sorted.to(rank); i++) {
        found.add(new Entry(rank, sorted.papers()[i], sorted.numbers()[i]));
      }
    }
    entries.sort(Comparator.comparingInt(Entry::rank)); // Equal ones stay as they are.
    assertEquals(entries, found, "seed " + seed);
  }

  @Test
  void entriesAreInTheOrderOfTheirRanksWhetherTheyFitIntoMemoryOrNot() throws IOException {
    Path path = dir.resolve("entries");
    try (SpareBlocks spare = new SpareBlocks(path, 2 * SpareBlocks.BLOCK)) {
      for (int size : new int[] {0, 1, 100, 50_000}) {
        for (int width : new int[] {1, 3, 5000}) {
          for (boolean hasNumber : new boolean[] {false, true}) {
            spare.clear();
            check(entries(size, width, hasNumber), width, hasNumber, spare);
          }
        }
      }
    }
    assertFalse(Files.exists(path));
  }
}
