package org.mlsyssearch.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlsyssearch.model.Fact;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.model.Venue;

/**
 * All that is read of each list is as it was recorded, so that a change of the reader shows which
 * entries it changes. {@code -Dreadings=write} records anew; what then differs is to be looked at.
 */
class ReadingsTest {

  private static final Path RESOURCES =
      Path.of(System.getProperty("project.root", "."), "src/test/resources");
  private static final Path READINGS = RESOURCES.resolve("readings");

  static List<Path> lists() throws IOException {
    List<Path> lists = new ArrayList<>();
    for (String folder : List.of("lists", "made")) {
      try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
        files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(lists::add);
      }
    }
    return lists;
  }

  @ParameterizedTest
  @MethodSource("lists")
  void aListIsReadAsRecorded(Path list) throws IOException {
    String read = read(list);
    Path folder = RESOURCES.relativize(list);
    Path record = READINGS.resolve(folder.subpath(1, folder.getNameCount()) + ".txt");
    if (System.getProperty("readings", "").equals("write")) {
      Files.createDirectories(record.getParent());
      Files.writeString(record, read);
    }
    assertEquals(Files.readString(record), read, () -> "Otherwise than " + record);
  }

  private static String read(Path list) {
    Reading reading = Reading.of(list);
    List<String> lines = new ArrayList<>();
    for (Draft draft : reading.drafts()) {
      StringBuilder line = new StringBuilder();
      line.append(draft.source().line()).append(':').append(draft.column());
      for (Fact fact : Fact.values()) {
        String said = said(fact.of(draft.facts()));
        if (!said.isEmpty()) {
          line.append(fact == Fact.TITLE ? " " : "; " + fact.name().toLowerCase(Locale.ROOT) + ": ")
              .append(said);
        }
      }
      lines.add(line.append(draft.authorsComplete() ? "" : "; et al.").toString());
    }
    reading.remarks().sorted().stream()
        .map(remark -> "! " + remark.line() + ":" + remark.column() + " " + remark.message())
        .forEach(lines::add);
    return String.join("\n", lines) + "\n";
  }

  private static String said(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case List<?> several -> String.join(" | ", several.stream().map(ReadingsTest::said).toList());
      case Kind kind -> kind == Kind.UNKNOWN ? "" : kind.name();
      case Venue venue -> venue.label();
      case TopicPath path -> String.join(" > ", path.labels());
      case Link link -> link.rel().name() + " " + link.href();
      default -> value.toString();
    };
  }
}
