package org.mlsyssearch.query.found;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.query.terms.Marks;
import org.mlsyssearch.search.Hit.Span;
import org.mlsyssearch.search.SearchField;
import org.mlsyssearch.text.Token;
import org.mlsyssearch.text.Tokenizer;

/**
 * Finds in a text what a query matched there, by the same tokens the index was made from.
 * Immutable.
 */
final class PatternFinder {

  /** A pattern that was found, and where. */
  record Found(Pattern pattern, Span span) {}

  private final List<Pattern> patterns;

  PatternFinder(List<Pattern> patterns) {
    this.patterns = patterns;
  }

  /** Every pattern found in a text that belongs to a field; null for a field of no name. */
  List<Found> seek(String text, @Nullable SearchField field) {
    List<Found> found = new ArrayList<>();
    if (patterns.isEmpty()) {
      return found;
    }
    List<Token> tokens = Tokenizer.tokens(text);
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
    if (Marks.isStem(term)) {
      return token.form() == Token.Form.WORD && Marks.stem(token.term()).equals(term);
    }
    if (pattern.how() == Pattern.How.BEGINNING && at + 1 == pattern.terms().size()) {
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
