package org.mlsyssearch.corpus.lexicon;

import java.util.Set;

/** The numbers of meetings in words, such as "Twenty-fifth". */
public final class Ordinals {

  private static final Set<String> PARTS = WordList.words("ordinals");

  /** "17th" as a part of a regular expression, in whatever case as all here. */
  public static final String IN_FIGURES = "(?i:\\d+\\s?(?:st|nd|rd|th))";

  /** "twenty-fifth". */
  public static final String OF_TWO_WORDS =
      WordList.anyOf("ordinals", "tens") + "[- ]" + WordList.anyOf("ordinals", "ones");

  /** "fifth", "twentieth". */
  public static final String OF_ONE_WORD = WordList.anyOf("ordinals", "ones", "whole");

  private Ordinals() {}

  /** Whether a word in lower case is a part of one. */
  static boolean isPart(String word) {
    return PARTS.contains(word);
  }
}
