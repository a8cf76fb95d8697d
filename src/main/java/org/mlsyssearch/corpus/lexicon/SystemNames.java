package org.mlsyssearch.corpus.lexicon;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.text.FastPattern;

/**
 * Finds the name of a system in a title or beside it. A wrong name is worse than none, so what may
 * be an ordinary word counts only where a list marks it.
 */
public final class SystemNames {

  private static final FastPattern TOKEN =
      FastPattern.compile(
          "[\\p{L}\\p{N}][\\p{L}\\p{N}.+*^_/'\u2019\u00B2\u00B3\u207A-]*(?:\\(\\))?");
  private static final FastPattern MIXED =
      FastPattern.compile(".*(?:\\p{Ll}.*\\p{Lu}|\\p{Lu}.*\\p{Lu}|\\d|\\+|\\p{L}\\.\\p{L}).*");
  private static final Set<String> ORDINARY = WordList.words("ordinary");
  private static final Set<String> SMALL = WordList.words("small");
  private static final Set<String> NO_NAMES = WordList.words("no-names");
  private static final FastPattern DIGITS = FastPattern.compile("\\d+");

  /** arXiv's subjects, such as "cs.DC" and "q-bio.NC". */
  private static final FastPattern SUBJECT =
      FastPattern.compile("[a-z]{1,5}(?:-[a-z]{2,3})?\\.[A-Z]{2}");

  private static final FastPattern BLANKS = FastPattern.compile("\\s+");
  private static final FastPattern ABSTRACT =
      FastPattern.compile(".{3,}(?:tion|tions|ment|ness|ization|ics)");
  private static final FastPattern WORD = FastPattern.compile("\\p{L}\\p{Ll}{2,}");
  private static final FastPattern COMPOUND =
      FastPattern.compile(
          ".*(?:ing|tion|aware|based|free|efficient|driven|level|time|scale|optimal|order|centric|agnostic|preserving|layer|wise|box|shot)");

  private SystemNames() {}

  /** The name before a title's first colon; null if what stands there is none. */
  public static @Nullable String beforeColon(String title) {
    int colon = title.indexOf(": ");
    if (colon <= 0 || colon > 40) {
      return null;
    }
    String name = title.substring(0, colon).strip();
    if (name.indexOf(' ') >= 0 || !TOKEN.matches(name)) {
      return null;
    }
    return isOrdinary(name) ? null : name;
  }

  private static boolean isOrdinary(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (ORDINARY.contains(lower)
        || lower.contains("-of-")
        || lower.contains("-in-")
        || lower.contains("-to-")) {
      return true;
    }
    if (DIGITS.matches(name)) {
      return true;
    }
    if (MIXED.matches(name)) {
      // "Pre-Training" and "Cross-Layer" are words, "S-LoRA" and "FlexGen-X" are names.
      return name.contains("-") && isHyphenatedWord(name);
    }
    return Character.isLowerCase(name.charAt(0)) || ABSTRACT.matches(lower);
  }

  private static boolean isHyphenatedWord(String name) {
    String[] parts = name.split("-", -1);
    for (String part : parts) {
      if (!WORD.matches(part)) {
        return false;
      }
    }
    return parts.length > 2 || COMPOUND.matches(parts[parts.length - 1].toLowerCase(Locale.ROOT));
  }

  /** Whether a text that a list marks as bold or links alone can be a system's name. */
  public static boolean canBeMarked(String text) {
    String name = text.strip();
    if (name.isEmpty() || name.length() > 40) {
      return false;
    }
    String[] words = BLANKS.split(name);
    if (words.length > 3
        || SUBJECT.matches(name)
        || Places.isPlace(name)
        || Remarks.isRemark(name)) {
      return false;
    }
    for (String word : words) {
      if (!TOKEN.matches(word)) {
        return false;
      }
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (words.length == 1) {
      return !ORDINARY.contains(lower) && !DIGITS.matches(lower);
    }
    for (String word : words) {
      String small = word.toLowerCase(Locale.ROOT);
      if (SMALL.contains(small) || NO_NAMES.contains(small)) {
        return false;
      }
    }
    return Character.isUpperCase(name.charAt(0)) || MIXED.matches(name);
  }

  /** Whether a text in plain parentheses behind a title can be a system's name. */
  public static boolean canBeInParentheses(String text) {
    String name = text.strip();
    if (!canBeMarked(name) || name.indexOf(' ') >= 0) {
      return false;
    }
    return MIXED.matches(name) || (Character.isUpperCase(name.charAt(0)) && !isOrdinary(name));
  }
}
