package org.mlsyssearch.corpus.lexicon;

import org.mlsyssearch.text.FastPattern;

/** What names of venues that nobody knows look like. */
final class NameForms {

  private static final FastPattern ACRONYM =
      FastPattern.compile("(?:[A-Z][A-Za-z]*[A-Z][A-Za-z]*\\d?|[A-Z]{2,}\\d?)(?:[-&/+][A-Za-z]+)*");
  private static final FastPattern AROUND_ACRONYM =
      FastPattern.compile("[A-Z][A-Za-z]+|[&@/-]|on|of");
  private static final FastPattern SENTENCE =
      FastPattern.compile("(?<=[\\p{L}\\d]{3})[.?!:] \\p{Lu}");

  private NameForms() {}

  /** Whether a text is sentences; where venues stand "Trans. Syst." is none. */
  static boolean isSentence(String name, boolean anyName) {
    return !(anyName && Titles.words(name) <= 6) && SENTENCE.isFoundIn(name);
  }

  /** Whether a name begins with a capital, or like "aiXiv" with a word that holds one. */
  static boolean hasCapital(String name) {
    int end = name.indexOf(' ') < 0 ? name.length() : name.indexOf(' ');
    return name.startsWith("npj ")
        || name.substring(0, end)
            .chars()
            .anyMatch(
                c -> Character.isUpperCase(c) || Character.getType(c) == Character.OTHER_LETTER);
  }

  static boolean isAcronym(String name) {
    String[] tokens = name.split(" ", -1);
    if (tokens.length > 3) {
      return false;
    }
    boolean any = false;
    for (String token : tokens) {
      if (ACRONYM.matches(token)) {
        any = true;
      } else if (!AROUND_ACRONYM.matches(token)) {
        return false;
      }
    }
    return any && (tokens.length == 1 || ACRONYM.matches(tokens[0]));
  }
}
