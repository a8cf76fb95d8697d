package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.ToIntBiFunction;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.mlsyssearch.query.plan.Dictionary;
import org.mlsyssearch.query.plan.NearWord;
import org.mlsyssearch.query.plan.Questions;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.search.Recent;
import org.mlsyssearch.search.TimeBudget;

/**
 * The words and names of one commit. As they lie beside it, each question is answered when its
 * answer is wanted and not before.
 */
final class LuceneDictionary implements Dictionary {

  /** How many terms a beginning is completed from at most; beyond it, the rest goes unranked. */
  private static final int MOST_SCANNED = 2000;

  /** Of how many names, phrases and beginnings it is remembered what they are. */
  private static final int RECENT = 1 << 13;

  /** One part in so many of the memory that Java may take is for each of these. */
  private static final int SHARE = 256;

  /** About what a text takes in memory beside its characters, in bytes. */
  private static final int TEXT = 60;

  private final LeafReader reader;
  private final TermCounts counts;
  private final Spellings spellings;
  private final KnownPhrases phrases;
  private final Map<IndexField, TermBits> bits = new ConcurrentHashMap<>();
  private final Recent<String, Boolean> names = recent((name, is) -> bytes(name));
  private final Recent<Questions.Beginning, List<String>> completions =
      recent((beginning, found) -> bytes(beginning.letters()) + bytes(found));

  LuceneDictionary(LeafReader reader, IndexSearcher searcher, TermCounts counts) {
    this.reader = reader;
    this.phrases = new KnownPhrases(reader, searcher, counts);
    this.counts = counts;
    this.spellings = new Spellings(reader);
  }

  static <K, V> Recent<K, V> recent(ToIntBiFunction<K, V> weigher) {
    return new Recent<>(RECENT, Recent.memory(SHARE), weigher);
  }

  private static int bytes(String text) {
    return TEXT + text.length();
  }

  /** About what texts take in memory. */
  static int bytes(List<String> texts) {
    return texts.stream().mapToInt(LuceneDictionary::bytes).sum();
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
      if (!bits(IndexField.TEXT).mayBe(term)) {
        return 0;
      }
      return counts.of(new Term(Schema.name(IndexField.TEXT), term)).papers();
    }

    @Override
    public boolean isName(String key) throws IOException {
      if (!bits(IndexField.NAME).mayBe(key)) {
        return false;
      }
      Boolean known = names.get(key);
      if (known == null) {
        known = reader.docFreq(new Term(Schema.name(IndexField.NAME), key)) > 0;
        names.put(key, known);
      }
      return known;
    }

    @Override
    public List<String> completions(IndexField field, String beginning) throws IOException {
      if (!bits(field).mayBegin(beginning)) {
        return List.of();
      }
      Questions.Beginning asked = new Questions.Beginning(field, beginning);
      List<String> known = completions.get(asked);
      if (known == null) {
        known = List.copyOf(LuceneDictionary.this.completions(field, beginning));
        completions.put(asked, known);
      }
      return known;
    }

    @Override
    public boolean hasPhrase(List<String> terms) throws IOException {
      for (String term : terms) {
        if (frequency(term) == 0) {
          return false;
        }
      }
      return phrases.has(terms);
    }

    @Override
    public List<NearWord> near(String word) throws IOException {
      return spellings.near(word);
    }
  }

  /** What may be a term of a field; read at the first question, for which others wait. */
  private TermBits bits(IndexField field) throws IOException {
    TermBits known = bits.get(field);
    if (known != null) {
      return known;
    }
    synchronized (bits) {
      known = bits.get(field);
      if (known == null) {
        known = TermBits.read(reader, Schema.name(field));
        bits.put(field, known);
      }
      return known;
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
