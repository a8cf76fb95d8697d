package org.mlsyssearch.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any bytes end in an answer or in a problem that is told, and within a second; {@code ./benchmark
 * fuzz} runs as many as are wanted.
 */
class FuzzTest {

  private static final long SEED = Long.getLong("seed", 4711);
  private static final int INPUTS = Integer.getInteger("inputs", 1_000);

  @TempDir private static Path folder;
  private static Targets targets;

  @BeforeAll
  static void open() throws IOException {
    System.out.println("FuzzTest runs with -Dseed=" + SEED);
    targets = Targets.in(folder);
  }

  @AfterAll
  static void close() throws IOException {
    targets.close();
  }

  @TestFactory
  Stream<DynamicTest> inputsMadeAtRandomDoNoHarm() {
    return targets.all().stream()
        .map(target ->
            DynamicTest.dynamicTest(
                target.name(),
                () ->
                    assertEquals(
                        List.of(),
                        new Fuzzer(target, SEED)
                            .run(INPUTS, Long.MAX_VALUE).stream()
                                .map(Fuzzer.Find::fault)
                                .toList())));
  }

  @TestFactory
  Stream<DynamicTest> inputsThatOnceDidDoNoMore() {
    return targets.all().stream()
        .flatMap(target ->
            fixtures(target)
                .map(file ->
                    DynamicTest.dynamicTest(
                        target.name() + "/" + file.getFileName(),
                        () -> assertNull(new Fuzzer(target, SEED).run(Files.readAllBytes(file))))));
  }

  private static Stream<Path> fixtures(Target target) {
    try {
      Path fixtures = Targets.fixtures(target);
      return Files.isDirectory(fixtures) ? Files.list(fixtures).sorted() : Stream.of();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
