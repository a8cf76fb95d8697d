package org.mlsyssearch.query.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.search.Query;
import org.mlsyssearch.search.Query.Words;

/**
 * Which part of a query is searched by meaning: its plain words. All else it has, which is phrases,
 * fields, years, venues, alternatives and what is excluded, holds for papers found by meaning too.
 *
 * @param plain runs of words tied to no field
 * @param others the other parts
 */
record MeaningPlan(List<Words> plain, List<Query> others) {

  /** A query of so many words or fewer says little of what is meant. */
  private static final int SHORT = 6;

  private static final int EXAMPLES = 3;

  MeaningPlan {
    plain = List.copyOf(plain);
    others = List.copyOf(others);
  }

  static MeaningPlan of(Query query) {
    List<Words> plain = new ArrayList<>();
    List<Query> others = new ArrayList<>();
    for (Query part : query instanceof Query.And and ? and.parts() : List.of(query)) {
      if (part instanceof Words words && words.field() == null) {
        plain.add(words);
      } else {
        others.add(part);
      }
    }
    return new MeaningPlan(plain, others);
  }

  /**
   * What is meant by a reading.
   *
   * @param within the clause of the other parts
   * @return null where nothing can be meant
   */
  @Nullable Meant meant(Level level, Map<Words, WordsPlan> plans, Clause within) {
    List<RunPlan> runs = new ArrayList<>();
    for (Words words : plain) {
      if (plans.get(words) instanceof RunPlan run) {
        runs.add(run);
      }
    }
    String text = runs.stream().map(RunPlan::text).collect(Collectors.joining(" ")).strip();
    if (text.isEmpty()) {
      return null;
    }
    float share = share(level, runs);
    int words = runs.stream().mapToInt(run -> run.words().size()).sum();
    boolean saysLittle = share > Weights.MEANT && words <= SHORT;
    return new Meant(text, within, share, saysLittle ? EXAMPLES : 0);
  }

  private static float share(Level level, List<RunPlan> runs) {
    if (runs.stream().anyMatch(run -> run.namesFirst(level))) {
      return 0;
    }
    return switch (level) {
      case ALL ->
          runs.stream().anyMatch(RunPlan::isQuestion) ? Weights.MEANT_BY_MOST : Weights.MEANT;
      case HALF -> Weights.MEANT_BY_MOST;
      case ANY -> Weights.MEANT_BY_SOME;
    };
  }
}
