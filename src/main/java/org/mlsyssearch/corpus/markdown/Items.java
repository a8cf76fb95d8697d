package org.mlsyssearch.corpus.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.mlsyssearch.corpus.text.LinkLabels;
import org.mlsyssearch.corpus.text.Titles;

/** The text of list items, and the parts of one that names several papers. */
final class Items {

  private static final Pattern DIVIDER =
      Pattern.compile(";|\\n|\\r|(?<=[)\\]\\s,.])(?:and|&|/|\\+)\\s|^\\s*(?:,|/|&|and)\\s");

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

  /** Two or more papers in one text, each with a title that is a link; else the text alone. */
  static List<FlatText> split(FlatText text) {
    List<FlatText.Run> titles = new ArrayList<>();
    for (FlatText.Run run : text.links(0, text.length())) {
      String link = text.text().substring(run.start(), run.end());
      if (Titles.words(link) >= 4 && LinkLabels.of(link) == null) {
        titles.add(run);
      }
    }
    if (titles.size() < 2) {
      return List.of(text);
    }
    List<FlatText> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i + 1 < titles.size(); i++) {
      String between = text.text().substring(titles.get(i).end(), titles.get(i + 1).start());
      Matcher divider = DIVIDER.matcher(between);
      if (!divider.find()) {
        return List.of(text);
      }
      parts.add(text.part(start, titles.get(i).end() + divider.start()));
      start = titles.get(i).end() + divider.end();
    }
    parts.add(text.part(start, text.length()));
    return parts;
  }
}
