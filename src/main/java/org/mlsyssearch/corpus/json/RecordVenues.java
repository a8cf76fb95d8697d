package org.mlsyssearch.corpus.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DraftBuilder;
import org.mlsyssearch.corpus.authority.StatedVenues;
import org.mlsyssearch.corpus.authority.Venues;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Slug;
import org.mlsyssearch.model.Venue;

/** Finds where the paper of a {@link JsonRecord} was published. Not thread-safe. */
final class RecordVenues {

  private final Venues known;
  private final StatedVenues stated;

  RecordVenues(Venues known) {
    this.known = known;
    this.stated = new StatedVenues(known);
  }

  /** Those that were met by their names alone. */
  StatedVenues stated() {
    return stated;
  }

  /** Gives a draft the place of its record. */
  void place(JsonRecord record, @Nullable CslType type, DraftBuilder draft) {
    String label = record.venueLabel;
    if (label != null && Titles.hasKey(label)) {
      draft.venue = venue(record, label, draft.kind);
    } else if (type != null) {
      cslPlace(type.places(record), draft);
    }
  }

  private Venue venue(JsonRecord record, String label, Kind kind) {
    Venue venue = known.find(label);
    if (venue != null) {
      return venue;
    }
    String id = record.venueId;
    if (id != null && Slug.of(id).equals(id)) {
      String name = record.venueName;
      return new Venue(id, label, name == null || name.isBlank() ? label : name, kind);
    }
    return stated.of(label, kind);
  }

  /** The first place that is known, else the first; arXiv may be stated with an id. */
  private void cslPlace(List<String> places, DraftBuilder draft) {
    StatedVenues.Stated best = null;
    for (String name : places) {
      if (Titles.hasKey(name) && (best == null || !best.known())) {
        StatedVenues.Stated place = stated.read(name.strip(), draft.kind);
        best = best == null || place.known() ? place : best;
      }
    }
    if (best != null) {
      draft.venue = best.venue();
      draft.arxivId = draft.arxivId == null ? best.arxivId() : draft.arxivId;
      Kind kind = best.venue().kind();
      draft.kind = best.known() && kind != Kind.UNKNOWN ? kind : draft.kind;
    }
  }
}
