package org.mlsyssearch.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.query.plan.NearWord;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.query.terms.Marks;
import org.mlsyssearch.search.TimeBudget;
import org.mlsyssearch.text.EditDistance;

/**
 * The words of one commit that are near to others. All its words are read into memory at the first
 * question, for which others wait. Thread-safe.
 */
final class Spellings {

  /** How many words are remembered with what is near to them. */
  private static final int MOST_REMEMBERED = 1000;

  private final LeafReader reader;

  /** Null until it is read. */
  private @Nullable WordTree words;

  private final Cache<String, List<NearWord>> remembered =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).executor(Runnable::run).build();

  Spellings(LeafReader reader) {
    this.reader = reader;
  }

  /** See {@link org.mlsyssearch.query.plan.Dictionary.Answers#near}. */
  List<NearWord> near(String word) throws IOException {
    List<NearWord> known = remembered.getIfPresent(word);
    if (known != null) {
      return known;
    }
    TimeBudget.check();
    List<NearWord> found = near(word, 1);
    if (found.isEmpty() && NearWord.mostEdits(word) == 2) {
      found = near(word, 2);
    }
    remembered.put(word, List.copyOf(found));
    return found;
  }

  private List<NearWord> near(String word, int edits) throws IOException {
    List<NearWord> found = new ArrayList<>();
    for (BytesRef near : read().near(word, edits, edits > 1)) {
      String text = near.utf8ToString();
      found.add(
          new NearWord(
              text,
              EditDistance.between(word, text, edits),
              reader.docFreq(new Term(Schema.name(IndexField.NAME), text)) > 0,
              reader.docFreq(new Term(Schema.name(IndexField.TEXT), near))));
    }
    return found;
  }

  /** The words as they stand in texts, but for the shortest. */
  synchronized WordTree read() throws IOException {
    if (words == null) {
      WordTree.Builder builder = new WordTree.Builder();
      Terms terms = reader.terms(Schema.name(IndexField.TEXT));
      if (terms != null) {
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
          String text = term.utf8ToString();
          if (!Marks.isMarked(text) && text.length() > Marks.LONGEST_EDGE) {
            builder.add(term);
          }
        }
      }
      words = builder.build();
    }
    return words;
  }
}
