package org.mlsyssearch.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownWordsTest {

  private static final KnownWords WORDS = KnownWords.bundled();
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while",
        "expensive",
        "trial",
        "gaming",
        "since",
        "durations",
        "cheapest",
        "behaviour",
        "behavior",
        "parallelise",
        "parallelize",
        "datacentre",
        "datacenter",
        "neighbours",
        "atomization",
        "berkeley"
      })
  void generalEnglishIsKnownInAllItsForms(String word) {
    assertTrue(WORDS.contains(word), word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nvlink",
        "infiniband",
        "kubernetes",
        "pytorch",
        "dataloader",
        "stragglers",
        "allreduce",
        "goodput",
        "autoscaling",
        "tokenizer",
        "quantized",
        "quantised",
        "sharded",
        "microbatches",
        "checkpointing"
      })
  void wordsOfTheFieldAreKnown(String word) {
    assertTrue(WORDS.contains(word), word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "atention",
        "schedualing",
        "infernce",
        "trasnformer",
        "checkpiont",
        "dateset",
        "sematic",
        "precessing",
        "learnig",
        "parallelsim"
      })
  void misspellingsAreNotKnown(String word) {
    assertFalse(WORDS.contains(word), word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"this", "tens", "so", "isnt", "doesnt"})
  void commonShortWordsAndContractionsAreKnown(String word) {
    assertTrue(WORDS.contains(word), word);
  }

  @Test
  void everyLineOfBothListsIsFoundAndNothingBetween() throws IOException {
    Set<String> all = new HashSet<>();
    for (String name : List.of("known-words", "field-words")) {
      List<String> words = lines(name);
      assertEquals(
          new ArrayList<>(new TreeSet<>(words)), words, name + " is sorted, each word once");
      for (String word : words) {
        assertTrue(word.matches("[a-z]{2,}"), word);
        assertTrue(WORDS.contains(word), word);
        assertTrue(all.add(word), word + " is of general English already");
      }
    }
    long seed = new Random().nextLong();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<String> words = new ArrayList<>(all);
    for (int i = 0; i < 20_000; i++) {
      String word = typo(words.get(random.nextInt(words.size())), random);
      assertEquals(all.contains(word), WORDS.contains(word), word);
    }
  }

  @Test
  void naturalDescriptionsAreKnownAndTyposOfTitlesAreNot() throws IOException {
    Set<String> natural = words(Path.of("bench/relevance/natural.txt"));
    long known = natural.stream().filter(WORDS::contains).count();
    assertTrue(known >= 0.99 * natural.size(), known + " of " + natural.size());

    Set<String> titles = words(Path.of("src/test/resources/corpus-titles.txt"));
    List<String> sorted = new ArrayList<>(new TreeSet<>(titles));
    Random random = new Random(7);
    int typos = 0;
    int taken = 0;
    while (typos < 20_000) {
      String typo = typo(sorted.get(random.nextInt(sorted.size())), random);
      if (typo.length() >= 5 && !titles.contains(typo)) {
        typos++;
        taken += WORDS.contains(typo) ? 1 : 0;
      }
    }
    assertTrue(taken <= 0.015 * typos, taken + " of " + typos);
  }

  /** One letter more, less, another or two of them exchanged. */
  private static String typo(String word, Random random) {
    int at = random.nextInt(word.length() - 1);
    char letter = (char) ('a' + random.nextInt(26));
    return switch (random.nextInt(4)) {
      case 0 -> word.substring(0, at) + letter + word.substring(at);
      case 1 -> word.substring(0, at) + word.substring(at + 1);
      case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
      default ->
          word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    };
  }

  private static Set<String> words(Path file) throws IOException {
    Set<String> words = new TreeSet<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("#")) {
        for (String word : NO_LETTERS.split(line.toLowerCase(Locale.ROOT))) {
          if (word.length() >= 5) {
            words.add(word);
          }
        }
      }
    }
    return words;
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream in = KnownWords.class.getResourceAsStream("/words/" + name + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
