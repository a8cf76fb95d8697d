package org.mlsyssearch.corpus.markdown.entry;

import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DiagnosticCode;

/**
 * What an entry is and why.
 *
 * @param rejection what else it is; null if it is a paper
 * @param reason which rule decided, in a few words
 */
public record Verdict(@Nullable DiagnosticCode rejection, String reason) {

  public boolean isPaper() {
    return rejection == null;
  }

  static Verdict paper(String reason) {
    return new Verdict(null, reason);
  }

  public static Verdict not(DiagnosticCode code, String reason) {
    return new Verdict(code, reason);
  }
}
