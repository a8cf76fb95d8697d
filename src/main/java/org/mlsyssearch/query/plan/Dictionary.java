package org.mlsyssearch.query.plan;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.mlsyssearch.query.terms.IndexField;

/**
 * What a plan must know of an index: its words and names. Each engine has one for each version of
 * its index. Thread-safe.
 */
public interface Dictionary {

  /** How many terms a beginning is completed to at most. */
  int MOST_COMPLETIONS = 40;

  /**
   * Answers the questions of a query.
   *
   * @param asking asks them all; an engine at hand, which answers as it is asked, need not know
   *     them before
   * @return the answers; only what was asked may be looked up in them
   */
  Answers ask(Consumer<Questions> asking) throws IOException;

  /** The answers to {@link Questions}; used by one thread. */
  interface Answers {

    /** How many papers the index has. */
    int papers() throws IOException;

    /** How many papers have a term of {@link IndexField#TEXT}. */
    int frequency(String term) throws IOException;

    /** Whether letters and digits are the key of a name or of a whole title. */
    boolean isName(String key) throws IOException;

    /**
     * Terms that begin so, those that need the fewest letters more first, then in their own order;
     * not the beginning itself, no marked terms.
     */
    List<String> completions(IndexField field, String beginning) throws IOException;

    /**
     * Whether terms stand next to each other in a field of some paper; the phrases of {@link
     * Splits#begun} count as asked.
     */
    boolean hasPhrase(List<String> terms) throws IOException;

    /**
     * Words near to one that no paper has: one edit away, or two with the same first letter where
     * {@link NearWord#mostEdits} allows two and none is one edit away. In any order.
     */
    List<NearWord> near(String word) throws IOException;

    /** Whether any paper has the term. */
    default boolean has(String term) throws IOException {
      return frequency(term) > 0;
    }
  }
}
