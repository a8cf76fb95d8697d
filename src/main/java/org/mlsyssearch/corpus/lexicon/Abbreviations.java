package org.mlsyssearch.corpus.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compares an abbreviated name with a full one as ISO 4 abbreviates: small words are left out, each
 * other word is cut behind some letters or contracted. {@code Commun. ACM} is Communications of the
 * ACM, {@code Proc. Intl. Conf. Mach. Learn.} is International Conference on Machine Learning.
 */
public final class Abbreviations {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s/,:&-]+|(?<=\\.)(?=\\p{L})");
  private static final Set<String> SMALL =
      Set.of("of", "the", "on", "in", "for", "and", "a", "an", "de", "la", "der");
  private static final Set<String> SOCIETIES =
      Set.of("acm", "ieee", "usenix", "ifip", "cvf", "aaai", "siam", "sigplan", "annual");

  private Abbreviations() {}

  /** Whether a name may be an abbreviated one: two words, and one that ends with a full stop. */
  public static boolean isOne(String name) {
    int stop = name.indexOf('.');
    return stop > 0 && name.strip().indexOf(' ') > 0;
  }

  /** The words of a name that count, in lower case; a full stop stays with its word. */
  public static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : BETWEEN_WORDS.split(name.toLowerCase(Locale.ROOT).replace("'", ""), -1)) {
      if (!word.isEmpty() && !SMALL.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /** The words without those of societies, which are often left out. */
  public static List<String> withoutSocieties(List<String> words) {
    return words.stream().filter(word -> !SOCIETIES.contains(word)).toList();
  }

  /** Whether words are those of a full name, in order, each as it is or abbreviated. */
  public static boolean match(List<String> stated, List<String> full) {
    if (stated.size() != full.size()) {
      return false;
    }
    for (int i = 0; i < full.size(); i++) {
      if (!stands(stated.get(i), full.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean stands(String stated, String full) {
    if (!stated.endsWith(".")) {
      return stated.equals(full) || full.equals(stated + ".");
    }
    String letters = stated.substring(0, stated.length() - 1);
    return full.startsWith(letters) || isContracted(letters, full);
  }

  /** Whether letters are some of a word's in order, from its first to its last: "intl". */
  private static boolean isContracted(String letters, String full) {
    if (letters.length() < 3
        || letters.charAt(0) != full.charAt(0)
        || letters.charAt(letters.length() - 1) != full.charAt(full.length() - 1)) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < full.length() && at < letters.length(); i++) {
      at += full.charAt(i) == letters.charAt(at) ? 1 : 0;
    }
    return at == letters.length();
  }
}
