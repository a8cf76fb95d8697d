package org.mlsyssearch.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlsyssearch.corpus.Diagnostic;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Reading;
import org.mlsyssearch.corpus.markdown.tree.Candidate;
import org.mlsyssearch.corpus.markdown.tree.RichText;
import org.mlsyssearch.corpus.markdown.tree.Segmented;
import org.mlsyssearch.corpus.markdown.tree.Segmenter;

/** Each text block of a list is a paper, a part of one, a heading, or has a diagnostic. */
class EachBlockIsAccountedForTest {

  private static final Path LISTS =
      Path.of(System.getProperty("project.root", "."), "src/test/resources/lists");
  private static final String[] MARKERS = {
    "- ", "  - ", "* ", "1. ", "## ", "### ", "> ", "", "**"
  };

  @TempDir Path folder;

  static List<Path> lists() throws IOException {
    try (var files = Files.walk(LISTS)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  void ofEachList(Path list) throws IOException {
    assertAccounted(Files.readString(list), list.getFileName().toString());
  }

  @Test
  void ofListsWhoseLinesAreDroppedSwappedOrMarkedAnew() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Path> lists = lists();
    for (int round = 0; round < 100; round++) {
      List<String> lines =
          new ArrayList<>(Files.readAllLines(lists.get(random.nextInt(lists.size()))));
      int from = random.nextInt(lines.size());
      lines = new ArrayList<>(lines.subList(from, Math.min(lines.size(), from + 60)));
      for (int i = random.nextInt(15); i >= 0 && lines.size() > 1; i--) {
        int at = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
          case 0 -> lines.remove(at);
          case 1 -> Collections.swap(lines, at, random.nextInt(lines.size()));
          default -> {
            String marker = MARKERS[random.nextInt(MARKERS.length)];
            lines.set(at, marker + lines.get(at).replaceFirst("^[\\s*+#>-]+", ""));
          }
        }
      }
      String text = String.join("\n", lines);
      assertAccounted(text, "seed " + seed + ", round " + round + ":\n" + text);
    }
  }

  private void assertAccounted(String markdown, String where) {
    Segmented segmented = Segmenter.read(markdown);
    Reading reading = Reading.of(folder.resolve("list.md"), markdown);
    Set<Integer> papers = new TreeSet<>();
    reading.drafts().forEach(draft -> papers.add(draft.source().line()));
    Set<Integer> headings = new TreeSet<>();
    Set<Integer> remarks = new TreeSet<>();
    for (Diagnostic remark : reading.remarks().sorted()) {
      boolean heading = remark.code() == DiagnosticCode.HEADING;
      (heading ? headings : remarks).add(remark.line());
    }
    papers.addAll(remarks);
    List<String> lost = new ArrayList<>();
    look(segmented.candidates(), papers, headings, lost);
    segmented.skipped().stream()
        .filter(each -> !remarks.contains(each.line()))
        .forEach(each -> lost.add(each.line() + " " + each.code() + " " + each.text()));
    assertEquals(List.of(), lost, where);
  }

  /**
   * Looks for candidates that are none of the entries, taken or reported, and none of the headings.
   */
  private static void look(
      List<Candidate> candidates, Set<Integer> entries, Set<Integer> headings, List<String> lost) {
    Map<Integer, List<Candidate>> lists =
        candidates.stream().collect(Collectors.groupingBy(Candidate::siblings));
    for (Candidate each : candidates) {
      List<Candidate> siblings = lists.get(each.siblings());
      boolean record = isRecord(siblings) && stands(siblings.getFirst().text(), entries);
      if (record || stands(each.text(), entries)) {
        continue; // What stands below it belongs to it.
      }
      if (!stands(each.text(), headings)) {
        lost.add(each.shape() + " " + each.text().line() + " " + each.text().text());
      }
      look(each.fields(), entries, headings, lost);
    }
  }

  /** Whether bullets are named fields, which are one entry, told at the line of the first. */
  private static boolean isRecord(List<Candidate> siblings) {
    return siblings.size() >= 2
        && siblings.stream()
            .allMatch(each ->
                each.shape() == Candidate.Shape.BULLET
                    && each.text().text().matches("[^:]{1,40}:.*"));
  }

  /** Whether one of some lines is one of a text's. */
  private static boolean stands(RichText text, Set<Integer> lines) {
    for (int line = text.line(); line < text.line() + text.lines().size(); line++) {
      if (lines.contains(line)) {
        return true;
      }
    }
    return false;
  }
}
