package org.mlsyssearch.corpus.lexicon;

import java.util.Locale;
import java.util.Set;
import org.mlsyssearch.text.FastPattern;

/** Tells whether a text is the name of one person. */
final class NameTest {

  private static final FastPattern NAME_WORD =
      FastPattern.compile(
          "\\p{Lu}[\\p{L}\\p{M}'\u2019.\u2010-]*(?:\\.)?|\\p{Lu}\\.(?:-?\\p{Lu}\\.)*+|[\\u4e00-\\u9fff]{2,4}");
  static final FastPattern WIDE = FastPattern.compile("[\\u4e00-\\u9fff]{2,4}");
  static final Set<String> TITLE_WORDS = WordList.words("not-persons");

  /** "Bridging", but not "Haiming", as names in Pinyin end. */
  private static final FastPattern GERUND =
      FastPattern.compile("\\p{Lu}\\p{Ll}{2,}[cfghkrsvwz]ing");

  private NameTest() {}

  /** Whether a word is written as those of names are. */
  static boolean isNameWord(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean capital = c >= 'A' && c <= 'Z';
      boolean other = (c >= 'a' && c <= 'z') || c == '.' || c == '-' || c == '\'';
      if (!capital && (i == 0 || !other)) {
        return c >= 0x80 && NAME_WORD.matches(word);
      }
    }
    return !word.isEmpty();
  }

  /** Whether a text is a whole name: two words or more, or a few Chinese signs. */
  static boolean isName(String name) {
    String[] words = name.split(" ", -1);
    if (words.length < 2
        ? !WIDE.matches(name)
        : words.length > 6 || (words[0].endsWith("ing") && GERUND.matches(words[0]))) {
      return false;
    }
    int capitals = 0;
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      String lower = word.toLowerCase(Locale.ROOT);
      boolean initial =
          i > 0
              && (word.length() == 1 || word.startsWith(".", 1) || word.startsWith("-", 1))
              && word.length() < 4;
      boolean behindInitial = i > 1 && words[i - 1].length() == 2 && words[i - 1].endsWith(".");
      boolean shortSurname = i > 0 && i + 1 == words.length && word.length() == 2; // "Jin An"
      if (!initial && !behindInitial && !shortSurname && TITLE_WORDS.contains(lower)) {
        return false;
      }
      if (Particles.isOne(lower)
          || (initial && Character.isLowerCase(word.charAt(0)))) { // "R. a. Boria"
        continue;
      }
      if (!isNameWord(word)
          || Character.isIdeographic(word.charAt(0))
              != Character.isIdeographic(words[0].charAt(0))) {
        return false;
      }
      capitals++;
      // Acronyms are no names: "GPU Cluster", "LLM Serving".
      if (word.length() >= 4
          && word.indexOf('.') < 0
          && word.indexOf('-') < 0
          && word.equals(word.toUpperCase(Locale.ROOT))) {
        return false;
      }
    }
    return capitals >= 1;
  }
}
