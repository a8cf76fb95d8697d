package org.mlsyssearch.corpus;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries that nobody writes are read to their end, and so is the next file. */
class HostileBibtexTest {

  private static final int CHARACTERS = 300_000;

  /** Where time grows faster than the entry, it takes hours. */
  private static final Duration HANGS = Duration.ofMinutes(1);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n",
        " ",
        "\n a = {b",
        "\na = {",
        "a,",
        "a = ",
        "a = b\n",
        "a = \"b\"\n",
        "\"a ",
        "\"a\n",
        "{a",
        "a}",
        "\\",
        "\\{",
        "#",
        "a = b # ",
        "=",
        ",=",
        "%\n",
        "@",
        "(",
        "a = {b} c ",
        "\n\ta"
      })
  void anEntryWithTheSameThingWithoutEnd(String piece) throws IOException {
    String many = piece.repeat(CHARACTERS / piece.length());
    Files.writeString(
        folder.resolve("x.bib"),
        "@article{a, title = {A b, year? 2020, "
            + many
            + "\n}\n\n@article{c, title = "
            + many
            + "}\n");
    Files.writeString(
        folder.resolve("y.bib"),
        "@article{good, title = {Caches of Large Clusters}, year = 2020}\n");
    Reading reading = assertTimeoutPreemptively(HANGS, () -> Reading.of(folder));
    assertTrue(reading.titles().contains("Caches of Large Clusters"), "" + reading.problems());
  }
}
