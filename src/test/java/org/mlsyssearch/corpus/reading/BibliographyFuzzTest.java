package org.mlsyssearch.corpus.reading;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.authority.Authority;

/** Bibliographies with random damage end in drafts and diagnostics. */
class BibliographyFuzzTest {

  private static final Path FOLDER = Path.of("src/test/resources/bibliographies");
  private static final int ROUNDS = 150;
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "\"",
          "'",
          "\\",
          "@",
          ",",
          "=",
          "#",
          "$",
          "(",
          ")",
          "[",
          "]",
          "<",
          ">",
          "&",
          "\n",
          "\r\n",
          " ",
          "%",
          "~",
          "^",
          "_",
          "and",
          "TY  - ",
          "ER  - ",
          "PMID- 1",
          "null",
          "true",
          "-1",
          "1e999",
          "2020",
          "\u0000",
          "\uFEFF",
          "\uD83D\uDE00",
          "\\\"{",
          "\\'{\\i}",
          "&amp;lt;",
          "&#0;",
          "&#x110000;",
          "</entry>",
          "<![CDATA[",
          "\"title\":",
          "@string{a=",
          "((((((((((",
          ", , , ,",
          "arXiv:",
          "Proc. ",
          ". . . .",
          "10.1145/");

  private final Authority authority = Authority.bundled(new Diagnostics());

  static Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void aDamagedFileEndsInDraftsAndDiagnostics(String name) throws IOException {
    String whole = Files.readString(FOLDER.resolve(name));
    for (long seed = 0; seed < ROUNDS; seed++) {
      byte[] damaged = damaged(whole, new Random(seed)).getBytes(StandardCharsets.UTF_8);
      Diagnostics diagnostics = new Diagnostics();
      assertDoesNotThrow(
          () ->
              new CorpusReader(authority, diagnostics)
                  .read(SourceFile.of(name, damaged), draft -> {}),
          name + " with seed " + seed);
    }
  }

  private static String damaged(String whole, Random random) {
    StringBuilder text = new StringBuilder(whole);
    for (int times = 1 + random.nextInt(8); times > 0 && !text.isEmpty(); times--) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + 1 + random.nextInt(12));
      switch (random.nextInt(5)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, text.substring(at, end));
        case 2 -> text.setLength(Math.max(1, at));
        case 3 -> text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
        default -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return text.toString();
  }
}
