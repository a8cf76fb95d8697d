package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.markdown.tree.Mark;

/**
 * Tells tags in the style of code, "`Wells` `OSDI` `X-16` A Title": each by itself is one, and no
 * title or venue reaches from one into what follows.
 */
final class CodeTags {

  private CodeTags() {}

  /** Whether a stretch begins in a tag, is more than it, and other tags stand beside that. */
  static boolean isTorn(EntryText text, int start, int end) {
    List<Mark> tags = text.marks().stream().filter(mark -> mark.kind() == Mark.Kind.CODE).toList();
    for (int i = 0; i < tags.size(); i++) {
      Mark tag = tags.get(i);
      if (tag.start() <= start && start < tag.end() && text.words(tag.end(), end) > 0) {
        return (i > 0 && areBeside(text, tags.get(i - 1), tag))
            || (i + 1 < tags.size() && areBeside(text, tag, tags.get(i + 1)));
      }
    }
    return false;
  }

  /** "`OSDI` `VLP-16`": whether a stretch ends with a dash and two digits and is all of a tag. */
  static boolean isModel(EntryText text, int start, int end) {
    return end - start > 3
        && text.at(end - 3) == '-'
        && Characters.isDigit(text.at(end - 2))
        && Characters.isDigit(text.at(end - 1))
        && text.marks().stream()
            .anyMatch(mark -> mark.kind() == Mark.Kind.CODE && text.isWhole(mark, start, end));
  }

  private static boolean areBeside(EntryText text, Mark first, Mark second) {
    return text.words(/* start= */ first.end(), /* end= */ second.start()) == 0;
  }
}
