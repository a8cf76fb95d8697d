package org.mlsyssearch.corpus;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How well lists of many owners and dialects are read; prints a table. */
class ListQualityTest {

  private static final Path LISTS =
      Path.of(System.getProperty("project.root", "."), "src/test/resources/lists");

  @Test
  void readsListsInEveryDialect() throws IOException {
    ListQuality.Score all = score(LISTS);
    assertTrue(all.recall() >= 0.99, "99 % of the papers are found");
    assertTrue(all.accuracy() >= 0.98, "98 % of venues and years are right");
    assertTrue(all.nonPapers() <= 0.01, "1 % of what is reported is no paper");
    assertTrue(all.wrongNames() <= 2, "hardly a wrong name");
  }

  @Test
  void readsFourteenMoreListsOfOtherOwnersSomeInHtml() throws IOException {
    ListQuality.Score all = score(LISTS.resolve("more"));
    assertTrue(all.recall() >= 0.99, "99 % of the papers are found");
    assertTrue(all.accuracy() >= 0.98, "98 % of venues and years are right");
    assertTrue(all.nonPapers() <= 0.01, "1 % of what is reported is no paper");
  }

  @Test
  void readsListsAsUntidyAsPeopleKeepThem() throws IOException {
    ListQuality.Score all = score(LISTS.resolve("wild"));
    assertTrue(all.recall() >= 0.98, "98 % of the papers are found");
    assertTrue(all.accuracy() >= 0.97, "97 % of venues and years are right");
    assertTrue(all.nonPapers() <= 0.015, "1.5 % of what is reported is no paper");
  }

  private static ListQuality.Score score(Path folder) throws IOException {
    List<Path> lists;
    try (Stream<Path> files = Files.list(folder)) {
      lists = files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
    assertTrue(lists.size() >= 6, "six lists at least");
    List<String> problems = new ArrayList<>();
    ListQuality.Score all = null;
    System.out.println(ListQuality.HEADER);
    for (Path list : lists) {
      ListQuality.Score score = ListQuality.score(list, problems);
      System.out.println(score);
      all = all == null ? score : all.plus(score);
    }
    System.out.println(all);
    problems.forEach(System.out::println);
    return all;
  }
}
