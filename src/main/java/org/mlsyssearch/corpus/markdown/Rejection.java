package org.mlsyssearch.corpus.markdown;

import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.text.FastPattern;

/** The sentences that say why an entry is passed over. */
final class Rejection {

  private static final int SHOWN = 60;
  private static final FastPattern BLANKS = FastPattern.compile("\\s+");

  private Rejection() {}

  /** Why an entry with some text is no paper, and what makes it one. */
  static String sentence(DiagnosticCode code, String text) {
    String entry = "'" + shortened(text) + "'";
    return switch (code) {
      case TABLE_OF_CONTENTS -> entry + " points to a place in this file and is passed over.";
      case NO_TEXT -> "This entry has no text and is passed over.";
      case SOFTWARE -> taken(entry, "software or data");
      case POST_OR_TALK -> taken(entry, "a post or talk");
      case BOOK_OR_COURSE -> taken(entry, "a book or course");
      case PROSE -> taken(entry, "a remark");
      case HEADING -> entry + " is taken as the heading of the entries below it.";
      case NO_TITLE -> "No title is found in " + entry + "; add it.";
      default ->
          entry + " may be a paper but does not say so; add a link or its venue, e.g. [OSDI '22].";
    };
  }

  private static String taken(String entry, String kind) {
    return entry
        + " is taken as "
        + kind
        + " and passed over; if it is a paper, link it or add its venue.";
  }

  /** A text on one line that is short enough for a sentence. */
  static String shortened(String text) {
    String line = BLANKS.replaceAll(text, " ").strip();
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN - 3) + "...";
  }
}
