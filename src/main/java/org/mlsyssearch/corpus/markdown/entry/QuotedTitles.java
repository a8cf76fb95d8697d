package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;

/** What quotation marks at the beginning of a title say. */
final class QuotedTitles {

  private static final int NAME_WORDS = 4;

  private QuotedTitles() {}

  /** Whether it begins with a short quotation in a style of its own: the name of what follows. */
  static boolean isNamed(EntryText text, List<TitleMark> marks, Token first) {
    return first.kind() == Token.Kind.QUOTE
        && text.words(first.start(), first.end()) <= NAME_WORDS
        && Character.isLetter(text.after(first.end()))
        && marks.stream().anyMatch(each -> text.isWhole(each.mark(), first.start(), first.end()));
  }

  /** "*"I see it" Views of Wells*": whether a style or link goes on behind the quotation. */
  static boolean goesOn(EntryText text, List<TitleMark> marks, Token first) {
    return Character.isLetter(text.after(first.end()))
        && marks.stream()
            .map(TitleMark::mark)
            .anyMatch(mark ->
                mark.start() <= first.start()
                    && text.words(mark.start(), first.start()) == 0
                    && text.words(first.end(), mark.end()) > 2);
  }

  /** Whether it begins with a quotation as long as titles are in the marks of Chinese ones. */
  static boolean isBookMark(EntryText text, Token first, int words) {
    return text.at(first.start()) == '\u300A' && first.kind() == Token.Kind.QUOTE && words >= 2;
  }
}
