package org.mlsyssearch.corpus.markdown.list;

import org.mlsyssearch.corpus.lexicon.Hosts;
import org.mlsyssearch.corpus.lexicon.LinkLabels;
import org.mlsyssearch.corpus.lexicon.TitleCase;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.corpus.lexicon.WordSigns;
import org.mlsyssearch.corpus.lexicon.YearMention;
import org.mlsyssearch.corpus.markdown.tree.Mark;
import org.mlsyssearch.corpus.markdown.tree.RichText;

/** What is asked of the cells of a table. */
record CellTest(VenueTagReader venues) {

  private static final int CITATION_WORDS = 4;
  private static final int TITLE_WORDS = 4;

  /**
   * Whether a cell is a link called by a venue or a label, or begins with one; no title follows.
   */
  boolean isSource(RichText cell) {
    String text = firstLink(cell);
    int linked = cell.marks().stream().mapToInt(Mark::end).max().orElse(0);
    return Titles.words(cell.text().substring(linked)) < TITLE_WORDS
        && (isVenue(text) || LinkLabels.of(text) != null);
  }

  /** Whether a cell begins with a link called by a venue. */
  boolean isVenueLink(RichText cell) {
    return isVenue(firstLink(cell));
  }

  /** What the link is called with which a cell begins, in brackets or not; empty without one. */
  private static String firstLink(RichText cell) {
    Mark first = cell.marks().isEmpty() ? null : cell.marks().getFirst();
    return first != null
            && first.kind() == Mark.Kind.LINK
            && Titles.words(cell.text().substring(0, first.start())) == 0
        ? cell.text().substring(first.start(), first.end())
        : "";
  }

  /** Whether a text is a known venue. */
  boolean isVenue(String text) {
    VenueTag tag = venues.read(text);
    return tag != null && tag.venue() != null && tag.known();
  }

  static boolean leadsToPaper(RichText cell) {
    return cell.marks().stream()
        .anyMatch(mark -> mark.kind() == Mark.Kind.LINK && Hosts.isPaper(mark.target()));
  }

  /** Whether a cell says in several words who published something, where and when. */
  static boolean isCitation(RichText cell) {
    return Titles.words(cell.text()) >= CITATION_WORDS && isDated(cell);
  }

  /** Whether a link in a cell is called by as many words as titles have. */
  static boolean hasLinkedTitle(RichText cell) {
    return cell.marks().stream()
        .filter(mark -> mark.kind() == Mark.Kind.LINK)
        .anyMatch(
            mark -> Titles.words(cell.text().substring(mark.start(), mark.end())) >= TITLE_WORDS);
  }

  /** Whether a cell says a year. */
  static boolean isDated(RichText cell) {
    return YearMention.of(cell.text()) != null;
  }

  /** Whether a cell is as long as titles are, and in title case. */
  static boolean isTitle(RichText cell) {
    return Titles.words(cell.text()) > TITLE_WORDS && TitleCase.is(cell.text());
  }

  /** Whether most of a cell is of a script without spaces. */
  static boolean isWide(RichText cell) {
    return 2 * cell.text().chars().filter(c -> WordSigns.isWide((char) c)).count()
        > cell.text().length();
  }

  static boolean isSentence(RichText cell) {
    return cell.text().stripTrailing().endsWith(".");
  }
}
