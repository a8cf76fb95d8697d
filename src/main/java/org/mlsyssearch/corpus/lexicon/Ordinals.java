package org.mlsyssearch.corpus.lexicon;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The numbers of meetings in words, such as "Twenty-fifth". */
public final class Ordinals {

  private enum Part {
    TENS,
    ONES,
    WHOLE
  }

  private static final Map<String, Part> PARTS = WordList.groups("ordinals", Part.class);

  /** "17th" as a part of a regular expression, in whatever case as all here. */
  public static final String IN_FIGURES = "(?i:\\d+\\s?(?:st|nd|rd|th))";

  /** "twenty-fifth". */
  public static final String OF_TWO_WORDS =
      "(?i:" + anyOf(Part.TENS) + "[- ]" + anyOf(Part.ONES) + ")";

  /** "fifth", "twentieth". */
  public static final String OF_ONE_WORD = "(?i:" + anyOf(Part.ONES, Part.WHOLE) + ")";

  private Ordinals() {}

  /** Whether a word in lower case is a part of one. */
  static boolean isPart(String word) {
    return PARTS.containsKey(word);
  }

  private static String anyOf(Part... parts) {
    return PARTS.keySet().stream()
        .filter(word -> Arrays.asList(parts).contains(PARTS.get(word)))
        .sorted()
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
