package org.mlsyssearch.corpus.bibtex;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites an entry that BibTeX refuses although its meaning is plain: keys and names of fields
 * with spaces, missing or doubled commas, a quotation mark behind a backslash within quotation
 * marks, values that are neither in braces nor in quotation marks, one that is never closed.
 *
 * <pre>
 * entry = "@type{" [key] {"," | field} "}"
 * field = name "=" part {"#" part}
 * part  = "{" balanced "}" | quotation | word up to a comma, "#" or the end of the line
 * </pre>
 *
 * <p>Used once, for one entry.
 */
final class BibtexMender {

  private static final Pattern NEXT_FIELD =
      Pattern.compile("\\n[^\\S\\n]*+[A-Za-z][\\w-]*+\\s*+=\\s*+[{\"\\d]");
  private static final String NO_NAME = "[\\s{}(),=\"#%~\\\\']+";

  /** With more values that are never closed than that, nothing is plain about an entry. */
  private static final int MOST_UNCLOSED = 50;

  private final String text;
  private final int end;
  private int at;
  private int unclosed;
  private boolean hopeless;

  private BibtexMender(String text) {
    this.text = text;
    this.end = text.lastIndexOf('}');
  }

  /**
   * The entry in a form that can be parsed; null if it cannot be given one.
   *
   * @param entry from its at sign to its closing brace
   */
  static @Nullable String mend(String entry) {
    return new BibtexMender(entry).mended();
  }

  private @Nullable String mended() {
    int open = text.indexOf('{');
    if (open < 0 || end < open) {
      return null;
    }
    at = open + 1;
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, at);
    int comma = text.indexOf(',', at);
    int equals = text.indexOf('=', at);
    if (comma >= 0 && (equals < 0 || comma < equals)) {
      out.append(name(text.substring(at, comma)));
      at = comma + 1;
    } else {
      out.append("none");
    }
    int sign = equals;
    int next = comma;
    while (at < end) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || c == ',' || c == '}' || c == '{' || c == '"') {
        at++;
        continue;
      }
      if (sign >= 0 && sign < at) {
        sign = text.indexOf('=', at);
      }
      if (next >= 0 && next < at) {
        next = text.indexOf(',', at);
      }
      if (sign < 0 || sign >= end) {
        break;
      }
      if (next >= 0 && next < sign) {
        at = next + 1; // What stands between two commas is no field.
        continue;
      }
      String name = name(text.substring(at, sign));
      at = sign + 1;
      String value = value();
      if (!name.isEmpty() && !value.isEmpty()) {
        out.append(",\n").append(name).append(" = ").append(value);
      }
    }
    return hopeless ? null : out.append("\n}").toString();
  }

  private static String name(String stated) {
    return stated.strip().replaceAll(NO_NAME, "_");
  }

  private String value() {
    StringBuilder value = new StringBuilder();
    do {
      skipBlanks();
      if (at >= end) {
        break;
      }
      char c = text.charAt(at);
      String part = c == '{' ? braced() : c == '"' ? quoted() : word();
      if (!part.isEmpty()) {
        value.append(value.isEmpty() ? "" : " # ").append(part);
      }
      skipBlanks();
    } while (at < end && text.charAt(at) == '#' && ++at < end);
    return value.toString();
  }

  private void skipBlanks() {
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private String braced() {
    int start = at;
    int depth = 0;
    for (; at < end; at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        at++;
        return text.substring(start, at);
      }
    }
    // A value that is never closed ends where the next line begins with a field.
    Matcher next = NEXT_FIELD.matcher(text);
    if (++unclosed > MOST_UNCLOSED || !next.find(start)) {
      hopeless = true;
      at = end;
      return "";
    }
    at = next.start();
    return balanced(text.substring(start + 1, at).strip().replaceFirst(",$", ""));
  }

  /**
   * A quotation ends at a mark behind which the field ends; one behind a backslash is an accent.
   */
  private String quoted() {
    int start = ++at;
    for (; at < end; at++) {
      if (text.charAt(at) == '\\') {
        at++;
      } else if (text.charAt(at) == '"') {
        int behind = at + 1;
        boolean endsLine = false;
        while (behind < end && Character.isWhitespace(text.charAt(behind))) {
          endsLine |= text.charAt(behind) == '\n';
          behind++;
        }
        if (behind >= end || endsLine || ",#}".indexOf(text.charAt(behind)) >= 0) {
          at++;
          return balanced(text.substring(start, at - 1));
        }
      }
    }
    at = Math.min(at, end);
    return balanced(text.substring(start, at));
  }

  private String word() {
    int start = at;
    while (at < end && ",#\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(start, at).strip();
    return word.matches("\\d+|[A-Za-z][\\w.:-]*") ? word : balanced(word);
  }

  /** A text in braces; its own ones are left out where they do not balance. */
  private static String balanced(String text) {
    int depth = 0;
    for (int i = 0; i < text.length() && depth >= 0; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      }
    }
    String plain = depth == 0 && !text.endsWith("\\") ? text : text.replaceAll("[{}\\\\]", "");
    return plain.isBlank() ? "" : "{" + plain + "}";
  }
}
