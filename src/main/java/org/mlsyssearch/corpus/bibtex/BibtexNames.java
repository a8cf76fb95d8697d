package org.mlsyssearch.corpus.bibtex;

import java.util.ArrayList;
import java.util.List;
import org.mlsyssearch.corpus.lexicon.Persons;

/**
 * Takes an author field apart: names joined by "and", each "First Last", "Last, First" or "Last,
 * Jr, First".
 */
final class BibtexNames {

  private BibtexNames() {}

  static Persons.Group parse(String field) {
    List<String> names = new ArrayList<>();
    boolean complete = true;
    for (String part : split(field)) {
      String name = part.strip();
      if (name.equalsIgnoreCase("others") || name.matches("(?i)et al\\.?")) {
        complete = false;
      } else if (!name.isEmpty()) {
        names.add(readable(name));
      }
    }
    return new Persons.Group(names, complete);
  }

  /** The parts between "and" outside braces. */
  private static List<String> split(String field) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
      } else if (depth == 0
          && Character.isWhitespace(c)
          && field.regionMatches(true, i + 1, "and", 0, 3)
          && i + 4 < field.length()
          && Character.isWhitespace(field.charAt(i + 4))) {
        parts.add(field.substring(start, i));
        start = i + 5;
        i += 3;
      }
    }
    parts.add(field.substring(Math.min(start, field.length())));
    return parts;
  }

  /** Whether one pair of braces is around the whole name; "{Li}, {Bo}" has two. */
  private static boolean isGroup(String name) {
    int depth = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i > 0 && i == name.length() - 1;
      }
    }
    return false;
  }

  private static String readable(String name) {
    if (isGroup(name)) {
      return LatexText.plain(name); // A group, such as {The PyTorch Team}.
    }
    String[] parts = LatexText.plain(name).split("\\s*,\\s*", -1);
    return switch (parts.length) {
      case 1 -> parts[0];
      case 2 -> (parts[1] + " " + parts[0]).strip();
      default -> (parts[2] + " " + parts[0] + " " + parts[1]).strip();
    };
  }
}
