package org.mlsyssearch.query.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlsyssearch.query.plan.Dictionary.Answers;
import org.mlsyssearch.query.terms.IdentifierTerms;
import org.mlsyssearch.search.Query;
import org.mlsyssearch.search.Query.Words;
import org.mlsyssearch.search.SearchField;

/**
 * Makes the plan of a query: what it comes to on one index, whose words and names it asks of a
 * {@link Dictionary}, all at once, and once more where words were misspelt.
 *
 * <p>The outcome depends on the query and the index alone. Thread-safe if its dictionary is.
 */
public final class Planner {

  private final Dictionary dictionary;
  private final Wordbook wordbook;

  public Planner(Dictionary dictionary, Wordbook wordbook) {
    this.dictionary = dictionary;
    this.wordbook = wordbook;
  }

  /**
   * The plan of a query.
   *
   * @param typos whether misspelt words are corrected
   */
  public Plan plan(Query query, boolean typos) throws IOException {
    QueryParts parts = QueryParts.of(query);
    Map<Words, Run> runs = new LinkedHashMap<>();
    parts.words().forEach(words -> runs.put(words, Run.of(words)));
    Map<Words, Misspellings> misspellings = new LinkedHashMap<>();
    if (typos) {
      NearWords nearWords = new NearWords();
      runs.forEach((words, run) ->
          misspellings.put(words, new Misspellings(run, wordbook.isKnownWord(), nearWords)));
      // What is excluded is excluded as typed.
      parts.excluded().forEach(misspellings::remove);
    }
    Answers answers =
        dictionary.ask(questions -> {
          parts.phrases().forEach(phrase -> new PhrasePlan(phrase).ask(questions));
          runs.forEach((words, run) -> RunQuestions.ask(run, words.field(), wordbook, questions));
          misspellings.values().forEach(misspelt -> misspelt.ask(questions));
        });
    Map<Words, WordsPlan> plans = new LinkedHashMap<>();
    for (Words words : runs.keySet()) {
      plans.put(words, planOf(words, runs.getOrDefault(words, Run.of(words)), answers));
    }
    Readings readings = new Readings(query, plans, answers);
    Map<Words, List<Misspelling>> misspelt = new LinkedHashMap<>();
    for (Map.Entry<Words, Misspellings> entry : misspellings.entrySet()) {
      WordsPlan plan = plans.get(entry.getKey());
      if (plan != null) {
        misspelt.put(entry.getKey(), entry.getValue().among(plan.words(), answers));
      }
    }
    addCorrected(readings, plans, CorrectedRun.ways(runs, misspelt));
    readings.addTyped();
    if (query instanceof Words words && words.field() == null && words.words().size() == 1) {
      IdentifierTerms.ownIn(words.words().getFirst()).ifPresent(readings::addIdentified);
    }
    return readings.plan();
  }

  private void addCorrected(
      Readings readings, Map<Words, WordsPlan> typed, List<Map<Words, CorrectedRun>> ways)
      throws IOException {
    if (ways.isEmpty()) {
      return;
    }
    Answers answers =
        dictionary.ask(questions -> {
          for (Map<Words, CorrectedRun> way : ways) {
            way.forEach((words, corrected) ->
                RunQuestions.ask(corrected.run(), words.field(), wordbook, questions));
          }
        });
    List<Map<Words, WordsPlan>> plans = new ArrayList<>();
    for (Map<Words, CorrectedRun> way : ways) {
      Map<Words, WordsPlan> better = new LinkedHashMap<>(typed);
      for (Map.Entry<Words, CorrectedRun> entry : way.entrySet()) {
        better.put(entry.getKey(), planOf(entry.getKey(), entry.getValue().run(), answers));
      }
      plans.add(better);
    }
    for (Level level : List.of(Level.ALL, Level.HALF)) {
      for (int i = 0; i < ways.size(); i++) {
        List<Correction> corrections =
            ways.get(i).values().stream().flatMap(one -> one.corrections().stream()).toList();
        readings.addCorrected(level, plans.get(i), corrections);
      }
    }
  }

  private WordsPlan planOf(Words words, Run run, Answers answers) throws IOException {
    SearchField field = words.field();
    return field == null
        ? new RunPlan(run, answers, wordbook)
        : new FieldPlan(run, field, answers, wordbook);
  }
}
