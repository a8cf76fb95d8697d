package org.mlsyssearch.corpus.markdown;

import java.util.ArrayList;
import java.util.List;
import org.mlsyssearch.corpus.markdown.entry.Claim;
import org.mlsyssearch.corpus.markdown.entry.EntryReader;
import org.mlsyssearch.corpus.markdown.entry.Neighbours;
import org.mlsyssearch.corpus.markdown.entry.Prior;
import org.mlsyssearch.corpus.markdown.entry.Reading;
import org.mlsyssearch.corpus.markdown.list.ListForm;
import org.mlsyssearch.corpus.markdown.tree.Candidate;
import org.mlsyssearch.corpus.markdown.tree.Candidate.Shape;

/** The form that the entries of a whole file share. */
final class FileForm {

  private static final int MOST_LEARNT = 1000;

  private final ListForm form;

  private FileForm(ListForm form) {
    this.form = form;
  }

  /** Learns the form of the whole file, for lists too short to have one of their own. */
  static FileForm of(List<Candidate> candidates, EntryReader reader) {
    List<Reading> readings = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.shape() == Shape.BULLET && readings.size() < MOST_LEARNT) {
        readings.add(reader.read(candidate.text(), List.of(), Prior.NONE));
      }
    }
    return new FileForm(ListForm.of(readings));
  }

  /** Whether most entries of the file look like titles. */
  Neighbours neighbours() {
    return form.neighbours() == Neighbours.TITLES ? Neighbours.TITLES : Neighbours.UNKNOWN;
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
