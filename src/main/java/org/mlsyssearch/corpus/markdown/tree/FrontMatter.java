package org.mlsyssearch.corpus.markdown.tree;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The YAML block that static sites put before a page.
 *
 * @param title the page's title; empty if the block states none
 * @param body the text with the block's lines emptied, so that line numbers stay
 */
record FrontMatter(String title, String body) {

  private static final Pattern BLOCK =
      Pattern.compile(
          "\\A\\uFEFF?---[ \\t]*\\R(.*?\\R)?(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
  private static final Pattern TITLE =
      Pattern.compile("(?m)^title:[ \\t]*[\"']?(.*?)[\"']?[ \\t]*$");
  private static final int LONGEST = 20_000;

  static FrontMatter of(String text) {
    Matcher block = BLOCK.matcher(text).region(0, Math.min(text.length(), LONGEST));
    if (!block.find()) {
      return new FrontMatter("", text);
    }
    Matcher title = TITLE.matcher(block.group());
    String found = title.find() ? title.group(1) : "";
    return new FrontMatter(
        found, block.group().replaceAll("[^\\r\\n]", "") + text.substring(block.end()));
  }
}
