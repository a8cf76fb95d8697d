package org.mlsyssearch.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fast pattern answers what the JDK's pattern answers, whatever it passes over. */
class FastPatternTest {

  /**
   * What texts are made of: pieces of the expressions below, and signs on which they may stumble.
   */
  private static final List<String> PIECES =
      List.of(
          "a",
          "b",
          "ab",
          "A",
          "Workshop",
          "workshop on",
          "et al",
          " ",
          ",",
          ".",
          "-",
          "(",
          ")",
          "2",
          "20",
          "2024",
          "19",
          "é",
          "É",
          "ß",
          "İ",
          "ı",
          "K",
          "中",
          "等",
          "\n",
          "\r\n",
          "\u0085",
          "\u00a0",
          "🎓",
          "\ud83c",
          "[",
          "]",
          "'",
          "’",
          "on",
          "in",
          "x{",
          "}",
          "_",
          "");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "(?i)workshop|journal|in",
        "(?i)\\b(?:workshop|letters)\\b",
        "^(?:in:?|at|on) ",
        "(?i)^(?:on|in)[\\s:/]+",
        "a*b",
        "(?:ab)*",
        "a+?b",
        "[ab]++\\.",
        "(?<=a)b",
        "(?<!a)b(?!\\d)",
        "(?:2|(?<!a)b)(?!\\d|\\.)",
        "(?<![\\s,\\]])[\\s,]*+(?:a|on)",
        "(?!(?<=a)b)[ab]{2}",
        "(?:(?<=a)b|[ab])++\\.",
        "(?<!(?i:on|in))[ ,]*\\d{2}$",
        "(?:(?<=[)\\]])-|(?<=\\d) ?)(?:\\d|in)",
        "a[ab]on|(?<= )in",
        "(?:19|20)\\d{2}",
        "^\\d{1,3}$",
        "\\d{2,}",
        "\\s+$",
        "[\\s,]+\\d+[–-]+\\d+$|\\(pp?\\.[^)]*\\)$",
        "(?s)^.*(?:[,;]| and )",
        ".*\\baward\\b.*|\\d+ ?(?:stars?)",
        "\\p{Lu}[\\p{L}\\p{M}'’.-]*",
        "(?:\\p{Lu}\\.?[- ]?){1,4}",
        "\\p{Lu}\\p{Ll}{2,}",
        "[\\u4e00-\\u9fff]{1,4}",
        "(?i)é",
        "(?iu)é|k",
        "(\\d)\\1",
        "\\s*\\([^)]{0,300}\\)",
        "[^\\p{L}\\d]{0,4}(\\p{L}[^:\\n]{0,38}?)[*_\\s]*",
        "[\\]\\[-]",
        "a|",
        "\\bo",
        "\\Bn",
        "\\b",
        "(?m)^a",
        "\\s+and\\s+|[,;]",
        "x\\{|\\}",
        "a(?i)b|c"
      })
  void answersWhatThePatternOfTheJdkAnswers(String regex) {
    Pattern expected = Pattern.compile(regex);
    FastPattern fast = FastPattern.compile(regex);
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 4000; i++) {
      StringBuilder made = new StringBuilder();
      for (int k = random.nextInt(7); k > 0; k--) {
        made.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String text = made.toString();
      Matcher matcher = expected.matcher(text);
      assertAll(
          "'" + regex + "' in '" + text + "', seed " + seed,
          () -> assertEquals(matcher.find(), fast.isFoundIn(text), "find"),
          () -> assertEquals(matcher.matches(), fast.matches(text), "matches"),
          () -> assertEquals(matcher.replaceFirst("<$0>"), fast.replaceFirst(text, "<$0>")),
          () -> assertEquals(matcher.replaceAll("<$0>"), fast.replaceAll(text, "<$0>")),
          () -> assertArrayEquals(expected.split(text, -1), fast.split(text)));
    }
  }

  @Test
  void severalThreadsMakeTheSameStates() throws Exception {
    FastPattern fast = FastPattern.compile("(?i)(?:[a-f]{2}\\d|g+h)+x");
    Pattern expected = Pattern.compile("(?i)(?:[a-f]{2}\\d|g+h)+x");
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int thread = 0; thread < 8; thread++) {
      Random random = new Random(thread);
      tasks.add(() -> {
        int wrong = 0;
        for (int i = 0; i < 20_000; i++) {
          StringBuilder text = new StringBuilder();
          for (int k = 0; k < 12; k++) {
            text.append("abF1gh2xH".charAt(random.nextInt(9)));
          }
          wrong += expected.matcher(text).find() == fast.isFoundIn(text.toString()) ? 0 : 1;
        }
        return wrong;
      });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (var result : threads.invokeAll(tasks)) {
        assertEquals(0, result.get());
      }
    }
  }
}
