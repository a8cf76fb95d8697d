package org.mlsyssearch.corpus.markdown.entry;

import org.mlsyssearch.corpus.markdown.tree.Mark;

/** Tells whether a stretch of an entry's text is divided from what stands beside it. */
final class Apart {

  private Apart() {}

  /** Whether a stretch stands between dividers, brackets, ends of styles or of the text. */
  static boolean is(EntryText text, int start, int end) {
    return isDivider(text.before(start), text, start) && isDivider(text.after(end), text, end);
  }

  private static boolean isDivider(char c, EntryText text, int at) {
    if (c == ' ' || !Character.isLetterOrDigit(c)) {
      return true;
    }
    if (text.rich().lines().contains(at)
        || (at < text.end() && text.rich().lines().contains(at + 1))) {
      return true;
    }
    for (Mark mark : text.marks()) {
      if (isNear(text, mark.start(), at) || isNear(text, mark.end(), at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNear(EntryText text, int a, int b) {
    int from = Math.min(a, b);
    int to = Math.max(a, b);
    return to - from <= 2 && text.text(from, to).isBlank();
  }

  static boolean startsWithAcronym(EntryText text, int start) {
    return start + 1 < text.end()
        && Character.isUpperCase(text.at(start))
        && Character.isUpperCase(text.at(start + 1));
  }
}
