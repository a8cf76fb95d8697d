package org.mlsyssearch.server.web;

import java.util.regex.Pattern;

/**
 * The lines of scripts and stylesheets as they are sent: without their indentation and without
 * comments, which together are a fifth of what the page would load. Lines keep their number, so
 * that an error in the browser names the line of the file.
 */
final class SentLines {

  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "^[ \\t]*(?://.*|/\\*(?:(?!\\*/).)*\\*/[ \\t]*)$|^[ \\t]+|(?<=[;,{}()\\]]) // .*$",
          Pattern.MULTILINE);

  private SentLines() {}

  /**
   * A file's text; a template literal in it must end on its line, and no string may hold what looks
   * like a comment behind code: a semicolon, comma or bracket, a space, two slashes and a space.
   */
  static String of(String text) {
    return LEFT_OUT.matcher(text).replaceAll("");
  }
}
