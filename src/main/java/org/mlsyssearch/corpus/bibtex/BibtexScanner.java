package org.mlsyssearch.corpus.bibtex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a BibTeX file into its entries, so that each knows its line and a broken one spoils no
 * other.
 *
 * <p>The grammar: {@code @type{ ... }} or {@code @type( ... )} with balanced braces; all else is a
 * comment. An entry that is never closed ends where the next line begins with {@code @}.
 */
final class BibtexScanner {

  private BibtexScanner() {}

  /**
   * One entry as it stands in the file.
   *
   * @param type in lower case, without the at sign
   * @param text from the at sign to the closing brace; parentheses around it are made braces
   * @param line where it begins, from 1
   * @param column where it begins, from 1
   * @param closed whether its brace is closed
   */
  record RawEntry(String type, String text, int line, int column, boolean closed) {}

  static List<RawEntry> scan(String text) {
    List<RawEntry> entries = new ArrayList<>();
    int line = 1;
    int lineStart = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        line++;
        lineStart = at + 1;
      } else if (c == '%') {
        at = skipLine(text, at);
        continue;
      } else if (c == '@') {
        int name = at + 1;
        while (name < text.length() && Character.isLetter(text.charAt(name))) {
          name++;
        }
        int open = name;
        while (open < text.length() && Character.isWhitespace(text.charAt(open))) {
          open++;
        }
        if (name > at + 1
            && open < text.length()
            && (text.charAt(open) == '{' || text.charAt(open) == '(')) {
          int end = end(text, open);
          boolean closed = end > 0;
          end = closed ? end : unclosedEnd(text, open);
          String whole = text.substring(at, end);
          if (closed && text.charAt(open) == '(') {
            whole = text.substring(at, open) + "{" + text.substring(open + 1, end - 1) + "}";
          }
          entries.add(
              new RawEntry(
                  text.substring(at + 1, name).toLowerCase(Locale.ROOT),
                  whole,
                  line,
                  at - lineStart + 1,
                  closed));
          for (int i = at; i < end; i++) {
            if (text.charAt(i) == '\n') {
              line++;
              lineStart = i + 1;
            }
          }
          at = end;
          continue;
        }
      }
      at++;
    }
    return entries;
  }

  private static int skipLine(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  /** The position behind the closing brace; -1 if there is none before the next entry begins. */
  private static int end(String text, int open) {
    int depth = 0;
    boolean round = text.charAt(open) == '(';
    boolean quoted = false;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
        if (depth == 0 && !round) {
          return i + 1;
        }
      } else if (c == '"' && round && depth == 0) {
        quoted = !quoted;
      } else if (c == ')' && round && depth == 0 && !quoted) {
        return i + 1;
      } else if (c == '\n' && (depth > 0 || round) && startsEntry(text, i + 1)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean startsEntry(String text, int at) {
    if (at >= text.length() || text.charAt(at) != '@') {
      return false;
    }
    int name = at + 1;
    while (name < text.length() && Character.isLetter(text.charAt(name))) {
      name++;
    }
    int open = name;
    while (open < text.length() && text.charAt(open) == ' ') {
      open++;
    }
    return name > at + 1 && open < text.length() && text.charAt(open) == '{';
  }

  private static int unclosedEnd(String text, int open) {
    for (int i = text.indexOf('\n', open); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (startsEntry(text, i + 1)) {
        return i + 1;
      }
    }
    return text.length();
  }
}
