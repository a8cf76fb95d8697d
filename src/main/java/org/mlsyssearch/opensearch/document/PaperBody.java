package org.mlsyssearch.opensearch.document;

import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.query.terms.EachTerm;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.query.terms.PaperTerms;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.YearRange;
import org.mlsyssearch.search.bytes.PaperCodec;

/** Turns a paper into the document that {@link Fields} describes. */
final class PaperBody implements EachTerm {

  /** Sort keys are cut here; no longer value is taken. */
  private static final int LONGEST_SORT_KEY = 8000;

  /** How often each term counts. */
  private final Map<String, Integer> text = new LinkedHashMap<>();

  /** Terms that do not count in the paper's length, each as often as it counts. */
  private final List<String> besidesLength = new ArrayList<>();

  private final Map<IndexField, List<StringBuilder>> placed = new EnumMap<>(IndexField.class);
  private final Map<IndexField, List<String>> names = new EnumMap<>(IndexField.class);
  private final Map<String, Object> body = new LinkedHashMap<>();

  private PaperBody() {}

  static PaperBody of(Paper paper) {
    PaperBody made = new PaperBody();
    PaperTerms.of(paper, made);
    made.fill(paper);
    return made;
  }

  /** In maps and lists, as JSON has them. */
  Map<String, ?> json() {
    return body;
  }

  /** Its terms of {@link IndexField#TEXT}, each once. */
  Set<String> terms() {
    return besidesLength.stream()
        .collect(Collectors.toCollection(() -> new LinkedHashSet<>(text.keySet())));
  }

  /** Its names of a field. */
  List<String> names(IndexField field) {
    return names.getOrDefault(field, List.of());
  }

  @Override
  public void text(String term, int frequency) {
    text.merge(Spelling.term(term), frequency, Integer::sum);
  }

  /** The first term of a paper always counts in its length, once. */
  @Override
  public void textBesidesLength(String term, int frequency) {
    String spelt = Spelling.term(term);
    int more = frequency;
    if (text.isEmpty()) {
      text.put(spelt, 1);
      more--;
    }
    for (int i = 0; i < more; i++) {
      besidesLength.add(spelt);
    }
  }

  @Override
  public void at(IndexField field, String term, int position) {
    List<StringBuilder> positions = placed.computeIfAbsent(field, any -> new ArrayList<>());
    while (positions.size() <= position) {
      positions.add(new StringBuilder());
    }
    StringBuilder here = positions.get(position);
    (here.isEmpty() ? here : here.append(Fields.BESIDE)).append(Spelling.term(term));
  }

  @Override
  public void name(IndexField field, String value) {
    names.computeIfAbsent(field, any -> new ArrayList<>()).add(Spelling.of(value));
  }

  private void fill(Paper paper) {
    body.put(Fields.ID, paper.id().value());
    body.put(Fields.RECORD, Base64.getEncoder().encodeToString(PaperCodec.write(paper)));
    Integer year = paper.year();
    body.put(Fields.NEWEST, year == null ? -1 : year);
    body.put(Fields.OLDEST, year == null ? YearRange.MAX + 1 : year);
    String title = paper.title().toLowerCase(Locale.ROOT);
    body.put(
        Fields.TITLE_KEY,
        Spelling.of(title.substring(0, Math.min(title.length(), LONGEST_SORT_KEY))));
    body.put(Fields.name(IndexField.TEXT), weighted());
    placed.forEach((field, positions) ->
        body.put(
            Fields.name(field),
            positions.stream()
                .map(here -> here.isEmpty() ? String.valueOf(Fields.BESIDE) : here)
                .collect(Collectors.joining(" "))));
    names.forEach((field, values) -> body.put(Fields.name(field), values));
    for (Facet facet : Facet.values()) {
      List<String> values =
          facet.valuesOf(paper).stream().map(value -> Spelling.of(value.value())).toList();
      if (!values.isEmpty()) {
        body.put(Fields.facet(facet), values.stream().distinct().toList());
      }
    }
  }

  /**
   * All terms with how often they count. BM25 leaves terms at the position of the one before out of
   * the length; those are dealt out evenly, as a position with many is slow to take apart.
   */
  private String weighted() {
    List<StringBuilder> positions = new ArrayList<>();
    text.forEach(
        (term, times) -> positions.add(new StringBuilder(term).append(Fields.TIMES).append(times)));
    int at = 0;
    for (String term : besidesLength) {
      positions.get(at++ % positions.size()).append(Fields.BESIDE).append(term);
    }
    return String.join(" ", positions);
  }
}
