package org.mlsyssearch.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.model.Severity;

/** Whatever lies in a corpus: it ends in a diagnostic, and the lists beside it are read. */
class HostileFilesTest {

  private static final String PAPER =
      "- [OSDI '18] [Ray: A Distributed Framework for Emerging AI"
          + " Applications](https://arxiv.org/abs/1712.05889)\n";
  private static final String RAY = "Ray: A Distributed Framework for Emerging AI Applications";

  @TempDir Path folder;

  /** A good list that stands behind every bad file of a test. */
  @BeforeEach
  void addAGoodList() throws IOException {
    Files.writeString(folder.resolve("zz-good.md"), "# Good\n\n" + PAPER);
  }

  private Reading read(String name, String text) throws IOException {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Reading read(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    return read();
  }

  private Reading read() {
    Reading reading = Reading.of(folder);
    assertTrue(
        reading.drafts().stream().anyMatch(draft -> draft.source().file().equals("zz-good.md")),
        "the good list is read: " + reading.problems());
    return reading;
  }

  private static void has(Reading reading, DiagnosticCode code) {
    assertTrue(reading.remarks().count(code) > 0, code + " in " + reading.problems());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.md", "x.bib", "x.jsonl", "x.json", "x.xml", "x.xml.gz"})
  void binaryData(String name) throws Exception {
    byte[] bytes = new byte[200_000];
    new Random(3).nextBytes(bytes);
    Reading reading = read(name, bytes);
    assertEquals(1, reading.drafts().size());
    assertTrue(reading.remarks().count(Severity.ERROR) > 0, name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.md", "x.bib", "x.jsonl", "x.json", "x.xml"})
  void anEmptyFile(String name) throws Exception {
    Reading reading = read(name, "");
    has(reading, DiagnosticCode.NO_PAPERS);
    read(name, "\uFEFF\r\n\r\n");
  }

  @Test
  void invalidUtf8() throws Exception {
    byte[] bytes = PAPER.replace("Ray", "R\u00e4y").getBytes(StandardCharsets.ISO_8859_1);
    Reading reading = read("latin.md", bytes);
    has(reading, DiagnosticCode.INVALID_UTF8);
    assertEquals(2, reading.drafts().size());
  }

  @Test
  void aByteOrderMarkAndWindowsLineEnds() throws Exception {
    Reading reading = read("dos.md", "\uFEFF# A List\r\n\r\n" + PAPER.replace("\n", "\r\n"));
    Draft draft = reading.drafts().getFirst();
    assertEquals("A List", draft.source().list());
    assertEquals(RAY, draft.title());
    assertEquals(3, draft.source().line());
  }

  @Test
  void nulBytesFarInside() throws Exception {
    Reading reading = read("nul.md", PAPER.repeat(200) + "- a\0b\0c\n");
    assertTrue(reading.drafts().size() > 1);
    assertTrue(reading.titles().stream().allMatch(title -> title.indexOf('\0') < 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.md", "x.bib", "x.jsonl"})
  void aLineOfAHundredMegabytes(String name) throws Exception {
    try (var out = Files.newBufferedWriter(folder.resolve(name))) {
      String million = "word [x](y) ".repeat(100_000);
      for (int i = 0; i < 84; i++) {
        out.write(million);
      }
      out.write("\n" + (name.endsWith(".md") ? "\n" + PAPER : ""));
    }
    Reading reading = read();
    has(reading, DiagnosticCode.TOO_LARGE);
    assertEquals(name.endsWith(".md") ? 2 : 1, reading.drafts().size());
  }

  @Test
  void tenThousandNestedLists() throws Exception {
    StringBuilder text = new StringBuilder("# Deep\n\n");
    for (int i = 0; i < 2_000; i++) {
      text.append(" ".repeat(2 * i)).append("- level ").append(i).append('\n');
    }
    read("spaces.md", text.toString());
    read("signs.md", "- ".repeat(10_000) + "end\n\n" + PAPER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> ",
        "[",
        "![",
        "[a](",
        "*a **a ",
        "_a __a",
        "<a",
        "<!--",
        "`a",
        "[a](<b",
        "\\[",
        "**",
        "&",
        "(",
        "|a",
        "[^a]: ",
        "# ",
        "\"",
        "http://a.b/",
        "<b>",
        "~",
        "- [ ] ",
        "a@"
      })
  void tenThousandTimesTheSameSign(String sign) throws Exception {
    read("signs.md", "- " + sign.repeat(10_000) + "\n\n" + sign.repeat(10_000) + "\n\n" + PAPER);
  }

  @Test
  void aHugeTable() throws Exception {
    StringBuilder text = new StringBuilder("| Title | Venue |\n|---|---|\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("| [A Study of Number " + i + " in Systems](https://arxiv.org/abs/2001.")
          .append(10_000 + i)
          .append(") | OSDI 2020 |\n");
    }
    text.append("|").append("a|".repeat(20_000)).append('\n');
    text.append("|")
        .append("b|".repeat(10_000))
        .append("\n|")
        .append("-|".repeat(10_000))
        .append("\n");
    Reading reading = read("table.md", text.toString());
    assertTrue(reading.drafts().size() >= 20_001, reading.drafts().size() + " papers");
  }

  @Test
  void linksThatLeadNowhereOrInACircle() throws Exception {
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("self.md"), folder.resolve("self.md"));
    Files.createSymbolicLink(folder.resolve("gone.md"), folder.resolve("nowhere.md"));
    Reading reading = read();
    assertTrue(reading.remarks().count(DiagnosticCode.UNREADABLE_FILE) >= 2);
    assertEquals(1, reading.papers().size());
  }

  @Test
  void aFolderNamedLikeAList() throws Exception {
    Files.createDirectory(folder.resolve("folder.md"));
    Files.writeString(folder.resolve("folder.md/list.md"), PAPER);
    assertEquals(2, read().drafts().size());
  }

  @Test
  void devicesAndPipesThatNeverEnd() throws Exception {
    Path endless = Path.of("/dev/zero");
    Assumptions.assumeTrue(Files.exists(endless), "there is a /dev/zero");
    List<String> names = List.of("x.md", "x.bib", "x.jsonl", "x.json", "x.xml", "x.xml.gz");
    for (String name : names) {
      Files.createSymbolicLink(folder.resolve(name), endless);
    }
    Reading reading = read();
    assertEquals(names.size(), reading.remarks().count(DiagnosticCode.UNREADABLE_FILE));
    assertEquals(1, reading.papers().size());
    Diagnostics remarks = new Diagnostics();
    Files.createSymbolicLink(folder.resolve("venues.yaml"), endless);
    Authority.load(List.of(folder), null, remarks);
    assertEquals(1, remarks.count(DiagnosticCode.AUTHORITY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "notes.txt"})
  void aPlaceWithoutAnyListIsSaidToBeOne(String name) throws Exception {
    Path place = Files.createDirectory(folder.resolve("place"));
    if (!name.isEmpty()) {
      place = Files.writeString(place.resolve(name), PAPER);
    }
    has(Reading.of(place), DiagnosticCode.NO_PAPERS);
  }

  @Test
  void aFileThatShrinksAndGrowsWhileItIsRead() throws Exception {
    Path file = folder.resolve("x.jsonl");
    Files.writeString(file, "{\"title\":\"A Fine Paper\",\"year\":2020}\n".repeat(50_000));
    AtomicBoolean done = new AtomicBoolean();
    Thread writer =
        Thread.ofPlatform()
            .start(() -> {
              Random random = new Random(5);
              try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
                while (!done.get()) {
                  out.setLength(random.nextInt(1_500_000));
                }
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    try {
      for (int i = 0; i < 3; i++) {
        read();
      }
    } finally {
      done.set(true);
      writer.join();
    }
  }

  @Test
  void randomTextOfTheSignsThatListsUse() throws Exception {
    String signs = "-*[]()!|#>`<&\"':.,_~\\ \n\t0123aZ\u00e9\u4e2d\uD83D\uDE00@/";
    long seed = 17;
    Random random = new Random(seed);
    for (String name : List.of("x.md", "x.bib", "x.jsonl", "x.json")) {
      for (int i = 0; i < 15; i++) {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < 2_000; n++) {
          int at = random.nextInt(signs.length());
          text.append(signs.charAt(at));
        }
        read(name, text.toString());
      }
      Files.delete(folder.resolve(name));
    }
  }
}
