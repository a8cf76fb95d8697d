package org.mlsyssearch.query.suggest;

import java.util.List;
import org.mlsyssearch.text.Token;
import org.mlsyssearch.text.Tokenizer;

/**
 * A facet's value that may be completed to.
 *
 * @param count how many papers have it
 * @param words every word of the label and every joined form
 * @param key all letters and digits of the label
 */
public record Label(String value, String label, int count, List<String> words, String key) {

  public Label {
    words = List.copyOf(words);
  }

  public static Label of(String value, String label, int count) {
    List<String> words = Tokenizer.tokens(label).stream().map(Token::term).distinct().toList();
    return new Label(value, label, count, words, Tokenizer.key(label));
  }
}
