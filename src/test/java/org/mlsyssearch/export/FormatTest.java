package org.mlsyssearch.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormatTest {

  private static final Path EXPECTED =
      Path.of(System.getProperty("project.root", "."), "src/test/resources/export");

  /** {@code -Dexport.accept=true} takes what is written as what is expected. */
  @ParameterizedTest
  @EnumSource
  void writesEachPaperAsTheFileInTheResourcesShows(Format format) throws IOException {
    Path file = EXPECTED.resolve("papers." + format.extension());
    String written = ExportPapers.written(format, ExportPapers.ALL);
    if (Boolean.getBoolean("export.accept")) {
      Files.writeString(file, written, UTF_8);
    }
    assertEquals(Files.readString(file, UTF_8), written);
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByItsId(Format format) {
    assertEquals(Optional.of(format), Format.parse(format.id()));
  }

  @Test
  void knowsNoOtherId() {
    assertEquals(Optional.empty(), Format.parse("endnote"));
  }
}
