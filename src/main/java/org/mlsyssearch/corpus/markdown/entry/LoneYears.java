package org.mlsyssearch.corpus.markdown.entry;

/** Weighs how much it says for a year or date, without a venue, where it stands. */
final class LoneYears {

  /** More than what speaks for titles that begin with a date. */
  private static final double DECIDED = 12;

  private LoneYears() {}

  static double strength(EntryText text, int start, int end) {
    if (text.start() == 0
        && text.words(0, start) == 0
        && LeadingYear.isDate(text.text(start, end))) {
      return DECIDED; // "2025/3 A Title", "201911 A Title": no title begins so.
    }
    boolean grouped = start == text.start() && end == text.end() && start > 0;
    return grouped
        ? 6
        : text.isApart(start, end)
            ? 4
            : "[(".indexOf(text.after(end)) >= 0 || text.after(end) == ' '
                ? 1.2
                : text.before(start) == '.' ? 3 : -0.5; // "Gray A, Lee B. 2006 A Title."
  }
}
