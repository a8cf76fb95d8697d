package org.mlsyssearch.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.mlsyssearch.indexer.IndexerRuns;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.search.IndexInfo;
import org.mlsyssearch.search.ParsedQuery;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;

/**
 * Indexes a generated list again and again in processes of their own, which are killed or fail, and
 * looks whether an index is whole: the old one or the new one, and nothing of any other run.
 *
 * <p>Each generation of the list has a paper more than the one before and its number in every
 * title.
 */
final class Crashes implements AutoCloseable {

  private static final int PAPERS = 1_000;

  private final Path folder;
  private final Path list;
  private final Path temporary;
  private final Random random;
  private final String meaning;
  private int generation;

  /**
   * @param folder for list, index and temporary files; it is made and goes with {@link #close}
   * @param meaning what {@code --meaning} says
   */
  Crashes(Path folder, Random random, String meaning) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.list = folder.resolve("list.md");
    this.temporary = Files.createDirectories(folder.resolve("tmp"));
    this.random = random;
    this.meaning = meaning;
  }

  Path index() {
    return folder.resolve("index");
  }

  /** The command that indexes the next generation of the list into a folder. */
  List<String> next(Path index) throws IOException {
    generation++;
    StringBuilder text = new StringBuilder("# Papers of generation " + generation + "\n\n");
    for (int i = 0; i < PAPERS + generation; i++) {
      text.append(
          "- [OSDI '%d] **Name%d**: Serving Generation%dx with Part %d%n"
              .formatted(10 + i % 15, i, generation, i));
    }
    Files.writeString(list, text);
    return Programs.command(
        Programs.INDEXER,
        temporary,
        List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"),
        arguments(index));
  }

  private String[] arguments(Path index) {
    return new String[] {
      "--corpus", list.toString(), "--index", index.toString(), "--meaning", meaning
    };
  }

  /** Indexes the next generation to its end; returns how long that took, in nanoseconds. */
  long whole() throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Programs.Ended ended = Programs.run(next(index()));
    require(ended.exit() == 0, "A run that was let be ended with " + ended);
    require(look(index()) == generation, "A run that was let be left the old index");
    return System.nanoTime() - begun;
  }

  /**
   * Indexes the next generation and kills that process.
   *
   * @param within the time in which it is killed, in nanoseconds
   * @param fromItsFirstFile whether that begins when it has written its first file
   * @return whether the new index was there
   */
  boolean killed(long within, boolean fromItsFirstFile) throws IOException, InterruptedException {
    int before = look(index());
    Process process =
        new ProcessBuilder(next(index()))
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    List<String> files = files(index());
    while (fromItsFirstFile && process.isAlive() && files(index()).equals(files)) {
      TimeUnit.MICROSECONDS.sleep(200);
    }
    TimeUnit.NANOSECONDS.sleep(random.nextLong(within));
    process.destroyForcibly().waitFor();
    int found = look(index());
    require(
        found == before || found == generation,
        "generation " + found + " is there and neither " + before + " nor " + generation);
    cleanedUp();
    return found == generation;
  }

  /** Indexes again in this process, after which nothing of ended runs may be left. */
  private void cleanedUp() throws IOException {
    next(index());
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream console = new PrintStream(said, true, StandardCharsets.UTF_8);
    int exit = IndexerRuns.run(console, arguments(index()));
    require(exit == 0, "The run after a kill ended with " + exit + ": " + said);
    require(look(index()) == generation, "The run after a kill left the old index");
    TreeSet<String> left = new TreeSet<>(files(index()));
    try (FSDirectory directory = FSDirectory.open(index())) {
      left.removeAll(SegmentInfos.readLatestCommit(directory).files(true));
    }
    left.remove("write.lock");
    require(left.isEmpty(), "The run after a kill left " + left);
    List<String> beside = files(folder);
    require(
        List.of("index", "index.vectors", "list.md", "tmp").containsAll(beside),
        "Beside the index there is " + beside);
  }

  /** Lets every user read what is in the folder and write temporary files. */
  void open() throws IOException {
    Files.setPosixFilePermissions(
        temporary.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  /** Files that ended runs left in the temporary folder. */
  List<String> temporaryFiles() throws IOException {
    return files(temporary);
  }

  /**
   * The generation of an index, of which every paper is there and found.
   *
   * @throws IOException if it cannot be opened
   */
  static int look(Path dir) throws IOException {
    try (SearchIndex index = LuceneIndex.open(dir)) {
      IndexInfo info = index.info();
      int generation = info.papers() - PAPERS;
      require(
          info.corpus().title().equals("Papers of generation " + generation),
          info.papers() + " papers under " + info.corpus().title());
      int found = count(index, "Generation" + generation + "x");
      require(found == info.papers(), found + " of " + info.papers() + " papers are found");
      int[] read = {0};
      index.forEach(
          SearchRequest.of(ParsedQuery.ALL),
          paper -> read[0] += paper.title().contains("Generation" + generation + "x") ? 1 : 0);
      require(read[0] == info.papers(), read[0] + " of " + info.papers() + " papers are read");
      return generation;
    }
  }

  private static int count(SearchIndex index, String text) throws IOException {
    return index.search(SearchRequest.of(index.parse(text)).withTypos(false)).total();
  }

  static List<String> files(Path dir) throws IOException {
    if (!Files.isDirectory(dir)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(dir)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }

  @Override
  public void close() throws IOException {
    Folders.delete(folder);
  }
}
