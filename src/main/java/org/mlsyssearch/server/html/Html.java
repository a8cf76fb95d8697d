package org.mlsyssearch.server.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds an HTML document element by element.
 *
 * <p>Text and attribute values are escaped here and nowhere else, so that data can never become
 * markup; there is no way to add markup as text. Names of tags and attributes are ours. Not
 * thread-safe.
 */
public final class Html {

  private static final Set<String> OWN_LINE =
      Set.of(
          "html", "head", "body", "title", "meta", "link", "script", "header", "main", "footer",
          "nav", "section", "aside", "div", "form", "h1", "h2", "h3", "p", "ul", "ol", "li", "dl",
          "dt", "dd", "pre", "details", "summary");

  private final StringBuilder out = new StringBuilder(8_192);
  private final Deque<String> open = new ArrayDeque<>();

  /** A document that says it is HTML. */
  public static Html document() {
    Html html = new Html();
    html.out.append("<!doctype html>\n");
    return html;
  }

  /**
   * Starts an element.
   *
   * @param attributes names and values in turn; an attribute whose value is null is left out
   */
  public Html open(String tag, @Nullable String... attributes) {
    start(tag, attributes);
    open.push(tag);
    return this;
  }

  /** Ends the element that was started last. */
  public Html close() {
    String tag = open.pop();
    out.append("</").append(tag).append('>');
    return endLine(tag);
  }

  /** An element without an end, such as {@code meta}. */
  public Html empty(String tag, @Nullable String... attributes) {
    start(tag, attributes);
    return endLine(tag);
  }

  /** An element with nothing but text in it. */
  public Html leaf(String tag, String text, @Nullable String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** Text, escaped. */
  public Html text(String text) {
    escape(text);
    return this;
  }

  /**
   * A block of JSON for programs that read pages. Browsers do not run it; a {@code <} is written as
   * its JSON escape, so that no text in it can end the block.
   *
   * @param json a JSON document
   */
  public Html jsonBlock(String mediaType, String json) {
    start("script", "type", mediaType);
    out.append(
        json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"));
    out.append("</script>\n");
    return this;
  }

  /**
   * The document.
   *
   * @throws IllegalStateException if an element has not been ended
   */
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("Not ended: " + open);
    }
    return out.toString();
  }

  private void start(String tag, @Nullable String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value != null) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(value);
        out.append('"');
      }
    }
    out.append('>');
  }

  private Html endLine(String tag) {
    if (OWN_LINE.contains(tag)) {
      out.append('\n');
    }
    return this;
  }

  /** A text as it stands in markup and in attributes. */
  public static String escaped(String text) {
    Html html = new Html();
    html.escape(text);
    return html.out.toString();
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\0' -> out.append('\uFFFD');
        default -> out.append(c);
      }
    }
  }
}
