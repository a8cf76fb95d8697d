package org.mlsyssearch.corpus.markdown;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.markdown.entry.Claim;
import org.mlsyssearch.corpus.markdown.entry.EntryReader;
import org.mlsyssearch.corpus.markdown.entry.Neighbours;
import org.mlsyssearch.corpus.markdown.entry.Prior;
import org.mlsyssearch.corpus.markdown.entry.Reading;
import org.mlsyssearch.corpus.markdown.list.EntryMarks;
import org.mlsyssearch.corpus.markdown.list.ListForm;
import org.mlsyssearch.corpus.markdown.tree.Candidate;
import org.mlsyssearch.corpus.markdown.tree.Candidate.Shape;
import org.mlsyssearch.corpus.markdown.tree.ParagraphLines;
import org.mlsyssearch.corpus.markdown.tree.RichText;

/** The form that the entries of a whole file share. */
final class FileForm {

  private static final int MOST_LEARNT = 1000;

  /** So many paragraphs at least that begin alike are entries, and so large a part of them. */
  private static final int ENOUGH = 4;

  private static final double MAJORITY = 0.6;

  /**
   * So many paragraphs without a link that look like titles, and nearly all of them, are titles.
   */
  private static final int ENOUGH_BARE = 6;

  private static final double MOSTLY_BARE = 0.75;

  /** Behind the last link of an entry that is no bullet stand no more words. */
  private static final int TAIL_WORDS = 8;

  private final ListForm form;
  private final Set<ParagraphLines.Head> entries;
  private final EntryMarks marks;
  private final boolean bareTitles;
  private final boolean named;

  private FileForm(
      ListForm form,
      Set<ParagraphLines.Head> entries,
      boolean bareTitles,
      boolean named,
      EntryMarks marks) {
    this.form = form;
    this.entries = entries;
    this.bareTitles = bareTitles;
    this.named = named;
    this.marks = marks;
  }

  /** Learns the form of the whole file, for lists too short to have one of their own. */
  static FileForm of(List<Candidate> candidates, EntryReader reader) {
    List<Reading> readings = new ArrayList<>();
    Map<ParagraphLines.Head, List<Boolean>> paragraphs = new EnumMap<>(ParagraphLines.Head.class);
    EntryMarks marks = new EntryMarks();
    int bare = 0;
    int bareTitles = 0;
    int named = 0;
    for (Candidate candidate : Candidate.withBelow(candidates)) {
      if (candidate.shape() == Shape.BULLET && readings.size() < MOST_LEARNT) {
        Reading reading = reader.read(candidate.text(), List.of(), Prior.NONE);
        readings.add(reading);
        marks.learn(candidate.text().text(), reading.isStrong());
      } else if (isParagraph(candidate)) {
        Reading reading = reader.read(candidate.text(), List.of(), Prior.NONE);
        if (!isProseLike(candidate)) {
          paragraphs
              .computeIfAbsent(ParagraphLines.head(candidate.text()), head -> new ArrayList<>())
              .add(
                  EntryTest.isTitled(reading)
                      || !EntryTest.isProse(candidate, reading, () -> reading));
        }
        if (!candidate.text().hasLink()) {
          bare++;
          bareTitles += isBareTitle(candidate) ? 1 : 0;
        } else {
          named += EntryTest.isNamed(reading) ? 1 : 0;
        }
      }
    }
    Set<ParagraphLines.Head> entries = EnumSet.noneOf(ParagraphLines.Head.class);
    paragraphs.forEach((head, votes) -> {
      long yes = votes.stream().filter(vote -> vote).count();
      if (yes >= ENOUGH && yes >= MAJORITY * votes.size()) {
        entries.add(head);
      }
    });
    boolean titles = bareTitles >= ENOUGH_BARE && bareTitles >= MOSTLY_BARE * bare;
    return new FileForm(ListForm.of(readings), entries, titles, named >= ENOUGH, marks);
  }

  /** Whether the emoji before an entry says that it is no paper, and nothing of its own does. */
  boolean isOther(Candidate entry, Reading reading) {
    return !reading.isStrong() && marks.isOther(entry.text().text());
  }

  /** Whether it is a paragraph with a link and without fields. */
  static boolean isLinkedParagraph(Candidate candidate) {
    return isParagraph(candidate) && candidate.text().hasLink();
  }

  /** Whether plain words begin a paragraph and no link stands near its end. */
  private static boolean isProseLike(Candidate candidate) {
    RichText text = candidate.text();
    int end = text.linkEnd();
    return ParagraphLines.head(text) == ParagraphLines.Head.PLAIN
        && (end < 0 || Titles.words(text.text().substring(end)) > TAIL_WORDS);
  }

  private static boolean isParagraph(Candidate candidate) {
    return (candidate.shape() == Shape.PARAGRAPH || candidate.shape() == Shape.LINE)
        && candidate.fields().isEmpty();
  }

  /** Whether nearly all paragraphs of the file are titles and nothing else. */
  boolean isOfBareTitles() {
    return bareTitles;
  }

  /**
   * Whether a text has as many words as titles, begins with a capital and does not end as a
   * sentence.
   */
  private static boolean isBareTitle(Candidate candidate) {
    String text = candidate.text().text().strip();
    int words = Titles.words(text);
    return words >= 4
        && words <= 25
        && Character.isUpperCase(text.charAt(0))
        && ".:!".indexOf(text.charAt(text.length() - 1)) < 0
        && candidate.text().lines().size() == 1
        && !Persons.areSome(text);
  }

  /** Whether a paragraph begins as most entries of the file do that are paragraphs. */
  boolean isEntry(Candidate candidate, Reading reading) {
    boolean linked = candidate.text().hasLink();
    if (!isParagraph(candidate)) {
      return false;
    }
    if ((bareTitles && isBareTitle(candidate)) || (named && EntryTest.isNamed(reading))) {
      return true;
    }
    ParagraphLines.Head head = ParagraphLines.head(candidate.text());
    return entries.contains(head)
        && (head == ParagraphLines.Head.PLAIN
            ? linked && candidate.text().lines().size() == 1 && EntryTest.isTitled(reading)
            : (linked || reading.isStrong()) && (reading.words() >= 3 || reading.isPublished()));
  }

  /** Whether many entries of the file are papers by their own evidence. */
  boolean isOfPapers() {
    return form.areManySure();
  }

  /** Whether most entries of the file look like titles. */
  Neighbours neighbours() {
    return bareTitles || form.neighbours() == Neighbours.TITLES
        ? Neighbours.TITLES
        : Neighbours.UNKNOWN;
  }

  /** What is known of the places of an entry of a list that has a form of its own. */
  Prior prior(Candidate entry, ListForm list) {
    if (list.teaches()) {
      return (kind, slot) -> both(list, kind, slot);
    }
    return entry.shape() == Shape.BULLET && form.teaches() ? this::ofFile : Prior.NONE;
  }

  /** What the form of the whole file says; venues differ too much between its lists. */
  private double ofFile(Claim.Kind kind, String slot) {
    return kind == Claim.Kind.VENUE ? 0 : form.bonus(kind, slot);
  }

  /** What a list's own form says of a place; where it says nothing, that of the file. */
  private double both(ListForm list, Claim.Kind kind, String slot) {
    double own = list.bonus(kind, slot);
    return own == 0 ? ofFile(kind, slot) : own;
  }
}
