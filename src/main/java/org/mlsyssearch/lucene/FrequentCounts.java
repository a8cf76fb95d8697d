package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.FixedBitSet;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.query.terms.Marks;
import org.mlsyssearch.search.TimeBudget;
import org.mlsyssearch.text.StopWords;

/**
 * Counts the values that papers of frequent words have before anybody asks for them: of all forms
 * of a word together, as they have one stem. Used once.
 */
final class FrequentCounts {

  /** A word of more than one paper in so many is frequent. */
  private static final int FREQUENT = 12;

  /** One part in so many of the memory that Java may take is for the counts. */
  private static final int SHARE = 24;

  private final DocSets sets;
  private final CountedSets counted;

  FrequentCounts(DocSets sets, CountedSets counted) {
    this.sets = sets;
    this.counted = counted;
  }

  /** Counts, until what is kept fills its share of memory. */
  void add(LeafReader reader, Collection<Column> columns) throws IOException {
    long left = Runtime.getRuntime().maxMemory() / SHARE;
    for (FrequentTerms.Frequent next : FrequentTerms.of(reader, IndexField.TEXT, FREQUENT)) {
      if (left > 0 && isWord(next.term().term())) {
        left -= add(sets.kept().levels(next.term()).papers().toSet(sets.size()), columns);
      }
    }
  }

  private static boolean isWord(String term) {
    return Marks.isStem(term) && !StopWords.contains(term.substring(1));
  }

  /** Counts papers unless much the same are counted already; tells what it takes in memory. */
  private long add(FixedBitSet papers, Collection<Column> columns) {
    TimeBudget.check();
    int cardinality = papers.cardinality();
    if (counted.isNear(papers, cardinality)) {
      return 0;
    }
    CountedSet own = new CountedSet(papers, cardinality);
    for (Column column : columns) {
      column.counts(PapersToCount.all(own)).close();
    }
    counted.add(own);
    return own.bytes();
  }
}
