package org.mlsyssearch.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.meaning.Encoder;
import org.mlsyssearch.meaning.Encoders;
import org.mlsyssearch.meaning.RememberingEncoder;
import org.mlsyssearch.query.plan.Blend;
import org.mlsyssearch.search.Match;
import org.mlsyssearch.search.SearchIndex;

/**
 * Measures how well weights of finding by meaning hold for queries that they were not chosen on:
 * judged queries are split into halves, category by category, the weights that are best on one half
 * are measured on the other, and the other way round.
 *
 * <p>Arguments: seeds of the splits (default: 1 2 3 4 5).
 */
public final class HalvesMain {

  private HalvesMain() {}

  public static void main(String[] arguments) throws IOException {
    List<String> seeds =
        arguments.length == 0 ? List.of("1", "2", "3", "4", "5") : List.of(arguments);
    BundledCorpus corpus = BundledCorpus.read();
    Encoder found = Encoders.find(System.out::println);
    if (found == null) {
      System.out.println("There is no encoder, so there is nothing to measure.");
      return;
    }
    List<Judged> queries = new ArrayList<>();
    for (String folder : List.of("bench/relevance", "bench/relevance/meaning")) {
      Judged.read(Path.of(folder), corpus.papers()).queries().stream()
          .filter(query -> !query.grades().isEmpty())
          .forEach(queries::add);
    }
    // Each setting asks for the same queries.
    Encoder encoder = new RememberingEncoder(found);
    Path folder = corpus.index(encoder);
    Map<Blend, List<List<String>>> answers = new LinkedHashMap<>();
    for (Blend blend : blends()) {
      try (SearchIndex index = LuceneIndex.open(folder, encoder, blend)) {
        List<List<String>> ranked = new ArrayList<>();
        for (Judged query : queries) {
          ranked.add(Relevance.search(index, query.query(), Match.AUTO));
        }
        answers.put(blend, ranked);
      }
    }
    Map<String, Scores> heldOut = new TreeMap<>();
    for (String seed : seeds) {
      List<List<Integer>> halves = halves(queries, Long.parseLong(seed));
      for (int half = 0; half < 2; half++) {
        Blend best = best(answers, queries, halves.get(half));
        System.out.println("Seed " + seed + ", half " + (half + 1) + " chooses " + best);
        for (int i : halves.get(1 - half)) {
          List<String> ranked = answers.get(best).get(i);
          heldOut
              .computeIfAbsent(queries.get(i).category(), category -> new Scores())
              .add(ranked, queries.get(i).grades());
        }
      }
    }
    Map<String, Scores> standing = new TreeMap<>();
    for (int i = 0; i < queries.size(); i++) {
      standing
          .computeIfAbsent(queries.get(i).category(), category -> new Scores())
          .add(answers.get(Blend.DEFAULT).get(i), queries.get(i).grades());
    }
    System.out.println("\n| queries | n | held out: MRR@10, nDCG@10, recall@50 | as it stands |");
    System.out.println("|---|---:|---|---|");
    standing.forEach((category, scores) ->
        System.out.printf(
            Locale.ROOT,
            "| %s | %d | %s | %s |%n",
            category,
            scores.queries(),
            cell(heldOut.get(category)),
            cell(scores)));
  }

  private static String cell(Scores scores) {
    return String.format(
        Locale.ROOT, "%.3f %.3f %.3f", scores.mrr(), scores.ndcg(), scores.recall());
  }

  private static List<Blend> blends() {
    List<Blend> blends = new ArrayList<>();
    for (float words : new float[] {0.1f, 0.2f, 0.3f}) {
      for (float topics : new float[] {0, 0.1f, 0.2f}) {
        for (float weight : new float[] {0, 0.3f, 0.6f, 1}) {
          blends.add(new Blend(words, topics, weight == 0 ? 0 : 3, weight));
        }
      }
    }
    return blends;
  }

  /** The numbers of the queries, half of each category in each half. */
  private static List<List<Integer>> halves(List<Judged> queries, long seed) {
    Map<String, List<Integer>> byCategory = new TreeMap<>();
    for (int i = 0; i < queries.size(); i++) {
      byCategory.computeIfAbsent(queries.get(i).category(), category -> new ArrayList<>()).add(i);
    }
    Random random = new Random(seed);
    List<List<Integer>> halves = List.of(new ArrayList<>(), new ArrayList<>());
    byCategory
        .values()
        .forEach(numbers -> {
          Collections.shuffle(numbers, random);
          for (int i = 0; i < numbers.size(); i++) {
            halves.get(i % 2).add(numbers.get(i));
          }
        });
    return halves;
  }

  /** The setting of the highest mean over categories of nDCG@10 and recall@50. */
  private static Blend best(
      Map<Blend, List<List<String>>> answers, List<Judged> queries, List<Integer> half) {
    Blend best = Blend.DEFAULT;
    double highest = -1;
    for (Map.Entry<Blend, List<List<String>>> entry : answers.entrySet()) {
      Map<String, Scores> byCategory = new TreeMap<>();
      for (int i : half) {
        byCategory
            .computeIfAbsent(queries.get(i).category(), category -> new Scores())
            .add(entry.getValue().get(i), queries.get(i).grades());
      }
      double mean =
          byCategory.values().stream()
              .mapToDouble(scores -> scores.ndcg() + scores.recall())
              .average()
              .orElse(0);
      if (mean > highest) {
        highest = mean;
        best = entry.getKey();
      }
    }
    return best;
  }
}
