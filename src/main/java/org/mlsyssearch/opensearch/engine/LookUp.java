package org.mlsyssearch.opensearch.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.opensearch.cluster.Call;
import org.mlsyssearch.opensearch.document.Fields;
import org.mlsyssearch.opensearch.document.Spelling;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.search.Mention;
import org.mlsyssearch.search.Mentioned;
import tools.jackson.databind.JsonNode;

/** Finds the papers that texts may mean: their words in one request, their papers in the next. */
final class LookUp {

  private static final List<IndexField> TITLES =
      List.of(IndexField.TITLE, IndexField.ALSO_KNOWN_AS, IndexField.SYSTEM);

  /** Words of more papers say too little to be followed. */
  private static final int MOST_PAPERS = 20_000;

  /** How many texts are looked up in one request. */
  private static final int AT_ONCE = 50;

  private LookUp() {}

  static List<Mentioned> of(List<Mention> mentions, Snapshot snapshot) throws IOException {
    List<Mentioned> found = new ArrayList<>(mentions.size());
    for (int from = 0; from < mentions.size(); from += AT_ONCE) {
      List<Mention> some = mentions.subList(from, Math.min(mentions.size(), from + AT_ONCE));
      Set<String> words = new HashSet<>();
      some.forEach(mention -> words.addAll(mention.words()));
      Map<String, Integer> frequencies = snapshot.dictionary().frequencies(words);
      List<Call> calls = new ArrayList<>();
      for (Mention mention : some) {
        calls.add(
            snapshot.first(identified(mention), Order.BEST_FIRST, mention.identifiers().size()));
        calls.add(
            snapshot.first(
                alike(mention, frequencies, snapshot.info().papers()),
                Order.BEST_FIRST,
                Mentioned.MOST));
      }
      List<JsonNode> answers = snapshot.ask(calls);
      for (int i = 0; i < some.size(); i++) {
        found.add(new Mentioned(papers(answers.get(2 * i)), papers(answers.get(2 * i + 1))));
      }
    }
    return found;
  }

  private static List<Paper> papers(JsonNode answer) {
    return Found.in(answer, Order.BEST_FIRST).stream().map(Found::paper).toList();
  }

  /** Papers of the identifiers, those of the first with the highest score. */
  private static Map<String, ?> identified(Mention mention) {
    List<Map<String, ?>> each = new ArrayList<>();
    for (String term : mention.identifiers()) {
      each.add(
          Queries.constant(
              Queries.term(Fields.name(IndexField.IDENTIFIER), term),
              mention.identifiers().size() - each.size()));
    }
    return each.isEmpty() ? Map.of("match_none", Map.of()) : Queries.best(each);
  }

  /** Papers whose titles have the words, each with the sum of what the words say. */
  private static Map<String, ?> alike(
      Mention mention, Map<String, Integer> frequencies, int allPapers) {
    List<Map<String, ?>> each = new ArrayList<>();
    for (String word : new LinkedHashSet<>(mention.words())) {
      int papers = frequencies.getOrDefault(Spelling.term(word), 0);
      if (papers > 0 && papers <= MOST_PAPERS) {
        List<Map<String, ?>> fields = new ArrayList<>();
        for (IndexField field : TITLES) {
          fields.add(Queries.term(Fields.name(field), Spelling.term(word)));
        }
        each.add(
            Queries.constant(Queries.any(fields), (float) Math.log1p((double) allPapers / papers)));
      }
    }
    return each.isEmpty()
        ? Map.of("match_none", Map.of())
        : Map.of("bool", Map.of("should", each, "minimum_should_match", 1));
  }
}
