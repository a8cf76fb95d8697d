package org.mlsyssearch.corpus.lexicon;

import java.util.Locale;
import java.util.Set;
import org.mlsyssearch.text.FastPattern;

/** Tells the names of companies and universities, which many lists put beside a paper. */
public final class Places {

  private static final Set<String> KNOWN = WordList.words("places");
  private static final Set<String> TYPES = WordList.words("place-types");
  private static final FastPattern BETWEEN = FastPattern.compile("[,&/+;\u3001]|\\band\\b");

  /** The longest place that is looked for: eight words. */
  private static final int LONGEST = 120;

  /** "Research" ends the names of laboratories, and longer phrases of titles. */
  private static final int FEW_WORDS = 3;

  private Places() {}

  /** Whether a text names one or more of them. */
  public static boolean isPlace(String text) {
    String stripped = text.strip();
    if (stripped.startsWith("@")) {
      return true;
    }
    if (stripped.length() > LONGEST) {
      return false;
    }
    String name = stripped.toLowerCase(Locale.ROOT);
    if (KNOWN.contains(name) || (hasType(name) && Titles.words(name) <= 8)) {
      return true;
    }
    String[] parts = BETWEEN.split(name);
    int known = 0;
    for (String each : parts.length < 2 ? new String[0] : parts) {
      String part = each.strip();
      if (KNOWN.contains(part) || hasType(part)) {
        known++;
      }
    }
    return parts.length >= 2 && known * 2 >= parts.length;
  }

  /** Whether a text is the very name of one. */
  public static boolean isKnown(String text) {
    return KNOWN.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /** Whether a word says that a place is meant. */
  private static boolean hasType(String name) {
    if (name.endsWith(" research") && Titles.words(name) <= FEW_WORDS) {
      return true;
    }
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || !Character.isLetterOrDigit(name.charAt(i))) {
        if (i > start && TYPES.contains(name.substring(start, i))) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }
}
