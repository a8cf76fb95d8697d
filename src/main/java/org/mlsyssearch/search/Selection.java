package org.mlsyssearch.search;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/**
 * What is chosen in one facet: a paper needs one of the included values and none of the excluded.
 *
 * @param include canonical values, of which one must match; empty means any
 * @param exclude canonical values, of which none may match
 */
public record Selection(SequencedSet<String> include, SequencedSet<String> exclude) {

  public static final Selection NONE = new Selection(new LinkedHashSet<>(), new LinkedHashSet<>());

  public Selection {
    include = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(include));
    exclude = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(exclude));
  }

  public boolean isEmpty() {
    return include.isEmpty() && exclude.isEmpty();
  }
}
