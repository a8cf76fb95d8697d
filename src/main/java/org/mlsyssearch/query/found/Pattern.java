package org.mlsyssearch.query.found;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.search.SearchField;

/**
 * Terms to look for in a paper's texts.
 *
 * @param terms one after the other; marked ones are stems
 * @param how what they are to what was typed; the last of a {@link How#BEGINNING} may go on
 * @param typed the query's own words
 * @param field where they must stand; null for anywhere
 */
public record Pattern(List<String> terms, How how, String typed, @Nullable SearchField field) {

  /** How a form stands to what was typed, best first. */
  public enum How {
    EXACT,
    /** Two characters of a longer run; told only where the paper has the run nowhere. */
    PART,
    BEGINNING,
    STEM,
    SYNONYM,
    CORRECTION
  }

  public Pattern {
    terms = List.copyOf(terms);
  }
}
