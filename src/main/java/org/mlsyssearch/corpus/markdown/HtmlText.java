package org.mlsyssearch.corpus.markdown;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the {@link FlatText} of one piece of HTML; blanks collapse as in a browser. */
final class HtmlText {

  private static final char NO_GAP = 0;

  private final List<FlatText> parts = new ArrayList<>();
  private FlatTextBuilder out = new FlatTextBuilder();
  private boolean empty = true;
  private char gap = NO_GAP;
  private int lastStyle;
  private int lastLink = -1;
  private HtmlInlines.@Nullable Anchor lastAnchor;

  /** Adds a text that is styled and, with an anchor, linked. */
  void append(String text, int style, HtmlInlines.@Nullable Anchor anchor) {
    int at = 0;
    while (at < text.length()) {
      boolean blank = isBlank(text.charAt(at));
      int end = at + 1;
      while (end < text.length() && isBlank(text.charAt(end)) == blank) {
        end++;
      }
      if (!blank) {
        word(text.substring(at, end), style, anchor);
      } else if (gap == NO_GAP) {
        gap = ' ';
      }
      at = end;
    }
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private void word(String word, int style, HtmlInlines.@Nullable Anchor anchor) {
    int link = link(anchor);
    if (gap != NO_GAP && out.length() > 0) {
      boolean linked = gap == ' ' && link == lastLink;
      out.append(String.valueOf(gap), style & lastStyle, linked ? link : -1);
    }
    gap = NO_GAP;
    out.append(word, style, link);
    empty = false;
    lastStyle = style;
    lastLink = link;
  }

  private int link(HtmlInlines.@Nullable Anchor anchor) {
    if (anchor == null) {
      return -1;
    }
    anchor.shown = true;
    if (anchor != lastAnchor) {
      lastAnchor = anchor;
      return out.link(anchor.href);
    }
    return lastLink >= 0 ? lastLink : out.link(anchor.href);
  }

  /** What follows stands on a line of its own. */
  void breakLine() {
    gap = '\n';
  }

  /** Adds a link that has no text, such as one around an image. */
  void bareLink(String href) {
    out.bareLink(href);
    empty = false;
  }

  /** Adds a whole text on lines of its own. */
  void add(FlatText part) {
    if (!part.isBlank() || part.hasLinks()) {
      endPart();
      parts.add(part);
      empty = false;
    }
  }

  private void endPart() {
    FlatText part = out.build();
    if (part.length() > 0 || part.hasLinks()) {
      parts.add(part);
      out = new FlatTextBuilder();
      lastAnchor = null;
    }
  }

  /** Whether there is neither text nor link. */
  boolean isEmpty() {
    return empty;
  }

  /** The text; nothing may be added afterwards. */
  FlatText build() {
    endPart();
    return parts.isEmpty() ? FlatText.empty() : FlatText.joined(parts);
  }

  /** The text alone, on one line. */
  String line() {
    return build().text().replace('\n', ' ');
  }
}
