package org.mlsyssearch.indexer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.Filters;
import org.mlsyssearch.search.Hit;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;

/** Every paper of the list the project began from is found by each of its names, with its facts. */
class FirstListTest {

  private static SearchIndex index;

  @BeforeAll
  static void open() throws IOException {
    index = BundledIndex.open();
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  /** A row of the facts, as they were published. */
  record Facts(
      String listed,
      String title,
      String system,
      String alsoKnownAs,
      String venue,
      int year,
      List<String> authors,
      String url,
      String topic) {

    static Facts parse(String row) {
      String[] f = row.split("\t", -1);
      return new Facts(
          f[0], f[1], f[2], f[3], f[4], Integer.parseInt(f[5]), split(f[6]), f[7], f[8]);
    }

    private static List<String> split(String names) {
      return Arrays.stream(names.split(";")).map(String::strip).toList();
    }

    /** Everything a person may remember it by. */
    List<String> names() {
      List<String> names = new ArrayList<>(List.of(listed, title));
      Stream.of(system, alsoKnownAs).filter(name -> !name.isEmpty()).forEach(names::add);
      return names;
    }

    @Override
    public String toString() {
      return title;
    }
  }

  static Stream<Facts> papers() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(FirstListTest.class.getResourceAsStream("/seed-papers.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().skip(1).map(Facts::parse).toList().stream();
    }
  }

  private static Paper first(String text, Filters filters) throws IOException {
    List<Hit> hits = index.search(SearchRequest.of(index.parse(text)).withFilters(filters)).hits();
    assertTrue(!hits.isEmpty(), "nothing found for " + text);
    return hits.getFirst().paper();
  }

  @ParameterizedTest
  @MethodSource("papers")
  void standsFirstForEachOfItsNames(Facts facts) throws IOException {
    for (String name : facts.names()) {
      assertEquals(facts.title(), first(name, Filters.NONE).title(), name);
    }
  }

  @ParameterizedTest
  @MethodSource("papers")
  void standsUnderItsVenueYearAndTopic(Facts facts) throws IOException {
    Filters filters =
        Filters.NONE
            .including(Facet.VENUE, facts.venue())
            .including(Facet.YEAR, Integer.toString(facts.year()))
            .including(Facet.TOPIC, facts.topic());
    assertEquals(facts.title(), first(facts.title(), filters).title());
  }

  @ParameterizedTest
  @MethodSource("papers")
  void isComplete(Facts facts) throws IOException {
    Paper paper = first(facts.title(), Filters.NONE);
    assertEquals(facts.authors(), paper.authors());
    assertEquals(facts.venue(), Objects.requireNonNull(paper.venue()).label());
    assertEquals(facts.year(), paper.year());
    assertTrue(
        facts.system().isEmpty() || paper.systems().contains(facts.system()),
        () -> paper.systems().toString());
    assertTrue(
        paper.topics().stream()
            .anyMatch(topic -> topic.isAtOrUnder(TopicPath.keyOf(facts.topic()))),
        () -> paper.topics().toString());
    assertTrue(
        paper.links().stream().anyMatch(link -> link.href().equals(facts.url()))
            || facts.url().equals("https://doi.org/" + paper.doi()),
        () -> paper.links().toString());
    assertTrue(
        paper.sources().stream().anyMatch(source -> source.file().equals("mlsys_papers.md")),
        () -> paper.sources().toString());
  }
}
