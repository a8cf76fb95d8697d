package org.mlsyssearch.query.found;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Fact;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.Venue;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.search.Hit.Span;
import org.mlsyssearch.search.SearchField;

/** What a query matched in one paper: as spans to highlight, and in words. */
public final class Finding {

  /** A part of a paper as it is shown: several values are joined by one line feed. */
  private record Part(String key, String label, @Nullable SearchField field, String text) {}

  private final Paper paper;
  private final Map<Part, List<PatternFinder.Found>> found = new LinkedHashMap<>();

  /**
   * @param patterns what the query looks for
   */
  public Finding(Paper paper, List<Pattern> patterns) {
    this.paper = paper;
    if (!patterns.isEmpty()) {
      PatternFinder finder = new PatternFinder(patterns);
      for (Part part : parts(paper)) {
        List<PatternFinder.Found> here = finder.seek(part.text(), part.field());
        if (!here.isEmpty()) {
          found.put(part, here);
        }
      }
      dropPartsOfWholes();
    }
  }

  /** Where a run of characters was found as a whole, its parts elsewhere are chance. */
  private void dropPartsOfWholes() {
    Set<String> wholes = new HashSet<>();
    found.values().stream()
        .flatMap(List::stream)
        .filter(one -> one.pattern().how() == Pattern.How.EXACT)
        .forEach(one -> wholes.add(one.pattern().typed()));
    for (List<PatternFinder.Found> here : found.values()) {
      here.removeIf(
          one -> one.pattern().how() == Pattern.How.PART && wholes.contains(one.pattern().typed()));
    }
    found.values().removeIf(List::isEmpty);
  }

  private static List<Part> parts(Paper paper) {
    List<Part> parts = new ArrayList<>();
    for (IndexField field : IndexField.withPositions()) {
      Fact fact = field.fact();
      String text =
          switch (fact.of(paper.facts())) {
            case null -> "";
            case Venue venue -> venue.label();
            case List<?> values ->
                values.stream().map(String::valueOf).collect(Collectors.joining("\n"));
            case Object value -> value.toString();
          };
      parts.add(new Part(fact.id(), fact.label(), field.searchField(), text));
    }
    return parts;
  }

  /** The matched parts by the record's field; several values are counted over lines. */
  public Map<String, List<Span>> highlights() {
    Map<String, List<Span>> highlights = new LinkedHashMap<>();
    found.forEach((part, here) -> highlights.put(part.key(), PatternFinder.spans(here)));
    return highlights;
  }

  /**
   * Why the paper stands where it does, one sentence each.
   *
   * @param scores whether the query ranks papers at all
   * @param hasWords whether the paper was found by its words
   * @param cosine how near its meaning is to the query's; null where that does not count
   */
  public List<String> explanation(boolean scores, boolean hasWords, @Nullable Float cosine) {
    List<String> sentences = new ArrayList<>();
    if (hasWords) {
      sentences.addAll(new Explanation(paper, scores, asLists()).sentences());
    } else {
      sentences.add("It was found by its meaning; it does not have the words that are needed.");
    }
    if (cosine != null) {
      sentences.add(MeaningNotes.of(cosine));
    }
    return sentences;
  }

  private Map<String, List<PatternFinder.Found>> asLists() {
    Map<String, List<PatternFinder.Found>> byLabel = new LinkedHashMap<>();
    found.forEach((part, here) -> byLabel.put(part.label(), here));
    return byLabel;
  }
}
