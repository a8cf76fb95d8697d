package org.mlsyssearch.corpus.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Knows which styles and links hold where the reading of HTML has come to. */
final class HtmlInlines {

  private static final Map<String, Byte> STYLES =
      Map.ofEntries(
          Map.entry("b", FlatText.BOLD),
          Map.entry("strong", FlatText.BOLD),
          Map.entry("i", FlatText.ITALIC),
          Map.entry("em", FlatText.ITALIC),
          Map.entry("cite", FlatText.ITALIC),
          Map.entry("code", FlatText.CODE),
          Map.entry("kbd", FlatText.CODE),
          Map.entry("samp", FlatText.CODE),
          Map.entry("tt", FlatText.CODE),
          Map.entry("s", FlatText.STRUCK),
          Map.entry("strike", FlatText.STRUCK),
          Map.entry("del", FlatText.STRUCK));

  /** One {@code <a href>}, and whether a text has shown it. */
  static final class Anchor {
    final String href;
    boolean shown;

    Anchor(String href) {
      this.href = href;
    }
  }

  private final int[] open = new int[Byte.SIZE];
  private final Deque<Anchor> anchors = new ArrayDeque<>();

  /** Whether an element says how its text looks or where it leads, and no more. */
  static boolean isInline(Element element) {
    return STYLES.containsKey(element.normalName()) || isAnchor(element);
  }

  static boolean isAnchor(Element element) {
    return element.normalName().equals("a") && !element.attr("href").isBlank();
  }

  void start(Element element) {
    if (isAnchor(element)) {
      anchors.push(new Anchor(element.attr("href").strip()));
    } else {
      count(element, 1);
    }
  }

  /** Ends what an element began; its link is returned if no text has shown it. */
  @Nullable String end(Element element) {
    if (isAnchor(element)) {
      Anchor anchor = anchors.poll();
      return anchor == null || anchor.shown ? null : anchor.href;
    }
    count(element, -1);
    return null;
  }

  private void count(Element element, int by) {
    Byte style = STYLES.get(element.normalName());
    if (style != null) {
      open[Integer.numberOfTrailingZeros(style)] += by;
    }
  }

  int style() {
    int style = 0;
    for (int bit = 0; bit < open.length; bit++) {
      style |= open[bit] > 0 ? 1 << bit : 0;
    }
    return style;
  }

  @Nullable Anchor anchor() {
    return anchors.peek();
  }
}
