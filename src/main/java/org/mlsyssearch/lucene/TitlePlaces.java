package org.mlsyssearch.lucene;

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

  private final LeafReader reader;
  private final Map<String, WordPlaces> words = new HashMap<>();

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
    FixedBitSet all = null;
    for (String word : phrase.terms()) {
      FixedBitSet own = new FixedBitSet(reader.maxDoc());
      own.or(postings(word, PostingsEnum.NONE));
      places.add(Objects.requireNonNull(words.get(word)).in(own));
      if (all == null) {
        all = own.clone();
      } else {
        all.and(own);
      }
    }
    return PhrasePapers.of(Objects.requireNonNull(all), new PhraseFinder(places, phrase.slop()));
  }
}
