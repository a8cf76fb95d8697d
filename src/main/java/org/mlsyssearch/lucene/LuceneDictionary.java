package org.mlsyssearch.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.query.plan.Dictionary;
import org.mlsyssearch.query.plan.NearWord;
import org.mlsyssearch.query.plan.Questions;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.search.TimeBudget;

/**
 * The words and names of one commit. As they lie beside it, each question is answered when its
 * answer is wanted and not before.
 */
final class LuceneDictionary implements Dictionary {

  /** How many terms a beginning is completed from at most; beyond it, the rest goes unranked. */
  private static final int MOST_SCANNED = 2000;

  /** Of how many phrases it is remembered whether any paper has them: of many synonyms. */
  private static final int MOST_PHRASES = 10_000;

  /** Of how many terms it is remembered how many papers have them: those of some queries. */
  private static final int RECENT = 1 << 13;

  /** Longer ones are too rare to be remembered. */
  private static final int LONGEST = 64;

  /** Of how many beginnings it is remembered what they become. */
  private static final int RECENT_BEGINNINGS = 1 << 10;

  private final LeafReader reader;
  private final IndexSearcher searcher;
  private final Spellings spellings;
  private final Cache<List<String>, Boolean> phrases =
      Caffeine.newBuilder().maximumSize(MOST_PHRASES).executor(Runnable::run).build();
  private final Recent<String, Integer> frequencies = new Recent<>(RECENT);
  private final Recent<String, Boolean> names = new Recent<>(RECENT);
  private final Recent<Questions.Beginning, List<String>> completions =
      new Recent<>(RECENT_BEGINNINGS);

  LuceneDictionary(LeafReader reader, IndexSearcher searcher) {
    this.reader = reader;
    this.searcher = searcher;
    this.spellings = new Spellings(reader);
  }

  @Override
  public Answers ask(Consumer<Questions> asking) {
    return new OneQuery();
  }

  /** The answers to one query. */
  private final class OneQuery implements Answers {

    @Override
    public int papers() {
      return reader.maxDoc();
    }

    @Override
    public int frequency(String term) throws IOException {
      Integer known = frequencies.get(term);
      if (known == null) {
        known = reader.docFreq(new Term(Schema.name(IndexField.TEXT), term));
        if (term.length() <= LONGEST) {
          frequencies.put(term, known);
        }
      }
      return known;
    }

    @Override
    public boolean isName(String key) throws IOException {
      Boolean known = names.get(key);
      if (known == null) {
        known = reader.docFreq(new Term(Schema.name(IndexField.NAME), key)) > 0;
        if (key.length() <= LONGEST) {
          names.put(key, known);
        }
      }
      return known;
    }

    @Override
    public List<String> completions(IndexField field, String beginning) throws IOException {
      Questions.Beginning asked = new Questions.Beginning(field, beginning);
      List<String> known = completions.get(asked);
      if (known == null) {
        known = List.copyOf(LuceneDictionary.this.completions(field, beginning));
        if (beginning.length() <= LONGEST) {
          completions.put(asked, known);
        }
      }
      return known;
    }

    @Override
    public boolean hasPhrase(List<String> terms) throws IOException {
      Boolean known = phrases.getIfPresent(terms);
      if (known == null) {
        TimeBudget.check();
        Clause phrase = Clause.anyField(IndexField.withPositions(), terms);
        known = searcher.search(ClauseQuery.withoutSets(phrase), 1).scoreDocs.length > 0;
        phrases.put(List.copyOf(terms), known);
      }
      return known;
    }

    @Override
    public List<NearWord> near(String word) throws IOException {
      return spellings.near(word);
    }
  }

  /** Reads all words, so that nobody waits for it who misspells one. */
  void readWords() throws IOException {
    spellings.read();
  }

  private List<String> completions(IndexField field, String beginning) throws IOException {
    List<String> found = new ArrayList<>();
    TimeBudget.check();
    Terms terms = reader.terms(Schema.name(field));
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
}
