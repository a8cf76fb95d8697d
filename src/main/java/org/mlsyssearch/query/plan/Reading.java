package org.mlsyssearch.query.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.query.found.Pattern;

/**
 * One way to read a query.
 *
 * @param clause what matches and what it counts
 * @param patterns what to look for in the papers it matches
 * @param corrections which words were taken for misspelt ones
 * @param meant what of it is searched by meaning too; null where nothing is
 * @param notes full sentences on what was dropped or relaxed in it
 */
public record Reading(
    Clause clause,
    List<Pattern> patterns,
    List<Correction> corrections,
    @Nullable Meant meant,
    List<String> notes) {

  public Reading {
    patterns = List.copyOf(patterns);
    corrections = List.copyOf(corrections);
    notes = List.copyOf(notes);
  }

  /** This reading where papers are found by meaning alone; itself where it means nothing. */
  public Reading byMeaningAlone() {
    return meant == null
        ? this
        : new Reading(
            new Clause.Nothing(),
            patterns,
            corrections,
            new Meant(meant.text(), meant.within(), new Clause.Nothing(), 1, false, meant.blend()),
            List.of());
  }
}
