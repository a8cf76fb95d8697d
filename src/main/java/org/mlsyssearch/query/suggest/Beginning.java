package org.mlsyssearch.query.suggest;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.mlsyssearch.text.Tokenizer;

/**
 * What was typed and is to be completed.
 *
 * @param words its words, the last perhaps unfinished
 * @param key all its letters and digits
 */
public record Beginning(List<String> words, String key) {

  public Beginning {
    words = List.copyOf(words);
  }

  public static Beginning of(String text) {
    return new Beginning(
        Tokenizer.pieces(List.of(text)).stream().map(Tokenizer.Piece::term).toList(),
        Tokenizer.key(text));
  }

  /** Whether there is nothing to complete. */
  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** The word that may be unfinished. */
  public String last() {
    return words.getLast();
  }

  /** Whether a label has all words, the last one as a beginning, or begins so itself. */
  public boolean matches(Label label) {
    return label.key().startsWith(key)
        || (words.subList(0, words.size() - 1).stream().allMatch(label.words()::contains)
            && label.words().stream().anyMatch(own -> own.startsWith(last())));
  }

  /** The label that is what was typed, then those that begin so, then those of most papers. */
  public List<Label> sorted(Collection<Label> labels) {
    return labels.stream()
        .sorted(
            Comparator.comparing((Label label) -> !label.key().equals(key))
                .thenComparing(label -> !label.key().startsWith(key))
                .thenComparing(Comparator.comparingInt(Label::count).reversed())
                .thenComparingInt(label -> label.label().length())
                .thenComparing(Label::label)
                .thenComparing(Label::value))
        .toList();
  }
}
