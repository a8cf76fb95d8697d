package org.mlsyssearch.export;

import java.util.List;
import java.util.Locale;

/**
 * Escapes plain text for LaTeX inside a BibTeX value.
 *
 * <p>Characters that are special in TeX are escaped; accented letters stay UTF-8. Braces are
 * escaped such that a value's braces always balance, since BibTeX counts them even behind a
 * backslash.
 */
final class LatexEscaper {

  private LatexEscaper() {}

  /** The text, escaped. */
  static String escape(String text) {
    StringBuilder latex = new StringBuilder(text.length() + 16);
    boolean balanced = balanced(text);
    text.codePoints().forEach(c -> append(latex, c, balanced));
    return latex.toString();
  }

  /**
   * A title, escaped, with braces around the words whose capitals a bibliography style must keep:
   * names of systems, acronyms, words with an inner capital, and in a title written like a sentence
   * every capital after its first word.
   *
   * @param names names that stand in the title as they are written
   */
  static String title(String title, List<String> names) {
    boolean[] kept = Capitals.toKeep(title, names);
    boolean balanced = balanced(title);
    StringBuilder latex = new StringBuilder(title.length() + 32);
    boolean inside = false;
    for (int i = 0; i < title.length(); ) {
      if (kept[i] != inside) {
        latex.append(inside ? '}' : '{');
        inside = kept[i];
      }
      int c = title.codePointAt(i);
      append(latex, c, balanced);
      i += Character.charCount(c);
    }
    return inside ? latex.append('}').toString() : latex.toString();
  }

  /**
   * A URL or DOI: unchanged but for characters that would end the value, which are percent-encoded.
   */
  static String verbatim(String address) {
    StringBuilder text = new StringBuilder(address.length());
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c <= ' ' || c == '{' || c == '}' || c == '\\') {
        text.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder latex, int c, boolean balanced) {
    switch (c) {
      case '%', '&', '_', '#', '$' -> latex.append('\\').append((char) c);
      case '{' -> latex.append(balanced ? "\\{" : "{\\textbraceleft}");
      case '}' -> latex.append(balanced ? "\\}" : "{\\textbraceright}");
      case '\\' -> latex.append("\\textbackslash{}");
      case '~' -> latex.append("\\textasciitilde{}");
      case '^' -> latex.append("\\textasciicircum{}");
      case '<' -> latex.append("\\textless{}");
      case '>' -> latex.append("\\textgreater{}");
      default -> {
        if (Character.isWhitespace(c)) {
          latex.append(' ');
        } else if (!Character.isISOControl(c)) {
          latex.appendCodePoint(c);
        }
      }
    }
  }

  private static boolean balanced(String text) {
    int depth = 0;
    for (int i = 0; i < text.length() && depth >= 0; i++) {
      if (text.charAt(i) == '{') {
        depth++;
      } else if (text.charAt(i) == '}') {
        depth--;
      }
    }
    return depth == 0;
  }
}
