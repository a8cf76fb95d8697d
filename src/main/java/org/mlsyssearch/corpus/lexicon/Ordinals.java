package org.mlsyssearch.corpus.lexicon;

/** The numbers of meetings in words, such as "Twenty-fifth". */
public final class Ordinals {

  /** "17th" as a part of a regular expression, in whatever case as all here. */
  public static final String IN_FIGURES = "(?i:\\d+\\s?(?:st|nd|rd|th))";

  /** "twenty-fifth". */
  public static final String OF_TWO_WORDS =
      WordList.anyOf("ordinals", "tens") + "[- ]" + WordList.anyOf("ordinals", "ones");

  /** "fifth", "twentieth". */
  public static final String OF_ONE_WORD = WordList.anyOf("ordinals", "ones", "whole");

  private Ordinals() {}
}
