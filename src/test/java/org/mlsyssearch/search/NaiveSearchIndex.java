package org.mlsyssearch.search;

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
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.model.Slug;

/**
 * The port's second implementation: lists and loops, slow and obvious.
 *
 * <p>It is the oracle for what a real backend must count and the stand-in for one in tests of the
 * server. A word matches where it stands whole in any text of a paper, the last one also as a
 * beginning; every matching word scores one, so that its relevance order is no measure of quality.
 */
public final class NaiveSearchIndex implements SearchIndex {

  private static final Map<Path, Commit> DISK = new ConcurrentHashMap<>();
  private static final AtomicInteger VERSIONS = new AtomicInteger();
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private record Commit(
      String version,
      List<Paper> papers,
      CorpusInfo corpus,
      Map<Query.Words, Boolean> somePaperHasAll) {}

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
        new ConcurrentHashMap<>());
  }

  @Override
  public ParsedQuery parse(String text) {
    List<String> words = words(text);
    return words.isEmpty()
        ? ParsedQuery.ALL
        : new ParsedQuery(text, new Query.Words(words, null, true), List.of());
  }

  @Override
  public SearchResponse search(SearchRequest request) {
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
    List<Hit> hits =
        all.stream()
            .skip(offset)
            .limit(request.limit())
            .map(scored -> new Hit(scored.paper(), scored.score(), Map.of(), List.of()))
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
        null,
        request.query().notes(),
        hits.isEmpty() || next >= all.size() ? null : next + "@" + now.version(),
        now.version());
  }

  private static List<Scored> matching(Commit now, SearchRequest request) {
    Query query = request.query().query();
    return now.papers().stream()
        .filter(paper -> matches(now, query, paper) && request.filters().accept(paper))
        .map(paper -> new Scored(paper, score(query, paper)))
        .sorted(order(request.sort()))
        .toList();
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

  private static boolean matches(Commit now, Query query, Paper paper) {
    return switch (query) {
      case Query.All all -> true;
      case Query.Words words -> {
        Predicate<Paper> every = p -> score(words, p) == words.words().size();
        boolean all =
            now.somePaperHasAll()
                .computeIfAbsent(words, w -> now.papers().stream().anyMatch(every));
        yield all ? every.test(paper) : score(words, paper) > 0;
      }
      case Query.Phrase phrase ->
          texts(paper, phrase.field())
              .anyMatch(text ->
                  (" " + String.join(" ", words(text)) + " ")
                      .contains(" " + String.join(" ", words(phrase.text())) + " "));
      case Query.Years years -> paper.year() != null && years.range().contains(paper.year());
      case Query.VenueYear venue ->
          paper.venue() != null
              && paper.venue().id().equals(venue.venueId())
              && (venue.year() == null || venue.year().equals(paper.year()));
      case Query.And and -> and.parts().stream().allMatch(part -> matches(now, part, paper));
      case Query.Or or -> or.parts().stream().anyMatch(part -> matches(now, part, paper));
      case Query.Not not -> !matches(now, not.part(), paper);
    };
  }

  private static double score(Query query, Paper paper) {
    if (!(query instanceof Query.Words run)) {
      return 1;
    }
    Set<String> present = new TreeSet<>();
    texts(paper, run.field()).forEach(text -> present.addAll(words(text)));
    int found = 0;
    for (int i = 0; i < run.words().size(); i++) {
      String word = run.words().get(i).toLowerCase(Locale.ROOT);
      boolean prefix = run.lastIsPrefix() && i == run.words().size() - 1;
      if (prefix ? present.stream().anyMatch(p -> p.startsWith(word)) : present.contains(word)) {
        found++;
      }
    }
    return found;
  }

  private static Stream<String> texts(Paper paper, SearchField field) {
    Stream<String> venue =
        paper.venue() == null
            ? Stream.of()
            : Stream.of(paper.venue().label(), paper.venue().name());
    Stream<String> topics = paper.topics().stream().flatMap(t -> t.labels().stream());
    if (field != null) {
      return switch (field) {
        case TITLE -> Stream.concat(Stream.of(paper.title()), paper.alsoKnownAs().stream());
        case SYSTEM -> paper.systems().stream();
        case AUTHOR -> paper.authors().stream();
        case VENUE -> venue;
        case TOPIC -> topics;
      };
    }
    return Stream.of(
            Stream.of(paper.title()),
            paper.systems().stream(),
            paper.alsoKnownAs().stream(),
            paper.authors().stream(),
            venue,
            topics,
            Stream.ofNullable(paper.summary()))
        .flatMap(s -> s);
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
  public List<Hit> similar(PaperId id, int limit) {
    Optional<Paper> self = paper(id);
    if (self.isEmpty()) {
      return List.of();
    }
    Set<String> own = new TreeSet<>(words(self.get().title()));
    return commit.papers().stream()
        .filter(paper -> !paper.id().equals(id))
        .map(p -> new Scored(p, words(p.title()).stream().distinct().filter(own::contains).count()))
        .filter(scored -> scored.score() > 0)
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
