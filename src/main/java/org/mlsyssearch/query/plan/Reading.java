package org.mlsyssearch.query.plan;

import java.util.List;
import org.mlsyssearch.query.found.Pattern;

/**
 * One way to read a query.
 *
 * @param clause what matches and what it counts
 * @param patterns what to look for in the papers it matches
 * @param corrections which words were taken for misspelt ones
 * @param notes full sentences on what was dropped or relaxed in it
 */
public record Reading(
    Clause clause, List<Pattern> patterns, List<Correction> corrections, List<String> notes) {

  public Reading {
    patterns = List.copyOf(patterns);
    corrections = List.copyOf(corrections);
    notes = List.copyOf(notes);
  }
}
