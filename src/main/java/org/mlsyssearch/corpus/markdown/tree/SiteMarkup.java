package org.mlsyssearch.corpus.markdown.tree;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What generators of sites add to Markdown: attribute lists of kramdown and Pandoc, {@code
 * {:#gray1975 .book}}, shortcodes of Hugo, {@code {{% link "id" "A Title" %}}}, and tags of Liquid.
 * None is text, but for the words that a shortcode puts on the page.
 */
final class SiteMarkup {

  private static final Pattern ADDED =
      Pattern.compile(
          "\\{:[#.:\\w][^{}\\n]{0,200}\\}"
              + "|(?<=\\S )\\{#[\\w:.-]{1,80}\\}"
              + "|\\{\\{[<%][^{}\\n]{1,400}[%>]\\}\\}"
              + "|\\{%[^{}\\n]{1,200}%\\}");

  /** A text in quotation marks that is more than a name or an address. */
  private static final Pattern WORDS = Pattern.compile("\"([^\"\\n]*\\s[^\"\\n]*)\"");

  private SiteMarkup() {}

  /** A text without it; its lines stay where they are. */
  static String without(String markdown) {
    if (markdown.indexOf('{') < 0) {
      return markdown;
    }
    return ADDED.matcher(markdown).replaceAll(added -> Matcher.quoteReplacement(words(added.group())));
  }

  private static String words(String added) {
    Matcher words = WORDS.matcher(added);
    String last = "";
    while (added.startsWith("{{") && words.find()) {
      last = words.group(1);
    }
    return last;
  }
}
