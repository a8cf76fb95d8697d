package org.mlsyssearch.corpus.markdown.entry;

/**
 * A stretch of text that no reading divides: a phrase, a bracketed or quoted group, or what divides
 * these.
 *
 * @param kind what it is
 * @param start first character, blanks at the ends left out
 * @param end behind the last character
 */
record Token(Kind kind, int start, int end) {

  enum Kind {
    TEXT,
    /** Brackets with all inside. */
    GROUP,
    /** Quotation marks with all inside. */
    QUOTE,
    /** A sign that divides phrases, such as a comma. */
    SEPARATOR,
    /** A line's end. */
    BREAK,
    /** An emoji, a list's number, a check box. */
    ORNAMENT
  }

  /** Whether it may be a part of a title, a venue or a name. */
  boolean isPhrase() {
    return switch (kind) {
      case TEXT, GROUP, QUOTE -> true;
      case SEPARATOR, BREAK, ORNAMENT -> false;
    };
  }
}
