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
    if (!hasLatinLetter(text) || runs.stream().noneMatch(RunPlan::saysSomething)) {
      return null;
    }
    List<Clause> some = runs.stream().map(run -> run.clause(Level.ANY)).toList();
    return new Meant(
        text,
        within,
        some.size() == 1 ? some.getFirst() : new Clause.AtLeast(1, some),
        share(level, runs),
        runs.stream().anyMatch(run -> run.namesFirst(level)),
        Blend.DEFAULT);
  }

  /** Encoders know English; to them a text in other scripts, or of digits alone, means nothing. */
  private static boolean hasLatinLetter(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
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
