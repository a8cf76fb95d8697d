package org.mlsyssearch.corpus.authority;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.model.Venue;

/**
 * Finds venues by names whose words are cut short, such as "J. Geophys. Res." or "Proc. Natl. Acad.
 * Sci.": each word begins a word of the full name, or leaves out letters within it, in the same
 * order; small words are left out. Not thread-safe while names are added.
 */
final class AbbreviatedNames {

  private static final Set<String> SMALL =
      Set.of("of", "the", "on", "for", "and", "in", "a", "an", "to", "et", "der", "für");

  private static final int LONGEST_SMALL = 3;

  /** A single letter stands for "Journal" and its like at the beginning alone. */
  private static final int SHORTEST = 2;

  private record Name(List<String> words, Venue venue) {}

  private final Map<String, List<Name>> byInitials = new HashMap<>();
  private final Set<String> firstInitials = new HashSet<>();

  void add(String name, Venue venue) {
    List<String> words = words(name);
    if (words.size() > 1) {
      firstInitials.add(initials(name).substring(0, 2));
      byInitials
          .computeIfAbsent(initials(name), key -> new ArrayList<>())
          .add(new Name(words, venue));
    }
  }

  /** Whether the first words of a text are some name's in short. */
  boolean anyIsBeginningOf(String text) {
    String initials = text.indexOf('.') < 0 ? "" : initials(text);
    if (initials.length() < 2 || !firstInitials.contains(initials.substring(0, 2))) {
      return false;
    }
    List<String> words = words(text);
    for (int end = 2; end <= words.size(); end++) {
      List<Name> names = byInitials.getOrDefault(initials.substring(0, end), List.of());
      for (Name name : names) {
        if (isShort(words.subList(0, end), name.words())) {
          return true;
        }
      }
    }
    return false;
  }

  /** The one venue that a name in short words may mean; null if there is none or several. */
  @Nullable Venue find(String name) {
    if (name.indexOf('.') < 0) {
      return null;
    }
    List<Name> names = byInitials.getOrDefault(initials(name), List.of());
    List<String> words = names.isEmpty() ? List.of() : words(name);
    Venue found = null;
    for (Name each : names) {
      if (isShort(words, each.words())) {
        if (found != null && !found.id().equals(each.venue().id())) {
          return null;
        }
        found = each.venue();
      }
    }
    return found;
  }

  private static boolean isShort(List<String> words, List<String> full) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean journal = i == 0 || full.get(i).equals("journal");
      boolean whole = word.equals(full.get(i));
      if (!whole && ((!journal && word.length() < SHORTEST) || !isWithin(word, full.get(i)))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the letters of a short word stand in a longer one, in their order. */
  private static boolean isWithin(String word, String full) {
    if (full.startsWith(word)) {
      return true;
    }
    int at = 0;
    for (int i = 0; i < full.length() && at < word.length(); i++) {
      at += full.charAt(i) == word.charAt(at) ? 1 : 0;
    }
    return at == word.length() && word.charAt(at - 1) == full.charAt(full.length() - 1);
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    String lower = name.toLowerCase(Locale.ROOT);
    for (int start = 0, i = 0; i <= lower.length(); i++) {
      if (i == lower.length() || !isInWord(lower.charAt(i))) {
        if (isWord(lower, start, i)) {
          words.add(lower.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  /** The first letters of a name's words. */
  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    String lower = name.toLowerCase(Locale.ROOT);
    for (int start = 0, i = 0; i <= lower.length(); i++) {
      if (i == lower.length() || !isInWord(lower.charAt(i))) {
        if (isWord(lower, start, i)) {
          initials.append(lower.charAt(start));
        }
        start = i + 1;
      }
    }
    return initials.toString();
  }

  private static boolean isWord(String lower, int start, int end) {
    return end - start > LONGEST_SMALL
        || (end > start && !SMALL.contains(lower.substring(start, end)));
  }

  private static boolean isInWord(char c) {
    return Character.isLetter(c) || Characters.isDigit(c);
  }
}
