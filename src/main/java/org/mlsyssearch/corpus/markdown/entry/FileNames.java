package org.mlsyssearch.corpus.markdown.entry;

/** Tells the names of files by which a list calls papers: "wells/A Title.pdf". */
final class FileNames {

  static final String ENDING = ".pdf";

  private FileNames() {}

  /** "MillKit.pdf": whether the name of a file ends with the full stop at a position. */
  static boolean endsAt(String text, int at) {
    int end = at + ENDING.length();
    return text.regionMatches(true, at, ENDING, 0, ENDING.length())
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  /** "wells/A Title.pdf": whether the name of a file begins behind the slash at a position. */
  static boolean beginsBehind(String text, int at) {
    int next = text.indexOf('/', at + 1);
    int end = text.indexOf(ENDING, at);
    return end > 0
        && (next < 0 || next > end)
        && endsAt(text, end)
        && text.lastIndexOf("://", at) < 0;
  }
}
