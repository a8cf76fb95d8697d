package org.mlsyssearch.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mlsyssearch.model.Paper;

/**
 * A query with the papers that answer it.
 *
 * @param grades how well each paper answers it, by id: 1 related, 2 good, 3 what was meant; papers
 *     that do not are missing
 */
record Judged(String id, String category, String query, Map<String, Integer> grades) {

  /**
   * Judged queries, and titles judged that no paper or several papers have.
   *
   * @param unmatched sorted
   */
  record Judgements(List<Judged> queries, Collection<String> unmatched) {}

  /** Where a title is cut for papers whose title ends otherwise. */
  private static final int HEAD = 60;

  /**
   * Reads {@code queries.tsv} (id, category, query) and {@code judgements.tsv} (id, grade, title)
   * of a folder. Judgements are by title, as ids change with the facts known of a paper.
   */
  static Judgements read(Path folder, List<Paper> papers) throws IOException {
    Map<String, Set<String>> byTitle = new TreeMap<>();
    Map<String, Set<String>> byOtherName = new TreeMap<>();
    for (Paper paper : papers) {
      String id = paper.id().value();
      byTitle.computeIfAbsent(key(paper.title()), k -> new TreeSet<>()).add(id);
      for (String name : paper.alsoKnownAs()) {
        byOtherName.computeIfAbsent(key(name), k -> new TreeSet<>()).add(id);
      }
    }
    Map<String, Map<String, Integer>> grades = new TreeMap<>();
    Set<String> unmatched = new TreeSet<>();
    for (String line : lines(folder.resolve("judgements.tsv"))) {
      String[] parts = line.split("\t", 3);
      Set<String> ids = find(parts[2], byTitle, byOtherName);
      if (ids.size() == 1) {
        grades
            .computeIfAbsent(parts[0], id -> new LinkedHashMap<>())
            .merge(ids.iterator().next(), Integer.valueOf(parts[1]), Math::max);
      } else {
        unmatched.add(parts[2]);
      }
    }
    List<Judged> queries = new ArrayList<>();
    for (String line : lines(folder.resolve("queries.tsv"))) {
      String[] parts = line.split("\t", 3);
      queries.add(
          new Judged(parts[0], parts[1], parts[2], grades.getOrDefault(parts[0], Map.of())));
    }
    return new Judgements(queries, unmatched);
  }

  private static Set<String> find(
      String title, Map<String, Set<String>> byTitle, Map<String, Set<String>> byOtherName) {
    String bare = title.replaceFirst("\\s*\\([^()]*\\)$", "");
    for (String key : List.of(key(title), key(bare))) {
      for (Map<String, Set<String>> table : List.of(byTitle, byOtherName)) {
        Set<String> ids = table.get(key);
        if (ids != null) {
          return ids;
        }
      }
    }
    String head = key(bare);
    Set<String> ids = new TreeSet<>();
    if (head.length() >= HEAD) {
      byTitle.forEach((key, found) -> {
        if (key.startsWith(head.substring(0, HEAD))) {
          ids.addAll(found);
        }
      });
    }
    return ids;
  }

  /** A text's letters and digits alone, in lower case and without diacritics or Markdown links. */
  private static String key(String text) {
    String plain = text.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1");
    return Normalizer.normalize(plain, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** The judgements in the form of TREC's qrels: query, 0, paper, grade. */
  static Stream<String> qrels(List<Judged> queries) {
    return queries.stream()
        .flatMap(query ->
            query.grades().entrySet().stream()
                .sorted(
                    Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(grade -> query.id() + " 0 " + grade.getKey() + " " + grade.getValue()));
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }
}
