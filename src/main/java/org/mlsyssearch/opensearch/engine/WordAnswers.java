package org.mlsyssearch.opensearch.engine;

import static org.mlsyssearch.opensearch.engine.WordsDictionary.NAME;
import static org.mlsyssearch.opensearch.engine.WordsDictionary.TEXT;
import static org.mlsyssearch.opensearch.engine.WordsDictionary.sources;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlsyssearch.opensearch.cluster.Call;
import org.mlsyssearch.opensearch.document.Fields;
import org.mlsyssearch.opensearch.document.Spelling;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.query.plan.Dictionary;
import org.mlsyssearch.query.plan.NearWord;
import org.mlsyssearch.query.plan.Questions;
import org.mlsyssearch.query.plan.Splits;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.query.terms.Marks;
import org.mlsyssearch.text.EditDistance;
import tools.jackson.databind.JsonNode;

/** What one query asked, with what is known so far. Used by one thread. */
final class WordAnswers implements Dictionary.Answers {

  /** How many near words are looked at; of more, those that fewer papers have are not. */
  private static final int MOST_NEAR = 1000;

  private final Questions questions;
  private final Snapshot snapshot;
  private final Map<String, Integer> frequencies = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Map<Questions.Beginning, List<String>> completions = new HashMap<>();
  private final Map<String, List<NearWord>> near = new HashMap<>();
  private final Set<List<String>> phrases = new HashSet<>();
  private boolean arePhrasesKnown;

  /**
   * @param found what the dictionary's searches found: strings, then what begins so
   */
  WordAnswers(Questions questions, List<JsonNode> found, Snapshot snapshot) {
    this.questions = questions;
    this.snapshot = snapshot;
    readStrings(found.getFirst());
    int at = 1;
    for (Questions.Beginning beginning : questions.beginnings()) {
      String field = Fields.name(beginning.field());
      List<String> terms = new ArrayList<>();
      sources(found.get(at++)).forEach(word -> terms.add(word.path(field).asString()));
      completions.put(beginning, terms);
    }
  }

  private void readStrings(JsonNode answer) {
    for (JsonNode word : sources(answer)) {
      if (word.has(TEXT)) {
        frequencies.put(word.path(TEXT).asString(), word.path(Fields.PAPERS).asInt());
      }
      if (word.has(NAME)) {
        names.add(word.path(NAME).asString());
      }
    }
  }

  @Override
  public int papers() {
    return snapshot.info().papers();
  }

  @Override
  public int frequency(String term) {
    return frequencies.getOrDefault(Spelling.term(term), 0);
  }

  @Override
  public boolean isName(String key) {
    return names.contains(Spelling.of(key));
  }

  @Override
  public List<String> completions(IndexField field, String beginning) {
    return completions.getOrDefault(new Questions.Beginning(field, beginning), List.of());
  }

  @Override
  public boolean hasPhrase(List<String> terms) throws IOException {
    if (!arePhrasesKnown && possible().contains(terms)) {
      askPhrases();
      arePhrasesKnown = true;
    }
    return phrases.contains(terms);
  }

  /** The phrases some paper may have, by what is known of their words. */
  private List<List<String>> possible() {
    Set<List<String>> possible = new LinkedHashSet<>();
    for (List<String> phrase : questions.phrases()) {
      if (phrase.stream().allMatch(term -> frequency(term) > 0)) {
        possible.add(phrase);
      }
    }
    for (String word : questions.begun()) {
      for (List<String> parts : Splits.begun(word, completions(IndexField.TEXT, word))) {
        if (frequency(parts.getFirst()) > 0) {
          possible.add(parts);
        }
      }
    }
    return List.copyOf(possible);
  }

  private void askPhrases() throws IOException {
    List<List<String>> possible = possible();
    List<Call> calls = new ArrayList<>();
    for (List<String> phrase : possible) {
      Clause clause = Clause.anyField(IndexField.withPositions(), phrase);
      calls.add(
          snapshot.papers(
              Map.of(
                  "query", Queries.all(List.of(ClauseQuery.of(clause))),
                  "size", 0,
                  "terminate_after", 1)));
    }
    List<JsonNode> found = snapshot.ask(calls);
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).at("/hits/total/value").asLong(0) > 0) {
        phrases.add(possible.get(i));
      }
    }
  }

  @Override
  public List<NearWord> near(String word) throws IOException {
    List<NearWord> known = near.get(word);
    if (known == null) {
      askNear(word);
      known = near.getOrDefault(word, List.of());
    }
    return known;
  }

  /** Looks up what is near to a word, alone and joined with its neighbours. */
  private void askNear(String word) throws IOException {
    List<String> spans =
        questions.misspelt().stream()
            .filter(span -> span.contains(word) && !near.containsKey(span))
            .toList();
    List<Call> calls = new ArrayList<>();
    for (String span : spans) {
      calls.add(nearTo(span, 1));
      calls.add(nearTo(span, 2));
    }
    List<JsonNode> found = snapshot.ask(calls);
    for (int i = 0; i < spans.size(); i++) {
      String span = spans.get(i);
      List<NearWord> words = read(span, 1, found.get(2 * i));
      near.put(
          span,
          words.isEmpty() && NearWord.mostEdits(span) == 2
              ? read(span, 2, found.get(2 * i + 1))
              : words);
    }
  }

  private Call nearTo(String word, int edits) {
    Map<String, ?> fuzzy =
        edits > NearWord.mostEdits(word)
            ? Map.of("match_none", Map.of())
            : Map.of(
                "fuzzy",
                Map.of(
                    TEXT,
                    Map.of(
                        "value",
                        Spelling.term(word),
                        "fuzziness",
                        edits,
                        "prefix_length",
                        edits - 1,
                        "rewrite",
                        "constant_score")));
    return snapshot.words(
        Map.of(
            "query",
            fuzzy,
            "sort",
            List.of(Map.of(Fields.PAPERS, "desc"), Map.of(TEXT, "asc")),
            "size",
            MOST_NEAR,
            "track_total_hits",
            false));
  }

  private List<NearWord> read(String word, int edits, JsonNode answer) {
    List<NearWord> words = new ArrayList<>();
    for (JsonNode found : sources(answer)) {
      String term = found.path(TEXT).asString();
      if (!Marks.isMarked(term) && term.length() > Marks.LONGEST_EDGE) {
        words.add(
            new NearWord(
                term,
                EditDistance.between(word, term, edits),
                found.has(NAME),
                found.path(Fields.PAPERS).asInt()));
      }
    }
    return words;
  }
}
