package org.mlsyssearch.lucene;

import java.util.Locale;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.SearchField;

/**
 * What writer and reader of an index agree on: field names, term markers, and the version.
 *
 * <p>{@link #TEXT} holds every term of a paper once, its frequency weighted by where it stands
 * ({@link Weights}), so that one posting list per word ranks over all fields at once (the simple
 * form of BM25F: Robertson, Zaragoza and Taylor, 2004). Each {@link SearchField} has a field of its
 * own with positions, for phrases and for words tied to it.
 */
final class Schema {

  /** Changes whenever an index written before can no longer be read right. */
  static final int VERSION = 2;

  static final String ID = "id";
  static final String RECORD = "record";
  static final String TEXT = "text";

  /** Keys of names and whole titles, see {@link Words#key}. */
  static final String NAME = "name";

  /** Keys of the names with which a title begins. */
  static final String LEADING_NAME = "leading_name";

  /** Names as their papers write them. */
  static final String WRITTEN_NAME = "written_name";

  static final String TITLE = "title";
  static final String ALSO_KNOWN_AS = "aka";
  static final String SYSTEM = "system";
  static final String AUTHOR = "author";
  static final String VENUE = "venue";
  static final String TOPIC = "topic";
  static final String SUMMARY = "summary";

  static final String SORT_YEAR = "sort_year";
  static final String SORT_TITLE = "sort_title";
  static final String SORT_ID = "sort_id";

  /** Before a stem, so that it never equals a word. */
  static final char STEM_MARK = '\u0001';

  /** Before the first one or two letters of a word. */
  static final char EDGE_MARK = '\u0002';

  /** Beginnings up to this length are terms of their own. */
  static final int LONGEST_EDGE = 2;

  /** Names of the commit's own facts. */
  static final String DATA_SCHEMA = "schema";

  static final String DATA_VERSION = "version";
  static final String DATA_CORPUS = "corpus";
  static final String DATA_LABELS = "labels";

  private static final String[] WITH_POSITIONS = {
    TITLE, ALSO_KNOWN_AS, SYSTEM, TOPIC, VENUE, AUTHOR, SUMMARY
  };

  private Schema() {}

  /** The index fields behind a field of the query language. */
  static String[] fields(SearchField field) {
    return switch (field) {
      case TITLE -> new String[] {TITLE, ALSO_KNOWN_AS};
      case SYSTEM -> new String[] {SYSTEM};
      case AUTHOR -> new String[] {AUTHOR};
      case VENUE -> new String[] {VENUE};
      case TOPIC -> new String[] {TOPIC};
    };
  }

  /** Every field in which a phrase may stand. */
  static String[] phraseFields() {
    return WITH_POSITIONS.clone();
  }

  /** The field that holds a facet's values, inverted for filters and as doc values for counts. */
  static String facet(Facet facet) {
    return "facet_" + facet.name().toLowerCase(Locale.ROOT);
  }

  static String stem(String word) {
    return STEM_MARK + Stem.of(word);
  }

  static String edge(String beginning) {
    return EDGE_MARK + beginning;
  }

  static boolean isMarked(String term) {
    return term.charAt(0) == STEM_MARK || term.charAt(0) == EDGE_MARK;
  }

  static Similarity similarity() {
    return new BM25Similarity(Weights.K1, Weights.B);
  }
}
