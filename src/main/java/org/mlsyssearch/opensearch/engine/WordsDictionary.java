package org.mlsyssearch.opensearch.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.mlsyssearch.opensearch.cluster.Call;
import org.mlsyssearch.opensearch.document.Fields;
import org.mlsyssearch.opensearch.document.Spelling;
import org.mlsyssearch.query.plan.Dictionary;
import org.mlsyssearch.query.plan.Questions;
import org.mlsyssearch.query.terms.IndexField;
import tools.jackson.databind.JsonNode;

/**
 * The words and names of one version, looked up in the index beside the papers': all terms, names
 * and beginnings of a query in one request. Which words stand next to each other, and which are
 * near to misspelt ones, is asked where the first answers leave it open. Thread-safe.
 */
final class WordsDictionary implements Dictionary {

  static final String TEXT = Fields.name(IndexField.TEXT);
  static final String NAME = Fields.name(IndexField.NAME);

  private final Snapshot snapshot;

  WordsDictionary(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  @Override
  public Answers ask(Consumer<Questions> asking) throws IOException {
    Questions questions = Questions.of(asking);
    List<Call> calls = new ArrayList<>();
    calls.add(strings(questions.terms(), questions.names()));
    for (Questions.Beginning beginning : questions.beginnings()) {
      calls.add(completions(beginning));
    }
    return new WordAnswers(questions, snapshot.ask(calls), snapshot);
  }

  /** How many papers have each of some terms; none is there for a term that no paper has. */
  Map<String, Integer> frequencies(Collection<String> terms) throws IOException {
    Map<String, Integer> frequencies = new HashMap<>();
    for (JsonNode word : sources(snapshot.ask(strings(terms, Set.of())))) {
      frequencies.put(word.path(TEXT).asString(), word.path(Fields.PAPERS).asInt());
    }
    return frequencies;
  }

  private Call strings(Collection<String> terms, Collection<String> names) {
    Map<String, ?> query =
        Queries.any(
            List.of(
                Queries.terms(TEXT, terms.stream().map(Spelling::term).toList()),
                Queries.terms(NAME, names)));
    return snapshot.words(
        Map.of(
            "query", Queries.constant(query, 1),
            "size", Math.min(Fields.MOST_HITS, terms.size() + names.size()),
            "track_total_hits", false));
  }

  private Call completions(Questions.Beginning beginning) {
    String field = Fields.name(beginning.field());
    String letters = Spelling.of(beginning.letters());
    return snapshot.words(
        Map.of(
            "query",
            Map.of(
                "bool",
                Map.of(
                    "filter", Queries.prefix(field, letters),
                    "must_not", Queries.term(field, letters))),
            "sort",
            List.of(Map.of(Fields.LENGTH, "asc"), Map.of(field, "asc")),
            "size",
            MOST_COMPLETIONS,
            "track_total_hits",
            false,
            "_source",
            field));
  }

  /** The documents that were found. */
  static List<JsonNode> sources(JsonNode answer) {
    List<JsonNode> sources = new ArrayList<>();
    answer.at("/hits/hits").forEach(hit -> sources.add(hit.path("_source")));
    return sources;
  }
}
