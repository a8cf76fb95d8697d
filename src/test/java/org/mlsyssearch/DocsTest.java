package org.mlsyssearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents point to is there. */
class DocsTest {

  private static final Path ROOT = Path.of(System.getProperty("project.root", "."));
  private static final Pattern NAMED_TEST = Pattern.compile("`([A-Z]\\w*(?:Test|IT|Contract))`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#]+)(?:#[^)\\s]*)?\\)");

  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`]*`");

  private static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
        Stream<Path> top = Files.list(ROOT)) {
      return Stream.concat(docs, top)
          .filter(file -> file.getFileName().toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    Set<String> tests;
    try (Stream<Path> files = Files.walk(ROOT.resolve("src/test/java"))) {
      tests =
          files
              .map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
              .collect(Collectors.toSet());
    }
    List<String> missing = new ArrayList<>();
    int named = 0;
    for (Path document : documents()) {
      for (var name : NAMED_TEST.matcher(Files.readString(document)).results().toList()) {
        named++;
        if (!tests.contains(name.group(1))) {
          missing.add(ROOT.relativize(document) + ": " + name.group(1));
        }
      }
    }
    assertTrue(named > 20, named + " tests are named");
    assertEquals(List.of(), missing);
  }

  @Test
  void everyFileThatIsLinkedExists() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path document : documents()) {
      String text = CODE.matcher(Files.readString(document)).replaceAll("");
      for (var link : LINK.matcher(text).results().toList()) {
        String target = link.group(1);
        if (!target.matches("[a-z]+:.*") && !Files.exists(document.resolveSibling(target))) {
          missing.add(ROOT.relativize(document) + ": " + target);
        }
      }
    }
    assertEquals(List.of(), missing);
  }
}
