package org.mlsyssearch.opensearch.document;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.opensearch.document.Sink.Target;
import org.mlsyssearch.query.suggest.Label;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.search.CorpusInfo;
import org.mlsyssearch.search.Facet;
import tools.jackson.databind.ObjectMapper;

/**
 * Makes the documents of both indexes from papers: a paper's at once; at the end those of their
 * words, of the values that are suggested, and the one of what is {@link Kept}. Not thread-safe.
 */
public final class Documents implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Parts a facet from a value; no facet's id has it. */
  private static final char PARTS = ' ';

  /** The facets whose values are suggested. */
  private static final Set<Facet> SUGGESTED =
      EnumSet.of(Facet.SYSTEM, Facet.TOPIC, Facet.VENUE, Facet.AUTHOR);

  private final Tally words = new Tally();
  private final Tally values = new Tally();
  private final Map<String, Map<String, String>> labels = new TreeMap<>();
  private int papers;
  private int written;

  /** Makes a paper's document and takes note of its words and values. */
  public void add(Paper paper, Sink sink) throws IOException {
    PaperBody body = PaperBody.of(paper);
    for (String term : body.terms()) {
      words.add(term, 1, WordEntry.mark(IndexField.TEXT));
    }
    for (IndexField field : WordEntry.FIELDS) {
      for (String name : body.names(field)) {
        words.add(name, 0, WordEntry.mark(field));
      }
    }
    for (Facet facet : Facet.values()) {
      for (Facet.Value value : facet.valuesOf(paper)) {
        String spelt = Spelling.of(value.value());
        values.add(facet.id() + PARTS + spelt, 1, 0);
        if (!value.label().equals(spelt)) {
          labels
              .computeIfAbsent(facet.id(), id -> new TreeMap<>())
              .putIfAbsent(spelt, value.label());
        }
      }
    }
    papers++;
    sink.put(Target.PAPERS, paper.id().value(), JSON.writeValueAsBytes(body.json()));
  }

  /** Makes all that comes after the papers. */
  public void end(CorpusInfo corpus, Sink sink) throws IOException {
    words.each(entry -> put(WordEntry.json(entry), sink));
    Map<Facet, Integer> distinct = new EnumMap<>(Facet.class);
    values.each(entry -> {
      int end = entry.key().indexOf(PARTS);
      Facet facet = Facet.parse(entry.key().substring(0, end)).orElseThrow();
      distinct.merge(facet, 1, Integer::sum);
      String value = entry.key().substring(end + 1);
      if (SUGGESTED.contains(facet) && !value.equals(Facet.UNKNOWN)) {
        String label = labels.getOrDefault(facet.id(), Map.of()).getOrDefault(value, value);
        put(json(facet, Label.of(value, label, entry.count())), sink);
      }
    });
    Kept kept = new Kept(papers, corpus, labels, distinct);
    sink.put(Target.WORDS, Fields.CORPUS, JSON.writeValueAsBytes(kept.json()));
  }

  private void put(Map<String, ?> json, Sink sink) throws IOException {
    sink.put(Target.WORDS, Integer.toString(written++), JSON.writeValueAsBytes(json));
  }

  private static Map<String, ?> json(Facet facet, Label label) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(Fields.FACET, facet.id());
    json.put(Fields.VALUE, label.value());
    json.put(Fields.LABEL, Spelling.of(label.label()));
    json.put(Fields.LABEL_LENGTH, label.label().length());
    json.put(Fields.LABEL_KEY, Spelling.of(label.key()));
    json.put(Fields.LABEL_WORDS, label.words().stream().map(Spelling::of).toList());
    json.put(Fields.PAPERS, label.count());
    return json;
  }

  @Override
  public void close() throws IOException {
    words.close();
    values.close();
  }
}
