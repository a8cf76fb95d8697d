package org.mlsyssearch.corpus.markdown.tree;

import java.util.Set;

/** The tags of HTML that say something about a list; all others are left out before parsing. */
final class HtmlTags {

  /** Tags that group blocks; each is closed where what stands around it ends. */
  static final Set<String> STRUCTURE =
      Set.of(
          "table",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "td",
          "th",
          "caption",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "details",
          "summary",
          "div",
          "section",
          "article",
          "main",
          "header",
          "footer",
          "nav",
          "aside",
          "center",
          "blockquote",
          "figure",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6");

  /** Tags of tables and lists: none of them goes on behind a heading of Markdown. */
  static final Set<String> TABLES_AND_LISTS =
      Set.of(
          "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "ul", "ol", "li", "dl",
          "dt", "dd", "summary");

  /** Tags within which a line is no Markdown, whatever it looks like. */
  static final Set<String> TEXT =
      Set.of(
          "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "ul", "ol", "li", "dl",
          "dt", "dd", "summary", "h1", "h2", "h3", "h4", "h5", "h6");

  /** Tags that say how a text looks; none goes on behind the block that opens it. */
  static final Set<String> STYLE =
      Set.of(
          "a", "b", "strong", "i", "em", "cite", "u", "ins", "mark", "s", "strike", "del", "code",
          "kbd", "samp", "tt");

  /** Tags without content, and paragraphs and lines, which HTML ends by itself. */
  static final Set<String> PLAIN = Set.of("p", "br", "hr", "img");

  /** Tags whose content nobody sees as text. */
  static final Set<String> UNREAD =
      Set.of(
          "script",
          "style",
          "title",
          "template",
          "textarea",
          "select",
          "noscript",
          "iframe",
          "svg",
          "math",
          "pre",
          "xmp",
          "noembed",
          "noframes",
          "object",
          "video",
          "audio");

  private HtmlTags() {}
}
