package org.mlsyssearch.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How good ranked lists are, on average over queries. */
final class Scores {

  private static final int SHOWN = 10;
  static final int DEPTH = 50;

  private final List<Double> reciprocalRanks = new ArrayList<>();
  private final List<Double> gains = new ArrayList<>();
  private final List<Double> recalls = new ArrayList<>();

  /** Adds one query's ranked list of ids. */
  void add(List<String> ranked, Map<String, Integer> grades) {
    double reciprocal = 0;
    double gain = 0;
    int recalled = 0;
    for (int i = 0; i < Math.min(DEPTH, ranked.size()); i++) {
      int grade = grades.getOrDefault(ranked.get(i), 0);
      if (grade > 0) {
        recalled++;
        if (i < SHOWN) {
          if (reciprocal == 0) {
            reciprocal = 1.0 / (i + 1);
          }
          gain += gain(grade, i);
        }
      }
    }
    double ideal = 0;
    List<Integer> best = grades.values().stream().sorted((a, b) -> b - a).limit(SHOWN).toList();
    for (int i = 0; i < best.size(); i++) {
      ideal += gain(best.get(i), i);
    }
    reciprocalRanks.add(reciprocal);
    gains.add(ideal == 0 ? 0 : gain / ideal);
    recalls.add(grades.isEmpty() ? 0 : (double) recalled / Math.min(DEPTH, grades.size()));
  }

  /** Järvelin and Kekäläinen's gain with the exponential form of Burges et al. */
  private static double gain(int grade, int rank) {
    return (Math.pow(2, grade) - 1) / (Math.log(rank + 2) / Math.log(2));
  }

  int queries() {
    return gains.size();
  }

  /** One over the rank of the first right paper, 0 beyond ten. */
  double mrr() {
    return mean(reciprocalRanks);
  }

  double ndcg() {
    return mean(gains);
  }

  double recall() {
    return mean(recalls);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(value -> value).average().orElse(0);
  }
}
