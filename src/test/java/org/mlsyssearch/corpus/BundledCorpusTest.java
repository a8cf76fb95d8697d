package org.mlsyssearch.corpus;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.Severity;
import org.mlsyssearch.model.TopicPath;

/** The corpus that comes with the project: what it holds is recorded and compared. */
class BundledCorpusTest {

  private static final Path ROOT = Path.of(System.getProperty("project.root", "."));
  private static final Path COUNTS = ROOT.resolve("src/test/resources/corpus-counts.txt");
  private static Corpora.Read read;

  @BeforeAll
  static void readOnce() throws IOException {
    read = Corpora.read(ROOT.resolve("corpus"));
  }

  @Test
  void hasNoErrorAndNoWarning() {
    List<Diagnostic> bad =
        read.diagnostics().sorted().stream().filter(d -> d.severity() != Severity.NOTE).toList();
    assertEquals(List.of(), bad);
  }

  @Test
  void hasTheRecordedCounts() throws IOException {
    String counts = counts();
    Path actual = Files.writeString(ROOT.resolve("target/corpus-counts.txt"), counts);
    assertEquals(
        Files.readString(COUNTS),
        counts,
        "If the corpus was changed on purpose, copy " + actual + " to " + COUNTS);
  }

  @Test
  void allPapersOfTheFirstListAreComplete() {
    List<Paper> first =
        read.papers().stream()
            .filter(
                paper -> paper.sources().stream().anyMatch(s -> s.file().equals("mlsys_papers.md")))
            .toList();
    assertEquals(23, first.size());
    for (Paper paper : first) {
      assertAll(
          paper.title(),
          () -> assertTrue(!paper.authors().isEmpty(), "authors"),
          () -> assertTrue(paper.venue() != null, "venue"),
          () -> assertTrue(paper.year() != null, "year"),
          () -> assertTrue(!paper.links().isEmpty(), "link"),
          () -> assertTrue(!paper.topics().isEmpty(), "topic"));
    }
  }

  @Test
  void hardlyAPaperSitsAtATopLevelTopicAlone() {
    long shallow =
        read.papers().stream()
            .filter(paper -> paper.topics().stream().allMatch(topic -> topic.labels().size() == 1))
            .count();
    assertTrue(shallow * 20 <= read.papers().size(), shallow + " of " + read.papers().size());
  }

  @Test
  void findsRenamedPapersUnderTheirPublishedTitles() {
    assertEquals(
        "alpaserve-osdi23",
        read.paper(
                "AlpaServe: Statistical Multiplexing with Model Parallelism for Deep Learning"
                    + " Serving")
            .id()
            .value());
    assertEquals(
        "snowcat-sosp23",
        read.paper(
                "Snowcat: Efficient Kernel Concurrency Testing using a Learned Coverage Predictor")
            .id()
            .value());
    assertEquals(
        "vllm-sosp23",
        read.paper(
                "Efficient Memory Management for Large Language Model Serving with PagedAttention")
            .id()
            .value());
  }

  private static String counts() {
    Map<String, Integer> venues = new TreeMap<>();
    Map<String, Integer> topics = new TreeMap<>();
    for (Paper paper : read.papers()) {
      venues.merge(paper.venue() == null ? "(none)" : paper.venue().label(), 1, Integer::sum);
      paper.topics().stream()
          .map(TopicPath::labels)
          .map(List::getFirst)
          .distinct()
          .forEach(topic -> topics.merge(topic, 1, Integer::sum));
    }
    StringBuilder text = new StringBuilder("papers " + read.papers().size() + "\n\n");
    topics.forEach((topic, count) -> text.append(topic).append(' ').append(count).append('\n'));
    text.append('\n');
    venues.forEach((venue, count) -> text.append(venue).append(' ').append(count).append('\n'));
    return text.toString();
  }
}
