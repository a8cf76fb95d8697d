package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The words and names of one commit: which there are, how frequent, and what is near to one. */
final class Dictionary {

  /** How many terms a beginning is completed from at most; beyond it, the rest goes unranked. */
  private static final int MOST_SCANNED = 2000;

  private static final int MOST_COMPLETIONS = 40;
  private static final int MOST_CORRECTIONS = 6;
  private static final int LONG_WORD = 9;

  /**
   * A word near to a misspelt one.
   *
   * @param edits how many edits away
   * @param isName whether it is the name of a system
   * @param papers how many papers have it
   */
  record Correction(String term, int edits, boolean isName, int papers) {}

  private final LeafReader reader;
  private final IndexSearcher searcher;

  Dictionary(LeafReader reader, IndexSearcher searcher) {
    this.reader = reader;
    this.searcher = searcher;
  }

  int papers() {
    return reader.maxDoc();
  }

  /** How many papers have a term of {@link Schema#TEXT}. */
  int frequency(String term) throws IOException {
    return reader.docFreq(new Term(Schema.TEXT, term));
  }

  boolean has(String term) throws IOException {
    return frequency(term) > 0;
  }

  /** Whether the terms stand one after the other in some paper. */
  boolean hasPhrase(List<String> terms) throws IOException {
    for (String term : terms) {
      if (!has(term)) {
        return false;
      }
    }
    return searcher.search(WordsPlan.phrase(terms), 1).scoreDocs.length > 0;
  }

  /** Whether letters and digits are the key of a name or of a whole title. */
  boolean isName(String key) throws IOException {
    return reader.docFreq(new Term(Schema.NAME, key)) > 0;
  }

  /**
   * Terms that begin so, those that need the fewest letters more first; not the beginning itself.
   */
  List<String> completions(String field, String beginning) throws IOException {
    List<String> found = new ArrayList<>();
    Terms terms = reader.terms(field);
    if (terms == null) {
      return found;
    }
    BytesRef prefix = new BytesRef(beginning);
    TermsEnum all = terms.iterator();
    TermsEnum.SeekStatus status = all.seekCeil(prefix);
    int scanned = 0;
    BytesRef term = status == TermsEnum.SeekStatus.END ? null : all.term();
    while (term != null && scanned++ < MOST_SCANNED && StringHelper.startsWith(term, prefix)) {
      if (term.length > prefix.length) {
        found.add(term.utf8ToString());
      }
      term = all.next();
    }
    found.sort(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    return found.size() > MOST_COMPLETIONS ? found.subList(0, MOST_COMPLETIONS) : found;
  }

  boolean hasBeginning(String field, String beginning) throws IOException {
    Terms terms = reader.terms(field);
    if (terms == null) {
      return false;
    }
    TermsEnum all = terms.iterator();
    BytesRef prefix = new BytesRef(beginning);
    return all.seekCeil(prefix) != TermsEnum.SeekStatus.END
        && StringHelper.startsWith(all.term(), prefix);
  }

  /**
   * Words that a misspelt one may mean, nearest first, names before words, frequent ones before
   * rare ones.
   */
  List<Correction> corrections(String word) throws IOException {
    int most = word.length() >= LONG_WORD ? 2 : 1;
    List<Correction> found = corrections(word, 1);
    if (found.isEmpty() && most == 2) {
      found = corrections(word, 2);
    }
    found.sort(
        Comparator.comparingInt(Correction::edits)
            .thenComparing(near -> !sameLetters(near.term(), word))
            .thenComparing(Correction::isName, Comparator.reverseOrder())
            .thenComparing(Correction::papers, Comparator.reverseOrder())
            .thenComparing(Correction::term));
    return found.size() > MOST_CORRECTIONS ? found.subList(0, MOST_CORRECTIONS) : found;
  }

  /** Whether two words have the same letters in another order. */
  private static boolean sameLetters(String a, String b) {
    char[] of = a.toCharArray();
    char[] other = b.toCharArray();
    Arrays.sort(of);
    Arrays.sort(other);
    return Arrays.equals(of, other);
  }

  private List<Correction> corrections(String word, int edits) throws IOException {
    List<Correction> found = new ArrayList<>();
    Terms terms = reader.terms(Schema.TEXT);
    if (terms == null) {
      return found;
    }
    FuzzyTermsEnum near =
        new FuzzyTermsEnum(terms, new Term(Schema.TEXT, word), edits, edits == 1 ? 0 : 1, true);
    for (BytesRef term = near.next(); term != null; term = near.next()) {
      String text = term.utf8ToString();
      if (!Schema.isMarked(text) && text.length() > 2) {
        int distance = Edits.between(word, text, edits);
        found.add(new Correction(text, distance, isName(text), near.docFreq()));
      }
    }
    return found;
  }
}
