package org.mlsyssearch.query.plan;

import java.util.List;
import java.util.Set;
import org.mlsyssearch.query.found.Pattern;

/** What a run of words comes to, in any field or in one. */
interface WordsPlan {

  /** A word for each piece of the run. */
  List<PlannedWord> words();

  /** What to highlight. */
  Set<Pattern> patterns();

  /** Words of which no paper has any form, as typed. */
  List<String> unknown();

  /** Whether the words are a question, of which no paper need have every word. */
  boolean isQuestion();

  /** What the words match if so many of them are needed. */
  Clause clause(Level level);
}
