package org.mlsyssearch.export;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words of a title whose capitals must survive a style that uses sentence case. */
final class Capitals {

  /** Letters and digits, with the plus and number signs of names such as C++ and C#. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+[+#]*");

  /** Words of four letters and more that stay in lower case in capitalised titles. */
  private static final Set<String> SMALL =
      Set.of(
          "about", "across", "after", "against", "among", "before", "between", "beyond", "during",
          "from", "into", "over", "than", "that", "their", "through", "toward", "towards", "under",
          "upon", "using", "when", "where", "while", "with", "within", "without");

  private Capitals() {}

  /** For every UTF-16 unit of the title, whether it belongs to such a word. */
  static boolean[] toKeep(String title, List<String> names) {
    boolean[] kept = new boolean[title.length()];
    for (String name : names) {
      if (name.chars().anyMatch(Character::isUpperCase)) {
        keepName(title, name, kept);
      }
    }
    boolean sentence = isWrittenLikeASentence(title);
    boolean first = true;
    Matcher words = WORD.matcher(title);
    while (words.find()) {
      String word = words.group();
      if (isName(word, title, words.start(), words.end())
          || (sentence && !first && Character.isUpperCase(word.codePointAt(0)))) {
        keep(kept, words.start(), words.end());
      }
      first = false;
    }
    return kept;
  }

  /** An inner capital, a capital beside a digit, or a lone capital other than the article. */
  private static boolean isName(String word, String title, int start, int end) {
    long capitals = word.codePoints().filter(Character::isUpperCase).count();
    if (capitals == 0) {
      return false;
    }
    boolean innerCapital = !Character.isUpperCase(word.codePointAt(0)) || capitals > 1;
    boolean digit = word.codePoints().anyMatch(Character::isDigit);
    if (innerCapital || digit) {
      return true;
    }
    if (word.endsWith("+") || word.endsWith("#")) {
      return true;
    }
    boolean joined =
        (start > 0 && title.charAt(start - 1) == '-')
            || (end < title.length() && title.charAt(end) == '-');
    return word.codePointCount(0, word.length()) == 1 && (joined || !word.equals("A"));
  }

  private static boolean isWrittenLikeASentence(String title) {
    Matcher words = WORD.matcher(title);
    int lower = 0;
    int upper = 0;
    boolean first = true;
    while (words.find()) {
      if (!first && words.end() - words.start() >= 4 && !SMALL.contains(words.group())) {
        if (Character.isLowerCase(words.group().codePointAt(0))) {
          lower++;
        } else {
          upper++;
        }
      }
      first = false;
    }
    return lower > upper;
  }

  private static void keepName(String title, String name, boolean[] kept) {
    for (int at = title.indexOf(name); at >= 0; at = title.indexOf(name, at + 1)) {
      int end = at + name.length();
      if ((at == 0 || !Character.isLetterOrDigit(title.charAt(at - 1)))
          && (end == title.length() || !Character.isLetterOrDigit(title.charAt(end)))) {
        keep(kept, at, end);
      }
    }
  }

  private static void keep(boolean[] kept, int start, int end) {
    java.util.Arrays.fill(kept, start, end, true);
  }
}
