package org.mlsyssearch.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.mlsyssearch.model.Paper;

/**
 * Makes queries of every class from a corpus's own papers and synonyms: the same ones for the same
 * seed. Words are drawn as often as titles have them.
 */
final class SpeedQueries {

  /** How often a query is drawn again that there is already; of names and words there are few. */
  private static final int TRIES = 20;

  private final List<Paper> papers;
  private final List<String> synonyms = new ArrayList<>();
  private final Random random;

  SpeedQueries(List<Paper> papers, String synonyms, long seed) {
    this.papers = papers;
    this.random = new Random(seed);
    synonyms
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .flatMap(line -> Arrays.stream(line.split("=>|,", -1)))
        .map(String::strip)
        .forEach(this.synonyms::add);
  }

  /** That many queries of each class, in random order. */
  List<SpeedQuery> make(int each) {
    List<SpeedQuery> all = new ArrayList<>();
    for (SpeedKind kind : SpeedKind.values()) {
      Set<SpeedQuery> queries = new LinkedHashSet<>();
      for (int tries = 0; queries.size() < each && tries < each * TRIES; tries++) {
        queries.addAll(next(kind));
      }
      List<SpeedQuery> distinct = new ArrayList<>(queries);
      for (int i = 0; i < each; i++) {
        all.add(distinct.get(i % distinct.size()));
      }
    }
    java.util.Collections.shuffle(all, random);
    return all;
  }

  private List<SpeedQuery> next(SpeedKind kind) {
    Paper paper = paper();
    List<String> words = words(paper);
    if (words.isEmpty()) {
      return List.of();
    }
    String name = paper.systems().isEmpty() ? words.getFirst() : paper.systems().getFirst();
    return switch (kind) {
      case ALL -> List.of(new SpeedQuery(kind, ""));
      case NAME, SIMILAR -> List.of(new SpeedQuery(kind, name));
      case ONE_WORD, TITLE_SORT, DEEP_PAGE -> List.of(new SpeedQuery(kind, word(words)));
      case AND -> List.of(new SpeedQuery(kind, joined(" ", word(words), word(words), word(words))));
      case OR ->
          List.of(new SpeedQuery(kind, joined(" OR ", word(words), word(words), word(words))));
      case HALF ->
          List.of(new SpeedQuery(kind, joined(" ", word(words), otherWord(), otherWord(), name)));
      case PHRASE -> phrase(kind, words);
      case PREFIX, SUGGEST -> keystrokes(kind, words);
      case TYPO -> List.of(new SpeedQuery(kind, misspelt(name)));
      case SYNONYM -> List.of(new SpeedQuery(kind, synonyms.get(random.nextInt(synonyms.size()))));
      case QUESTION ->
          List.of(
              new SpeedQuery(
                  kind, "how to " + word(words) + " with " + word(words) + " and " + word(words)));
      case FILTERS, YEARS -> filtered(kind, paper, word(words));
      case VALUES -> values(kind, paper, "");
      case VALUES_FOUND -> values(kind, paper, word(words));
      case EXPORT -> List.of(new SpeedQuery(kind, joined(" ", word(words), word(words))));
    };
  }

  private static List<SpeedQuery> phrase(SpeedKind kind, List<String> words) {
    return words.size() < 2
        ? List.of()
        : List.of(new SpeedQuery(kind, '"' + words.get(0) + ' ' + words.get(1) + '"'));
  }

  /** What stands in the box while two neighbouring words of a title are typed. */
  private List<SpeedQuery> keystrokes(SpeedKind kind, List<String> words) {
    int at = random.nextInt(words.size());
    String whole = joined(" ", words.get(at), words.get(Math.min(at + 1, words.size() - 1)));
    List<SpeedQuery> typed = new ArrayList<>();
    for (int end = 1; end <= whole.length(); end++) {
      if (whole.charAt(end - 1) != ' ') {
        typed.add(new SpeedQuery(kind, whole.substring(0, end)));
      }
    }
    return typed;
  }

  /** A name with one letter wrong, or two neighbours swapped. */
  private String misspelt(String name) {
    if (name.length() < 5) {
      return name;
    }
    int at = 1 + random.nextInt(name.length() - 2);
    return random.nextBoolean()
        ? name.substring(0, at) + name.substring(at + 1)
        : name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
  }

  private static List<SpeedQuery> filtered(SpeedKind kind, Paper paper, String word) {
    Integer year = paper.year();
    var venue = paper.venue();
    if (year == null || venue == null || paper.topics().isEmpty()) {
      return List.of();
    }
    String years = (year - 2) + "-" + year;
    List<String> chosen =
        kind == SpeedKind.YEARS
            ? List.of(years)
            : List.of(years, venue.id(), paper.topics().getFirst().key());
    return List.of(new SpeedQuery(kind, word, "", chosen));
  }

  private static List<SpeedQuery> values(SpeedKind kind, Paper paper, String within) {
    if (paper.authors().isEmpty()) {
      return List.of();
    }
    String person = paper.authors().getFirst();
    String family = person.substring(person.lastIndexOf(' ') + 1);
    String typed = family.substring(0, Math.min(3, family.length()));
    return List.of(new SpeedQuery(kind, typed, within, List.of()));
  }

  private Paper paper() {
    return papers.get(random.nextInt(papers.size()));
  }

  /** Words of a title that say something. */
  private static List<String> words(Paper paper) {
    return Arrays.stream(paper.title().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> word.length() > 3)
        .toList();
  }

  private String word(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private String otherWord() {
    while (true) {
      List<String> words = words(paper());
      if (!words.isEmpty()) {
        return word(words);
      }
    }
  }

  private static String joined(String by, String... words) {
    return String.join(by, words);
  }
}
