package org.mlsyssearch.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OtherBuildTest {

  private static final Path LIST =
      Path.of(System.getProperty("project.root", "."))
          .resolve("src/test/resources/lists/d1-mlsys-classic.md");

  @Test
  void theSameBuildReadsTheSame() throws Exception {
    List<Path> classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(Path::of)
            .filter(path -> path.toFile().exists())
            .toList();
    try (OtherBuild other = new OtherBuild(classPath)) {
      List<String> papers = other.papers(LIST);
      assertFalse(papers.isEmpty());
      assertEquals(List.of(), OtherBuild.differences(papers, OtherBuild.ownPapers(LIST)));
    }
  }

  @Test
  void differencesAreToldByLineWithWhatWasFirst() {
    assertEquals(
        List.of("- 3: title=A", "+ 3: title=B", "+ 12: title=D"),
        OtherBuild.differences(
            List.of("3: title=A", "7: title=C"),
            List.of("12: title=D", "7: title=C", "3: title=B")));
  }

  @Test
  void aBuildThatIsNotThereIsRefused() {
    assertThrows(IOException.class, () -> new OtherBuild(List.of(Path.of("no-such.jar"))));
  }
}
