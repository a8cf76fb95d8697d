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
import org.mlsyssearch.corpus.Severity;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.merge.DraftStore;
import org.mlsyssearch.corpus.merge.PaperMerger;
import org.mlsyssearch.corpus.reading.CorpusReader;
import org.mlsyssearch.corpus.reading.CorpusReader.ReadList;
import org.mlsyssearch.meaning.Use;
import org.mlsyssearch.model.Venue;
import org.mlsyssearch.search.CorpusInfo;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.VenueNames;

/** One run of the indexer: reads lists, merges what they name, indexes it or reports on it. */
final class Run {

  private static final String DEFAULT_TITLE = "mlsys-search";

  private final List<Path> paths;
  private final ReadOptions options;
  private final Console console;
  private final Diagnostics diagnostics = new Diagnostics();
  private final Authority authority;
  private final Map<String, Venue> venues = new TreeMap<>();
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
    this.authority = Authority.load(Authority.folder(paths), diagnostics);
  }

  /** Reads and reports. */
  int check() throws IOException {
    long started = System.nanoTime();
    Report report = report();
    try (DraftStore store = new DraftStore()) {
      PaperMerger merger = read(store, report);
      merger.forEach(paper -> {
        papers++;
        report.paper(paper);
      });
    }
    report.end(summary(started, null));
    return failed() ? 1 : 0;
  }

  /** Reads, reports and indexes. */
  int index(
      BuilderFactory backend,
      Path directory,
      Use meaning,
      @Nullable String title,
      boolean keepGoing)
      throws IOException {
    if (options.explain != null) {
      return check();
    }
    long started = System.nanoTime();
    Report report = report();
    boolean failed = false;
    try (DraftStore store = new DraftStore()) {
      PaperMerger merger = read(store, report);
      failed = (failed() && !keepGoing) || drafts == 0;
      if (failed) {
        merger.forEach(paper -> {
          papers++;
          report.paper(paper);
        });
      } else {
        try (IndexBuilder builder =
            backend.create(
                new BuilderFactory.Build(
                    directory, meaning, store.size(), authority.synonyms(), console::problem))) {
          long begun = System.nanoTime();
          merger.forEach(paper -> {
            papers++;
            Venue venue = paper.venue();
            if (venue != null) {
              venues.put(venue.id(), venue);
            }
            report.paper(paper);
            builder.add(paper);
            console.progress("Indexing", papers, store.size(), begun);
          });
          failed = failed() && !keepGoing;
          if (!failed) {
            builder.commit(info(title));
          }
        }
      }
    }
    report.end(summary(started, failed ? null : directory));
    if (failed) {
      console.problem(nothingIndexed(keepGoing));
    }
    return failed ? 1 : 0;
  }

  private String nothingIndexed(boolean keepGoing) {
    String why;
    if (diagnostics.count(Severity.ERROR) > 0 && !keepGoing) {
      why = "of the errors; correct them, or index what could be read with --keep-going";
    } else if (drafts == 0) {
      why = "no paper was found; 'check --verbose' reports how each line was read";
    } else {
      why = "of the warnings and --strict; correct them, or leave --strict out";
    }
    return "Nothing was indexed because "
        + why
        + ". The old index, if there is one, stays as it was.";
  }

  private PaperMerger read(DraftStore store, Report report) throws IOException {
    PaperMerger merger = new PaperMerger(store, diagnostics);
    EntryTrace trace = report instanceof EntryTrace wanted ? wanted : EntryTrace.NONE;
    CorpusReader reader = new CorpusReader(authority, diagnostics, trace);
    long begun = System.nanoTime();
    lists =
        reader.read(
            paths,
            draft -> {
              merger.add(draft);
              drafts++;
              console.progress("Reading", drafts, 0, begun);
            },
            file -> {});
    return merger;
  }

  private Report report() {
    if (options.explain != null) {
      return new ExplainReport(console, diagnostics, options.explain);
    }
    return options.report == ReportFormat.json
        ? new JsonReport(console, diagnostics)
        : new TextReport(console, diagnostics, options.verbose);
  }

  private boolean failed() {
    return diagnostics.count(Severity.ERROR) > 0
        || (options.strict && diagnostics.count(Severity.WARNING) > 0);
  }

  private Summary summary(long started, @Nullable Path directory) {
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
        directory);
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

  private CorpusInfo info(@Nullable String title) {
    List<CorpusInfo.Source> sources =
        lists.stream()
            .filter(list -> list.papers() > 0)
            .map(list -> new CorpusInfo.Source(list.file(), list.title(), list.papers()))
            .toList();
    List<VenueNames> names = new ArrayList<>();
    venues
        .values()
        .forEach(venue -> names.add(new VenueNames(venue, authority.venues().aliases(venue.id()))));
    String shown =
        title != null ? title : lists.size() == 1 ? lists.getFirst().title() : DEFAULT_TITLE;
    return new CorpusInfo(shown, Instant.now(), sources, rejects(), names, authority.synonyms());
  }
}
