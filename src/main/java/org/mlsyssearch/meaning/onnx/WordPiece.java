package org.mlsyssearch.meaning.onnx;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts texts into the pieces that BERT models of lower-case English know, as Hugging Face's {@code
 * BertTokenizer} does: control characters go, diacritics too, words end at white space and at
 * punctuation, and each word is cut greedily into the longest known pieces (Wu et al., 2016).
 * Immutable.
 */
final class WordPiece {

  private static final String UNKNOWN = "[UNK]";
  private static final String FIRST = "[CLS]";
  private static final String LAST = "[SEP]";
  private static final String CONTINUES = "##";
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int most;

  /**
   * @param vocabulary the number of each piece
   * @param most how many pieces a text is cut to, the first and last mark included
   */
  WordPiece(Map<String, Integer> vocabulary, int most) {
    this.vocabulary = Map.copyOf(vocabulary);
    this.most = most;
  }

  /** The numbers of a text's pieces between the marks of begin and end. */
  long[] ids(String text) {
    List<Integer> ids = new ArrayList<>();
    ids.add(id(FIRST));
    for (String word : words(text)) {
      addPieces(word, ids);
      if (ids.size() >= most) {
        break;
      }
    }
    List<Integer> cut = ids.subList(0, Math.min(ids.size(), most - 1));
    cut.add(id(LAST));
    return cut.stream().mapToLong(Integer::longValue).toArray();
  }

  private int id(String piece) {
    Integer id = vocabulary.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("The vocabulary has no '" + piece + "'");
    }
    return id;
  }

  private void addPieces(String word, List<Integer> ids) {
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      ids.add(id(UNKNOWN));
      return;
    }
    int before = ids.size();
    int from = 0;
    while (from < word.length()) {
      int to = word.length();
      Integer id = piece(word, from, to);
      while (id == null && to > from + 1) {
        to--;
        id = piece(word, from, to);
      }
      if (id == null) {
        ids.subList(before, ids.size()).clear();
        ids.add(id(UNKNOWN));
        return;
      }
      ids.add(id);
      from = to;
    }
  }

  private @org.jspecify.annotations.Nullable Integer piece(String word, int from, int to) {
    String piece = word.substring(from, to);
    return vocabulary.get(from == 0 ? piece : CONTINUES + piece);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String plain =
        Normalizer.normalize(cleaned(text), Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    plain
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> {
          if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            end(word, words);
          } else if (isPunctuation(c) || isChinese(c)) {
            end(word, words);
            words.add(Character.toString(c));
          } else {
            word.appendCodePoint(c);
          }
        });
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static String cleaned(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().filter(c -> !isControl(c)).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isControl(int c) {
    if (c == '\t' || c == '\n' || c == '\r') {
      return false;
    }
    if (c == 0xFFFD) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
      default -> false;
    };
  }

  /** Unicode's punctuation, and the signs of ASCII, which Unicode counts as symbols. */
  private static boolean isPunctuation(int c) {
    if ((c >= '!' && c <= '/')
        || (c >= ':' && c <= '@')
        || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~')) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** The blocks of ideographs, each of which is a word. */
  private static boolean isChinese(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0x2A700 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }
}
