package org.mlsyssearch.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.FixedBitSet;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.query.terms.Marks;

/**
 * Where the most frequent stems stand in each title, so that titles that have several of them near
 * each other are found without reading positions. Immutable and thread-safe.
 */
final class TitlePlaces {

  /** Of so many stems it is known. */
  private static final int MOST = 0xFF;

  /** A stem of fewer than one paper in so many is not frequent. */
  private static final int FREQUENT = 512;

  /** One part in so many of the memory that Java may take is for the papers of stems. */
  private static final int SHARE = 256;

  private final LeafReader reader;
  private final Map<String, WordPlaces> words = new HashMap<>();
  private final Cache<String, PaperSet> papers = KeptSets.cache(SHARE, PaperSet::bytes);

  private TitlePlaces(LeafReader reader) {
    this.reader = reader;
  }

  static TitlePlaces read(LeafReader reader) throws IOException {
    TitlePlaces titles = new TitlePlaces(reader);
    for (FrequentTerms.Frequent next : FrequentTerms.of(reader, IndexField.TITLE, FREQUENT)) {
      String stem = next.term().term();
      if (Marks.isStem(stem) && titles.words.size() < MOST) {
        PostingsEnum each = titles.postings(stem, PostingsEnum.POSITIONS);
        titles.words.put(stem, WordPlaces.read(each, next.papers()));
      }
    }
    return titles;
  }

  private PostingsEnum postings(String stem, int wanted) throws IOException {
    Term term = new Term(Schema.name(IndexField.TITLE), stem);
    return Objects.requireNonNull(reader.postings(term, wanted));
  }

  /** Whether it is known which titles have a phrase: one of several frequent stems. */
  boolean knows(Clause.Phrase phrase) {
    return phrase.field() == IndexField.TITLE
        && phrase.terms().size() > 1
        && words.keySet().containsAll(phrase.terms())
        && new HashSet<>(phrase.terms()).size() == phrase.terms().size();
  }

  /** The papers of a phrase that is known. */
  PhrasePapers papers(Clause.Phrase phrase) throws IOException {
    List<WordPlaces.Cursor> places = new ArrayList<>();
    List<PaperSet> sets = new ArrayList<>();
    for (String word : phrase.terms()) {
      PaperSet own = papers(word);
      places.add(Objects.requireNonNull(words.get(word)).in(own));
      sets.add(own);
    }
    PaperSet all = PaperSet.inAll(sets, reader.maxDoc());
    return PhrasePapers.of(all, new PhraseFinder(places, phrase.slop()));
  }

  /** The papers whose titles have a stem; kept for a while, as words stand in several phrases. */
  private PaperSet papers(String stem) throws IOException {
    PaperSet known = papers.getIfPresent(stem);
    if (known == null) {
      FixedBitSet read = new FixedBitSet(reader.maxDoc());
      read.or(postings(stem, PostingsEnum.NONE));
      known = PaperSet.of(read);
      papers.put(stem, known);
    }
    return known;
  }
}
