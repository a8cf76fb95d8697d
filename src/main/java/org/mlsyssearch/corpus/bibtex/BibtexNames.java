package org.mlsyssearch.corpus.bibtex;

import java.util.ArrayList;
import java.util.List;
import org.mlsyssearch.corpus.DraftBuilder;

/**
 * Takes an author field apart: names joined by "and", each "First Last", "Last, First" or "Last,
 * Jr, First".
 */
final class BibtexNames {

  private BibtexNames() {}

  /** Adds the authors that a field names to a draft. */
  static void read(String field, DraftBuilder draft) {
    for (String part : split(field)) {
      String name = part.strip();
      if (name.equalsIgnoreCase("others") || name.matches("(?i)et al\\.?")) {
        draft.authorsComplete = false;
      } else if (!name.isEmpty()) {
        add(name, draft);
      }
    }
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
        parts.add(field.substring(start, Math.max(start, i))); // "and and" shares a blank
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

  private static void add(String name, DraftBuilder draft) {
    String plain = LatexText.plain(name);
    if (isGroup(name)) {
      draft.addGroup(plain); // Such as {The PyTorch Team}.
      return;
    }
    String[] parts = plain.split("\\s*,\\s*", -1);
    switch (parts.length) {
      case 1 -> draft.authors.add(plain);
      case 2 -> draft.addAuthor(parts[1], parts[0], "");
      default -> draft.addAuthor(parts[2], parts[0], parts[1]);
    }
  }
}
