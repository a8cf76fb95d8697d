package org.mlsyssearch.query.found;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.query.terms.Marks;
import org.mlsyssearch.search.Hit.Span;
import org.mlsyssearch.text.Token;

/**
 * Finds in papers what a query matched there, by the same tokens the index was made from. Patterns
 * are looked up by the term with which they begin. Immutable and thread-safe.
 */
public final class PatternFinder {

  /** A pattern that was found, and where. */
  record Found(Pattern pattern, Span span) {}

  /** A pattern by its place among all. */
  private record Numbered(int number, Pattern pattern) {}

  private record NumberedFound(int number, Found found) {}

  /** By the term they begin with, or by its stem without the mark. */
  private final Map<String, List<Numbered>> byTerm = new HashMap<>();

  private final Map<String, List<Numbered>> byStem = new HashMap<>();

  /** Of one term that may go on. */
  private final List<Numbered> beginnings = new ArrayList<>();

  private final WantedWords wanted;

  /** Whether any is a part of a longer run of characters. */
  private final boolean hasParts;

  /**
   * @param patterns what is found, in the order in which it is told
   */
  public PatternFinder(List<Pattern> patterns) {
    for (int i = 0; i < patterns.size(); i++) {
      Pattern pattern = patterns.get(i);
      Numbered numbered = new Numbered(i, pattern);
      String first = pattern.terms().getFirst();
      if (Marks.isStem(first)) {
        byStem.computeIfAbsent(first.substring(1), stem -> new ArrayList<>(1)).add(numbered);
      } else if (isBeginning(pattern, 0)) {
        beginnings.add(numbered);
      } else {
        byTerm.computeIfAbsent(first, term -> new ArrayList<>(1)).add(numbered);
      }
    }
    Set<String> begun = new HashSet<>();
    beginnings.forEach(beginning -> begun.add(beginning.pattern.terms().getFirst()));
    wanted = new WantedWords(byTerm.keySet(), byStem.keySet(), begun);
    hasParts = patterns.stream().anyMatch(pattern -> pattern.how() == Pattern.How.PART);
  }

  boolean hasParts() {
    return hasParts;
  }

  /** Whether there is nothing to find. */
  boolean isEmpty() {
    return byTerm.isEmpty() && byStem.isEmpty() && beginnings.isEmpty();
  }

  /** Every pattern found in a part of a paper: one pattern's places after the other's. */
  List<Found> seek(ShownText.Part part) {
    Seeking seeking = new Seeking(part);
    for (int i = 0; i < part.words().size(); i++) {
      if (wanted.mayHave(part, i)) {
        seek(part.words().get(i), seeking);
      }
    }
    return seeking.inOrder();
  }

  private void seek(ShownText.Word word, Seeking seeking) {
    Token token = word.token();
    seeking.seek(byTerm.get(token.term()), token);
    if (word.stem() != null) {
      seeking.seek(byStem.get(word.stem()), token);
    }
    for (Numbered beginning : beginnings) {
      if (token.term().startsWith(beginning.pattern.terms().getFirst())) {
        seeking.seek(beginning, token);
      }
    }
  }

  /** One part of a paper. */
  private static final class Seeking {
    private final ShownText.Part part;
    private final List<NumberedFound> found = new ArrayList<>(2);
    private final Map<Integer, List<Token>> byPosition = new HashMap<>(0);

    Seeking(ShownText.Part part) {
      this.part = part;
    }

    void seek(@Nullable List<Numbered> some, Token token) {
      if (some != null) {
        for (Numbered one : some) {
          seek(one, token);
        }
      }
    }

    /** Takes a pattern whose first term is a token, if the others follow. */
    void seek(Numbered one, Token token) {
      Pattern pattern = one.pattern;
      if (pattern.field() == null || pattern.field() == part.field()) {
        int end = end(pattern, 0, token);
        if (end >= 0) {
          Span span = new Span(token.start(), end - token.start());
          found.add(new NumberedFound(one.number, new Found(pattern, span)));
        }
      }
    }

    /** Where a pattern ends of which a term is a token; negative if the others do not follow. */
    private int end(Pattern pattern, int at, Token token) {
      if (at + 1 == pattern.terms().size()) {
        return token.end();
      }
      for (Token next : at(token.position() + 1)) {
        int end = matches(pattern, at + 1, next) ? end(pattern, at + 1, next) : -1;
        if (end >= 0) {
          return Math.max(end, token.end());
        }
      }
      return -1;
    }

    private List<Token> at(int position) {
      if (byPosition.isEmpty()) {
        for (ShownText.Word word : part.words()) {
          Token token = word.token();
          byPosition.computeIfAbsent(token.position(), any -> new ArrayList<>(1)).add(token);
        }
      }
      return byPosition.getOrDefault(position, List.of());
    }

    List<Found> inOrder() {
      if (found.isEmpty()) {
        return List.of();
      }
      NearlySorted.sort(found, (one, other) -> Integer.compare(one.number, other.number));
      List<Found> inOrder = new ArrayList<>(found.size());
      found.forEach(one -> inOrder.add(one.found));
      return inOrder;
    }
  }

  private static boolean matches(Pattern pattern, int at, Token token) {
    String term = pattern.terms().get(at);
    if (Marks.isStem(term)) {
      return token.form() == Token.Form.WORD && Marks.stem(token.term()).equals(term);
    }
    return isBeginning(pattern, at) ? token.term().startsWith(term) : token.term().equals(term);
  }

  /** Whether a term of a pattern may go on. */
  private static boolean isBeginning(Pattern pattern, int at) {
    return pattern.how() == Pattern.How.BEGINNING && at + 1 == pattern.terms().size();
  }

  /** The found parts in order, overlapping ones merged. */
  static List<Span> spans(List<Found> found) {
    List<Span> sorted = new ArrayList<>(found.size());
    found.forEach(one -> sorted.add(one.span()));
    NearlySorted.sort(sorted, PatternFinder::inText);
    List<Span> merged = new ArrayList<>(sorted.size());
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

  private static int inText(Span one, Span other) {
    int starts = Integer.compare(one.start(), other.start());
    return starts != 0 ? starts : Integer.compare(one.length(), other.length());
  }
}
