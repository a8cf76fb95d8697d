package org.mlsyssearch.search;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mlsyssearch.model.Percent;

/**
 * Where people can read, and mend, a line of some lists: an address with the places {@code {file}}
 * and {@code {line}}.
 *
 * @param files which files it is for; a {@code *} stands for any characters
 * @param template an http or https address, such as {@code
 *     https://forge.example/me/list/blob/main/{file}#L{line}}
 */
public record SourceUrl(String files, String template) {

  private static final String ALL = "*";
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://.*");
  private static final String FILE = "{file}";
  private static final String LINE = "{line}";

  /**
   * An address for some files.
   *
   * @throws IllegalArgumentException with a sentence if the template is no address
   */
  public SourceUrl {
    String filled = template.replace(FILE, "f").replace(LINE, "1");
    if (filled.contains("{") || !isAddress(filled)) {
      throw new IllegalArgumentException(
          "'"
              + template
              + "' is no address of a list's lines; write one such as"
              + " https://forge.example/me/list/blob/main/{file}#L{line}, with no other places than"
              + " {file} and {line}.");
    }
  }

  /**
   * Reads {@code ADDRESS}, which is for all files, or {@code FILES=ADDRESS}.
   *
   * @throws IllegalArgumentException with a sentence if there is no address
   */
  public static SourceUrl parse(String text) {
    int equals = text.indexOf('=');
    return equals < 1 || ADDRESS.matcher(text).matches()
        ? new SourceUrl(ALL, text)
        : new SourceUrl(text.substring(0, equals), text.substring(equals + 1));
  }

  /**
   * The address of a line.
   *
   * @param file the list's path as the indexer was given it, relative to the corpus folder
   * @param line from 1; 0, the whole file, leads to its first line
   * @return empty if it is not for that file
   */
  public Optional<String> of(String file, int line) {
    if (!pattern().matcher(file).matches()) {
      return Optional.empty();
    }
    String path = Percent.encodedPath(file);
    // The line first: a file may be called {line}, but its braces are encoded.
    return Optional.of(
        template.replace(LINE, Integer.toString(Math.max(1, line))).replace(FILE, path));
  }

  private Pattern pattern() {
    return Pattern.compile(
        Arrays.stream(files.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
        Pattern.DOTALL);
  }

  private static boolean isAddress(String text) {
    try {
      return ADDRESS.matcher(text).matches() && URI.create(text).getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
