package org.mlsyssearch.corpus.markdown.entry;

import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.markdown.tree.Mark;

/**
 * Titles that are all of a link or bold text: where most of a list are, the others are too, short
 * or with remarks behind them as they may be.
 */
final class WholeTitles {

  /** Behind the name of a place: whether the title there is all of what is marked. */
  static final String WHOLE = "=";

  private WholeTitles() {}

  /** Whether a link or bold text begins with a stretch. */
  static boolean isMarked(EntryText text, int start) {
    return text.marks().stream().anyMatch(mark -> isTitleMark(mark) && mark.start() == start);
  }

  /** What those beside it say of a title that is all, or more than, a link or bold text. */
  static double said(EntryText text, Span span, Prior prior) {
    String whole = slot(text, span);
    if (whole != null) {
      return prior.bonus(Claim.Kind.TITLE, whole);
    }
    for (Mark mark : text.marks()) {
      if (mark.kind() == Mark.Kind.LINK
          && mark.start() >= span.start()
          && mark.end() <= span.end()
          && text.words(mark.start(), mark.end()) > 1) {
        return -Math.max(0, prior.bonus(Claim.Kind.TITLE, Slots.of(text, mark.start()) + WHOLE));
      }
    }
    return 0;
  }

  /**
   * The place of a stretch that is all of a link or bold text, but for a group in brackets before
   * it; null if it is not.
   */
  static @Nullable String slot(EntryText text, Span span) {
    for (Mark mark : text.marks()) {
      if (isTitleMark(mark)
          && mark.start() <= span.start()
          && (text.isWhole(mark, mark.start(), span.end()) || isNumbered(text, mark, span.end()))
          && (text.words(mark.start(), span.start()) == 0
              || TitleMark.isGroup(text, mark.start(), span.start()))) {
        return Slots.of(text, mark.start()) + WHOLE;
      }
    }
    return null;
  }

  /** "A Title. 8": whether nothing but a number is left of a mark behind a full stop. */
  private static boolean isNumbered(EntryText text, Mark mark, int end) {
    return end < mark.end()
        && text.at(end) == '.'
        && text.text(end, mark.end()).codePoints().noneMatch(Character::isLetter);
  }

  private static boolean isTitleMark(Mark mark) {
    return mark.kind() == Mark.Kind.LINK || mark.kind() == Mark.Kind.BOLD;
  }
}
