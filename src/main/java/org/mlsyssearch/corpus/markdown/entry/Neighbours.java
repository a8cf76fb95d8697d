package org.mlsyssearch.corpus.markdown.entry;

/** What most entries beside one are, and so what speaks for it where it says little itself. */
public enum Neighbours {
  UNKNOWN,
  /** Texts that look like titles, wherever their links lead. */
  TITLES,
  /** Papers by their own evidence. */
  PAPERS
}
