package org.mlsyssearch.corpus.markdown.tree;

import java.util.Set;

/** The tags of HTML that say something about a list; all others are left out before parsing. */
final class HtmlTags {

  /** Parts of tables. */
  static final Set<String> TABLE_PARTS = of("thead tbody tfoot tr td th");

  /** Items of lists, terms and captions: HTML ends them by itself. */
  static final Set<String> ITEMS = of("li dt dd caption");

  /** Within these a line is no Markdown; none of them goes on behind a heading of Markdown. */
  static final Set<String> TABLES_AND_LISTS = of("table td ul ol dl summary h1 h2 h3 h4 h5 h6");

  /** Other tags that group blocks; each is closed where what stands around it ends. */
  static final Set<String> WRAPPERS =
      of("details div section article main header footer nav aside center blockquote figure");

  /** Tags that say how a text looks; none goes on behind the block that opens it. */
  static final Set<String> STYLES =
      of("a b strong i em cite u ins mark s strike del code kbd samp tt");

  /** Tags without content, and paragraphs, which HTML ends by itself. */
  static final Set<String> PLAIN = of("p br hr img");

  /** Tags whose content nobody sees as text. */
  static final Set<String> UNREAD =
      of(
          "script style title template textarea select noscript iframe svg math pre xmp noembed"
              + " noframes object video audio");

  private HtmlTags() {}

  private static Set<String> of(String names) {
    return Set.of(names.split(" "));
  }

  /** Whether a tag groups blocks or is a part of such a group. */
  static boolean isStructure(String name) {
    return TABLES_AND_LISTS.contains(name)
        || WRAPPERS.contains(name)
        || ITEMS.contains(name)
        || TABLE_PARTS.contains(name);
  }
}
