package org.mlsyssearch.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.mlsyssearch.model.AuthorName.Literal;
import org.mlsyssearch.model.AuthorName.Person;

/**
 * Splits authors' names into their parts.
 *
 * <pre>
 * name   = group | given... particle* family [","] [suffix]
 *        | particle* family "," [suffix ","] given... [","] [suffix]
 * group  = one word, or a name with a character or word that no person's name has
 * </pre>
 */
final class AuthorNameParser {

  private static final Pattern GROUP =
      Pattern.compile(
          "[@&/\\d]|(?<![\\p{L}-])(?:(?i:and|team|group|project|consortium|collaboration|inc\\.?|llc"
              + "|ltd\\.?|corporation|company|labs?|laborator(?:y|ies)|university|institute|research"
              + "|community|foundation|workshop|contributors)|AI)(?![\\p{L}-])");

  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

  private static final Set<String> PARTICLES =
      Set.of(
          "af", "al", "am", "auf", "av", "bin", "da", "dal", "das", "de", "degli", "dei", "del",
          "della", "den", "der", "des", "di", "do", "dos", "du", "el", "ibn", "la", "las", "le",
          "los", "op", "te", "ten", "ter", "van", "vom", "von", "vor", "zu", "zum", "zur", "'t");

  private AuthorNameParser() {}

  static AuthorName parse(String text, List<String> familyNames) {
    String name = text.strip().replaceAll("\\s+", " ");
    if (familyNames.contains(name) || GROUP.matcher(name).find()) {
      return new Literal(name);
    }
    List<String> parts =
        new ArrayList<>(
            Arrays.stream(name.split(",", -1))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList());
    String suffix = "";
    for (int i = 1; i < parts.size() && suffix.isEmpty(); i++) {
      if (isSuffix(parts.get(i))) {
        suffix = parts.remove(i);
      }
    }
    return switch (parts.size()) {
      case 1 -> inReadingOrder(words(parts.get(0)), suffix, name, familyNames);
      case 2 -> person(words(parts.get(1)), words(parts.get(0)), suffix, name);
      default -> new Literal(name);
    };
  }

  private static AuthorName inReadingOrder(
      List<String> words, String suffix, String whole, List<String> familyNames) {
    String ownSuffix = suffix;
    if (suffix.isEmpty() && words.size() > 2 && isSuffix(words.getLast())) {
      ownSuffix = words.removeLast();
    }
    int known = known(words, familyNames);
    int family = words.size() - Math.max(known, 1);
    while (known == 0 && family > 1 && PARTICLES.contains(words.get(family - 1))) {
      family--;
    }
    return person(words.subList(0, family), words.subList(family, words.size()), ownSuffix, whole);
  }

  /** How many words the longest listed family name has with which a name ends; 0 for none. */
  private static int known(List<String> words, List<String> familyNames) {
    String name = " " + String.join(" ", words);
    return familyNames.stream()
        .filter(family -> name.endsWith(" " + family))
        .mapToInt(family -> words(family).size())
        .max()
        .orElse(0);
  }

  private static AuthorName person(
      List<String> given, List<String> family, String suffix, String whole) {
    if (given.isEmpty()) {
      return new Literal(whole);
    }
    int particles = 0;
    while (particles < family.size() - 1 && PARTICLES.contains(family.get(particles))) {
      particles++;
    }
    return new Person(
        String.join(" ", given),
        String.join(" ", family.subList(0, particles)),
        String.join(" ", family.subList(particles, family.size())),
        suffix);
  }

  private static List<String> words(String text) {
    return new ArrayList<>(List.of(text.split(" ")));
  }

  private static boolean isSuffix(String word) {
    return SUFFIXES.contains(word.toLowerCase(Locale.ROOT).replace(".", ""));
  }
}
