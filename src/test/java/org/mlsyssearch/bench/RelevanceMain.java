package org.mlsyssearch.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.meaning.Encoder;
import org.mlsyssearch.meaning.Encoders;
import org.mlsyssearch.search.Match;
import org.mlsyssearch.search.SearchIndex;

/**
 * Measures ranking quality on the bundled corpus: judged queries, and known-item queries made from
 * the corpus with a seed.
 *
 * <p>Arguments: {@code --seed N} for other known-item queries, {@code --misses CATEGORY} to list
 * the queries of a category whose first hit is not right, {@code --write} to write the results and
 * {@code qrels.txt} into {@code bench/}.
 */
public final class RelevanceMain {

  private RelevanceMain() {}

  public static void main(String[] arguments) throws IOException {
    List<String> args = List.of(arguments);
    long seed = Long.parseLong(value(args, "--seed", "1"));
    String misses = value(args, "--misses", "");
    BundledCorpus corpus = BundledCorpus.read();
    Judged.Judgements judged = Judged.read(Path.of("bench/relevance"), corpus.papers());
    List<Judged> known = KnownItems.of(corpus.papers(), seed);
    List<Judged> meant = Judged.read(Path.of("bench/relevance/meaning"), corpus.papers()).queries();
    Encoder encoder = Encoders.find(System.out::println);
    Path folder = corpus.index(encoder);
    try (SearchIndex index = LuceneIndex.open(folder, encoder);
        PlainBm25 plain = PlainBm25.of(corpus.papers())) {
      StringBuilder report = new StringBuilder();
      report.append("# Relevance\n\n").append(Machine.describe()).append("\n\n");
      report.append(corpus.papers().size()).append(" papers. ");
      report.append("How it is measured: docs/ranking.md.\n\n## Judged queries\n\n");
      report.append(Relevance.measure(judged.queries(), index, plain).table());
      report.append("\n## Descriptions and topical queries\n\n");
      report.append(Relevance.measure(meant, index, plain).table());
      report.append("\n## Known-item queries, seed ").append(seed).append("\n\n");
      report.append(Relevance.measure(known, index, plain).table());
      System.out.print(report);
      judged.unmatched().forEach(title -> System.out.println("No single paper is: " + title));
      if (!misses.isEmpty()) {
        printMisses(misses, judged.queries(), index);
        printMisses(misses, known, index);
        printMisses(misses, meant, index);
      }
      if (args.contains("--write")) {
        Files.writeString(
            Path.of("bench/results/relevance.md"), report.toString(), StandardCharsets.UTF_8);
        Files.writeString(
            Path.of("bench/relevance/qrels.txt"),
            Judged.qrels(judged.queries()).collect(Collectors.joining("\n", "", "\n")),
            StandardCharsets.UTF_8);
      }
    }
  }

  private static void printMisses(String category, List<Judged> queries, SearchIndex index)
      throws IOException {
    for (Judged query : queries) {
      if (query.category().equals(category) && !query.grades().isEmpty()) {
        List<String> found = Relevance.search(index, query.query(), Match.AUTO);
        if (found.isEmpty() || !query.grades().containsKey(found.getFirst())) {
          System.out.println(
              query.id()
                  + " '"
                  + query.query()
                  + "' wants "
                  + query.grades()
                  + ", found "
                  + found.subList(0, Math.min(4, found.size())));
        }
      }
    }
  }

  private static String value(List<String> args, String name, String otherwise) {
    int at = args.indexOf(name);
    return at >= 0 && at + 1 < args.size() ? args.get(at + 1) : otherwise;
  }
}
