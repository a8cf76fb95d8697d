package org.mlsyssearch.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.query.plan.Clause;

/**
 * The papers whose titles have phrases of frequent words, worked out once and kept while they are
 * asked for. Bounded in bytes; thread-safe.
 */
final class TitlePhrases {

  /** One part in so many of the memory that Java may take is for these papers. */
  private static final int SHARE = 64;

  private final LeafReader reader;

  private final Cache<Clause.Phrase, PhrasePapers> kept =
      KeptSets.cache(SHARE, PhrasePapers::bytes);

  /** Null until it is read. */
  private volatile @Nullable TitlePlaces places;

  TitlePhrases(LeafReader reader) {
    this.reader = reader;
  }

  /** Reads where the most frequent stems stand in titles, so that nobody reads it for phrases. */
  void read() throws IOException {
    places = TitlePlaces.read(reader);
  }

  /** The papers of a phrase by how its words stand in titles; null where that is not known. */
  @Nullable PhrasePapers papers(Clause.Phrase phrase) throws IOException {
    TitlePlaces read = places;
    if (read == null || !read.knows(phrase)) {
      return null;
    }
    PhrasePapers known = kept.getIfPresent(phrase);
    if (known == null) {
      known = read.papers(phrase);
      kept.put(phrase, known);
    }
    return known;
  }
}
