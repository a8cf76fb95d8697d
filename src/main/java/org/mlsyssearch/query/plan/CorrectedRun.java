package org.mlsyssearch.query.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.search.Query.Words;

/**
 * A run as it is searched after correction.
 *
 * @param corrections which of its words were taken for misspelt ones; at least one
 */
record CorrectedRun(Run run, List<Correction> corrections) {

  /** The most ways to correct a query that are tried. */
  private static final int MOST_WAYS = 6;

  /** A misspelling of one of a query's runs. */
  private record Spot(Words words, Misspelling misspelling) {}

  /**
   * The ways to correct a query, the most likely first: every misspelling by its nearest word; one
   * of them by its next nearest; one of them alone.
   */
  static List<Map<Words, CorrectedRun>> ways(
      Map<Words, Run> runs, Map<Words, List<Misspelling>> misspelt) {
    List<Spot> spots = new ArrayList<>();
    misspelt.forEach((words, found) -> found.forEach(one -> spots.add(new Spot(words, one))));
    Set<List<@Nullable String>> choices = new LinkedHashSet<>();
    if (!spots.isEmpty()) {
      String[] nearest =
          spots.stream().map(s -> s.misspelling().near().getFirst()).toArray(String[]::new);
      choices.add(Arrays.asList(nearest));
      for (int i = 0; i < nearest.length; i++) {
        for (String next : spots.get(i).misspelling().near()) {
          @Nullable String[] other = nearest.clone();
          other[i] = next;
          choices.add(Arrays.asList(other));
        }
      }
      for (int i = 0; i < nearest.length; i++) {
        @Nullable String[] alone = new @Nullable String[nearest.length];
        alone[i] = nearest[i];
        choices.add(Arrays.asList(alone));
      }
    }
    return choices.stream().limit(MOST_WAYS).map(terms -> way(runs, spots, terms)).toList();
  }

  private static Map<Words, CorrectedRun> way(
      Map<Words, Run> runs, List<Spot> spots, List<@Nullable String> terms) {
    Map<Words, Map<Misspelling, String>> chosen = new LinkedHashMap<>();
    for (int i = 0; i < spots.size(); i++) {
      String term = terms.get(i);
      if (term != null) {
        chosen
            .computeIfAbsent(spots.get(i).words(), words -> new LinkedHashMap<>())
            .put(spots.get(i).misspelling(), term);
      }
    }
    Map<Words, CorrectedRun> way = new LinkedHashMap<>();
    chosen.forEach((words, better) -> {
      Run run = runs.get(words);
      if (run != null) {
        List<Correction> corrections = new ArrayList<>();
        better.forEach((spot, term) -> corrections.add(new Correction(spot.typed(), term)));
        way.put(words, new CorrectedRun(run.corrected(better), corrections));
      }
    });
    return way;
  }
}
