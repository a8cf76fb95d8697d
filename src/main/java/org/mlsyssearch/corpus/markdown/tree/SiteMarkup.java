package org.mlsyssearch.corpus.markdown.tree;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlsyssearch.text.FastPattern;

/**
 * What generators of sites add to Markdown: attribute lists of kramdown and Pandoc, {@code
 * {:#gray1975 .book}}, shortcodes of Hugo, {@code {{% link "id" "A Title" %}}}, and tags of Liquid.
 * None is text, but for the words that a shortcode puts on the page.
 */
final class SiteMarkup {

  private static final FastPattern ADDED =
      FastPattern.compile(
          "\\{:[#.:\\w][^{}\\n]{0,200}\\}"
              + "|(?<=\\S )\\{#[\\w:.-]{1,80}\\}"
              + "|\\{\\{[<%][^{}\\n]{1,400}[%>]\\}\\}"
              + "|\\{%[^{}\\n]{1,200}%\\}");

  private static final Pattern QUOTED = Pattern.compile("\"([^\"\\n]*)\"");

  private SiteMarkup() {}

  /** A text without it; its lines stay where they are. */
  static String without(String markdown) {
    Matcher first = ADDED.find(markdown);
    return first == null
        ? markdown
        : first.replaceAll(added -> Matcher.quoteReplacement(words(added.group())));
  }

  private static String words(String added) {
    Matcher quoted = QUOTED.matcher(added);
    String last = "";
    while (added.startsWith("{{") && quoted.find()) {
      boolean words = quoted.group(1).strip().indexOf(' ') > 0; // Else an identifier or address.
      last = words ? quoted.group(1) : last;
    }
    return last;
  }
}
