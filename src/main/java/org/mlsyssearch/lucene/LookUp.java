package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.search.Mention;
import org.mlsyssearch.search.Mentioned;

/**
 * Finds the papers that texts may mean by reading posting lists alone, without a query, facets or
 * highlights, so that a reference list costs little more than its words.
 */
final class LookUp {

  private static final List<IndexField> TITLES =
      List.of(IndexField.TITLE, IndexField.ALSO_KNOWN_AS, IndexField.SYSTEM);

  /** Words of more papers say too little to be followed. */
  private static final int MOST_PAPERS = 20_000;

  private final Snapshot snapshot;
  private final LeafReader reader;
  private final PaperReader papers;

  LookUp(Snapshot snapshot) throws IOException {
    this.snapshot = snapshot;
    this.reader = snapshot.leaf();
    this.papers = snapshot.paperReader();
  }

  Mentioned of(Mention mention) throws IOException {
    Set<Integer> identified = new LinkedHashSet<>();
    for (String term : mention.identifiers()) {
      int number = snapshot.number(Schema.name(IndexField.IDENTIFIER), term);
      if (number >= 0) {
        identified.add(number);
      }
    }
    return new Mentioned(papers(identified), papers(alike(mention.words())));
  }

  private List<Paper> papers(Iterable<Integer> numbers) throws IOException {
    List<Paper> found = new ArrayList<>();
    for (int number : numbers) {
      found.add(papers.paper(number));
    }
    return found;
  }

  private List<Integer> alike(List<String> words) throws IOException {
    Map<Integer, Double> scores = new HashMap<>();
    for (String word : new LinkedHashSet<>(words)) {
      Map<Integer, Double> ofWord = new HashMap<>();
      for (IndexField field : TITLES) {
        Term term = new Term(Schema.name(field), word);
        int papers = reader.docFreq(term);
        if (papers == 0 || papers > MOST_PAPERS) {
          continue;
        }
        double weight = Math.log1p((double) reader.maxDoc() / papers);
        PostingsEnum postings = reader.postings(term, PostingsEnum.NONE);
        while (postings != null && postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
          ofWord.merge(postings.docID(), weight, Math::max);
        }
      }
      ofWord.forEach((paper, weight) -> scores.merge(paper, weight, Double::sum));
    }
    return scores.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(Mentioned.MOST)
        .map(Map.Entry::getKey)
        .toList();
  }
}
