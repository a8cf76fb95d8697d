package org.mlsyssearch.corpus.lexicon;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the name of a system in a title or beside it. A wrong name is worse than none, so what may
 * be an ordinary word counts only where a list marks it.
 */
public final class SystemNames {

  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.+*^_/'\u2019\u00B2\u00B3\u207A-]*(?:\\(\\))?");
  private static final Pattern MIXED =
      Pattern.compile(".*(?:\\p{Ll}.*\\p{Lu}|\\p{Lu}.*\\p{Lu}|\\d|\\+|\\p{L}\\.\\p{L}).*");
  private static final Set<String> ORDINARY = WordList.words("ordinary");
  private static final Set<String> SMALL =
      Set.of(
          "a",
          "an",
          "the",
          "on",
          "of",
          "for",
          "with",
          "in",
          "to",
          "towards",
          "toward",
          "and",
          "via",
          "by",
          "from",
          "is",
          "are",
          "efficient",
          "survey");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern ABSTRACT =
      Pattern.compile(".{3,}(?:tion|tions|ment|ness|ization|ics)");
  private static final Pattern WORD = Pattern.compile("\\p{L}\\p{Ll}{2,}");
  private static final Pattern COMPOUND =
      Pattern.compile(
          ".*(?:ing|tion|aware|based|free|efficient|driven|level|time|scale|optimal|order|centric|agnostic|preserving|layer|wise|box|shot)");

  private SystemNames() {}

  /** The name before a title's first colon; null if what stands there is none. */
  public static @Nullable String beforeColon(String title) {
    int colon = title.indexOf(": ");
    if (colon <= 0 || colon > 40) {
      return null;
    }
    String name = title.substring(0, colon).strip();
    if (name.indexOf(' ') >= 0 || !TOKEN.matcher(name).matches()) {
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
    if (DIGITS.matcher(name).matches()) {
      return true;
    }
    if (MIXED.matcher(name).matches()) {
      // "Pre-Training" and "Cross-Layer" are words, "S-LoRA" and "FlexGen-X" are names.
      return name.contains("-") && isHyphenatedWord(name);
    }
    return Character.isLowerCase(name.charAt(0)) || ABSTRACT.matcher(lower).matches();
  }

  private static boolean isHyphenatedWord(String name) {
    String[] parts = name.split("-", -1);
    for (String part : parts) {
      if (!WORD.matcher(part).matches()) {
        return false;
      }
    }
    return parts.length > 2
        || COMPOUND.matcher(parts[parts.length - 1].toLowerCase(Locale.ROOT)).matches();
  }

  /** Whether a text that a list marks as bold or links alone can be a system's name. */
  public static boolean canBeMarked(String text) {
    String name = text.strip();
    if (name.isEmpty() || name.length() > 40) {
      return false;
    }
    String[] words = BLANKS.split(name, -1);
    if (words.length > 3 || Places.isPlace(name) || Remarks.isRemark(name)) {
      return false;
    }
    for (String word : words) {
      if (!TOKEN.matcher(word).matches()) {
        return false;
      }
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (words.length == 1) {
      return !ORDINARY.contains(lower) && !DIGITS.matcher(lower).matches();
    }
    for (String word : words) {
      if (SMALL.contains(word.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return Character.isUpperCase(name.charAt(0)) || MIXED.matcher(name).matches();
  }

  /** Whether a text in plain parentheses behind a title can be a system's name. */
  public static boolean canBeInParentheses(String text) {
    String name = text.strip();
    if (!canBeMarked(name) || BLANKS.split(name, -1).length > 2) {
      return false;
    }
    if (name.indexOf(' ') >= 0) {
      return false;
    }
    return MIXED.matcher(name).matches()
        || (Character.isUpperCase(name.charAt(0)) && !isOrdinary(name));
  }
}
