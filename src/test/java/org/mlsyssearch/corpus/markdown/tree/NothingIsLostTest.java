package org.mlsyssearch.corpus.markdown.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each text of a list is in a candidate, a heading or among what was passed over. */
class NothingIsLostTest {

  private static final String[] MARKUP = {
    "- ",
    "  - ",
    "* ",
    "1. ",
    "## ",
    "> ",
    "| ",
    "**",
    "*",
    "`",
    "[",
    "](",
    "<b>",
    "</b>",
    "<li>",
    "<ul>",
    "</ul>",
    "<td>",
    "<tr>",
    "<table>",
    "</table>",
    "<details>",
    "<summary>",
    "</summary>",
    "<div>",
    "</div>",
    "<br>",
    "\n",
    "\n\n",
    "    ",
    "<!--",
    "-->",
    "<h2>",
    "---\n",
    "![x](y)"
  };

  static List<Path> lists() throws IOException {
    return Lists.files();
  }

  @ParameterizedTest
  @MethodSource("lists")
  void everyPaperOfAListHasACandidateOnItsLine(Path list) throws IOException {
    List<Candidate> all = Lists.all(Segmenter.read(Files.readString(list)).candidates());
    Path expected = Path.of(list.toString().replace(".md", ".expected.tsv"));
    for (String row : Files.readAllLines(expected)) {
      String[] fields = row.split("\t", -1);
      if (fields[0].matches("\\d+")) {
        int line = Integer.parseInt(fields[0]);
        String title = letters(fields[1]);
        assertTrue(
            all.stream().anyMatch(each -> spans(each, line) && letters(each).contains(title)),
            () -> list.getFileName() + ": no candidate for " + row);
      }
    }
  }

  /** A paragraph may begin with a line that names what follows. */
  private static boolean spans(Candidate candidate, int line) {
    int below = line - candidate.text().line();
    return below == 0 || (candidate.shape() == Candidate.Shape.PARAGRAPH && below == 1);
  }

  private static String letters(Candidate candidate) {
    return letters(candidate.text().text());
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  @ParameterizedTest
  @MethodSource("lists")
  void everyWordOfAListIsSomewhere(Path list) throws IOException {
    assertNothingIsLost(Files.readString(list), list.getFileName().toString());
  }

  @Test
  void everyWordOfAListWithMarkupThrownInIsSomewhere() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Path> lists = Lists.files();
    for (int round = 0; round < 400; round++) {
      Path list = lists.get(random.nextInt(lists.size()));
      List<String> lines = Files.readAllLines(list);
      int from = random.nextInt(lines.size());
      int to = Math.min(lines.size(), from + 1 + random.nextInt(40));
      StringBuilder text =
          new StringBuilder(
              String.join("\n", lines.subList(from, to)).replaceAll("\\(#[^)]*\\)", "(#)"));
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.insert(
            blankAfter(random.nextInt(text.length() + 1), text),
            MARKUP[random.nextInt(MARKUP.length)]);
      }
      assertNothingIsLost(text.toString(), "seed " + seed + ", round " + round + ":\n" + text);
    }
  }

  /** Where markup may be thrown in: between words, as a URL that it cuts is no link any more. */
  private static int blankAfter(int from, CharSequence text) {
    int at = from;
    while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static void assertNothingIsLost(String markdown, String where) {
    Segmented segmented = Segmenter.read(markdown);
    StringBuilder found = new StringBuilder(segmented.title());
    for (Candidate candidate : Lists.all(segmented.candidates())) {
      append(candidate.text(), found);
      candidate.cells().forEach(cell -> append(cell.header(), found));
    }
    segmented.headings().forEach(heading -> append(heading, found));
    segmented.skipped().forEach(each -> found.append(' ').append(each.text()));
    TreeSet<String> lost =
        words(HtmlTree.parse(SiteMarkup.without(FrontMatter.of(markdown).body())));
    lost.removeIf(word -> word.length() <= 1 || found.indexOf(word) >= 0);
    assertEquals(new TreeSet<>(), lost, where);
  }

  private static void append(RichText text, StringBuilder found) {
    found.append(' ').append(text.text());
    text.marks().forEach(mark -> found.append(' ').append(mark.target()));
  }

  /** The words that a browser would show, but for those of links that CommonMark has not read. */
  private static TreeSet<String> words(HtmlTree tree) {
    TreeSet<String> words = new TreeSet<>();
    tree.body()
        .nodeStream(TextNode.class)
        .map(TextNode::getWholeText)
        .filter(text -> !text.contains("](") && !text.contains("[^"))
        .forEach(text -> words.addAll(List.of(text.split("[^\\p{L}\\p{N}]+"))));
    return words;
  }
}
