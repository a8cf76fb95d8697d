package org.mlsyssearch.corpus.markdown.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The claims on one text, appended while it is looked at. Not thread-safe. */
final class Claims {

  private final List<Claim> all = new ArrayList<>();

  void add(Claim.Kind kind, Claim.Value value, int start, int end, String rule, double strength) {
    all.add(new Claim(kind, value, new Span(start, end), rule, strength));
  }

  void add(Claim claim) {
    all.add(claim);
  }

  /** All, in the order in which they were made. */
  List<Claim> all() {
    return Collections.unmodifiableList(all);
  }
}
