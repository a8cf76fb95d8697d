package org.mlsyssearch.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.util.SmallFloat;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.query.terms.EachTerm;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.query.terms.PaperTerms;

/** The terms of one paper in maps. */
public final class NaiveTerms implements EachTerm {

  private final Map<String, Integer> text = new TreeMap<>();
  private int besidesLength;
  private final Map<IndexField, Map<String, List<Integer>>> positions =
      new EnumMap<>(IndexField.class);
  private final Map<IndexField, Set<String>> names = new EnumMap<>(IndexField.class);

  NaiveTerms(Paper paper) {
    PaperTerms.of(paper, this);
  }

  @Override
  public void text(String term, int frequency) {
    text.merge(term, frequency, Integer::sum);
  }

  /** The first term of a paper always counts in its length. */
  @Override
  public void textBesidesLength(String term, int frequency) {
    besidesLength += text.isEmpty() ? frequency - 1 : frequency;
    text(term, frequency);
  }

  @Override
  public void at(IndexField field, String term, int position) {
    positions
        .computeIfAbsent(field, f -> new TreeMap<>())
        .computeIfAbsent(term, t -> new ArrayList<>())
        .add(position);
  }

  @Override
  public void name(IndexField field, String value) {
    names.computeIfAbsent(field, f -> new TreeSet<>()).add(value);
  }

  Set<String> terms(IndexField field) {
    if (field == IndexField.TEXT) {
      return text.keySet();
    }
    return names.containsKey(field)
        ? names.get(field)
        : positions.getOrDefault(field, Map.of()).keySet();
  }

  boolean has(IndexField field, String term) {
    return terms(field).contains(term);
  }

  List<Integer> positions(IndexField field, String term) {
    return positions.getOrDefault(field, Map.of()).getOrDefault(term, List.of());
  }

  int frequency(IndexField field, String term) {
    if (field == IndexField.TEXT) {
      return text.getOrDefault(term, 0);
    }
    return names.containsKey(field) ? (has(field, term) ? 1 : 0) : positions(field, term).size();
  }

  /** How many terms a field holds, each as often as it counts. */
  int length(IndexField field) {
    return terms(field).stream().mapToInt(term -> frequency(field, term)).sum();
  }

  /** The length that BM25 knows: rounded for all terms together, not kept for other fields. */
  int keptLength(IndexField field) {
    return field == IndexField.TEXT
        ? SmallFloat.byte4ToInt(SmallFloat.intToByte4(length(field) - besidesLength))
        : 1;
  }
}
