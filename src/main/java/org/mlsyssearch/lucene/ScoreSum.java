package org.mlsyssearch.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.lucene.ScoreParts.Part;

/** Adds up the parts of one of Lucene's boolean queries, rounding where Lucene does. Used once. */
final class ScoreSum {

  private final List<Part> needed = new ArrayList<>();
  private final List<Part> counted = new ArrayList<>();
  private final List<Part> optional = new ArrayList<>();
  private final List<Part> excluded = new ArrayList<>();
  private int least;

  /**
   * @param least how many optional parts a paper must match
   */
  ScoreSum(int least) {
    this.least = least;
  }

  /** Adds a part; false if no paper can match as it is null. */
  boolean add(Occur occur, @Nullable Part part) {
    if (part == null) {
      return occur != Occur.MUST && occur != Occur.FILTER;
    }
    switch (occur) {
      case MUST -> {
        needed.add(part);
        counted.add(part);
      }
      case FILTER -> needed.add(part);
      case SHOULD -> optional.add(part);
      case MUST_NOT -> excluded.add(part);
    }
    return true;
  }

  /** Puts what matches into a part; false if Lucene says at once that nothing does. */
  boolean addTo(Part result) {
    if (optional.size() < least || (needed.isEmpty() && optional.isEmpty())) {
      return false;
    }
    if (optional.size() == least) {
      needed.addAll(optional);
      counted.addAll(optional);
      optional.clear();
      least = 0;
    }
    FixedBitSet papers = result.papers();
    if (needed.isEmpty()) {
      optional.forEach(part -> papers.or(part.papers()));
    } else {
      papers.or(needed.getFirst().papers());
      needed.forEach(part -> papers.and(part.papers()));
    }
    excluded.forEach(part -> papers.andNot(part.papers()));
    for (int paper = ScoreParts.next(papers, 0);
        paper != ScoreParts.END;
        paper = ScoreParts.next(papers, paper + 1)) {
      add(paper, result);
    }
    return true;
  }

  private void add(int paper, Part result) {
    double must = 0;
    for (Part part : counted) {
      must += part.score(paper);
    }
    double may = 0;
    int matching = 0;
    for (Part part : optional) {
      if (part.papers().get(paper)) {
        may += part.score(paper);
        matching++;
      }
    }
    if (matching < least) {
      result.papers().clear(paper);
    } else if (needed.isEmpty()) {
      result.set(paper, (float) may);
    } else if (least > 0) {
      result.set(paper, (float) ((double) (float) must + (float) may));
    } else {
      result.set(paper, matching == 0 ? (float) must : (float) must + (float) may);
    }
  }
}
