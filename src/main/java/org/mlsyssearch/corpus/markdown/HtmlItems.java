package org.mlsyssearch.corpus.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Keeps the list items that stand open, each inside the one before it. */
final class HtmlItems {

  private static final class Item {
    final HtmlText text = new HtmlText();
    final int line;
    final int column;
    boolean told;

    Item(int line, int column) {
      this.line = line;
      this.column = column;
    }
  }

  private final Deque<Item> open = new ArrayDeque<>();
  private int told;

  void start(int line, int column) {
    open.push(new Item(line, column));
  }

  /** The text of the innermost item; null if there is none or it has been told. */
  @Nullable HtmlText text() {
    Item item = open.peek();
    return item == null || item.told ? null : item.text;
  }

  /** Tells of the innermost item, once, if it says anything. */
  void tell(HtmlBlockReader.Sink sink) {
    Item item = open.peek();
    if (item != null && !item.told && !item.text.isEmpty()) {
      sink.item(item.text.build(), told, item.line, item.column);
      item.told = true;
      told++;
    }
  }

  void end() {
    Item item = open.poll();
    if (item != null && item.told) {
      told--;
    }
  }

  boolean isEmpty() {
    return open.isEmpty();
  }
}
