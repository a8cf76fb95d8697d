package org.mlsyssearch.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into the words under which it is found.
 *
 * <p>A <em>chunk</em> is a run of letters and digits with single joiners (hyphen, dot, underscore,
 * apostrophe) inside and plus or sharp signs at its end. Joiners cut it into <em>pieces</em>, save
 * for the dot of a number and the apostrophe; changes of case cut a piece into <em>parts</em>
 * ({@code PagedAttention}) where each part has at least three letters. Parts are the words; every
 * larger unit is found joined too, at its first and its last word, so that phrases run through it
 * from both sides. Shorter parts (the {@code LLM} of vLLM) are words beside the piece where they
 * have three letters.
 *
 * <p>A run of Chinese, Japanese or Korean characters ({@link Cjk}) is a chunk of its own. Each
 * character is a word, each two neighbours are a joined form at the place of the first.
 */
public final class Tokenizer {

  private static final int SHORTEST_PART = 3;

  /**
   * A piece of a query's text.
   *
   * @param text as typed; of two characters of a longer run the whole run
   * @param term folded
   * @param chunk the number of the chunk it belongs to
   * @param overlap how much of the term the piece before it ends with
   * @param isWeak whether it says little beside others of its run
   */
  public record Piece(String text, String term, int chunk, int overlap, boolean isWeak) {

    /** A piece that overlaps no other. */
    public Piece(String text, String term, int chunk) {
      this(text, term, chunk, 0, false);
    }

    /** Whether it is two characters of a longer run. */
    public boolean isPart() {
      return Cjk.is(term.codePointAt(0)) && !key(text).equals(term);
    }
  }

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int position;

  private Tokenizer(String text) {
    this.text = text;
  }

  /** Every token of a text, in order of position. */
  public static List<Token> tokens(String text) {
    return tokens(text, 0);
  }

  /** As {@link #tokens(String)}, with positions counted from one given. */
  public static List<Token> tokens(String text, int firstPosition) {
    Tokenizer words = new Tokenizer(text);
    words.position = firstPosition;
    int at = 0;
    while ((at = startOfChunk(text, at)) < text.length()) {
      int end = endOfChunk(text, at);
      words.addChunk(at, end);
      at = end;
    }
    return words.tokens;
  }

  /** The words of a text, one position after the other, as they stand in a phrase. */
  public static List<String> sequence(String text) {
    List<String> terms = new ArrayList<>();
    for (Piece piece : pieces(List.of(text))) {
      if (!Cjk.is(piece.term().codePointAt(0))) {
        terms.add(piece.term());
      } else if (piece.overlap() == 0) {
        tokens(piece.text()).stream()
            .filter(token -> token.form() == Token.Form.WORD)
            .forEach(token -> terms.add(token.term()));
      }
    }
    return terms;
  }

  /** The pieces of a query's words; of a run of characters each two neighbours. */
  public static List<Piece> pieces(List<String> typed) {
    List<Piece> pieces = new ArrayList<>();
    int chunk = 0;
    for (String word : typed) {
      int at = 0;
      while ((at = startOfChunk(word, at)) < word.length()) {
        int end = endOfChunk(word, at);
        if (Cjk.at(word, at)) {
          addPairs(word.substring(at, end), chunk, pieces);
        } else {
          for (int[] bounds : cut(word, at, end)) {
            String piece = word.substring(bounds[0], bounds[1]);
            String term = term(piece);
            if (!term.isEmpty()) {
              pieces.add(new Piece(piece, term, chunk));
            }
          }
        }
        chunk++;
        at = end;
      }
    }
    return pieces;
  }

  private static void addPairs(String run, int chunk, List<Piece> pieces) {
    List<Integer> bounds = Cjk.bounds(run, 0, run.length());
    List<String> characters = new ArrayList<>();
    for (int i = 0; i + 1 < bounds.size(); i++) {
      characters.add(
          Normalizer.normalize(run.substring(bounds.get(i), bounds.get(i + 1)), Form.NFKC));
    }
    if (characters.size() == 1) {
      pieces.add(new Piece(run, term(run), chunk));
    }
    for (int i = 0; i + 1 < characters.size(); i++) {
      String one = term(characters.get(i));
      pieces.add(
          new Piece(
              run,
              one + term(characters.get(i + 1)),
              chunk,
              i == 0 ? 0 : one.length(),
              Cjk.isWeak(characters, i)));
    }
  }

  /** The key of a name: all its letters, digits and final signs, folded and joined. */
  public static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    int at = 0;
    while ((at = startOfChunk(text, at)) < text.length()) {
      int end = endOfChunk(text, at);
      if (isPlain(text, at, end)) {
        for (int i = at; i < end; i++) {
          key.append(Character.toLowerCase(text.charAt(i)));
        }
        at = end;
        continue;
      }
      for (int[] bounds : cut(text, at, end)) {
        key.append(join(term(text.substring(bounds[0], bounds[1]))));
      }
      at = end;
    }
    return key.toString();
  }

  /** Whether a chunk has no joiners, and no signs beyond ASCII. */
  private static boolean isPlain(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) >= 0x80 || isJoiner(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** A term as a part of a joined one: without the dot of a number. */
  public static String join(String term) {
    return term.indexOf('.') < 0 ? term : term.replace(".", "");
  }

  private static String term(String piece) {
    return Fold.fold(piece.indexOf('\'') < 0 && piece.indexOf('’') < 0 ? piece : bare(piece));
  }

  private static String bare(String piece) {
    return piece.replace("'", "").replace("’", "");
  }

  private void addCharacters(int start, int end) {
    List<Integer> bounds = Cjk.bounds(text, start, end);
    for (int i = 0; i + 1 < bounds.size(); i++) {
      int from = bounds.get(i);
      int to = bounds.get(i + 1);
      String term = term(text.substring(from, to));
      tokens.add(new Token(term, Token.Form.WORD, position, from, to));
      if (i + 2 < bounds.size()) {
        int next = bounds.get(i + 2);
        String pair = term + term(text.substring(to, next));
        tokens.add(new Token(pair, Token.Form.JOINED, position, from, next));
      }
      position++;
    }
  }

  private void addChunk(int start, int end) {
    if (Cjk.at(text, start)) {
      addCharacters(start, end);
      return;
    }
    int first = position;
    List<int[]> pieces = cut(text, start, end);
    StringBuilder joined = new StringBuilder();
    String previous = null;
    int previousFirst = first;
    for (int[] bounds : pieces) {
      String term = term(text.substring(bounds[0], bounds[1]));
      if (term.isEmpty()) {
        continue;
      }
      int pieceFirst = position;
      addPiece(term, bounds[0], bounds[1]);
      joined.append(join(term));
      if (previous != null && pieces.size() > 2) {
        addJoined(previous + join(term), previousFirst, bounds[0], bounds[1]);
      }
      previous = join(term);
      previousFirst = pieceFirst;
    }
    if (pieces.size() > 1 && !joined.isEmpty()) {
      addJoined(joined.toString(), first, start, end);
    }
  }

  private void addJoined(String term, int first, int start, int end) {
    tokens.add(new Token(term, Token.Form.JOINED, first, start, end));
    if (position - 1 > first) {
      tokens.add(new Token(term, Token.Form.JOINED, position - 1, start, end));
    }
  }

  private void addPiece(String term, int start, int end) {
    int first = position;
    List<int[]> parts = parts(start, end);
    if (parts.size() > 1 && parts.stream().allMatch(p -> p[1] - p[0] >= SHORTEST_PART)) {
      for (int[] part : parts) {
        String word = term(text.substring(part[0], part[1]));
        tokens.add(new Token(word, Token.Form.WORD, position++, part[0], part[1]));
      }
      addJoined(term, first, start, end);
      return;
    }
    tokens.add(new Token(term, Token.Form.WORD, position++, start, end));
    if (parts.size() > 1) {
      for (int[] part : parts) {
        if (part[1] - part[0] >= SHORTEST_PART) {
          String word = term(text.substring(part[0], part[1]));
          tokens.add(new Token(word, Token.Form.WORD, first, part[0], part[1]));
        }
      }
    }
    char last = term.charAt(term.length() - 1);
    if (last == '+' || last == '#') {
      String letters = term.replaceAll("[+#]+$", "");
      tokens.add(new Token(letters, Token.Form.WORD, first, start, end));
    }
  }

  /** The parts of a piece, cut where the case changes. */
  private List<int[]> parts(int start, int end) {
    List<int[]> parts = new ArrayList<>(1);
    int from = start;
    for (int i = start + 1; i < end; i++) {
      if (isCaseChange(i, end)) {
        parts.add(new int[] {from, i});
        from = i;
      }
    }
    parts.add(new int[] {from, end});
    return parts;
  }

  private boolean isCaseChange(int i, int end) {
    char before = text.charAt(i - 1);
    char here = text.charAt(i);
    if (!Character.isUpperCase(here)) {
      return false;
    }
    if (Character.isLowerCase(before) || Character.isDigit(before)) {
      return true;
    }
    // The S of LLMServe, but not the P of GPUs.
    return Character.isUpperCase(before)
        && i + 2 < end
        && Character.isLowerCase(text.charAt(i + 1))
        && Character.isLowerCase(text.charAt(i + 2));
  }

  /**
   * Where the next chunk of a text begins, from a place between two on; at its end if none does.
   */
  public static int startOfChunk(String text, int at) {
    int i = at;
    while (i < text.length() && !isWord(text, i)) {
      i++;
    }
    return i;
  }

  /** Where the chunk ends that begins there. What words it has is told by its characters alone. */
  public static int endOfChunk(String text, int start) {
    int i = start;
    boolean cjk = Cjk.at(text, start);
    while (i < text.length()) {
      if (isWord(text, i) && (Cjk.at(text, i) == cjk || isMark(text.charAt(i)))) {
        i++;
      } else if (!cjk
          && isJoiner(text.charAt(i))
          && i > start
          && isWord(text, i - 1)
          && i + 1 < text.length()
          && isWord(text, i + 1)
          && !Cjk.at(text, i + 1)) {
        i++;
      } else {
        break;
      }
    }
    while (!cjk && i < text.length() && isSign(text.charAt(i)) && endsAfterSigns(text, i)) {
      i++;
    }
    return i;
  }

  /** Whether signs from here on stand at a word's end: {@code C++} but not {@code a+b}. */
  private static boolean endsAfterSigns(String text, int at) {
    int i = at;
    while (i < text.length() && isSign(text.charAt(i))) {
      i++;
    }
    return i == text.length() || !isWord(text, i) || Cjk.at(text, i);
  }

  private static List<int[]> cut(String text, int start, int end) {
    List<int[]> pieces = new ArrayList<>(2);
    int from = start;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (isJoiner(c) && !isWord(text, i) && !isApostrophe(c) && !isDecimalPoint(text, i)) {
        pieces.add(new int[] {from, i});
        from = i + 1;
      }
    }
    pieces.add(new int[] {from, end});
    return pieces;
  }

  private static boolean isDecimalPoint(String text, int i) {
    return text.charAt(i) == '.'
        && Character.isDigit(text.charAt(i - 1))
        && Character.isDigit(text.charAt(i + 1));
  }

  private static boolean isWord(String text, int i) {
    char c = text.charAt(i);
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    if (Character.isSurrogate(c)) {
      int at = Character.isLowSurrogate(c) && i > 0 ? i - 1 : i;
      return Character.isLetterOrDigit(text.codePointAt(at));
    }
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.OTHER_NUMBER
        || type == Character.LETTER_NUMBER;
  }

  private static boolean isMark(char c) {
    return c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isJoiner(char c) {
    return switch (c) {
      case '-', '‐', '‑', '–', '.', '_', '\'', '’', '·' -> true;
      default -> false;
    };
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private static boolean isSign(char c) {
    return c == '+' || c == '#';
  }
}
