package org.mlsyssearch.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.search.Hit.Span;
import org.mlsyssearch.search.SearchField;

/**
 * Finds in a text what a query matched there, by the same words the index was made from.
 *
 * <p>Filled while a query is understood, then only read, by any number of threads.
 */
final class Seeker {

  /** How a form stands to what was typed, best first. */
  enum How {
    EXACT,
    BEGINNING,
    STEM,
    SYNONYM,
    CORRECTION
  }

  /**
   * Words to look for.
   *
   * @param terms one after the other; marked ones are stems
   * @param how what they are to what was typed; the last of a {@link How#BEGINNING} may go on
   * @param typed the query's own words
   * @param field where they must stand; null for anywhere
   */
  record Pattern(List<String> terms, How how, String typed, @Nullable SearchField field) {}

  /** A pattern that was found, and where. */
  record Found(Pattern pattern, Span span) {}

  private final List<Pattern> patterns = new ArrayList<>();

  void add(Pattern pattern) {
    if (!patterns.contains(pattern)) {
      patterns.add(pattern);
    }
  }

  boolean isEmpty() {
    return patterns.isEmpty();
  }

  /** Every pattern found in a text that belongs to a field; null for a field of no name. */
  List<Found> seek(String text, @Nullable SearchField field) {
    List<Found> found = new ArrayList<>();
    if (patterns.isEmpty()) {
      return found;
    }
    List<Token> tokens = Words.tokens(text);
    Map<Integer, List<Token>> byPosition = new HashMap<>();
    for (Token token : tokens) {
      byPosition.computeIfAbsent(token.position(), position -> new ArrayList<>()).add(token);
    }
    for (Pattern pattern : patterns) {
      if (pattern.field() == null || pattern.field() == field) {
        for (Token token : tokens) {
          int end = match(pattern, 0, token, byPosition);
          if (end >= 0) {
            found.add(new Found(pattern, new Span(token.start(), end - token.start())));
          }
        }
      }
    }
    return found;
  }

  /** Where the pattern from a term on ends if it starts at a token; negative if it does not. */
  private static int match(
      Pattern pattern, int at, Token token, Map<Integer, List<Token>> byPosition) {
    if (!matches(pattern, at, token)) {
      return -1;
    }
    if (at + 1 == pattern.terms().size()) {
      return token.end();
    }
    for (Token next : byPosition.getOrDefault(token.position() + 1, List.of())) {
      int end = match(pattern, at + 1, next, byPosition);
      if (end >= 0) {
        return Math.max(end, token.end());
      }
    }
    return -1;
  }

  private static boolean matches(Pattern pattern, int at, Token token) {
    String term = pattern.terms().get(at);
    if (term.charAt(0) == Schema.STEM_MARK) {
      return token.form() == Token.Form.WORD && Schema.stem(token.term()).equals(term);
    }
    if (pattern.how() == How.BEGINNING && at + 1 == pattern.terms().size()) {
      return token.term().startsWith(term);
    }
    return token.term().equals(term);
  }

  /** The found parts in order, overlapping ones merged. */
  static List<Span> spans(List<Found> found) {
    List<Span> sorted =
        found.stream()
            .map(Found::span)
            .sorted(java.util.Comparator.comparingInt(Span::start).thenComparingInt(Span::length))
            .toList();
    List<Span> merged = new ArrayList<>();
    for (Span span : sorted) {
      Span last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && span.start() <= last.start() + last.length()) {
        int end = Math.max(last.start() + last.length(), span.start() + span.length());
        merged.set(merged.size() - 1, new Span(last.start(), end - last.start()));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }
}
