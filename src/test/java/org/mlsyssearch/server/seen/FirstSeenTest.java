package org.mlsyssearch.server.seen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.NaiveSearchIndex;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.SearchIndex;

class FirstSeenTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-24T08:00:00Z");

  @TempDir Path folder;

  private static SearchIndex index(Instant builtAt, Paper... papers) {
    return NaiveSearchIndex.of(List.of(papers), Papers.corpus(builtAt));
  }

  @Test
  void aRebuildFromScratchDatesOnlyNewPapers() throws IOException {
    FirstSeen before = FirstSeen.beside(folder.resolve("index"));
    before.look(index(MONDAY, Papers.RAY, Papers.VLLM));

    FirstSeen after = FirstSeen.beside(folder.resolve("index"));
    after.look(index(TUESDAY, Papers.VLLM, Papers.OOBLECK, Papers.RAY));

    assertEquals(MONDAY, after.of(Papers.RAY.id()));
    assertEquals(MONDAY, after.of(Papers.VLLM.id()));
    assertEquals(TUESDAY, after.of(Papers.OOBLECK.id()));
  }

  @Test
  void aPaperThatComesBackKeepsItsDate() throws IOException {
    FirstSeen seen = FirstSeen.beside(folder.resolve("index"));
    seen.look(index(MONDAY, Papers.RAY));
    seen.look(index(TUESDAY, Papers.VLLM));
    seen.look(index(TUESDAY.plusSeconds(60), Papers.RAY));
    assertEquals(MONDAY, seen.of(Papers.RAY.id()));
  }

  @Test
  void isKeptBesideTheIndexOneLinePerPaper() throws IOException {
    FirstSeen.beside(folder.resolve("index")).look(index(MONDAY, Papers.RAY));
    assertEquals(
        """
        # When each paper was first in the index; feeds are dated by it. Lines are only added.
        ray-osdi18\t2026-11-23T08:00:00Z
        """,
        Files.readString(folder.resolve("index.first-seen.tsv"), UTF_8));
  }

  @Test
  void passesOverALineThatACrashLeftUnfinished() throws IOException {
    FirstSeen.beside(folder.resolve("index")).look(index(MONDAY, Papers.RAY));
    Path file = folder.resolve("index.first-seen.tsv");
    Files.writeString(file, "vllm-sosp23\t2026-1", UTF_8, StandardOpenOption.APPEND);
    FirstSeen seen = FirstSeen.beside(folder.resolve("index"));
    seen.look(index(TUESDAY, Papers.RAY, Papers.VLLM));
    assertEquals(TUESDAY, seen.of(Papers.VLLM.id()));
    FirstSeen again = FirstSeen.beside(folder.resolve("index"));
    again.look(index(TUESDAY.plusSeconds(5), Papers.RAY, Papers.VLLM));
    assertEquals(TUESDAY, again.of(Papers.VLLM.id()));
    assertEquals(MONDAY, again.of(Papers.RAY.id()));
  }

  @Test
  void damageCostsTheDatesOfDamagedLinesAndNoMore() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Path file = folder.resolve("index.first-seen.tsv");
    FirstSeen.beside(folder.resolve("index")).look(index(MONDAY, Papers.RAY, Papers.VLLM));
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = Arrays.copyOf(whole, i < 100 ? random.nextInt(whole.length) : whole.length);
      for (int flips = i % 4; flips > 0 && damaged.length > 0; flips--) {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(file, damaged);
      FirstSeen seen = FirstSeen.beside(folder.resolve("index"));
      seen.look(index(TUESDAY, Papers.RAY, Papers.VLLM, Papers.OOBLECK));
      assertEquals(TUESDAY, seen.of(Papers.OOBLECK.id()), "seed " + seed);
      Instant limit = Instant.now().plusSeconds(86_400);
      for (Paper paper : List.of(Papers.RAY, Papers.VLLM)) {
        assertTrue(seen.of(paper.id()).isBefore(limit), "seed " + seed);
      }
    }
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, '\n'});
    Files.write(file, whole, StandardOpenOption.APPEND);
    FirstSeen seen = FirstSeen.beside(folder.resolve("index"));
    seen.look(index(TUESDAY, Papers.RAY));
    assertEquals(MONDAY, seen.of(Papers.RAY.id()));
  }

  @Test
  void worksWhereTheFileCannotBeRead() throws IOException {
    Files.createDirectory(folder.resolve("index.first-seen.tsv"));
    FirstSeen seen = FirstSeen.beside(folder.resolve("index"));
    seen.look(index(MONDAY, Papers.RAY));
    assertEquals(MONDAY, seen.of(Papers.RAY.id()));
  }

  @Test
  void worksWhereNothingCanBeWritten() throws IOException {
    FirstSeen seen = FirstSeen.beside(folder.resolve("no-such-folder").resolve("index"));
    seen.look(index(MONDAY, Papers.RAY));
    assertEquals(MONDAY, seen.of(Papers.RAY.id()));
  }

  @Test
  void tellsWhatCameInAfterAnInstant() throws IOException {
    FirstSeen seen = FirstSeen.inMemory();
    seen.look(index(MONDAY, Papers.RAY, Papers.VLLM));
    SearchIndex now = index(TUESDAY, Papers.RAY, Papers.OOBLECK);
    assertEquals(Set.of(Papers.OOBLECK.id()), seen.after(MONDAY, now));
    assertEquals(Set.of(Papers.OOBLECK.id()), seen.after(TUESDAY.minusSeconds(1), now));
    assertEquals(Set.of(), seen.after(TUESDAY, now));
    assertNull(seen.after(MONDAY.minusSeconds(1), now));
  }

  @Test
  void passesOverALineWithoutAnId() throws IOException {
    Path file = folder.resolve("index.first-seen.tsv");
    Files.writeString(file, "no id!\t2026-11-23T08:00:00Z\nvllm-sosp23\t2026-11-23T08:00:00Z\n");
    FirstSeen seen = FirstSeen.beside(folder.resolve("index"));
    seen.look(index(TUESDAY, Papers.VLLM));
    assertEquals(MONDAY, seen.of(Papers.VLLM.id()));
  }
}
