package org.mlsyssearch.lucene;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.mlsyssearch.query.terms.FieldWeights;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.query.terms.SchemaVersion;
import org.mlsyssearch.search.Facet;

/**
 * What writer and reader of an index agree on: field names, the version, and the similarity. Which
 * terms stand in which field is decided by {@link org.mlsyssearch.query.terms.PaperTerms}.
 */
final class Schema {

  /** Changes whenever an index written before can no longer be read right. */
  private static final int NUMBER = 7;

  /** What the index has to say of itself: the number, and what the lists of fields are now. */
  static final String VERSION = SchemaVersion.of(NUMBER);

  static final String ID = "id";
  static final String RECORD = "record";

  static final String VECTOR = "vector";

  static final String SORT_YEAR = "sort_year";
  static final String SORT_TITLE = "sort_title";
  static final String SORT_ID = "sort_id";

  /** Names of the commit's own facts. */
  static final String DATA_SCHEMA = "schema";

  static final String DATA_VERSION = "version";
  static final String DATA_LABELS = "labels";

  /** The encoder of the papers' vectors; missing where they have none. */
  static final String DATA_ENCODER = "encoder";

  /** From how many papers on a graph leads to the nearest ones; fewer are all looked at. */
  static final int GRAPH_FROM = 30_000;

  private static final Map<Facet, String> FACETS = facets();

  private Schema() {}

  private static Map<Facet, String> facets() {
    Map<Facet, String> names = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      names.put(facet, "facet_" + facet.id());
    }
    return names;
  }

  /** The name of a field of terms. */
  static String name(IndexField field) {
    return field.id();
  }

  /** The field that holds a facet's values, inverted for filters and as doc values for counts. */
  static String facet(Facet facet) {
    return Objects.requireNonNull(FACETS.get(facet));
  }

  /** BM25 with our parameters. */
  static Similarity similarity() {
    return new BM25Similarity(FieldWeights.K1, FieldWeights.B);
  }
}
