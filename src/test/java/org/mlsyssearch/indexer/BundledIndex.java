package org.mlsyssearch.indexer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.lucene.LuceneIndexBuilder;
import org.mlsyssearch.search.SearchIndex;

/**
 * The index of the project's own corpus, made by the real indexer once per JVM, and those of
 * others.
 */
public final class BundledIndex {

  private static Path folder;

  private BundledIndex() {}

  /** Where the index is; it goes with the JVM. */
  public static synchronized Path folder() {
    if (folder == null) {
      folder = of(Path.of(System.getProperty("project.root", "."), "corpus"));
    }
    return folder;
  }

  /** Where an index of another corpus is, made anew; it goes with the JVM. */
  public static Path of(Path corpus) {
    try {
      Path made = Files.createTempDirectory("mlsys-index");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(made)));
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      PrintStream console = new PrintStream(said, true, StandardCharsets.UTF_8);
      int exit =
          IndexerCommand.run(
              build -> LuceneIndexBuilder.create(build.directory()),
              console,
              console,
              "--corpus",
              corpus.toString(),
              "--index",
              made.toString());
      if (exit != 0) {
        throw new AssertionError("The corpus was not indexed: " + said);
      }
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The index, opened anew. */
  public static SearchIndex open() throws IOException {
    return LuceneIndex.open(folder());
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      System.err.println("Could not delete " + folder + ": " + e);
    }
  }
}
