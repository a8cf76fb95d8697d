package org.mlsyssearch.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
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
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.model.Slug;
import org.mlsyssearch.query.found.Finding;
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
      Map<Asked, Meaning> meanings) {

    QueryLanguage language() {
      return new QueryLanguage(new VenueLookup(corpus.venues()));
    }

    /** What a query means: its first reading that matches any paper, and what that scores. */
    Meaning meaning(Query query, boolean typos) {
      return meanings.computeIfAbsent(
          new Asked(query, typos),
          asked -> {
            try {
              Planner planner =
                  new Planner(
                      clauses.dictionary(),
                      new Wordbook(
                          new Synonyms(corpus.synonyms()),
                          new VenueLookup(corpus.venues()),
                          word -> KnownWords.bundled().contains(word)));
              return meaning(planner.plan(query, typos));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }

    private Meaning meaning(Plan plan) {
      for (Reading reading : plan.readings()) {
        Map<Paper, Double> scores = new LinkedHashMap<>();
        for (Paper paper : papers) {
          Double score = clauses.score(reading.clause(), paper);
          if (score != null) {
            scores.put(paper, plan.scores() ? score : 0.0);
          }
        }
        if (!scores.isEmpty()) {
          return new Meaning(reading, scores, plan.scores());
        }
      }
      return new Meaning(plan.otherwise(), Map.of(), plan.scores());
    }
  }

  private record Asked(Query query, boolean typos) {}

  private record Meaning(Reading reading, Map<Paper, Double> scores, boolean ranks) {}

  private record Scored(Paper paper, double score) {}

  private final Path dir;
  private volatile Commit commit;

  private NaiveSearchIndex(Path dir, Commit commit) {
    this.dir = dir;
    this.commit = commit;
  }

  /** An index of those papers. */
  public static NaiveSearchIndex of(List<Paper> papers, CorpusInfo corpus) {
    return new NaiveSearchIndex(Path.of(""), newCommit(papers, corpus));
  }

  static NaiveSearchIndex open(Path dir) {
    return new NaiveSearchIndex(dir, DISK.get(dir));
  }

  static IndexBuilder builder(Path dir) {
    return new IndexBuilder() {
      private final List<Paper> papers = new ArrayList<>();

      @Override
      public void add(Paper paper) {
        papers.add(paper);
      }

      @Override
      public void commit(CorpusInfo corpus) {
        DISK.put(dir, newCommit(papers, corpus));
      }

      @Override
      public void close() {}
    };
  }

  private static Commit newCommit(List<Paper> papers, CorpusInfo corpus) {
    return new Commit(
        "naive-" + VERSIONS.incrementAndGet(),
        List.copyOf(papers),
        corpus,
        new NaiveClauses(papers),
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
    Meaning meaning = now.meaning(request.query().query(), request.typos());
    List<Hit> hits =
        all.stream()
            .skip(offset)
            .limit(request.limit())
            .map(s -> hit(s, meaning, request))
            .toList();
    int next = offset + hits.size();
    Map<Facet, FacetCounts> facets = new EnumMap<>(Facet.class);
    for (Facet facet : request.facets()) {
      facets.put(facet, count(now, request, facet));
    }
    return new SearchResponse(
        all.size(),
        hits,
        facets,
        corrected(now, request, meaning),
        Stream.concat(request.query().notes().stream(), meaning.reading().notes().stream())
            .toList(),
        hits.isEmpty() || next >= all.size() ? null : next + "@" + now.version(),
        now.version());
  }

  private static Hit hit(Scored scored, Meaning meaning, SearchRequest request) {
    Finding finding = new Finding(scored.paper(), meaning.reading().patterns());
    return new Hit(
        scored.paper(),
        scored.score(),
        finding.highlights(),
        request.explain() ? finding.explanation(meaning.ranks()) : List.of());
  }

  private static String corrected(Commit now, SearchRequest request, Meaning meaning)
      throws IOException {
    List<Correction> corrections = meaning.reading().corrections();
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
    Meaning meaning = now.meaning(request.query().query(), request.typos());
    return meaning.scores().entrySet().stream()
        .filter(entry -> request.filters().accept(entry.getKey()))
        .map(e -> new Scored(e.getKey(), request.sort() == Sort.RELEVANCE ? e.getValue() : 0))
        .sorted(order(request.sort()))
        .toList();
  }

  private static Comparator<Paper> order(Sort sort, Function<Paper, Scored> scored) {
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
      case VENUE, AUTHOR, SYSTEM, KIND, SOURCE -> {
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
  public List<Hit> similar(PaperId id, int limit) throws IOException {
    Optional<Paper> self = paper(id);
    if (self.isEmpty()) {
      return List.of();
    }
    Clause like = SimilarPlan.like(self.get(), commit.clauses().dictionary());
    return commit.papers().stream()
        .filter(paper -> !paper.id().equals(id) && commit.clauses().score(like, paper) != null)
        .map(paper -> new Scored(paper, commit.clauses().score(like, paper)))
        .sorted(order(Sort.RELEVANCE))
        .limit(limit)
        .map(scored -> new Hit(scored.paper(), scored.score(), Map.of(), List.of()))
        .toList();
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
      if (present.stream().noneMatch(p -> last ? p.startsWith(word) : p.equals(word))) {
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
    return new IndexInfo(now.version(), now.papers().size(), 0, now.corpus());
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
