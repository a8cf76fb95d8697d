package org.mlsyssearch.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.mlsyssearch.model.Paper;

/**
 * Queries made from papers themselves, as people half-remember them: a system's name as written, in
 * lower case, split in two words, with a typo, unfinished, with its venue; three words of a title.
 * Every paper of that name answers the query. The same seed gives the same queries.
 */
final class KnownItems {

  private static final int PER_CATEGORY = 150;
  private static final Set<String> PLAIN =
      Set.of(
          "with", "from", "using", "towards", "toward", "based", "that", "this", "your", "need",
          "when", "what", "their", "into", "over", "under", "through", "beyond");

  private final Random random;
  private final List<Paper> papers;
  private final Map<String, Map<String, Integer>> byName = new LinkedHashMap<>();
  private final List<Judged> queries = new ArrayList<>();

  private KnownItems(List<Paper> papers, long seed) {
    // In one order, so that a list that comes or goes changes few queries.
    this.papers =
        papers.stream().sorted(Comparator.comparing(paper -> paper.id().value())).toList();
    this.random = new Random(seed);
    for (Paper paper : papers) {
      for (String name : paper.systems()) {
        byName.computeIfAbsent(key(name), k -> new LinkedHashMap<>()).put(paper.id().value(), 1);
      }
    }
  }

  static List<Judged> of(List<Paper> papers, long seed) {
    KnownItems items = new KnownItems(papers, seed);
    items.make();
    return items.queries;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}+]", "");
  }

  private void make() {
    names("names", name -> name);
    names("lower case", name -> name.toLowerCase(Locale.ROOT));
    names("split", KnownItems::split);
    names("typo", this::typo);
    names("prefix", this::prefix);
    nameAndVenue();
    threeWords("three words", false);
    threeWords("words in a row", true);
  }

  private interface Change {
    String of(String name);
  }

  private void names(String category, Change change) {
    int made = 0;
    for (Paper paper : shuffled()) {
      if (made == PER_CATEGORY || paper.systems().isEmpty()) {
        continue;
      }
      String name = paper.systems().getFirst();
      String query = change.of(name);
      if (!query.isEmpty() && key(name).length() >= 3) {
        add(category, query, byName.get(key(name)));
        made++;
      }
    }
  }

  private void add(String category, String query, Map<String, Integer> grades) {
    queries.add(new Judged("k" + (queries.size() + 1), category, query, grades));
  }

  private List<Paper> shuffled() {
    List<Paper> shuffled = new ArrayList<>(papers);
    java.util.Collections.shuffle(shuffled, random);
    return shuffled;
  }

  /** {@code pipe fill} of PipeFill; empty if the name has no second capital or hyphen. */
  private static String split(String name) {
    String split =
        name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
            .replaceAll("(\\p{Lu})(\\p{Lu}\\p{Ll}{2})", "$1 $2")
            .replace('-', ' ')
            .toLowerCase(Locale.ROOT);
    return split.equalsIgnoreCase(name) ? "" : split;
  }

  /** One letter left out, doubled, swapped or wrong; empty for names under six letters. */
  private String typo(String name) {
    String word = name.toLowerCase(Locale.ROOT);
    if (!word.matches("\\p{L}{6,}")) {
      return "";
    }
    int at = 1 + random.nextInt(word.length() - 2);
    String before = word.substring(0, at);
    char wrong = (char) ('a' + random.nextInt(26));
    String typo =
        switch (random.nextInt(4)) {
          case 0 -> before + word.substring(at + 1);
          case 1 -> before + wrong + word.substring(at);
          case 2 -> before + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
          default -> before + wrong + word.substring(at + 1);
        };
    return typo.equals(word) ? "" : typo;
  }

  private String prefix(String name) {
    String word = name.toLowerCase(Locale.ROOT);
    if (!word.matches("\\p{L}{6,}")) {
      return "";
    }
    return word.substring(0, Math.max(4, (int) (word.length() * 0.6)));
  }

  private void nameAndVenue() {
    int made = 0;
    for (Paper paper : shuffled()) {
      var venue = paper.venue();
      if (made < PER_CATEGORY && !paper.systems().isEmpty() && venue != null) {
        String name = paper.systems().getFirst();
        String where =
            switch (made % 3) {
              case 0 -> venue.label();
              case 1 -> venue.label() + " " + paper.year();
              default -> venue.label().toLowerCase(Locale.ROOT);
            };
        add("name and venue", name + " " + where, byName.get(key(name)));
        made++;
      }
    }
  }

  private void threeWords(String category, boolean inARow) {
    int made = 0;
    for (Paper paper : shuffled()) {
      if (made == PER_CATEGORY) {
        return;
      }
      Set<String> names = paper.systems().stream().map(KnownItems::key).collect(Collectors.toSet());
      List<String> words =
          Arrays.stream(paper.title().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
              .filter(word -> word.length() > 3 && !PLAIN.contains(word) && !names.contains(word))
              .collect(Collectors.toCollection(LinkedHashSet::new))
              .stream()
              .toList();
      if (words.size() < 4) {
        continue;
      }
      List<String> chosen;
      if (inARow) {
        int from = random.nextInt(words.size() - 2);
        chosen = words.subList(from, from + 3);
      } else {
        List<String> any = new ArrayList<>(words);
        while (any.size() > 3) {
          any.remove(random.nextInt(any.size()));
        }
        chosen = any;
      }
      Map<String, Integer> grades = new LinkedHashMap<>();
      List<String> all = chosen;
      papers.stream()
          .filter(p -> titleWords(p).containsAll(all))
          .forEach(p -> grades.put(p.id().value(), 1));
      if (grades.size() <= 2) {
        add(category, String.join(" ", chosen), grades);
        made++;
      }
    }
  }

  private static Set<String> titleWords(Paper paper) {
    return Set.of(
        Arrays.stream(paper.title().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
            .distinct()
            .toArray(String[]::new));
  }
}
