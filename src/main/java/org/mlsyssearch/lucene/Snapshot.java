package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ParallelLeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOConsumer;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.meaning.Encoder;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.query.language.QueryLanguage;
import org.mlsyssearch.query.language.VenueLookup;
import org.mlsyssearch.query.plan.Blend;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.query.plan.Meant;
import org.mlsyssearch.query.plan.Plan;
import org.mlsyssearch.query.plan.Planner;
import org.mlsyssearch.query.plan.Synonyms;
import org.mlsyssearch.query.plan.Wordbook;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.search.CorpusInfo;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.IndexInfo;
import org.mlsyssearch.search.Match;
import org.mlsyssearch.search.Query;
import org.mlsyssearch.search.Recent;
import org.mlsyssearch.search.TimeBudget;
import org.mlsyssearch.search.bytes.CorpusCodec;
import org.mlsyssearch.text.KnownWords;

/**
 * One commit with all that is worked out once for it: columns of facets, synonyms, venues, and what
 * recent queries match. Immutable but for that memory; thread-safe. Whoever uses it holds its
 * reader meanwhile.
 */
final class Snapshot {

  private static final int REMEMBERED_QUERIES = 128;

  private record Asked(Query query, boolean typos, Match match) {}

  private final DirectoryReader reader;
  private final Map<String, String> data;
  private final CommitFiles files;
  private final LeafReaderContext leaf;
  private final IndexSearcher searcher;
  private final IndexInfo info;
  private final Map<Facet, Column> columns = new EnumMap<>(Facet.class);
  private final Map<Facet, LabelIndex> labels = new ConcurrentHashMap<>();
  private final DocSets sets;
  private final CountedSets countedSets;
  private final KeptPapers papers;
  private final LuceneDictionary dictionary;
  private final Synonyms synonyms;
  private final QueryLanguage language;
  private final Planner planner;
  private final @Nullable MeaningSearch meaning;
  private final Blend blend;
  private @Nullable TitleOrder titleOrder;
  private final Recent<Asked, Matches> answered = new Recent<>(REMEMBERED_QUERIES);

  /**
   * @param reader an index of one segment, which this object closes with {@link #release}
   * @param data the commit's own facts
   * @param encoder the one at hand; null if there is none. It is used where it made the vectors.
   * @param blend what counts beside the cosine
   */
  Snapshot(
      DirectoryReader reader,
      Map<String, String> data,
      CommitFiles files,
      @Nullable Encoder encoder,
      Blend blend)
      throws IOException {
    CorpusInfo corpus = CorpusCodec.read(data);
    String version = data.getOrDefault(Schema.DATA_VERSION, "");
    this.reader = reader;
    this.data = data;
    this.files = files;
    this.blend = blend;
    this.leaf = leafOf(reader);
    this.searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    searcher.setTimeout(TimeBudget::isOver);
    searcher.setSimilarity(Schema.similarity());
    Map<String, Map<String, String>> names =
        CorpusCodec.readLabels(data.getOrDefault(Schema.DATA_LABELS, ""));
    for (Facet facet : Facet.values()) {
      columns.put(
          facet, Column.read(facet, leaf.reader(), names.getOrDefault(facet.id(), Map.of())));
    }
    this.sets = new DocSets(searcher, leaf);
    CountedSet all = new CountedSet(sets.all(), sets.size());
    columns.values().forEach(column -> column.keepAll(all));
    this.countedSets = new CountedSets(all);
    this.papers = new KeptPapers(leaf.reader());
    this.dictionary = new LuceneDictionary(leaf.reader(), searcher, sets.counts());
    this.synonyms = new Synonyms(corpus.synonyms());
    VenueLookup venues = new VenueLookup(corpus.venues());
    this.language = new QueryLanguage(venues);
    this.planner =
        new Planner(
            dictionary,
            new Wordbook(synonyms, venues, word -> KnownWords.bundled().contains(word)));
    boolean isMeaningKnown =
        encoder != null && encoder.name().equals(data.get(Schema.DATA_ENCODER));
    this.meaning =
        encoder == null || !isMeaningKnown
            ? null
            : new MeaningSearch(
                encoder,
                new Nearest(searcher, leaf.reader()),
                new TopicParents(column(Facet.TOPIC)),
                sets);
    this.info =
        new IndexInfo(
            version,
            reader.numDocs(),
            files.size(),
            meaning == null ? null : meaning.encoder(),
            corpus);
  }

  private static LeafReaderContext leafOf(DirectoryReader reader) throws IOException {
    return switch (reader.leaves().size()) {
      case 0 -> new ParallelLeafReader().getContext();
      case 1 -> reader.leaves().getFirst();
      default -> throw new IllegalArgumentException("An index is one segment");
    };
  }

  CommitFiles files() {
    return files;
  }

  /** The commit's own facts. */
  Map<String, String> data() {
    return data;
  }

  IndexInfo info() {
    return info;
  }

  QueryLanguage language() {
    return language;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  LeafReader leaf() {
    return leaf.reader();
  }

  DocSets sets() {
    return sets;
  }

  /** Reads what is asked most of a large commit, and counts it, before anybody asks. */
  void readAhead() throws IOException {
    sets.kept().phrases().readTitles();
    sets.kept().readMostFrequent();
    sets.kept().readBeginnings();
    dictionary.readWords();
    titleOrder();
    sets.kept().phrases().readSynonyms(synonyms.phrases());
    new FrequentCounts(sets, countedSets).add(leaf.reader(), columns.values());
  }

  CountedSets countedSets() {
    return countedSets;
  }

  LuceneDictionary dictionary() {
    return dictionary;
  }

  Column column(Facet facet) {
    return Objects.requireNonNull(columns.get(facet));
  }

  /** A facet's values by their labels; made at the first question, for which others wait. */
  LabelIndex labels(Facet facet) {
    return labels.computeIfAbsent(facet, any -> LabelIndex.of(column(facet)));
  }

  /** What a query matches here. */
  Matches matches(Query query, boolean typos, Match match) throws IOException {
    Asked asked = new Asked(query, typos, match);
    Matches known = answered.get(asked);
    if (known != null) {
      return known.whole(sets);
    }
    Matches found = matches(planner.plan(query, typos), match);
    TimeBudget.check();
    answered.put(asked, found.kept());
    return found;
  }

  private Matches matches(Plan plan, Match match) throws IOException {
    Matches byWords = Matches.of(plan, sets);
    Meant meant = byWords.reading().meant();
    if (match == Match.WORDS || meaning == null || meant == null) {
      return byWords;
    }
    Matches matches =
        match == Match.AUTO
            ? byWords
            : Matches.none(byWords.reading().byMeaningAlone(), sets, plan.scores());
    Meant wanted = Objects.requireNonNull(matches.reading().meant());
    Clause clause = matches.reading().clause();
    WordScores known = match == Match.AUTO ? matches.wordScores() : sets.scores(clause);
    SomeScores words = new SomeScores(ClauseQuery.of(clause, sets), known, sets);
    return matches.with(meaning.find(wanted.with(blend), words));
  }

  /**
   * What is near to a paper in meaning, itself included.
   *
   * @param alike what scores by what papers have in common
   */
  ByMeaning near(int paper, org.apache.lucene.search.Query alike) throws IOException {
    return meaning == null ? ByMeaning.NOTHING : meaning.like(paper, alike);
  }

  /** The paper of a number, which others will most likely ask for too. */
  KeptPapers.Kept kept(int number) throws IOException {
    return papers.of(number);
  }

  /** As {@link #kept(int)}, for who asks for several. */
  KeptPapers.Reading keptPapers() {
    return papers.reading();
  }

  /** Reads papers that are asked for once. */
  PaperReader paperReader() throws IOException {
    return new PaperReader(leaf.reader());
  }

  Optional<Paper> paper(PaperId id) throws IOException {
    int number = number(Schema.ID, id.value());
    return number < 0 ? Optional.empty() : Optional.of(kept(number).paper());
  }

  /** The first paper that has a name of that key. */
  Optional<Paper> named(String key) throws IOException {
    int number = number(Schema.name(IndexField.NAME), key);
    return number < 0 ? Optional.empty() : Optional.of(kept(number).paper());
  }

  /** The first paper that has a term; negative if none has. */
  int number(String field, String term) throws IOException {
    PostingsEnum postings = leaf.reader().postings(new Term(field, term), PostingsEnum.NONE);
    if (postings == null) {
      return -1;
    }
    int number = postings.nextDoc();
    return number == PostingsEnum.NO_MORE_DOCS ? -1 : number;
  }

  /** Every id, in the order of their bytes. */
  void forEachId(IOConsumer<PaperId> consumer) throws IOException {
    Terms ids = leaf.reader().terms(Schema.ID);
    if (ids != null) {
      TermsEnum each = ids.iterator();
      for (BytesRef id = each.next(); id != null; id = each.next()) {
        consumer.accept(new PaperId(id.utf8ToString()));
      }
    }
  }

  /** Every paper's rank among the titles, of which equal ones share one. */
  SortedDocValues titles() throws IOException {
    return leaf.reader().getSortedDocValues(Schema.SORT_TITLE);
  }

  /** All papers by their titles; made at the first question, for which others wait. */
  synchronized TitleOrder titleOrder() throws IOException {
    TitleOrder known = titleOrder;
    if (known == null) {
      known = TitleOrder.of(titles(), sets.size());
      titleOrder = known;
    }
    return known;
  }

  /** Keeps the commit open; false if it is closed already. */
  boolean hold() {
    return reader.tryIncRef();
  }

  void release() throws IOException {
    reader.decRef();
  }
}
