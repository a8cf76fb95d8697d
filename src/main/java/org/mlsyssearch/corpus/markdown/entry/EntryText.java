package org.mlsyssearch.corpus.markdown.entry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.markdown.tree.Mark;
import org.mlsyssearch.corpus.markdown.tree.RichText;

/** The text of one entry, or of one group within it, divided into tokens. Immutable. */
final class EntryText {

  /** Of a text of more tokens only the beginning is read. */
  private static final int MOST_TOKENS = 1200;

  private final RichText rich;
  private final int from;
  private final int to;
  private final List<Token> tokens;
  private final List<Mark> marks;

  private final WordCounts counts;

  private EntryText(RichText rich, WordCounts counts, int from, int to) {
    this.rich = rich;
    this.counts = counts;
    this.from = from;
    this.to = to;
    List<Mark> inside = new ArrayList<>();
    for (Mark mark : rich.marks()) {
      if (mark.start() < to && mark.end() > from && mark.kind() != Mark.Kind.BREAK) {
        inside.add(mark);
      }
    }
    this.marks = List.copyOf(inside);
    this.tokens = List.copyOf(new Tokens(rich).tokens(from, to));
  }

  static EntryText of(RichText rich) {
    return of(rich, 0, rich.text().length());
  }

  /** A text as far as it is read; no entry that people write is longer. */
  static EntryText beginning(RichText text) {
    EntryText whole =
        text.text().length() > EntryReader.LONGEST
            ? EntryText.of(text, 0, EntryReader.LONGEST)
            : EntryText.of(text);
    List<Token> tokens = whole.tokens();
    return tokens.size() > MOST_TOKENS ? whole.part(0, tokens.get(MOST_TOKENS).end()) : whole;
  }

  /** A part of a text. */
  static EntryText of(RichText rich, int start, int end) {
    return new EntryText(rich, new WordCounts(rich.text(), start, end), start, end);
  }

  /** A part of the text as a text of its own, with the same positions. */
  EntryText part(int start, int end) {
    return new EntryText(rich, counts, start, end);
  }

  /** What stands within the brackets or quotation marks of a token. */
  EntryText inside(Token group) {
    return part(group.start() + 1, group.end() - 1);
  }

  RichText rich() {
    return rich;
  }

  int start() {
    return from;
  }

  int end() {
    return to;
  }

  List<Token> tokens() {
    return tokens;
  }

  /** All styles, links and images that meet it, in order. */
  List<Mark> marks() {
    return marks;
  }

  String text() {
    return rich.text().substring(from, to);
  }

  String text(int start, int end) {
    return rich.text().substring(start, end);
  }

  String text(Token token) {
    return text(token.start(), token.end());
  }

  char at(int position) {
    return rich.text().charAt(position);
  }

  /** The mark of a kind that covers a stretch; null if none does. */
  @Nullable Mark around(Mark.Kind kind, int start, int end) {
    for (Mark mark : marks) {
      if (mark.kind() == kind && mark.start() <= start && mark.end() >= end) {
        return mark;
      }
    }
    return null;
  }

  /** Whether a stretch is just what a mark covers, signs at the ends aside. */
  boolean isWhole(Mark mark, int start, int end) {
    return letters(mark.start(), start) == 0
        && letters(end, mark.end()) == 0
        && letters(start, mark.start()) == 0
        && letters(mark.end(), end) == 0;
  }

  private int letters(int start, int end) {
    int from = Math.max(0, start);
    return from >= end ? 0 : counts.letters(from, end);
  }

  int words(int start, int end) {
    return start >= end ? 0 : counts.between(start, end);
  }

  /** The last character before a position that is no blank; a blank if there is none. */
  char before(int position) {
    int i = position - 1;
    while (i >= from && Characters.isBlank(at(i))) {
      i--;
    }
    return i >= from ? at(i) : ' ';
  }

  /** The first character from a position on that is no blank; a blank if there is none. */
  char after(int position) {
    int i = position;
    while (i < to && Characters.isBlank(at(i))) {
      i++;
    }
    return i < to ? at(i) : ' ';
  }

  /** Whether a stretch stands between dividers, brackets, ends of styles or of the text. */
  boolean isApart(int start, int end) {
    return isBegun(start) && isDivider(after(end), end);
  }

  /** Whether a sign, an end of a line or of a style stands before a position. */
  boolean isBegun(int start) {
    return isDivider(before(start), start);
  }

  private boolean isDivider(char c, int at) {
    if (!Character.isLetterOrDigit(c) || rich.isLineStart(at) || rich.isLineStart(at + 1)) {
      return true;
    }
    for (Mark mark : marks) {
      if (isNear(mark.start(), at) || isNear(mark.end(), at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNear(int a, int b) {
    return Math.abs(a - b) <= 2 && text(Math.min(a, b), Math.max(a, b)).isBlank();
  }

  /** The link right before another, with no word between; null if there is none. */
  @Nullable Mark linkBefore(Mark link) {
    Mark before = null;
    for (Mark mark : marks()) {
      if (mark.kind() == Mark.Kind.LINK
          && mark.end() <= link.start()
          && words(/* start= */ mark.end(), /* end= */ link.start()) == 0) {
        before = mark;
      }
    }
    return before;
  }
}
