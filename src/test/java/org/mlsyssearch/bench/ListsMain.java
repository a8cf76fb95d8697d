package org.mlsyssearch.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.EntryTrace;
import org.mlsyssearch.corpus.ListQuality;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.markdown.MarkdownReader;

/**
 * Prints how well lists are read beside what stands in them: each {@code NAME.md} with its {@code
 * NAME.expected.tsv}, below the folders that are named, and how fast; {@code --misses} prints each
 * mistake too, {@code --write} keeps the table in {@code bench/results/lists.md}, {@code --against
 * JAR} prints instead what another build of the indexer reads otherwise.
 */
public final class ListsMain {

  private static final int ROUNDS = 5;

  /** So many bytes at least are read in a round. */
  private static final long ENOUGH = 2_000_000;

  private ListsMain() {}

  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    String other = Arguments.of(List.of(args), "--against", "");
    List<String> names =
        Arrays.stream(args).filter(arg -> !arg.startsWith("--") && !arg.equals(other)).toList();
    List<Path> lists = new ArrayList<>();
    for (String name : names.isEmpty() ? List.of("src/test/resources/lists") : names) {
      try (Stream<Path> files = Files.walk(Path.of(name))) {
        files
            .filter(file -> file.toString().endsWith(".expected.tsv"))
            .map(file -> Path.of(file.toString().replace(".expected.tsv", ".md")))
            .sorted()
            .forEach(lists::add);
      }
    }
    if (!other.isEmpty()) {
      compare(lists, Path.of(other));
      return;
    }
    List<String> problems = new ArrayList<>();
    List<String> table = new ArrayList<>(List.of(ListQuality.HEADER));
    ListQuality.Score all = null;
    for (Path list : lists) {
      ListQuality.Score score = ListQuality.score(list, problems);
      table.add(score.toString());
      all = all == null ? score : all.plus(score);
    }
    table.add(all == null ? "No list with an .expected.tsv beside it is found." : all.toString());
    if (all != null) {
      table.add(speed(lists));
    }
    table.forEach(System.out::println);
    if (Arrays.asList(args).contains("--misses")) {
      problems.forEach(System.out::println);
    }
    if (Arrays.asList(args).contains("--write")) {
      write(table);
    }
  }

  /** Prints what another build reads otherwise, entry by entry. */
  private static void compare(List<Path> lists, Path build)
      throws IOException, ReflectiveOperationException {
    int differing = 0;
    try (OtherBuild other = new OtherBuild(List.of(build))) {
      for (Path list : lists) {
        for (String line : OtherBuild.differences(other.papers(list), OtherBuild.ownPapers(list))) {
          System.out.println(list.getFileName() + " " + line);
          differing++;
        }
      }
    }
    System.out.println(differing + " lines differ in " + lists.size() + " lists.");
  }

  /** How fast the lists are read, once the virtual machine has compiled what reads them. */
  private static String speed(List<Path> lists) throws IOException {
    Authority authority = Authority.bundled(new Diagnostics());
    MarkdownReader reader = new MarkdownReader(authority, EntryTrace.NONE);
    long bytes = 0;
    for (Path list : lists) {
      bytes += Files.size(list);
    }
    int enough = (int) Math.max(2, ENOUGH / bytes);
    double[] rounds = new double[ROUNDS];
    for (int round = -1; round < ROUNDS; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (int i = 0; i < enough; i++) {
        for (Path list : lists) {
          reader.read(new SourceFile(list, list.toString()), draft -> {}, new Diagnostics());
        }
      }
      long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      if (round >= 0) {
        rounds[round] = enough * bytes / 1e6 / (took / 1e9);
      }
    }
    Arrays.sort(rounds);
    return String.format(
        Locale.ROOT,
        "%.2f MB/s of processor time on one core: %.1f MB, median of %d rounds after one to warm"
            + " up",
        rounds[ROUNDS / 2],
        enough * bytes / 1e6,
        ROUNDS);
  }

  private static void write(List<String> table) throws IOException {
    List<String> text = new ArrayList<>();
    text.add("# How well lists are read");
    text.add("");
    text.add(
        LocalDate.now(ZoneOffset.UTC)
            + ", `./benchmark lists --write`: the lists of `src/test/resources/lists` beside what"
            + " stands in them.");
    text.add("What the columns mean: docs/corpus.md.");
    text.add("");
    text.add("```");
    text.addAll(table);
    text.add("```");
    Files.write(Path.of("bench/results/lists.md"), text);
  }
}
