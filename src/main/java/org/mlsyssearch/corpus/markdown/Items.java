package org.mlsyssearch.corpus.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** The items of lists and their text. */
final class Items {

  private Items() {}

  /** The paragraphs of an item; later ones follow after a line break. */
  static FlatText text(ListItem item) {
    List<FlatText> parts = new ArrayList<>();
    for (Node node = item.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Paragraph) {
        parts.add(Flattener.flatten(node));
      }
    }
    return parts.isEmpty() ? FlatText.empty() : FlatText.joined(parts);
  }

  /** The items of a list. */
  static List<ListItem> of(Node list) {
    List<ListItem> items = new ArrayList<>();
    for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof ListItem item) {
        items.add(item);
      }
    }
    return items;
  }
}
