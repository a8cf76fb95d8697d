package org.mlsyssearch.text;

import java.util.Set;

/**
 * Tokenizer that a query may hold without every paper having to: articles, prepositions, questions.
 */
public final class StopWords {

  private static final Set<String> WORDS =
      Set.of(
          "a",
          "an",
          "the",
          "and",
          "or",
          "of",
          "for",
          "in",
          "on",
          "to",
          "with",
          "by",
          "at",
          "as",
          "from",
          "into",
          "via",
          "using",
          "use",
          "is",
          "are",
          "be",
          "was",
          "it",
          "its",
          "this",
          "that",
          "these",
          "those",
          "their",
          "there",
          "how",
          "what",
          "which",
          "why",
          "when",
          "where",
          "who",
          "do",
          "does",
          "did",
          "can",
          "could",
          "should",
          "would",
          "will",
          "i",
          "me",
          "my",
          "we",
          "our",
          "you",
          "your",
          "about",
          "paper",
          "papers",
          "article",
          "articles",
          "work",
          "works",
          "show",
          "find",
          "any",
          "some",
          "thing",
          "things",
          "best",
          "way",
          "ways",
          "many",
          "several",
          "more",
          "most",
          "very",
          "need",
          "want",
          "than",
          "between",
          "without");

  private static final Set<String> QUESTION =
      Set.of(
          "how", "what", "which", "why", "when", "where", "who", "can", "could", "do", "does", "is",
          "are", "should");

  private StopWords() {}

  /** Whether a query that begins so is a question. */
  public static boolean beginsQuestion(String word) {
    return QUESTION.contains(word);
  }

  public static boolean contains(String word) {
    return WORDS.contains(word);
  }
}
