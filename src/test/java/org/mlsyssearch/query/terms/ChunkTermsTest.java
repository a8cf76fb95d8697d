package org.mlsyssearch.query.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.text.Token;
import org.mlsyssearch.text.Tokenizer;

class ChunkTermsTest {

  private static final List<String> PIECES =
      List.of(
          "a", "b", "Q", "LLM", "Serve", "x", "é", "\u0308", "7", "3", ".", "-", "'", "’", "_", "+",
          "#", " ", "  ", ":", "/", "令", "牌", "か", "\u3099", "한", "𝔸", "·", "²", "ß", "vLLM",
          "C++", "\ud83d");

  /** Every form of every word at its place. */
  private static List<String> whole(String text) {
    List<Token> tokens = Tokenizer.tokens(text);
    tokens.sort(Comparator.comparingInt(Token::position));
    List<String> terms = new ArrayList<>();
    for (Token token : tokens) {
      terms.add(token.term() + "@" + token.position());
      if (token.form() == Token.Form.WORD) {
        terms.add(Marks.stem(token.term()) + "@" + token.position());
      }
    }
    return terms;
  }

  private static List<String> byChunks(String text) {
    List<String> terms = new ArrayList<>();
    int position = 0;
    int at = 0;
    while ((at = Tokenizer.startOfChunk(text, at)) < text.length()) {
      int end = Tokenizer.endOfChunk(text, at);
      ChunkTerms chunk = ChunkTerms.of(text.substring(at, end));
      for (ChunkTerms.Place place : chunk.places()) {
        terms.add(place.term() + "@" + (position + place.position()));
      }
      position += chunk.width();
      at = end;
    }
    return terms;
  }

  @Test
  void theTermsOfATextAreThoseOfItsChunksOneBehindTheOther() {
    long seed = Long.getLong("seed", new Random().nextLong());
    Random random = new Random(seed);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(14); j >= 0; j--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      assertEquals(whole(text.toString()), byChunks(text.toString()), text + ", seed " + seed);
    }
  }
}
