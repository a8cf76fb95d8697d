package org.mlsyssearch.bench;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.Facet;

/**
 * A search engine that is given the same papers and asked the same as the others. Papers are added,
 * then {@link #finish()} makes them searchable. Not thread-safe.
 */
interface Peer extends AutoCloseable {

  /** How many hits a page has. */
  int PAGE = 20;

  /** How many hits stand before the page of {@link SpeedKind#DEEP_PAGE}. */
  int DEEP = 49 * PAGE;

  /** How many values are told of a facet that is neither topics nor years; those are told whole. */
  int VALUES = 10;

  /** Requests that leave no freedom, to which all that make a promise have to say the same. */
  enum Promise {
    FILTERS("one to three facets' values chosen"),
    WORDS("three words as they stand, all of them"),
    PHRASE("two words next to each other");

    final String label;

    Promise(String label) {
      this.label = label;
    }
  }

  /** What one answer took, in nanoseconds: by the clock, and of all its processors' time. */
  record Taken(long wall, long cpu) {}

  /**
   * What was found.
   *
   * @param total how many papers; -1 where the engine does not tell
   * @param counts papers of the most frequent values of each facet that the engine counts
   */
  record Found(int total, Map<Facet, Map<String, Integer>> counts) {

    /** Whether both say the same as far as both say anything; equal counts may change places. */
    boolean agrees(Found other) {
      return (total == other.total || total < 0 || other.total < 0)
          && counts.keySet().stream()
              .filter(other.counts::containsKey)
              .allMatch(facet -> agree(counts.get(facet), other.counts.get(facet)));
    }

    private static boolean agree(Map<String, Integer> one, Map<String, Integer> other) {
      return sorted(one).equals(sorted(other))
          && one.keySet().stream()
              .filter(other::containsKey)
              .allMatch(value -> Objects.equals(one.get(value), other.get(value)));
    }

    private static List<Integer> sorted(Map<String, Integer> counts) {
      return counts.values().stream().sorted().toList();
    }
  }

  /** How it is called in tables. */
  String name();

  /** Whether it is asked over HTTP, as a process of its own. */
  default boolean isServed() {
    return false;
  }

  void add(Paper paper) throws IOException;

  void finish() throws IOException;

  /** Whether it indexes; our server takes the index that is there. */
  default boolean builds() {
    return true;
  }

  /** What making them searchable took, in nanoseconds, where the engine measures it; else -1. */
  default long building() {
    return -1;
  }

  /** Whether it has something for such requests. */
  boolean offers(SpeedKind kind);

  /** What it promises to answer as all others do. */
  default Set<Promise> promises() {
    return EnumSet.allOf(Promise.class);
  }

  /** Answers in full and forgets the answer. */
  Taken ask(SpeedQuery query) throws IOException;

  /** Answers a search and tells what was found. */
  Found found(SpeedQuery query) throws IOException;

  @Override
  void close() throws IOException;

  /** The texts of a paper in which words are searched, by name of the field. */
  static Map<String, String> texts(Paper paper) {
    Map<String, String> texts = new TreeMap<>();
    texts.put("title", paper.title());
    texts.put(
        "names",
        String.join("\n", paper.systems()) + "\n" + String.join("\n", paper.alsoKnownAs()));
    texts.put("authors", String.join("\n", paper.authors()));
    var venue = paper.venue();
    texts.put("venue", venue == null ? "" : venue.label() + "\n" + venue.name());
    texts.put(
        "topics",
        paper.topics().stream()
            .flatMap(topic -> topic.labels().stream())
            .distinct()
            .collect(Collectors.joining("\n")));
    texts.put("summary", paper.summary() == null ? "" : paper.summary());
    return texts;
  }

  /** How much a word counts in each field of {@link #texts}, in the order of their names. */
  static Map<String, Integer> weights() {
    return new TreeMap<>(
        Map.of("title", 4, "names", 8, "authors", 2, "venue", 1, "topics", 1, "summary", 1));
  }

  /** How many values of a facet are told. */
  static int told(Facet facet) {
    return facet == Facet.TOPIC || facet == Facet.YEAR ? 10_000 : VALUES;
  }
}
