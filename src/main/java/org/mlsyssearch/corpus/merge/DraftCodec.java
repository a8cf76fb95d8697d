package org.mlsyssearch.corpus.merge;

import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.model.Facts;
import org.mlsyssearch.model.SourceRef;
import org.mlsyssearch.model.bytes.ByteReader;
import org.mlsyssearch.model.bytes.ByteWriter;
import org.mlsyssearch.model.bytes.FactsCodec;
import org.mlsyssearch.model.bytes.SharedValues;

/**
 * Drafts as bytes. What many drafts share, such as venues, topics and lists, is kept here and
 * written as a number; so only the codec that wrote a draft can read it. Not thread-safe.
 */
final class DraftCodec {

  /** Where an entry stands, without its line. */
  private record Place(String list, String file, String heading) {}

  private final SharedValues shared = new SharedValues();
  private final FactsCodec facts = new FactsCodec(shared);
  private final ByteWriter out = new ByteWriter();

  /** Writes a draft into {@link #bytes}, from its beginning; returns how many bytes it takes. */
  int write(Draft draft) {
    out.clear();
    facts.write(draft.facts(), out);
    out.number(draft.authorsComplete() ? 1 : 0);
    SourceRef source = draft.source();
    out.number(shared.number(new Place(source.list(), source.file(), source.heading())));
    out.number(source.line());
    out.number(draft.column());
    return out.length();
  }

  /** What {@link #write} wrote last. */
  byte[] bytes() {
    return out.array();
  }

  /** Reads the draft that begins at a place of some bytes. */
  Draft read(byte[] from, int start) {
    ByteReader in = new ByteReader(from, start);
    Facts known = facts.read(in);
    boolean complete = in.number() == 1;
    Place place = (Place) shared.value(in.number());
    SourceRef source = new SourceRef(place.list(), place.file(), in.number(), place.heading());
    return new Draft(known, complete, source, in.number());
  }
}
