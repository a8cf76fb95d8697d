package org.mlsyssearch.query.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mlsyssearch.search.Query;
import org.mlsyssearch.text.Cjk;
import org.mlsyssearch.text.StopWords;
import org.mlsyssearch.text.Tokenizer;
import org.mlsyssearch.text.Tokenizer.Piece;

/**
 * Plain words in the order typed, cut into pieces.
 *
 * @param pieces what is looked up, one by one and joined
 * @param written as typed, each character
 * @param lastIsPrefix whether there is a last one, and it may be unfinished
 * @param corrected which pieces stand for others that were misspelt
 */
record Run(List<Piece> pieces, String written, boolean lastIsPrefix, Set<Integer> corrected) {

  /** The most pieces of a run that are searched. */
  static final int MOST_PIECES = 32;

  Run {
    pieces = List.copyOf(pieces);
    corrected = Set.copyOf(corrected);
    lastIsPrefix &= !pieces.isEmpty();
  }

  static Run of(Query.Words words) {
    List<Piece> pieces = Tokenizer.pieces(words.words());
    String written = String.join(" ", words.words());
    return pieces.size() > MOST_PIECES
        ? new Run(pieces.subList(0, MOST_PIECES), written, false, Set.of())
        : new Run(pieces, written, words.lastIsPrefix(), Set.of());
  }

  int size() {
    return pieces.size();
  }

  String term(int i) {
    return pieces.get(i).term();
  }

  boolean isOpen(int i) {
    return lastIsPrefix && i == pieces.size() - 1 && !Cjk.endsWhole(term(i));
  }

  /** Whether a piece is a stop word, or says little, beside others that do not. */
  boolean isStopWord(int i) {
    return saysLittle(pieces.get(i)) && !pieces.stream().allMatch(Run::saysLittle);
  }

  private static boolean saysLittle(Piece piece) {
    return piece.isWeak() || StopWords.contains(piece.term());
  }

  /** The runs of characters of which pieces are parts, as typed. */
  List<String> wholes() {
    return pieces.stream().filter(Piece::isPart).map(Piece::text).distinct().toList();
  }

  /** Pieces written as one. */
  String joined(int from, int to) {
    StringBuilder joined = new StringBuilder();
    for (Piece piece : pieces.subList(from, to)) {
      String term = joined.isEmpty() ? piece.term() : piece.term().substring(piece.overlap());
      joined.append(to - from == 1 ? term : Tokenizer.join(term));
    }
    return joined.toString();
  }

  List<String> terms(int from, int to) {
    return pieces.subList(from, to).stream().map(Piece::term).toList();
  }

  String typed(int from, int to) {
    List<String> texts = new ArrayList<>();
    for (Piece piece : pieces.subList(from, to)) {
      if (texts.isEmpty() || piece.overlap() == 0) {
        texts.add(piece.text());
      }
    }
    return String.join(" ", texts);
  }

  /** This run with a term in place of the pieces of each misspelling. */
  Run corrected(Map<Misspelling, String> terms) {
    List<Piece> better = new ArrayList<>();
    Set<Integer> which = new HashSet<>();
    for (int i = 0; i < pieces.size(); i++) {
      int at = i;
      Optional<Misspelling> here =
          terms.keySet().stream().filter(m -> at >= m.from() && at < m.to()).findFirst();
      if (here.isEmpty()) {
        better.add(pieces.get(i));
      } else if (here.get().from() == i) {
        which.add(better.size());
        String term = Objects.requireNonNull(terms.get(here.get()));
        better.add(new Piece(here.get().typed(), term, pieces.get(i).chunk()));
      }
    }
    String text = String.join(" ", better.stream().map(Piece::term).toList());
    return new Run(better, text, lastIsPrefix, which);
  }
}
