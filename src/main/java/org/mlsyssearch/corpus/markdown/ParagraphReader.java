package org.mlsyssearch.corpus.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.lexicon.SystemNames;
import org.mlsyssearch.corpus.lexicon.Titles;

/**
 * Finds the entries of a paragraph: lists are also kept without bullets, an entry a paragraph or a
 * line. An entry begins with its tags and its title; prose that mentions papers holds none.
 */
final class ParagraphReader {

  /** A longer paragraph is prose. */
  private static final int LONGEST = 2500;

  /** A description behind an entry is shorter. */
  private static final int LONGEST_REST = 80;

  private static final int LONGEST_TITLE = 30;

  private final EntryReader entries;

  ParagraphReader(EntryReader entries) {
    this.entries = entries;
  }

  /**
   * One entry of a paragraph.
   *
   * @param line how many lines below the paragraph's first
   */
  record Found(Entry entry, int line, FlatText text) {}

  /** The entries of a paragraph; empty if it is prose. */
  List<Found> read(FlatText text) {
    if (text.isBlank() || text.length() > LONGEST) {
      return List.of();
    }
    List<FlatText> lines = text.lines();
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (beginsEntry(lines.get(i))) {
        starts.add(i);
      }
    }
    if (starts.isEmpty()) {
      return whole(text, lines);
    }
    if (starts.getFirst() > 1 || (starts.getFirst() == 1 && !isLabel(lines.getFirst()))) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int from = starts.get(i);
      int to = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
      if (to < lines.size() && to - 1 > from && isLabel(lines.get(to - 1))) {
        to--;
      }
      FlatText part = FlatText.joined(lines.subList(from, to));
      Entry entry = entries.read(part);
      if (entry.titleFrom == Entry.TitleFrom.TEXT || !isPlausible(entry)) {
        part = lines.get(from);
        entry = entries.read(part);
      }
      boolean labelled = from > 0 && isLabel(lines.get(from - 1));
      String label = labelled ? Characters.trimmed(lines.get(from - 1).text()) : "";
      if (labelled && SystemNames.canBeMarked(label)) {
        entry.facts.addSystem(label);
      }
      found.add(new Found(entry, labelled ? from - 1 : from, part));
    }
    return found;
  }

  /** A title on the first line and facts below it, or tags in brackets before the title. */
  private List<Found> whole(FlatText text, List<FlatText> lines) {
    FlatText parted = isTitle(lines) ? FlatText.joined(lines) : text;
    Entry entry = entries.read(parted);
    if (!isStrong(entry) || !isPlausible(entry)) {
      return List.of();
    }
    boolean tagged = entry.tagged && Brackets.isOpening(firstSign(text));
    boolean marked = entry.titleFrom != Entry.TitleFrom.TEXT && beginsWithTitle(text, entry);
    boolean listed =
        lines.size() > 1
            && Titles.key(entry.facts.title).equals(Titles.key(firstTitle(lines)))
            && (entry.hasPaperLink() || entry.facts.venue != null);
    return tagged || marked || listed ? List.of(new Found(entry, 0, text)) : List.of();
  }

  /** Whether the first of several lines may be a whole title. */
  private static boolean isTitle(List<FlatText> lines) {
    String first = lines.getFirst().text().strip();
    return lines.size() > 1
        && Titles.words(first) >= 3
        && Titles.words(first) <= LONGEST_TITLE
        && !first.endsWith(",")
        && Character.isLetterOrDigit(first.charAt(0));
  }

  private static String firstTitle(List<FlatText> lines) {
    return Titles.clean(lines.getFirst().text());
  }

  /** Whether a line is the first of an entry: its tags, then a title that is marked. */
  private boolean beginsEntry(FlatText line) {
    if (line.isBlank() || line.length() > LONGEST / 2) {
      return false;
    }
    Entry entry = entries.read(line);
    return entry.titleFrom != Entry.TitleFrom.TEXT
        && isStrong(entry)
        && isPlausible(entry)
        && beginsWithTitle(line, entry);
  }

  private static boolean isStrong(Entry entry) {
    return Judge.isStrong(entry) || (entry.tagged && entry.weakYear != null);
  }

  private static boolean isPlausible(Entry entry) {
    int words = Titles.words(entry.facts.title);
    return words >= (entry.tagged ? 2 : 3)
        && words <= LONGEST_TITLE
        && Titles.words(entry.remainder) <= LONGEST_REST
        && !Judge.isProse(entry.facts.title);
  }

  /** Whether nothing but tags, numbers and a label such as "paper:" stands before the title. */
  private static boolean beginsWithTitle(FlatText text, Entry entry) {
    String title = entry.facts.title;
    int at = text.text().indexOf(title.substring(0, Math.min(12, title.length())));
    if (at < 0) {
      return false;
    }
    String before = text.text().substring(0, at).strip();
    return before.chars().noneMatch(Character::isLetter)
        || (before.endsWith(":")
            && Titles.words(before) <= 3
            && !before.toLowerCase(Locale.ROOT).contains("source"))
        || Brackets.isClosing(before.charAt(before.length() - 1))
        || Brackets.isOpening(before.charAt(before.length() - 1))
        || (entry.tagged && Titles.words(before) <= 6);
  }

  /** Whether a line only names what follows, as in "FedAvg:". */
  private static boolean isLabel(FlatText line) {
    return line.text().strip().endsWith(":") && Titles.words(line.text()) <= 4;
  }

  private static char firstSign(FlatText text) {
    int at = Ornaments.leadingEnd(text.text());
    return at < text.length() ? text.text().charAt(at) : ' ';
  }
}
