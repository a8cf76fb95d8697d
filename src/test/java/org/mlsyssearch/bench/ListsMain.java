package org.mlsyssearch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.mlsyssearch.corpus.ListQuality;

/**
 * Prints how well lists are read beside what stands in them: each {@code NAME.md} with its {@code
 * NAME.expected.tsv}, below the folders that are named; {@code --misses} prints each mistake too,
 * {@code --write} keeps the table in {@code bench/results/lists.md}.
 */
public final class ListsMain {

  private ListsMain() {}

  public static void main(String[] args) throws IOException {
    List<String> names = Arrays.stream(args).filter(arg -> !arg.startsWith("--")).toList();
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
    List<String> problems = new ArrayList<>();
    List<String> table = new ArrayList<>(List.of(ListQuality.HEADER));
    ListQuality.Score all = null;
    for (Path list : lists) {
      ListQuality.Score score = ListQuality.score(list, problems);
      table.add(score.toString());
      all = all == null ? score : all.plus(score);
    }
    table.add(all == null ? "No list with an .expected.tsv beside it is found." : all.toString());
    table.forEach(System.out::println);
    if (Arrays.asList(args).contains("--misses")) {
      problems.forEach(System.out::println);
    }
    if (Arrays.asList(args).contains("--write")) {
      write(table);
    }
  }

  private static void write(List<String> table) throws IOException {
    List<String> text = new ArrayList<>();
    text.add("# How well lists are read");
    text.add("");
    text.add(
        LocalDate.now(ZoneOffset.UTC)
            + ", `./benchmark lists --write`: the lists of `src/test/resources/lists` beside what stands in them.");
    text.add("What the columns mean: docs/corpus.md.");
    text.add("");
    text.add("```");
    text.addAll(table);
    text.add("```");
    Files.write(Path.of("bench/results/lists.md"), text);
  }
}
