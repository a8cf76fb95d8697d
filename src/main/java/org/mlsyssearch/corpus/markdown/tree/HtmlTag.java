package org.mlsyssearch.corpus.markdown.tree;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One tag of HTML as it is written.
 *
 * @param name in lower case
 * @param closing whether it ends an element
 * @param empty whether it ends itself, as {@code <a id="x"/>} does
 * @param end where the text goes on behind it
 */
record HtmlTag(String name, boolean closing, boolean empty, String attributes, int end) {

  /** A longer tag is text. */
  private static final int LONGEST = 4_000;

  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "(?i)\\b(href|src|alt|colspan|rowspan)\\s*+=\\s*+(\"[^\"]*+\"|'[^']*+'|[^\\s\"'>]++)");

  /** The tag that begins at a "<"; null if none does. */
  static @Nullable HtmlTag at(String html, int start) {
    int at = start + 1;
    boolean closing = at < html.length() && html.charAt(at) == '/';
    at += closing ? 1 : 0;
    int name = at;
    while (at < html.length() && isNameSign(html.charAt(at))) {
      at++;
    }
    if (at == name || !Character.isLetter(html.charAt(name))) {
      return null;
    }
    int end = end(html, at);
    if (end < 0) {
      return null;
    }
    String attributes = html.substring(at, end);
    return new HtmlTag(
        html.substring(name, at).toLowerCase(Locale.ROOT),
        closing,
        attributes.endsWith("/"),
        attributes,
        end + 1);
  }

  private static boolean isNameSign(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }

  private static int end(String html, int from) {
    int limit = Math.min(html.length(), from + LONGEST);
    char quote = 0;
    for (int i = from; i < limit; i++) {
      char c = html.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        return i;
      } else if (c == '"' || c == '\'') {
        quote = c;
      }
    }
    return quote == 0 ? -1 : firstEnd(html, from, limit);
  }

  /** Where a quotation is never closed, the tag ends at its first bracket. */
  private static int firstEnd(String html, int from, int limit) {
    int end = html.indexOf('>', from);
    return end < limit ? end : -1;
  }

  /** Whether it has an attribute that is read. */
  boolean hasAttributes() {
    return ATTRIBUTE.matcher(attributes).find();
  }

  /** Writes the tag with those attributes alone that are read; its line breaks stay. */
  void write(StringBuilder out) {
    out.append(closing ? "</" : "<").append(name);
    if (!closing && !attributes.isEmpty()) {
      Matcher each = ATTRIBUTE.matcher(attributes);
      while (each.find()) {
        out.append(' ').append(each.group(1)).append('=').append(each.group(2).replace('\n', ' '));
      }
    }
    out.append('>');
  }

  /** Writes the line breaks within the tag, so that lines stay lines. */
  void writeLines(StringBuilder out) {
    for (int i = attributes.indexOf('\n'); i >= 0; i = attributes.indexOf('\n', i + 1)) {
      out.append('\n');
    }
  }
}
