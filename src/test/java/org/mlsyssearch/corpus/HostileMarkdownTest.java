package org.mlsyssearch.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown that no one writes is read to its end, and the paper that stands behind it is found. */
class HostileMarkdownTest {

  private static final String PAPER =
      "- [OSDI '18] [Ray: A Distributed Framework for Emerging AI Applications](https://arxiv.org/abs/1712.05889)\n";
  private static final String RAY = "Ray: A Distributed Framework for Emerging AI Applications";

  /** Where time grows faster than the text, these texts take minutes. */
  private static final Duration HANGS = Duration.ofMinutes(2);

  @TempDir Path folder;

  private Reading read(String text) throws IOException {
    Files.writeString(folder.resolve("x.md"), text);
    return assertTimeoutPreemptively(HANGS, () -> Reading.of(folder));
  }

  private Reading readBeforeAPaper(String text) throws IOException {
    Reading reading = read(text + "\n\n# Papers\n\n" + PAPER);
    assertTrue(reading.titles().contains(RAY), "the paper behind is read: " + reading.problems());
    return reading;
  }

  private static String times(int count, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
  }

  private static String linked(int number) {
    return "[A Study of Number %d in Systems](https://arxiv.org/abs/2001.%05d)"
        .formatted(number, number);
  }

  @Test
  void listsInEachOtherWithoutEnd() throws Exception {
    readBeforeAPaper(times(3_000, i -> "  ".repeat(i) + "- level " + i + "\n"));
  }

  @Test
  void linksThatAreOpenedAndNotClosed() throws Exception {
    readBeforeAPaper("[[a](b)".repeat(50_000) + "\n\n- " + "[[a](b)".repeat(50_000));
  }

  @Test
  void headingsWithoutEnd() throws Exception {
    readBeforeAPaper(times(10_000, i -> "#".repeat(1 + i % 6) + " Heading " + i + "\n\n"));
  }

  @Test
  void aParagraphOverARuleIsNoHeadingIfItIsLong() throws Exception {
    String keys = times(50_000, i -> "key" + i + ": value\n");
    Reading reading = read("---\n" + keys + "---\n\n" + PAPER);
    Draft draft = reading.drafts().getFirst();
    assertEquals(RAY, draft.title());
    assertTrue(draft.topics().isEmpty(), "no topic of all the lines");
    assertEquals("x", draft.source().list());
  }

  @Test
  void papersThatTheirLinksDivide() throws Exception {
    Reading reading = read("- " + times(5_000, i -> linked(i) + "; "));
    assertEquals(5_000, reading.drafts().size());
  }

  @Test
  void papersThatTheirTagsDivideBeyondWhatIsReadAreReported() throws Exception {
    Reading reading = read("- " + times(5_000, i -> "A Study of Systems [OSDI '18]; "));
    assertTrue(
        reading.remarks().count(DiagnosticCode.TOO_LARGE) > 0, reading.problems().toString());
  }

  @Test
  void authorsWithoutEnd() throws Exception {
    String authors = "Ada Lovelace, Alan Turing, ".repeat(10_000);
    Reading reading =
        read("- " + linked(1) + ". " + authors + "\n- " + linked(2) + "\n  - " + authors);
    assertEquals(2, reading.drafts().size());
  }

  @Test
  void linksInOneBulletAndBelowIt() throws Exception {
    String links = times(5_000, i -> "[a" + i + "](https://example.org/" + i + ") ");
    readBeforeAPaper("- A Study of Systems " + links + "\n\n- " + linked(1) + "\n  - " + links);
  }

  /** What stands between two runs lets a pattern that begins with the first one fail. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        ", ",
        ",",
        ".",
        "...",
        "A. ",
        "A.",
        "A and ",
        "by A ",
        "et al ",
        "[",
        "(",
        ")",
        "(a) ",
        "- ",
        ": ",
        "'18 ",
        "2018 ",
        "vol 1, ",
        "paper, ",
        "arXiv ",
        "OSDI ",
        "<br>",
        "**a** ",
        "[a](b) ",
        "and ",
        "aaaa",
        "AAAA-",
        "1.1.",
        "\u3001",
        "\uD83D\uDE80"
      })
  void entriesOfTheSameSigns(String sign) throws Exception {
    String run = sign.repeat(7_000 / sign.length());
    String tag = sign.repeat(900 / sign.length());
    readBeforeAPaper(
        "- x"
            + run
            + "x\n- A Study of Things "
            + run
            + "x\n- OSDI 18"
            + run
            + "x\n"
            + "- in "
            + tag
            + "x paper\n- \"A Study of Things\" "
            + run
            + "\n- "
            + linked(1)
            + " "
            + run
            + "x\n  - A"
            + run
            + "x\n- **A Study of Things** "
            + run
            + "x\n\n## x"
            + run
            + "\n\n| Title | Venue |\n|---|---|\n| x"
            + run
            + " | x"
            + run
            + " |\n\n"
            + run
            + "x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "div",
        "ul",
        "li",
        "details",
        "table",
        "td",
        "b",
        "blockquote",
        "h2",
        "a href='x'"
      })
  void tagsThatAreNeverClosed(String tag) throws Exception {
    Reading reading =
        read(
            ("<" + tag + ">").repeat(20_000)
                + "\n\n"
                + ("<" + tag + ">\nText\n\n").repeat(500)
                + "\n\n# Papers\n\n"
                + PAPER);
    assertEquals(1, reading.papers().size());
  }

  @Test
  void tablesOfManyColumns() throws Exception {
    String bars = "|" + "a|".repeat(10_000) + "\n|" + "-|".repeat(10_000) + "\n";
    readBeforeAPaper(bars + "|b|\n".repeat(20));
    Reading reading = read(bars + "|b|\n".repeat(100) + "\n" + PAPER);
    assertTrue(reading.remarks().count(DiagnosticCode.TOO_LARGE) > 0, "too many cells");
  }

  @Test
  void paragraphsAndBulletsOfManyLines() throws Exception {
    String lines = times(30_000, i -> "a line of words " + i + "\n");
    readBeforeAPaper(lines + "\n- " + lines.replace("\n", "\n  "));
  }
}
