package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.text.Token;
import org.mlsyssearch.text.Tokenizer;

/**
 * A facet's values of most papers, ready to be completed to: made once per commit, at the first
 * question. Immutable and thread-safe.
 */
final class Labels {

  private static final int MOST = 3000;

  /**
   * One value.
   *
   * @param words every word of the label and every joined form
   * @param key all letters and digits of the label
   */
  record Label(String value, String label, int count, List<String> words, String key) {

    /** Whether the label has all words, the last one as a beginning, or begins so itself. */
    boolean matches(List<String> wanted, String wantedKey) {
      if (key.startsWith(wantedKey)) {
        return true;
      }
      for (int i = 0; i < wanted.size(); i++) {
        String word = wanted.get(i);
        boolean last = i == wanted.size() - 1;
        if (words.stream().noneMatch(own -> last ? own.startsWith(word) : own.equals(word))) {
          return false;
        }
      }
      return true;
    }
  }

  private final List<Label> labels;

  private Labels(List<Label> labels) {
    this.labels = labels;
  }

  static Labels of(Column column) throws IOException {
    ValueCounts counts = column.counts(null, 0);
    List<Label> labels = new ArrayList<>();
    for (int number : counts.top(MOST)) {
      String value = column.value(number);
      if (!value.equals(Facet.UNKNOWN)) {
        labels.add(label(value, column.label(value), counts.of(number)));
      }
    }
    return new Labels(List.copyOf(labels));
  }

  static Label label(String value, String label, int count) {
    List<String> words = Tokenizer.tokens(label).stream().map(Token::term).distinct().toList();
    return new Label(value, label, count, words, Tokenizer.key(label));
  }

  /** Every label that matches, the most frequent first. */
  List<Label> matching(List<String> wanted, String wantedKey) {
    return labels.stream().filter(label -> label.matches(wanted, wantedKey)).toList();
  }
}
