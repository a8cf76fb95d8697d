package org.mlsyssearch.corpus.markdown.tree;

import java.util.regex.Pattern;

/**
 * Rewrites blocks of HTML so that what is never closed costs itself and no more, and finds lines of
 * Markdown in them. For one file; not thread-safe.
 */
final class HtmlMender {

  private static final Pattern MARKDOWN =
      Pattern.compile(
          "[ \\t]*+(?:(?:[-*+]|\\d{1,9}+[.)])[ \\t]++\\S|#{1,6}+[ \\t]++\\S|\\|.*\\|[ \\t]*+$)",
          Pattern.MULTILINE);

  private final OpenTags tags;

  HtmlMender(OpenTags tags) {
    this.tags = tags;
  }

  /**
   * Writes HTML up to its end or to a line that is Markdown right below a tag, where CommonMark
   * sees none.
   *
   * @return where the writing stopped
   */
  int write(String html, int from, StringBuilder out) {
    int at = from;
    boolean lineStart = from > 0;
    while (at < html.length()) {
      if (lineStart
          && tags.isLoose()
          && MARKDOWN.matcher(html).region(at, html.length()).lookingAt()) {
        break;
      }
      char c = html.charAt(at);
      lineStart = c == '\n';
      if (c == '<') {
        at = markup(html, at, out);
      } else {
        out.append(c);
        at++;
      }
    }
    tags.closeStyles(out);
    return at;
  }

  /** Where lines of Markdown within HTML end: at a line that begins with a tag of structure. */
  static int endOfMarkdown(String html, int from) {
    int at = from;
    while (at < html.length()) {
      int start = at;
      while (start < html.length() && (html.charAt(start) == ' ' || html.charAt(start) == '\t')) {
        start++;
      }
      if (start < html.length() && html.charAt(start) == '<') {
        HtmlTag tag = HtmlTag.at(html, start);
        if (tag != null && HtmlTags.isStructure(tag.name())) {
          return at;
        }
      }
      int end = html.indexOf('\n', at);
      at = end < 0 ? html.length() : end + 1;
    }
    return at;
  }

  private int markup(String html, int at, StringBuilder out) {
    if (html.startsWith("<!--", at)) {
      int end = html.indexOf("-->", at + 4);
      String comment = html.substring(at + 4, end < 0 ? html.length() : end);
      out.append("<!--").append(comment.replace("--", "- ")).append("-->");
      return end < 0 ? html.length() : end + 3;
    }
    if (html.startsWith("<!", at) || html.startsWith("<?", at)) {
      int end = html.indexOf('>', at);
      return end < 0 ? html.length() : end + 1;
    }
    HtmlTag tag = HtmlTag.at(html, at);
    if (tag == null) {
      out.append("&lt;");
      return at + 1;
    }
    if (HtmlTags.UNREAD.contains(tag.name()) && !tag.closing()) {
      return pastUnread(html, tag, out);
    }
    tags.write(tag, out);
    return tag.end();
  }

  /** What is not read ends at its closing tag, or with the block; code is kept as such. */
  private static int pastUnread(String html, HtmlTag tag, StringBuilder out) {
    String closing = "</" + tag.name();
    int end = tag.end();
    while (end < html.length() && !html.regionMatches(true, end, closing, 0, closing.length())) {
      end++;
    }
    tag.writeLines(out);
    String content = html.substring(tag.end(), end);
    if (tag.name().equals("pre")) {
      out.append("<pre>").append(content.replace("<", "&lt;")).append("</pre>");
    } else {
      content.chars().filter(c -> c == '\n').forEach(c -> out.append('\n'));
    }
    int bracket = end < html.length() ? html.indexOf('>', end) : -1;
    return bracket < 0 ? html.length() : bracket + 1;
  }
}
