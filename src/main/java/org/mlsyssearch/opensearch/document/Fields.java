package org.mlsyssearch.opensearch.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlsyssearch.query.terms.FieldWeights;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.query.terms.SchemaVersion;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.SearchRequest;

/**
 * The names and kinds of fields that who writes and who reads agree on.
 *
 * <p>Terms are made by {@link org.mlsyssearch.query.terms.PaperTerms} and sent as they are. Where
 * terms stand at one position, {@link #BESIDE} parts them; {@link #TIMES} parts a term from how
 * often it counts; {@link #BESIDE} alone stands for a position without terms.
 */
public final class Fields {

  /** Changes whenever an index written before can no longer be read right. */
  private static final int NUMBER = 1;

  /** What an index has to say of itself: the number, and what the lists of fields are now. */
  public static final String SCHEMA = SchemaVersion.of(NUMBER);

  static final char BESIDE = '/';
  static final char TIMES = '|';

  // Of papers.

  public static final String ID = "id";
  public static final String RECORD = "record";

  /** The year; -1 where none is known, so that it comes last from the newest on. */
  public static final String NEWEST = "newest";

  /**
   * The year; one above all years where none is known, so that it comes last from the oldest on.
   */
  public static final String OLDEST = "oldest";

  public static final String TITLE_KEY = "title_key";

  // Of words: a document for each string that is a term, a name or the beginning of a title.

  /** How many papers have the term, or the value. */
  public static final String PAPERS = "papers";

  public static final String LENGTH = "length";

  // Of words: a document for each value that is suggested.

  public static final String FACET = "facet";
  public static final String VALUE = "value";
  public static final String LABEL = "label";
  public static final String LABEL_LENGTH = "label_length";
  public static final String LABEL_KEY = "label_key";
  public static final String LABEL_WORDS = "label_words";

  /** The document of the index of words that holds what is known of the whole. */
  public static final String CORPUS = "corpus";

  /** The furthest hit that one search reaches; more are fetched one part after the other. */
  public static final int MOST_HITS = 2 * SearchRequest.MAX_OFFSET;

  private static final int LONGEST_TOKEN = 1 << 20;

  private Fields() {}

  /** The name of a field of terms. */
  public static String name(IndexField field) {
    return field.id();
  }

  /** The field that holds a facet's values. */
  public static String facet(Facet facet) {
    return "facet_" + facet.id();
  }

  /** Settings and fields of the index of papers, but for shards and replicas. */
  public static Map<String, ?> papers() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(ID, KEYWORD);
    fields.put(RECORD, Map.of("type", "binary", "store", true));
    fields.put(NEWEST, Map.of("type", "short"));
    fields.put(OLDEST, Map.of("type", "short", "index", false));
    fields.put(TITLE_KEY, Map.of("type", "keyword", "index", false));
    for (IndexField field : IndexField.values()) {
      fields.put(name(field), terms(field));
    }
    for (Facet facet : Facet.values()) {
      fields.put(facet(facet), KEYWORD);
    }
    return Map.of(
        "settings",
        Map.of(
            "index",
            Map.of(
                "max_result_window",
                MOST_HITS,
                "similarity",
                Map.of(
                    "default", Map.of("type", "BM25", "k1", FieldWeights.K1, "b", FieldWeights.B)),
                "analysis",
                analysis())),
        "mappings",
        Map.of("dynamic", "strict", "_source", Map.of("enabled", false), "properties", fields));
  }

  private static final Map<String, ?> KEYWORD = Map.of("type", "keyword");
  private static final Map<String, ?> NUMBER_TO_SORT = Map.of("type", "integer", "index", false);

  private static Map<String, ?> terms(IndexField field) {
    if (field == IndexField.TEXT) {
      return text("weighted", "freqs", true);
    }
    return IndexField.withPositions().contains(field)
        ? text("placed", "positions", false)
        : Map.of("type", "keyword", "doc_values", false);
  }

  private static Map<String, ?> text(String analyzer, String kept, boolean norms) {
    return Map.of(
        "type", "text",
        "analyzer", analyzer,
        "search_analyzer", "plain",
        "index_options", kept,
        "norms", norms);
  }

  /** Cuts at blanks and signs of ours, and does nothing else. */
  static Map<String, ?> analysis() {
    return Map.of(
        "tokenizer",
        Map.of("blanks", Map.of("type", "whitespace", "max_token_length", LONGEST_TOKEN)),
        "filter",
        Map.of(
            "beside",
            Map.of(
                "type",
                "pattern_capture",
                "preserve_original",
                false,
                "patterns",
                List.of("([^" + BESIDE + "]+)")),
            "times",
            Map.of("type", "delimited_term_freq", "delimiter", String.valueOf(TIMES)),
            "gap",
            Map.of("type", "stop", "stopwords", List.of(String.valueOf(BESIDE)))),
        "analyzer",
        Map.of(
            "plain", analyzer(),
            "placed", analyzer("beside", "gap"),
            "weighted", analyzer("beside", "times")));
  }

  private static Map<String, ?> analyzer(String... filters) {
    return Map.of("type", "custom", "tokenizer", "blanks", "filter", List.of(filters));
  }

  /** Settings and fields of the index of words, but for shards and replicas. */
  public static Map<String, ?> words() {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (IndexField field : WordEntry.FIELDS) {
      fields.put(name(field), KEYWORD);
    }
    fields.put(PAPERS, NUMBER_TO_SORT);
    fields.put(LENGTH, NUMBER_TO_SORT);
    fields.put(FACET, KEYWORD);
    fields.put(VALUE, Map.of("type", "keyword", "index", false));
    fields.put(LABEL, Map.of("type", "keyword", "index", false));
    fields.put(LABEL_LENGTH, NUMBER_TO_SORT);
    fields.put(LABEL_KEY, KEYWORD);
    fields.put(LABEL_WORDS, Map.of("type", "keyword", "doc_values", false));
    fields.put(CORPUS, Map.of("type", "object", "enabled", false));
    return Map.of(
        "settings",
        Map.of("index", Map.of("max_result_window", MOST_HITS)),
        "mappings",
        Map.of("dynamic", "strict", "properties", fields));
  }
}
