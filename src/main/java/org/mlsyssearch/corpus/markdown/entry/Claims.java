package org.mlsyssearch.corpus.markdown.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.LinkLabels;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.lexicon.VenueTag;

/** The claims on one text, appended while it is looked at. Not thread-safe. */
final class Claims {

  private final List<Claim> all = new ArrayList<>();

  private void add(
      Claim.Kind kind, Claim.Value value, int start, int end, String rule, double strength) {
    all.add(new Claim(kind, value, new Span(start, end), rule, strength));
  }

  /** Says that a stretch states a venue, or a year alone. */
  void published(VenueTag tag, int start, int end, String rule, double strength) {
    Claim.Kind kind = tag.venue() == null ? Claim.Kind.YEAR : Claim.Kind.VENUE;
    add(kind, new Claim.Published(tag), start, end, rule, strength);
  }

  /** Says what a link leads to; the label is null where nobody knows the word. */
  void label(LinkLabels.@Nullable Label label, int start, int end, String rule, double strength) {
    add(Claim.Kind.LABEL, new Claim.Label(label), start, end, rule, strength);
  }

  /** Says that a stretch is what its text, or a part of it, says. */
  void text(Claim.Kind kind, String text, int start, int end, String rule, double strength) {
    add(kind, new Claim.Text(text), start, end, rule, strength);
  }

  /** Says that a stretch names persons. */
  void persons(Persons.Group group, int start, int end, String rule, double strength) {
    Claim.Value value = new Claim.Persons(group.names(), group.complete());
    add(Claim.Kind.PERSONS, value, start, end, rule, strength);
  }

  void add(Claim claim) {
    all.add(claim);
  }

  /** All, in the order in which they were made. */
  List<Claim> all() {
    return Collections.unmodifiableList(all);
  }
}
