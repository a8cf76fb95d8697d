package org.mlsyssearch.query.found;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.Hit.Span;

/** What a query matched in one paper: as spans to highlight, and in words. */
public final class Finding {

  /** What was found in a part. */
  private record Here(ShownText.Part part, List<PatternFinder.Found> found) {}

  private final Paper paper;
  private final List<Here> found = new ArrayList<>();

  /** What a query found in a paper that is looked at once. */
  public Finding(Paper paper, List<Pattern> patterns) {
    this(paper, ShownText.of(paper), new PatternFinder(patterns));
  }

  /**
   * What a query found in a paper.
   *
   * @param text the paper's own
   * @param finder of what the query looks for
   */
  public Finding(Paper paper, ShownText text, PatternFinder finder) {
    this.paper = paper;
    if (!finder.isEmpty()) {
      for (ShownText.Part part : text.parts()) {
        List<PatternFinder.Found> here = finder.seek(part);
        if (!here.isEmpty()) {
          found.add(new Here(part, here));
        }
      }
      if (finder.hasParts()) {
        dropPartsOfWholes();
      }
    }
  }

  /** Where a run of characters was found as a whole, its parts elsewhere are chance. */
  private void dropPartsOfWholes() {
    Set<String> wholes = new HashSet<>();
    found.stream()
        .flatMap(here -> here.found.stream())
        .filter(one -> one.pattern().how() == Pattern.How.EXACT)
        .forEach(one -> wholes.add(one.pattern().typed()));
    for (Here here : found) {
      here.found.removeIf(one -> isPart(one) && wholes.contains(one.pattern().typed()));
    }
    found.removeIf(here -> here.found.isEmpty());
  }

  private static boolean isPart(PatternFinder.Found one) {
    return one.pattern().how() == Pattern.How.PART;
  }

  /** The matched parts by the record's field; several values are counted over lines. */
  public Map<String, List<Span>> highlights() {
    Map<String, List<Span>> highlights = new LinkedHashMap<>();
    found.forEach(here -> highlights.put(here.part.key(), PatternFinder.spans(here.found)));
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
      sentences.addAll(new Explanation(paper, scores, byLabel()).sentences());
    } else {
      sentences.add("It was found by its meaning; it does not have the words that are needed.");
    }
    if (cosine != null) {
      sentences.add(MeaningNotes.of(cosine));
    }
    return sentences;
  }

  private Map<String, List<PatternFinder.Found>> byLabel() {
    Map<String, List<PatternFinder.Found>> byLabel = new LinkedHashMap<>();
    found.forEach(here -> byLabel.put(here.part.label(), here.found));
    return byLabel;
  }
}
