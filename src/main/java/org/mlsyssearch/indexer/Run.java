package org.mlsyssearch.indexer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.EntryTrace;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.merge.DraftQueue;
import org.mlsyssearch.corpus.merge.DraftStore;
import org.mlsyssearch.corpus.merge.PaperMerger;
import org.mlsyssearch.corpus.reading.CorpusReader;
import org.mlsyssearch.corpus.reading.CorpusReader.ReadList;
import org.mlsyssearch.meaning.Use;
import org.mlsyssearch.model.Severity;
import org.mlsyssearch.model.Venue;
import org.mlsyssearch.search.CorpusInfo;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.SourceUrl;
import org.mlsyssearch.search.VenueNames;

/** One run of the indexer: reads lists, merges what they name, indexes it or reports on it. */
final class Run {

  /** Heads the page of several lists that have no title in common. */
  private static final String NEUTRAL_TITLE = "Paper search";

  private final List<Path> paths;
  private final ReadOptions options;
  private final Console console;
  private final Diagnostics diagnostics = new Diagnostics();
  private final Authority authority;
  private final Map<String, Venue> venues = new TreeMap<>();
  private final FormerIds formerIds;
  private List<ReadList> lists = List.of();
  private long drafts;
  private long papers;

  Run(List<Path> paths, ReadOptions options, Console console) {
    this.paths = paths;
    this.options = options;
    this.console = console;
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new UsageException(
            "There is no file or folder '" + path + "'; name a list or a folder of lists.");
      }
    }
    String topics = options.topics;
    if (topics != null && !topics.equals(Authority.BUNDLED) && !Files.exists(Path.of(topics))) {
      throw new UsageException(
          "There is no topic tree '"
              + topics
              + "'; name a file like corpus/topics.yaml, or '"
              + Authority.BUNDLED
              + "' for that of the bundled corpus.");
    }
    this.authority = Authority.load(paths, topics, diagnostics);
    this.formerIds = new FormerIds(authority.names());
  }

  /** Reads and reports. */
  int check() throws IOException {
    long started = System.nanoTime();
    Report report = report();
    try (DraftStore store = new DraftStore()) {
      count(read(store, report), report);
    }
    report.end(summary(started, null));
    return failed() ? 1 : 0;
  }

  /**
   * What index is wanted.
   *
   * @param directory where it is kept
   * @param remote what keeps it instead; null for the directory
   * @param meaning whether papers can be found by meaning
   * @param title what the page is headed with; null for the list's own title
   * @param keepGoing whether to index what could be read in spite of errors
   * @param sources where the lists can be read
   */
  record Wanted(
      Path directory,
      BuilderFactory.@Nullable Remote remote,
      Use meaning,
      @Nullable String title,
      boolean keepGoing,
      List<SourceUrl> sources) {

    /** Where it is kept, for people. */
    String place() {
      return remote == null
          ? directory.toString()
          : remote.backend().indexName() + " at " + remote.backend().place();
    }
  }

  /** Reads, reports and indexes. */
  int index(BuilderFactory backend, Wanted wanted) throws IOException {
    if (options.explain != null) {
      return check();
    }
    long started = System.nanoTime();
    Report report = report();
    String refusal;
    try (DraftStore store = new DraftStore()) {
      PaperMerger merger = read(store, report);
      refusal = refusal(wanted.keepGoing);
      if (refusal != null) {
        count(merger, report);
      } else {
        BuilderFactory.Build build =
            new BuilderFactory.Build(
                wanted.directory,
                wanted.remote,
                wanted.meaning,
                store.size(),
                authority.synonyms(),
                console::problem);
        try (IndexBuilder builder = backend.create(build)) {
          refusal = build(builder, merger, store.size(), report, wanted);
        }
      }
    }
    report.end(summary(started, refusal == null ? wanted.place() : null));
    if (refusal != null) {
      console.problem(
          "Nothing was indexed because "
              + refusal
              + ". The old index, if there is one, stays as it was.");
      return 1;
    }
    int broken = diagnostics.count(DiagnosticCode.BROKEN_RECORD);
    if (broken > 0) {
      console.problem(
          "Indexed without " + broken + " broken records; each is reported above as an error.");
    }
    return 0;
  }

  /** Builds an index; why it must not take the old one's place, null if it does. */
  private @Nullable String build(
      IndexBuilder builder, PaperMerger merger, long most, Report report, Wanted wanted)
      throws IOException {
    CorpusInfo replaced = builder.replaced();
    String loss = wanted.keepGoing || replaced == null ? null : loss(replaced);
    if (loss != null) {
      count(merger, report);
      return loss;
    }
    long begun = System.nanoTime();
    merger.forEach(paper -> {
      papers++;
      Venue venue = paper.venue();
      if (venue != null) {
        venues.put(venue.id(), venue);
      }
      formerIds.add(paper);
      report.paper(paper);
      builder.add(paper);
      console.progress("Indexing", papers, most, begun);
    });
    String refusal = refusal(wanted.keepGoing); // Merging has its remarks too.
    if (refusal == null) {
      builder.commit(info(wanted));
    }
    return refusal;
  }

  private void count(PaperMerger merger, Report report) throws IOException {
    merger.forEach(paper -> {
      papers++;
      report.paper(paper);
    });
  }

  /** Why nothing may be indexed, as a part of a sentence; null if something may be. */
  private @Nullable String refusal(boolean keepGoing) {
    if (drafts == 0) {
      return "no paper was found; 'check --verbose' reports how each line was read";
    }
    if (keepGoing) {
      return null;
    }
    if (diagnostics.count(DiagnosticCode::stopsIndexing) > 0) {
      return "of the errors; correct them, or index what could be read with --keep-going";
    }
    return options.strict && failed()
        ? "of the errors and warnings and --strict; correct them, or leave --strict out"
        : null;
  }

  /** A list with broken records that names fewer papers than before may have lost one of them. */
  private @Nullable String loss(CorpusInfo replaced) {
    for (String file : diagnostics.files(DiagnosticCode.BROKEN_RECORD)) {
      int now = lists.stream().filter(l -> l.file().equals(file)).mapToInt(ReadList::papers).sum();
      int before =
          replaced.sources().stream()
              .filter(source -> source.file().equals(file))
              .mapToInt(CorpusInfo.Source::papers)
              .sum();
      if (now < before) {
        return "'"
            + file
            + "' has broken records and names "
            + now
            + " papers, "
            + before
            + " before; correct them, or index what could be read with --keep-going";
      }
    }
    return null;
  }

  private PaperMerger read(DraftStore store, Report report) throws IOException {
    PaperMerger merger = new PaperMerger(store, diagnostics);
    EntryTrace trace = report instanceof EntryTrace wanted ? wanted : EntryTrace.NONE;
    CorpusReader reader = new CorpusReader(authority, diagnostics, trace);
    long begun = System.nanoTime();
    try (DraftQueue queue = new DraftQueue(merger::add)) {
      lists =
          reader.read(
              paths,
              draft -> {
                queue.accept(draft);
                drafts++;
                console.progress("Reading", drafts, 0, begun);
              });
      queue.finish();
    }
    return merger;
  }

  private Report report() {
    if (options.explain != null) {
      return new ExplainReport(console, diagnostics, options.explain);
    }
    return switch (options.report) {
      case text -> new TextReport(console, diagnostics, options.verbose);
      case json -> new JsonReport(console, diagnostics);
      case github -> new GithubReport(console, diagnostics, options.verbose, new ListPaths(paths));
      case sarif -> new SarifReport(console, diagnostics, options.verbose, new ListPaths(paths));
    };
  }

  private boolean failed() {
    return diagnostics.count(Severity.ERROR) > 0
        || (options.strict && diagnostics.count(Severity.WARNING) > 0);
  }

  private Summary summary(long started, @Nullable String place) {
    long entries = lists.stream().mapToLong(ReadList::entries).sum();
    return new Summary(
        lists,
        entries,
        drafts,
        papers,
        rejects(),
        diagnostics.count(Severity.ERROR),
        diagnostics.count(Severity.WARNING),
        diagnostics.count(Severity.NOTE),
        (System.nanoTime() - started) / 1_000_000,
        place);
  }

  private SortedMap<String, Integer> rejects() {
    TreeMap<String, Integer> rejects = new TreeMap<>();
    for (DiagnosticCode code : DiagnosticCode.values()) {
      if (code.isRejection() && diagnostics.count(code) > 0) {
        rejects.put(code.id(), diagnostics.count(code));
      }
    }
    return rejects;
  }

  private CorpusInfo info(Wanted wanted) {
    List<CorpusInfo.Source> sources =
        lists.stream()
            .filter(list -> list.papers() > 0)
            .map(list -> new CorpusInfo.Source(list.file(), list.title(), list.papers()))
            .toList();
    List<VenueNames> names = new ArrayList<>();
    venues
        .values()
        .forEach(venue -> names.add(new VenueNames(venue, authority.venues().aliases(venue.id()))));
    return new CorpusInfo(
        title(wanted.title),
        authority.about().description(),
        Instant.now(),
        sources,
        rejects(),
        names,
        authority.synonyms(),
        KeptReport.of(lists, diagnostics, wanted.sources),
        formerIds.ids());
  }

  private String title(@Nullable String given) {
    String own = given != null ? given : authority.about().title();
    return own != null ? own : lists.size() == 1 ? lists.getFirst().title() : NEUTRAL_TITLE;
  }
}
