package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import java.util.Locale;
import org.mlsyssearch.model.AuthorName;

/**
 * The keys that citations have in some styles: "HFP" of Harris, Fraser and Pratt, "Gra" of Gray.
 */
final class CitationKey {

  private static final int OF_ONE = 3;

  private CitationKey() {}

  /** Whether a text is made of the beginnings of surnames: of one the first letters. */
  static boolean isOf(String text, List<String> authors) {
    String key = text.toLowerCase(Locale.ROOT);
    if (authors.isEmpty() || key.length() > OF_ONE + 1 || key.isEmpty()) {
      return false;
    }
    if (authors.size() == 1) {
      return family(authors.getFirst()).startsWith(key);
    }
    StringBuilder initials = new StringBuilder();
    authors.forEach(author -> initials.append(family(author).charAt(0)));
    return initials.toString().startsWith(key);
  }

  private static String family(String author) {
    String family =
        switch (AuthorName.parse(author, List.of())) {
          case AuthorName.Person person -> person.family();
          case AuthorName.Literal group -> group.name();
        };
    return family.isEmpty() ? "?" : family.toLowerCase(Locale.ROOT);
  }
}
