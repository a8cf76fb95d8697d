package org.mlsyssearch.corpus.markdown.entry;

import java.util.ArrayList;
import java.util.List;
import org.mlsyssearch.corpus.lexicon.FieldNames;
import org.mlsyssearch.corpus.markdown.tree.Mark;
import org.mlsyssearch.text.FastPattern;

/**
 * Names the place of a stretch within its entry, so that the same place in the entries beside it
 * has the same name: brackets around it, its style, what stands before it and on which line.
 */
public final class Slots {

  private static final int MOST_LINES = 6;

  /** The signs of a place that stands behind a year, and before one. */
  private static final String BEHIND_YEAR = "y";

  private static final String BEFORE_YEAR = "n";

  private static final FastPattern YEAR =
      FastPattern.compile("[(\\[]?(?:19|20)\\d\\d[a-z]?[)\\]]?");

  /** Below this strength a claim on a name is little more than a guess. */
  private static final double GUESS = 5;

  /**
   * What holds in a place of one entry.
   *
   * @param sure whether it is more than a guess
   */
  public record Filled(String slot, Claim.Kind kind, boolean sure) {}

  /** What holds in each place of the entry's own text. */
  public static List<Filled> of(Reading reading) {
    List<Filled> filled = new ArrayList<>();
    for (Part part : reading.parts()) {
      if (part.field() == FieldNames.Field.ENTRY) {
        LeadingYear.vote(part.text(), filled);
        TitleEnds.vote(part, filled);
        LeadingName.vote(part.text(), filled);
        Description.vote(part.text(), filled);
        DatedNames.vote(part.text(), filled);
        part.tiles().forEach(tile -> add(part.text(), tile, filled));
      }
    }
    return filled;
  }

  private static void add(EntryText text, Tile tile, List<Filled> filled) {
    Span span = tile.claim().span();
    if (tile.inside().isEmpty() || tile.claim().kind() == Claim.Kind.TITLE) {
      Claim.Kind kind = tile.claim().kind();
      double strength = tile.claim().strength();
      boolean guess =
          (kind == Claim.Kind.PERSONS
                  && strength < GUESS
                  && !tile.claim().rule().equals(PersonRecogniser.TWO))
              || (kind == Claim.Kind.SYSTEM && text.words(span.start(), span.end()) > 1);
      String slot = of(text, span.start());
      filled.add(new Filled(slot, kind, !guess && kind != Claim.Kind.REST));
      if (kind == Claim.Kind.VENUE) {
        behindYear(text, span, filled);
      }
      String whole = kind == Claim.Kind.TITLE ? WholeTitles.slot(text, span) : null;
      if (whole != null) {
        filled.add(new Filled(whole, kind, true));
      } else if (kind == Claim.Kind.TITLE && WholeTitles.isMarked(text, span.start())) {
        filled.add(new Filled(slot + WholeTitles.WHOLE, Claim.Kind.REST, false));
      }
    }
    if (!tile.inside().isEmpty()) {
      boolean group = Brackets.OPENING.indexOf(text.at(span.start())) >= 0;
      EntryText part = group ? text.part(span.start() + 1, span.end() - 1) : text;
      tile.inside().forEach(inside -> add(part, inside, filled));
    }
  }

  /** "2005, Nature": the venue's own place, where its year stands first. */
  private static void behindYear(EntryText text, Span span, List<Filled> filled) {
    Token before = null;
    for (Token token : text.tokens()) {
      if (token.isPhrase() && token.start() >= span.start() && token.end() <= span.end()) {
        if (before != null && isYear(text, before) && text.before(token.start()) == ',') {
          filled.add(new Filled(of(text, token.start()), Claim.Kind.VENUE, true));
        }
        before = token;
      }
    }
  }

  private Slots() {}

  /** The same place, whether a year stands beside it or not. */
  public static String wider(String slot) {
    boolean dated = slot.endsWith(BEHIND_YEAR) || slot.endsWith(BEFORE_YEAR);
    return dated ? slot.substring(0, slot.length() - 1) : slot;
  }

  /** Whether what a place is named for is so rare by chance that some entries show it for all. */
  public static boolean isTelling(String slot) {
    return slot.equals(LeadingYear.SLOT);
  }

  static String of(EntryText text, int start) {
    StringBuilder slot = new StringBuilder();
    slot.append(text.start() > 0 ? text.at(text.start() - 1) : '-');
    slot.append(style(text, start));
    slot.append(separator(text, start));
    slot.append(line(text, start));
    slot.append(besideYear(text, start));
    return slot.toString();
  }

  private static char style(EntryText text, int start) {
    char style = '-';
    for (Mark mark : text.marks()) {
      if ((mark.start() <= start && mark.end() > start) || isAround(text, mark, start)) {
        switch (mark.kind()) {
          case LINK -> style = 'L';
          case BOLD -> style = 'B';
          case ITALIC -> style = style == '-' ? 'I' : style;
          default -> {}
        }
      }
    }
    return style;
  }

  /** Whether a mark begins right behind the bracket or quotation mark that begins at a position. */
  private static boolean isAround(EntryText text, Mark mark, int start) {
    return mark.start() > start
        && mark.start() <= start + 2
        && text.words(start, mark.start()) == 0;
  }

  /** The sign before a stretch: where the text, a line, or a style begins there is none. */
  private static char separator(EntryText text, int start) {
    char before = text.before(start);
    for (Mark mark : text.rich().marks()) {
      if (mark.kind() == Mark.Kind.BREAK
          && mark.start() < start
          && text.text(mark.start(), start).isBlank()) {
        return '^';
      }
    }
    return Character.isLetterOrDigit(before) ? '_' : before;
  }

  /** The sign of a year alone before the phrase that begins at a position, or else behind it. */
  private static String besideYear(EntryText text, int start) {
    Token last = null;
    Token next = null;
    for (Token token : text.tokens()) {
      last = token.isPhrase() && token.start() < start ? token : last;
      next = next == null && token.isPhrase() && token.start() > start ? token : next;
    }
    return last != null && isYear(text, last)
        ? BEHIND_YEAR
        : next != null && isYear(text, next) ? BEFORE_YEAR : "";
  }

  private static boolean isYear(EntryText text, Token token) {
    return YEAR.matches(text.text(token));
  }

  private static int line(EntryText text, int start) {
    int line = 0;
    for (Mark mark : text.rich().marks()) {
      line += mark.kind() == Mark.Kind.BREAK && mark.start() < start ? 1 : 0;
    }
    return Math.min(line, MOST_LINES);
  }
}
