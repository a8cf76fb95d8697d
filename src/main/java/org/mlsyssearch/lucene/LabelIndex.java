package org.mlsyssearch.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Slug;
import org.mlsyssearch.query.facets.LabelMatcher;
import org.mlsyssearch.query.suggest.Beginning;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.text.Cjk;
import org.mlsyssearch.text.Token;
import org.mlsyssearch.text.Tokenizer;

/**
 * Finds a facet's values by the words of their labels, without a look at the others: made once per
 * commit. Immutable and thread-safe.
 */
final class LabelIndex {

  /** Values by the words of a look into a facet ({@link LabelMatcher}). */
  private final TermLists words;

  /** By each ending of those words that hold characters, which are found anywhere in a word. */
  private final TermLists endings;

  /** By every token of the label. */
  private final TermLists tokens;

  /** By all letters and digits of the label. */
  private final KeyOrder keys;

  /** The place of each value from A to Z. */
  private final int[] places;

  private final ValueRanks ranks;

  private LabelIndex(
      TermLists words,
      TermLists endings,
      TermLists tokens,
      KeyOrder keys,
      int[] places,
      ValueRanks ranks) {
    this.words = words;
    this.endings = endings;
    this.tokens = tokens;
    this.keys = keys;
    this.places = places;
    this.ranks = ranks;
  }

  static LabelIndex of(Column column) {
    TermLists.Builder words = new TermLists.Builder();
    TermLists.Builder endings = new TermLists.Builder();
    TermLists.Builder tokens = new TermLists.Builder();
    TermLists.Builder slugs = new TermLists.Builder();
    for (int number = 0; number < column.size(); number++) {
      String value = column.value(number);
      String label = column.label(value);
      for (String word : LabelMatcher.words(label)) {
        words.add(word, number);
        if (Cjk.isIn(word)) {
          for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            endings.add(word.substring(i), number);
          }
        }
      }
      // One label under two values comes in the order of the values.
      slugs.add(Slug.of(label) + '\0' + label, number);
      if (!value.equals(Facet.UNKNOWN)) {
        for (Token token : Tokenizer.tokens(label)) {
          tokens.add(token.term(), number);
        }
      }
    }
    int[] sorted = slugs.build().inOrder();
    int[] places = new int[column.size()];
    for (int place = 0; place < sorted.length; place++) {
      places[sorted[place]] = place;
    }
    return new LabelIndex(
        words.build(),
        endings.build(),
        tokens.build(),
        KeyOrder.of(known(column), number -> column.label(column.value(number))),
        places,
        ValueRanks.of(column));
  }

  private static int[] known(Column column) {
    int unknown = column.number(Facet.UNKNOWN);
    return IntStream.range(0, column.size()).filter(number -> number != unknown).toArray();
  }

  /** The place of a value from A to Z. */
  int place(int number) {
    return places[number];
  }

  /** The values whose labels a {@link LabelMatcher} lets through, ascending; null for all. */
  int @Nullable [] matching(String text) {
    List<String> wanted = LabelMatcher.words(text);
    int[] found = null;
    for (int i = 0; i < wanted.size(); i++) {
      String word = wanted.get(i);
      int[] of =
          Cjk.isIn(word)
              ? endings.beginning(word)
              : i == wanted.size() - 1 ? words.beginning(word) : words.of(word);
      found = found == null ? of : TermLists.both(found, of);
    }
    return found;
  }

  /**
   * The values to which a beginning is completed, best first: the label itself, then labels that
   * begin so, then labels that have all the words, the last one as a beginning; among these those
   * of most papers, then the shorter label, then in order.
   *
   * @param typed one word at least
   */
  List<Integer> completing(Beginning typed, int limit) {
    List<Integer> best = new ArrayList<>();
    int[] whole = keys.of(typed.key());
    add(ranks.first(whole, 0, whole.length, limit), limit, best);
    if (best.size() < limit) {
      add(keys.bestBeginning(typed.key(), ranks, limit), limit, best);
    }
    if (best.size() < limit) {
      add(withAllWords(typed, limit), limit, best);
    }
    return best;
  }

  private int[] withAllWords(Beginning typed, int limit) {
    if (typed.words().size() == 1) {
      return tokens.bestBeginning(typed.last(), ranks, limit);
    }
    int[] found = tokens.beginning(typed.last());
    for (String word : typed.words().subList(0, typed.words().size() - 1)) {
      found = TermLists.both(found, tokens.of(word));
    }
    return ranks.first(found, 0, found.length, limit);
  }

  private static void add(int[] numbers, int limit, List<Integer> best) {
    // Those that are in already may be among them again.
    for (int number : numbers) {
      if (best.size() < limit && !best.contains(number)) {
        best.add(number);
      }
    }
  }
}
