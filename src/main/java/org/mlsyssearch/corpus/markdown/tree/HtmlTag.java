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
 * @param end where the text goes on behind it
 */
record HtmlTag(String name, boolean closing, String attributes, int end) {

  /** A quotation that is never closed, or is longer than this, ends at the first bracket. */
  private static final Pattern TAG =
      Pattern.compile(
          "<(/?+)([A-Za-z][A-Za-z0-9-]*+)"
              + "((?:[^\"'>]++|\"[^\"]{0,2000}+\"|'[^']{0,2000}+')*+|[^>]{0,2000}+)>");

  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "(?i)\\b(href|src|alt|colspan|rowspan)\\s*+=\\s*+(\"[^\"]*+\"|'[^']*+'|[^\\s\"'>]++)");

  private static final Pattern ID =
      Pattern.compile("(?i)\\b(?:id|name)\\s*=\\s*[\"']?([^\\s\"'>]+)");

  /** The tag that begins at a "<"; null if none does. */
  static @Nullable HtmlTag at(String html, int start) {
    Matcher tag = TAG.matcher(html).region(start, html.length());
    return tag.lookingAt()
        ? new HtmlTag(
            tag.group(2).toLowerCase(Locale.ROOT), !tag.group(1).isEmpty(), tag.group(3), tag.end())
        : null;
  }

  /** Whether it has an attribute that is read. */
  boolean hasAttributes() {
    return ATTRIBUTE.matcher(attributes).find();
  }

  /** Writes the tag with those attributes alone that are read. */
  void write(StringBuilder out) {
    out.append(closing ? "</" : "<").append(name);
    Matcher each = ATTRIBUTE.matcher(closing ? "" : attributes);
    while (each.find()) {
      if (isOwnPlace(each.group(2))) {
        continue;
      }
      out.append(' ').append(each.group(1)).append('=').append(each.group(2).replace('\n', ' '));
    }
    out.append('>');
  }

  /** Whether an address only points to the tag itself, so that others can be sent to it. */
  private boolean isOwnPlace(String address) {
    String place = address.replace("\"", "").replace("'", "");
    Matcher own = ID.matcher(attributes);
    return place.startsWith("#") && own.find() && place.equals("#" + own.group(1));
  }

  /** Writes the line breaks within the tag, so that lines stay lines. */
  void writeLines(StringBuilder out) {
    attributes.chars().filter(c -> c == '\n').forEach(c -> out.append('\n'));
  }
}
