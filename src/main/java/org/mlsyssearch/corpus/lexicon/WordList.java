package org.mlsyssearch.corpus.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The word lists in {@code words/}: texts divided by commas; lines that begin with a sharp sign are
 * comments.
 */
public final class WordList {

  private WordList() {}

  /** The words of a list, of some of its groups where they are named. */
  public static Set<String> words(String name, String... groups) {
    Set<String> words = new HashSet<>();
    for (String line : lines(name)) {
      int colon = line.indexOf(": ");
      if (groups.length == 0 || List.of(groups).contains(line.substring(0, Math.max(0, colon)))) {
        words.addAll(split(line.substring(colon < 0 ? 0 : colon + 2)));
      }
    }
    return Set.copyOf(words);
  }

  /** The same words as a part of a regular expression, in whatever case, the longer ones first. */
  public static String anyOf(String name, String... groups) {
    return words(name, groups).stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(word -> word))
        .map(word -> word.replace(".", "\\."))
        .collect(Collectors.joining("|", "(?i:", ")"));
  }

  /** The groups of a list whose lines begin with a group's name and a colon, by word. */
  public static <E extends Enum<E>> Map<String, E> groups(String name, Class<E> type) {
    Map<String, E> groups = new HashMap<>();
    for (String line : lines(name)) {
      int colon = line.indexOf(": ");
      E group = Enum.valueOf(type, line.substring(0, colon).toUpperCase(Locale.ROOT));
      split(line.substring(colon + 2)).forEach(word -> groups.put(word, group));
    }
    return Map.copyOf(groups);
  }

  private static Set<String> split(String line) {
    return new HashSet<>(Arrays.asList(line.strip().split(",\\s*", -1)));
  }

  private static List<String> lines(String name) {
    try (InputStream in = WordList.class.getResourceAsStream("/words/" + name + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("The word list '" + name + "' is missing from the jar.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.strip().replaceFirst(",$", ""))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
