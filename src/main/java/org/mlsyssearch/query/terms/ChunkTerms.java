package org.mlsyssearch.query.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlsyssearch.text.Cjk;
import org.mlsyssearch.text.Token;
import org.mlsyssearch.text.Tokenizer;

/**
 * The terms under which a chunk of a text is found (see {@link Tokenizer}), whatever stands beside
 * it.
 *
 * @param places its words, stems and joined forms in order, from position 0 on
 * @param counts how often each term counts in {@link IndexField#TEXT} where the weight is 1: these
 *     and first letters
 * @param width how many positions it takes
 */
public record ChunkTerms(List<Place> places, Map<String, Integer> counts, int width) {

  /** A term at a position. */
  public record Place(String term, int position) {}

  /** The terms of a chunk. */
  public static ChunkTerms of(String chunk) {
    List<Token> tokens = Tokenizer.tokens(chunk);
    // A joined one may come before the parts it joins.
    tokens.sort(Comparator.comparingInt(Token::position));
    List<Place> places = new ArrayList<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Token token : tokens) {
      places.add(new Place(token.term(), token.position()));
      addWord(token.term(), counts);
      if (token.form() == Token.Form.WORD) {
        String stem = Marks.stem(token.term());
        places.add(new Place(stem, token.position()));
        counts.merge(stem, 1, Integer::sum);
      }
    }
    return new ChunkTerms(places, counts, tokens.isEmpty() ? 0 : tokens.getLast().position() + 1);
  }

  /** The counts of a word and its first letters. */
  public static Map<String, Integer> ofWord(String word) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    addWord(word, counts);
    return counts;
  }

  private static void addWord(String term, Map<String, Integer> counts) {
    counts.merge(term, 1, Integer::sum);
    if (Cjk.endsWhole(term)) {
      return; // Nobody types half a character.
    }
    int length = term.codePointCount(0, term.length());
    for (int edge = 1; edge <= Math.min(Marks.LONGEST_EDGE, length); edge++) {
      counts.merge(Marks.edge(term, term.offsetByCodePoints(0, edge)), 1, Integer::sum);
    }
  }
}
