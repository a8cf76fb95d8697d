package org.mlsyssearch.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.meaning.Encoder;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.model.Slug;
import org.mlsyssearch.query.found.Finding;
import org.mlsyssearch.query.found.MeaningNotes;
import org.mlsyssearch.query.language.QueryLanguage;
import org.mlsyssearch.query.language.VenueLookup;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.query.plan.CorrectedText;
import org.mlsyssearch.query.plan.Correction;
import org.mlsyssearch.query.plan.Plan;
import org.mlsyssearch.query.plan.Planner;
import org.mlsyssearch.query.plan.Reading;
import org.mlsyssearch.query.plan.SimilarPlan;
import org.mlsyssearch.query.plan.Synonyms;
import org.mlsyssearch.query.plan.Wordbook;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.text.KnownWords;

/**
 * The port's second implementation: lists and loops, slow and obvious.
 *
 * <p>It is the oracle for what a real backend must find, score and count, and the stand-in for one
 * in tests of the server. It runs the plans that every engine runs, by looking at each paper.
 */
public final class NaiveSearchIndex implements SearchIndex {

  private static final Map<Path, Commit> DISK = new ConcurrentHashMap<>();
  private static final AtomicInteger VERSIONS = new AtomicInteger();
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private record Commit(
      String version,
      List<Paper> papers,
      CorpusInfo corpus,
      NaiveClauses clauses,
      @Nullable NaiveMeaning meaning,
      Map<Asked, Outcome> outcomes) {

    QueryLanguage language() {
      return new QueryLanguage(new VenueLookup(corpus.venues()));
    }

    /** What a query means: its first reading that matches any paper, and what that scores. */
    Outcome outcome(SearchRequest request) {
      return outcomes.computeIfAbsent(
          new Asked(request.query().query(), request.typos(), request.match()),
          asked -> {
            try {
              Planner planner =
                  new Planner(
                      clauses.dictionary(),
                      new Wordbook(
                          new Synonyms(corpus.synonyms()),
                          new VenueLookup(corpus.venues()),
                          word -> KnownWords.bundled().contains(word)));
              return outcome(planner.plan(asked.query(), asked.typos()), asked.match());
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }

    private Outcome outcome(Plan plan, Match match) throws IOException {
      Outcome byWords = byWords(plan);
      if (match == Match.WORDS || meaning == null || byWords.reading().meant() == null) {
        return byWords;
      }
      return meaning.add(
          match == Match.AUTO
              ? byWords
              : new Outcome(
                  byWords.reading().byMeaningAlone(), Map.of(), Set.of(), Map.of(), true));
    }

    private Outcome byWords(Plan plan) throws IOException {
      for (Reading reading : plan.readings()) {
        Map<Paper, Double> scores = new LinkedHashMap<>();
        for (Paper paper : papers) {
          Double score = clauses.score(reading.clause(), paper);
          if (score != null) {
            scores.put(paper, plan.scores() ? score : 0.0);
          }
        }
        if (!scores.isEmpty()) {
          return new Outcome(reading, scores, scores.keySet(), Map.of(), plan.scores());
        }
      }
      return new Outcome(plan.otherwise(), Map.of(), Set.of(), Map.of(), plan.scores());
    }
  }

  private record Asked(Query query, boolean typos, Match match) {}

  /**
   * What a query comes to.
   *
   * @param scores of every paper that matches
   * @param byWords those that have the words
   * @param cosines of those that are near in meaning
   */
  record Outcome(
      Reading reading,
      Map<Paper, Double> scores,
      Set<Paper> byWords,
      Map<Paper, Float> cosines,
      boolean ranks) {}

  record Scored(Paper paper, double score) {}

  private final Path dir;
  private volatile Commit commit;

  private NaiveSearchIndex(Path dir, Commit commit) {
    this.dir = dir;
    this.commit = commit;
  }

  /** An index of those papers that is searched by words alone. */
  public static NaiveSearchIndex of(List<Paper> papers, CorpusInfo corpus) {
    return of(papers, corpus, null);
  }

  /** An index of those papers that is searched by meaning where there is an encoder. */
  public static NaiveSearchIndex of(
      List<Paper> papers, CorpusInfo corpus, @Nullable Encoder encoder) {
    return new NaiveSearchIndex(Path.of(""), newCommit(papers, corpus, encoder));
  }

  static NaiveSearchIndex open(Path dir) {
    return new NaiveSearchIndex(dir, DISK.get(dir));
  }

  static IndexBuilder builder(Path dir, @Nullable Encoder encoder) {
    return new IndexBuilder() {
      private final List<Paper> papers = new ArrayList<>();

      @Override
      public @Nullable CorpusInfo replaced() {
        Commit old = DISK.get(dir);
        return old == null ? null : old.corpus();
      }

      @Override
      public void add(Paper paper) {
        papers.add(paper);
      }

      @Override
      public void commit(CorpusInfo corpus) {
        DISK.put(dir, newCommit(papers, corpus, encoder));
      }

      @Override
      public void close() {}
    };
  }

  private static Commit newCommit(
      List<Paper> papers, CorpusInfo corpus, @Nullable Encoder encoder) {
    NaiveClauses clauses = new NaiveClauses(papers);
    return new Commit(
        "naive-" + VERSIONS.incrementAndGet(),
        List.copyOf(papers),
        corpus,
        clauses,
        encoder == null
            ? null
            : new NaiveMeaning(papers, clauses, encoder, new Synonyms(corpus.synonyms())),
        new ConcurrentHashMap<>());
  }

  @Override
  public ParsedQuery parse(String text) {
    return commit.language().parse(text);
  }

  @Override
  public SearchResponse search(SearchRequest request) throws IOException {
    Commit now = commit;
    int offset = request.offset();
    if (request.cursor() != null) {
      String[] parts = request.cursor().split("@", 2);
      if (!parts[1].equals(now.version())) {
        throw new StaleCursorException("The cursor belongs to an older index; start again");
      }
      offset = Integer.parseInt(parts[0]);
    }
    List<Scored> all = matching(now, request);
    Outcome outcome = now.outcome(request);
    List<Hit> hits =
        all.stream()
            .skip(offset)
            .limit(request.limit())
            .map(s -> hit(s, outcome, request))
            .toList();
    int next = offset + hits.size();
    Map<Facet, FacetCounts> facets = new EnumMap<>(Facet.class);
    for (Facet facet : request.facets()) {
      facets.put(facet, count(now, request, facet));
    }
    return new SearchResponse(
        all.size(),
        related(outcome, all),
        hits,
        facets,
        corrected(now, request, outcome),
        notes(now, request, outcome, all),
        hits.isEmpty() || next >= all.size() ? null : next + "@" + now.version(),
        now.version());
  }

  private static int related(Outcome outcome, List<Scored> all) {
    return (int) all.stream().filter(s -> !outcome.byWords().contains(s.paper())).count();
  }

  private static List<String> notes(
      Commit now, SearchRequest request, Outcome outcome, List<Scored> all) {
    List<String> notes = new ArrayList<>(request.query().notes());
    notes.addAll(outcome.reading().notes());
    int alone = related(outcome, all);
    String encoder = now.meaning() == null ? null : now.meaning().encoder();
    notes.addAll(
        MeaningNotes.of(request.match(), encoder, outcome.reading().meant() != null, alone));
    return notes;
  }

  private static Hit hit(Scored scored, Outcome outcome, SearchRequest request) {
    Finding finding = new Finding(scored.paper(), outcome.reading().patterns());
    return new Hit(
        scored.paper(),
        scored.score(),
        Matched.of(
            outcome.byWords().contains(scored.paper()),
            outcome.cosines().containsKey(scored.paper())),
        finding.highlights(),
        request.explain()
            ? finding.explanation(
                outcome.ranks(),
                outcome.byWords().contains(scored.paper()),
                outcome.cosines().get(scored.paper()))
            : List.of());
  }

  private static String corrected(Commit now, SearchRequest request, Outcome outcome)
      throws IOException {
    List<Correction> corrections = outcome.reading().corrections();
    return corrections.isEmpty()
        ? null
        : CorrectedText.of(
            request.query().text(),
            corrections,
            key ->
                now.papers().stream()
                    .filter(paper -> new NaiveTerms(paper).has(IndexField.NAME, key))
                    .min(order(Sort.NEWEST, paper -> new Scored(paper, 0))));
  }

  private static List<Scored> matching(Commit now, SearchRequest request) {
    Outcome outcome = now.outcome(request);
    return outcome.scores().entrySet().stream()
        .filter(entry -> request.among() == null || request.among().contains(entry.getKey().id()))
        .filter(entry -> request.filters().accept(entry.getKey()))
        .map(e -> new Scored(e.getKey(), request.sort() == Sort.RELEVANCE ? e.getValue() : 0))
        .sorted(order(request.sort()))
        .toList();
  }

  static Comparator<Paper> order(Sort sort, Function<Paper, Scored> scored) {
    return Comparator.comparing(scored, order(sort));
  }

  private static Comparator<Scored> order(Sort sort) {
    Comparator<Scored> newest =
        Comparator.comparing(
            (Scored s) -> s.paper().year(), Comparator.nullsLast(Comparator.reverseOrder()));
    Comparator<Scored> oldest =
        Comparator.comparing(
            (Scored s) -> s.paper().year(), Comparator.nullsLast(Comparator.naturalOrder()));
    Comparator<Scored> title =
        Comparator.comparing((Scored s) -> s.paper().title().toLowerCase(Locale.ROOT));
    Comparator<Scored> id = Comparator.comparing((Scored s) -> s.paper().id());
    return switch (sort) {
      case RELEVANCE ->
          Comparator.comparingDouble(Scored::score)
              .reversed()
              .thenComparing(newest)
              .thenComparing(title)
              .thenComparing(id);
      case NEWEST -> newest.thenComparing(title).thenComparing(id);
      case OLDEST -> oldest.thenComparing(title).thenComparing(id);
      case TITLE -> title.thenComparing(newest).thenComparing(id);
    };
  }

  static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(r -> r.group()).toList();
  }

  private static FacetCounts count(Commit now, SearchRequest request, Facet facet) {
    return switch (facet) {
      case TOPIC -> tree(now, request);
      case YEAR -> years(now, request);
      default -> {
        List<FacetCounts.Count> values = values(now, request, facet);
        List<FacetCounts.Count> shown = new ArrayList<>();
        for (FacetCounts.Count count : values) {
          if (shown.size() < request.facetLimit() && count.count() > 0) {
            shown.add(count);
          }
        }
        for (FacetCounts.Count count : values) {
          if ((count.selected() || count.excluded()) && !shown.contains(count)) {
            shown.add(count);
          }
        }
        yield new FacetCounts.Terms(distinct(values), missing(now, request, facet), shown);
      }
    };
  }

  private static int distinct(List<FacetCounts.Count> values) {
    return (int)
        values.stream()
            .filter(value -> value.count() > 0 && !value.value().equals(Facet.UNKNOWN))
            .count();
  }

  private static int missing(Commit now, SearchRequest request, Facet facet) {
    return (int)
        pool(now, request, facet)
            .filter(paper ->
                facet.valuesOf(paper).stream().allMatch(v -> v.value().equals(Facet.UNKNOWN)))
            .count();
  }

  /** The papers a facet's values are counted over: all filters but its own. */
  private static Stream<Paper> pool(Commit now, SearchRequest request, Facet facet) {
    return matching(now, request.withFilters(request.filters().without(facet))).stream()
        .map(Scored::paper);
  }

  /** Every value with papers, and every one mentioned in the filters; most papers first. */
  private static List<FacetCounts.Count> values(Commit now, SearchRequest request, Facet facet) {
    Selection selection = request.filters().of(facet);
    Map<String, String> labels = new TreeMap<>();
    for (Paper paper : now.papers()) {
      facet.valuesOf(paper).forEach(v -> labels.putIfAbsent(v.value(), v.label()));
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    pool(now, request, facet)
        .forEach(p -> facet.valuesOf(p).forEach(v -> counts.merge(v.value(), 1, Integer::sum)));
    Set<String> mentioned = new LinkedHashSet<>(selection.include());
    mentioned.addAll(selection.exclude());
    mentioned.forEach(value -> counts.putIfAbsent(value, 0));
    return counts.entrySet().stream()
        .map(e ->
            new FacetCounts.Count(
                e.getKey(),
                labels.getOrDefault(e.getKey(), e.getKey()),
                e.getValue(),
                selection.include().contains(e.getKey()),
                selection.exclude().contains(e.getKey())))
        .sorted(BY_COUNT)
        .toList();
  }

  private static final Comparator<FacetCounts.Count> BY_COUNT =
      Comparator.comparingInt(FacetCounts.Count::count)
          .reversed()
          .thenComparing(FacetCounts.Count::label)
          .thenComparing(FacetCounts.Count::value);

  private static FacetCounts.Years years(Commit now, SearchRequest request) {
    Selection selection = request.filters().of(Facet.YEAR);
    Map<Integer, Integer> counts = new TreeMap<>();
    pool(now, request, Facet.YEAR)
        .filter(p -> p.year() != null)
        .forEach(p -> counts.merge(p.year(), 1, Integer::sum));
    List<FacetCounts.Count> buckets =
        counts.entrySet().stream()
            .map(e ->
                new FacetCounts.Count(
                    e.getKey().toString(),
                    e.getKey().toString(),
                    e.getValue(),
                    covers(selection.include(), e.getKey()),
                    covers(selection.exclude(), e.getKey())))
            .toList();
    return new FacetCounts.Years(
        buckets.isEmpty() ? null : Integer.valueOf(buckets.getFirst().value()),
        buckets.isEmpty() ? null : Integer.valueOf(buckets.getLast().value()),
        missing(now, request, Facet.YEAR),
        buckets);
  }

  private static boolean covers(Set<String> ranges, int year) {
    return ranges.stream()
        .anyMatch(r -> !r.equals(Facet.UNKNOWN) && YearRange.parse(r).contains(year));
  }

  private static FacetCounts.Tree tree(Commit now, SearchRequest request) {
    List<FacetCounts.Count> values = new ArrayList<>(values(now, request, Facet.TOPIC));
    Set<String> present = new TreeSet<>(values.stream().map(FacetCounts.Count::value).toList());
    for (FacetCounts.Count count : List.copyOf(values)) {
      String key = count.value();
      for (int slash = key.lastIndexOf('/'); slash > 0; slash = key.lastIndexOf('/')) {
        key = key.substring(0, slash);
        if (present.add(key)) {
          values.add(new FacetCounts.Count(key, topicLabel(now, key), 0, false, false));
        }
      }
    }
    List<FacetCounts.Count> named =
        values.stream()
            .map(c ->
                new FacetCounts.Count(
                    c.value(), topicLabel(now, c.value()), c.count(), c.selected(), c.excluded()))
            .sorted(BY_COUNT)
            .toList();
    return new FacetCounts.Tree(missing(now, request, Facet.TOPIC), children(named, ""));
  }

  /** The label of a topic; of one that no paper has, the last part of its key. */
  private static String topicLabel(Commit now, String key) {
    return now.papers().stream()
        .flatMap(p -> Facet.TOPIC.valuesOf(p).stream())
        .filter(v -> v.value().equals(key))
        .map(Facet.Value::label)
        .findFirst()
        .orElse(key.substring(key.lastIndexOf('/') + 1));
  }

  private static List<FacetCounts.Node> children(List<FacetCounts.Count> all, String parent) {
    return all.stream()
        .filter(c -> parentOf(c.value()).equals(parent))
        .map(c -> new FacetCounts.Node(c, children(all, c.value())))
        .toList();
  }

  private static String parentOf(String key) {
    return key.substring(0, Math.max(0, key.lastIndexOf('/')));
  }

  @Override
  public Optional<Paper> paper(PaperId id) {
    return commit.papers().stream().filter(paper -> paper.id().equals(id)).findFirst();
  }

  @Override
  public List<Paper> papers(List<PaperId> ids) {
    List<Paper> papers = commit.papers();
    return ids.stream()
        .flatMap(id -> papers.stream().filter(paper -> paper.id().equals(id)).limit(1))
        .toList();
  }

  @Override
  public List<Hit> similar(PaperId id, int limit) throws IOException {
    Optional<Paper> self = paper(id);
    if (self.isEmpty()) {
      return List.of();
    }
    Clause like = SimilarPlan.like(self.get(), commit.clauses().dictionary());
    Map<Paper, Double> scores = new LinkedHashMap<>();
    for (Paper paper : commit.papers()) {
      Double score = commit.clauses().score(like, paper);
      if (!paper.id().equals(id) && score != null) {
        scores.put(paper, score);
      }
    }
    if (commit.meaning() != null) {
      commit.meaning().addNear(self.get(), scores);
    }
    return scores.entrySet().stream()
        .map(entry -> new Scored(entry.getKey(), entry.getValue()))
        .sorted(order(Sort.RELEVANCE))
        .limit(limit)
        .map(scored -> new Hit(scored.paper(), scored.score(), Matched.WORDS, Map.of(), List.of()))
        .toList();
  }

  @Override
  public List<Mentioned> lookUp(List<Mention> mentions) {
    return mentions.stream()
        .map(mention ->
            new Mentioned(
                mention.identifiers().stream()
                    .flatMap(term ->
                        commit.papers().stream()
                            .filter(
                                paper -> new NaiveTerms(paper).has(IndexField.IDENTIFIER, term)))
                    .distinct()
                    .toList(),
                alike(mention.words())))
        .toList();
  }

  private List<Paper> alike(List<String> words) {
    Map<String, Long> frequencies = new HashMap<>();
    for (Paper paper : commit.papers()) {
      titleWords(paper).forEach(word -> frequencies.merge(word, 1L, Long::sum));
    }
    Map<Paper, Double> scores = new LinkedHashMap<>();
    for (Paper paper : commit.papers()) {
      Set<String> own = titleWords(paper);
      double score =
          words.stream()
              .distinct()
              .filter(own::contains)
              .mapToDouble(word -> 1.0 / frequencies.getOrDefault(word, 1L))
              .sum();
      if (score > 0) {
        scores.put(paper, score);
      }
    }
    return scores.entrySet().stream()
        .sorted(Map.Entry.<Paper, Double>comparingByValue().reversed())
        .limit(Mentioned.MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Set<String> titleWords(Paper paper) {
    NaiveTerms terms = new NaiveTerms(paper);
    Set<String> words = new TreeSet<>(terms.terms(IndexField.TITLE));
    words.addAll(terms.terms(IndexField.ALSO_KNOWN_AS));
    words.addAll(terms.terms(IndexField.SYSTEM));
    return words;
  }

  @Override
  public FacetCounts.Terms facet(FacetRequest request) {
    Commit now = commit;
    List<String> wanted = words(request.text());
    List<FacetCounts.Count> values =
        values(now, request.search(), request.facet()).stream()
            .filter(c -> c.count() > 0 || c.selected() || c.excluded())
            .filter(c -> hasWords(c.label(), wanted))
            .filter(c -> request.parent() == null || parentOf(c.value()).equals(request.parent()))
            .sorted(
                request.byLabel()
                    ? Comparator.comparing((FacetCounts.Count c) -> Slug.of(c.label()))
                        .thenComparing(FacetCounts.Count::label)
                        .thenComparing(FacetCounts.Count::value)
                    : BY_COUNT)
            .toList();
    return new FacetCounts.Terms(
        distinct(values),
        missing(now, request.search(), request.facet()),
        values.stream().limit(request.limit()).toList());
  }

  private static boolean hasWords(String label, List<String> wanted) {
    List<String> present = words(label);
    for (int i = 0; i < wanted.size(); i++) {
      String word = wanted.get(i);
      boolean last = i == wanted.size() - 1;
      boolean anywhere = word.codePoints().anyMatch(Character::isIdeographic);
      if (present.stream()
          .noneMatch(
              p -> anywhere ? p.contains(word) : last ? p.startsWith(word) : p.equals(word))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public List<Suggestion> suggest(String text, int limit) {
    List<String> wanted = words(text);
    if (wanted.isEmpty()) {
      return List.of();
    }
    SearchRequest all = SearchRequest.of(ParsedQuery.ALL);
    List<Suggestion> found = new ArrayList<>();
    Map<Facet, Suggestion.Type> types = new LinkedHashMap<>();
    types.put(Facet.SYSTEM, Suggestion.Type.SYSTEM);
    types.put(Facet.TOPIC, Suggestion.Type.TOPIC);
    types.put(Facet.VENUE, Suggestion.Type.VENUE);
    types.put(Facet.AUTHOR, Suggestion.Type.AUTHOR);
    types.forEach((facet, type) -> {
      for (FacetCounts.Count c : values(commit, all, facet)) {
        if (hasWords(c.label(), wanted)) {
          found.add(new Suggestion(type, c.label(), c.value(), c.count(), null));
        }
      }
    });
    for (Paper paper : commit.papers()) {
      if (hasWords(paper.title(), wanted)) {
        found.add(
            new Suggestion(Suggestion.Type.TITLE, paper.title(), paper.id().value(), 1, null));
      }
    }
    return found.stream().limit(limit).toList();
  }

  @Override
  public void forEach(SearchRequest request, Consumer<Paper> consumer) {
    matching(commit, request).forEach(scored -> consumer.accept(scored.paper()));
  }

  @Override
  public IndexInfo info() {
    Commit now = commit;
    return new IndexInfo(
        now.version(),
        now.papers().size(),
        0,
        now.meaning() == null ? null : now.meaning().encoder(),
        now.corpus());
  }

  @Override
  public void check() {
    // Nothing of it can be damaged.
  }

  @Override
  public boolean refresh() {
    Commit newest = DISK.getOrDefault(dir, commit);
    boolean newer = newest != commit;
    commit = newest;
    return newer;
  }

  @Override
  public void close() {}
}
