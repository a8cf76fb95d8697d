package org.mlsyssearch.corpus.markdown;

import org.mlsyssearch.corpus.lexicon.LinkLabels;
import org.mlsyssearch.corpus.markdown.tree.Mark;
import org.mlsyssearch.corpus.markdown.tree.RichText;

/** The text of a heading without the links to pages of what it names. */
final class HeadingText {

  private HeadingText() {}

  /** "OSDI 2022 [website](url)": the text of a heading before the first link that is a label. */
  static String of(RichText heading) {
    String text = heading.text();
    for (Mark mark : heading.marks()) {
      String before = text.substring(0, mark.start());
      if (mark.kind() == Mark.Kind.LINK
          && !before.isBlank()
          && before.lastIndexOf('(') <= before.lastIndexOf(')')
          && LinkLabels.of(text.substring(mark.start(), mark.end())) != null) {
        return before;
      }
    }
    return text;
  }
}
