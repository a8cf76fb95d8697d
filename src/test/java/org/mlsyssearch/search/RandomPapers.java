package org.mlsyssearch.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.model.Venue;

/**
 * Seeded random papers, filters and queries of few words and values, so that they meet often.
 *
 * <p>The words are short and unlike each other: no stemmer, synonym or typo rule can join two, so
 * that a real backend must match exactly what the oracle matches.
 */
public final class RandomPapers {

  private static final List<String> WORDS =
      List.of("lynx", "onyx", "jazz", "kiwi", "oboe", "yoga", "husk", "fern", "dune", "tofu");
  private static final List<String> PEOPLE =
      List.of("Ada Quill", "Bo Wirth", "Cy Vann", "Di Umber", "Ed Tarn");
  private static final List<Venue> VENUES =
      List.of(
          Papers.SOSP,
          Papers.OSDI,
          Papers.ARXIV,
          new Venue("vldb", "VLDB", "Very Large Data Bases", Kind.JOURNAL));
  private static final List<TopicPath> TOPICS =
      List.of(
          TopicPath.of("Alpha"),
          TopicPath.of("Alpha", "Bravo"),
          TopicPath.of("Alpha", "Bravo", "Charlie"),
          TopicPath.of("Alpha", "Bravo", "Delta"),
          TopicPath.of("Alpha", "Echo"),
          TopicPath.of("Alphabet"),
          TopicPath.of("Golf", "Bravo"),
          TopicPath.of("Golf", "Hotel"));

  private final Random random;

  public RandomPapers(long seed) {
    random = new Random(seed);
  }

  public List<Paper> papers(int count) {
    List<Paper> papers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Papers.Maker maker =
          Papers.paper(
              "random-" + i, String.join(" ", some(WORDS, 1, 4)) + " " + random.nextInt(1000));
      maker.authors(some(PEOPLE, 0, 3).toArray(String[]::new));
      maker.system(some(List.of("Zed", "Yak", "Xis"), 0, 2).toArray(String[]::new));
      maker.topic(some(TOPICS, 0, 3).toArray(TopicPath[]::new));
      maker.at(
          random.nextInt(5) == 0 ? null : VENUES.get(random.nextInt(VENUES.size())),
          random.nextInt(6) == 0 ? null : 2015 + random.nextInt(9));
      for (String list : some(List.of("one", "two", "three"), 1, 2)) {
        maker.source("List " + list, list + ".md", i + 1);
      }
      papers.add(maker.build());
    }
    return papers;
  }

  /** Chosen and excluded values in up to three facets, now and then one that no paper has. */
  public Filters filters() {
    Filters filters = Filters.NONE;
    for (Facet facet : some(List.of(Facet.values()), 0, 3)) {
      List<String> values =
          switch (facet) {
            case TOPIC ->
                List.of("alpha", "alpha/bravo", "alpha/bravo/delta", "golf", "golf/hotel", "nix");
            case VENUE -> List.of("sosp", "osdi", "arxiv", "vldb", "unknown", "nowhere");
            case YEAR -> List.of("2015", "2016-2018", "2020-", "-2017", "unknown", "1900");
            case AUTHOR -> List.of("Ada Quill", "Bo Wirth", "Di Umber", "No One");
            case SYSTEM -> List.of("Zed", "Yak", "Nil");
            case KIND -> List.of("conference", "journal", "preprint", "unknown", "workshop");
            case SOURCE -> List.of("one.md", "two.md", "none.md");
          };
      filters =
          random.nextInt(4) == 0
              ? filters.excluding(facet, some(values, 1, 2).toArray(String[]::new))
              : filters.including(facet, some(values, 1, 3).toArray(String[]::new));
    }
    return filters;
  }

  /** Nothing, a word or two. */
  public String text() {
    return String.join(" ", some(WORDS, 0, 2));
  }

  private <T> List<T> some(List<T> from, int least, int most) {
    int wanted = least + random.nextInt(most - least + 1);
    Set<T> chosen = new LinkedHashSet<>();
    while (chosen.size() < wanted) {
      chosen.add(from.get(random.nextInt(from.size())));
    }
    return List.copyOf(chosen);
  }
}
