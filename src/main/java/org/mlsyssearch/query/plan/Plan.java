package org.mlsyssearch.query.plan;

import java.util.List;

/**
 * How a query is answered, whatever the engine: its first reading that any paper of the index
 * matches holds, before filters, so that filters never change what a query means.
 *
 * @param readings the strictest first; at least one
 * @param otherwise what holds where no paper matches any reading; it matches none
 * @param scores whether papers can score differently
 */
public record Plan(List<Reading> readings, Reading otherwise, boolean scores) {
  public Plan {
    readings = List.copyOf(readings);
  }
}
