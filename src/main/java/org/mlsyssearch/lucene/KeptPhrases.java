package org.mlsyssearch.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.query.terms.IndexField;

/**
 * The papers that have phrases, and how often, worked out once and kept while they are asked for;
 * those of synonyms, which each beginning may become, for good. Bounded in bytes; thread-safe.
 */
final class KeptPhrases {

  /** One part in so many of the memory that Java may take is for phrases that were asked for. */
  private static final int SHARE = 32;

  /** One part in so many is for those of synonyms. */
  private static final int SHARE_OF_SYNONYMS = 64;

  private final LeafReader reader;
  private final PhraseReader phrases;

  private final Cache<Clause.Phrase, PhrasePapers> kept =
      KeptSets.cache(SHARE, PhrasePapers::bytes);

  private final Map<Clause.Phrase, PhrasePapers> ofSynonyms = new ConcurrentHashMap<>();

  /** Null until it is read. */
  private volatile @Nullable TitlePlaces places;

  KeptPhrases(IndexReader index, LeafReaderContext context) {
    this.reader = context.reader();
    this.phrases = new PhraseReader(index, context);
  }

  /** Reads where the most frequent stems stand in titles, so that nobody reads it for phrases. */
  void readTitles() throws IOException {
    places = TitlePlaces.read(reader);
  }

  /** Reads phrases in any field, until these fill what there is for them. */
  void readSynonyms(Collection<List<String>> synonyms) throws IOException {
    long left = Runtime.getRuntime().maxMemory() / SHARE_OF_SYNONYMS;
    for (List<String> terms : synonyms) {
      for (IndexField field : IndexField.withPositions()) {
        if (left > 0) {
          Clause.Phrase phrase = new Clause.Phrase(field, terms, 0);
          PhrasePapers papers = papers(phrase);
          ofSynonyms.put(phrase, papers);
          left -= KeptSets.ENTRY + papers.bytes();
        }
      }
    }
  }

  /** The papers of a phrase. */
  PhrasePapers papers(Clause.Phrase phrase) throws IOException {
    PhrasePapers known = known(phrase);
    if (known == null || known.unknown().cost() > 0) {
      known = phrases.read(phrase);
      kept.put(phrase, known);
    }
    return known;
  }

  /**
   * The papers of a phrase if these are told without reading positions; null if they are not. There
   * may be papers of which it is not known.
   */
  @Nullable PhrasePapers known(Clause.Phrase phrase) throws IOException {
    PhrasePapers known = ofSynonyms.get(phrase);
    known = known == null ? kept.getIfPresent(phrase) : known;
    TitlePlaces read = places;
    if (known == null && read != null && read.knows(phrase)) {
      known = read.papers(phrase);
      kept.put(phrase, known);
    }
    return known;
  }
}
