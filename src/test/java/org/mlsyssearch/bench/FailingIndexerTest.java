package org.mlsyssearch.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The indexer as a process that is killed or cannot write; {@link CrashesMain} does it at length.
 */
class FailingIndexerTest {

  private static final int KILLS = 5;

  @TempDir Path folder;

  @Test
  void killedAtAnyMomentItLeavesAWholeIndexAndTheNextRunCleansUp() throws Exception {
    long seed = new Random().nextLong();
    System.out.println("Seed " + seed);
    try (Crashes crashes = new Crashes(folder.resolve("crashes"), new Random(seed), "off")) {
      long whole = crashes.whole();
      // What a killed run that had an encoder leaves.
      Files.writeString(folder.resolve("crashes/index.vectors.new"), "half");
      for (int i = 0; i < KILLS; i++) {
        crashes.killed(i % 2 == 0 ? whole : whole / 4, i % 2 == 1);
      }
      assertEquals(List.of(), crashes.temporaryFiles());
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void whatCannotBeWrittenIsNamedInASentenceAndTheOldIndexIsWhole() throws Exception {
    try (Crashes crashes = new Crashes(folder.resolve("crashes"), new Random(1), "off")) {
      crashes.whole();
      int before = Crashes.look(crashes.index());
      List<String> files = Crashes.files(crashes.index());
      // No file of more than some 32 KB, which stops writing as a full disk does.
      List<String> limited =
          new ArrayList<>(List.of("sh", "-c", "ulimit -f 64; exec \"$@\"", "sh"));
      limited.addAll(crashes.next(crashes.index()));
      Programs.Ended ended = Programs.run(limited);
      assertEquals(1, ended.exit(), ended.said());
      assertTrue(
          ended
              .said()
              .matches("(?s).*indexer: '" + crashes.index() + "' cannot be written: [A-Z][^\n]*"),
          ended.said());
      assertEquals(before, Crashes.look(crashes.index()));
      assertEquals(files, Crashes.files(crashes.index()));
    }
  }
}
