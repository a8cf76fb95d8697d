package org.mlsyssearch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.merge.DraftStore;
import org.mlsyssearch.corpus.merge.PaperMerger;
import org.mlsyssearch.corpus.reading.CorpusReader;
import org.mlsyssearch.lucene.LuceneIndexBuilder;
import org.mlsyssearch.meaning.Encoder;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.Venue;
import org.mlsyssearch.search.CorpusInfo;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.VenueNames;

/** The corpus that comes with the project, read as the indexer reads it. */
record BundledCorpus(List<Paper> papers, CorpusInfo info) {

  static final Path FOLDER = Path.of(System.getProperty("project.root", ".")).resolve("corpus");

  static BundledCorpus read() throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    Authority authority = Authority.load(List.of(FOLDER), null, diagnostics);
    List<Paper> papers = new ArrayList<>();
    try (DraftStore store = new DraftStore()) {
      PaperMerger merger = new PaperMerger(store, diagnostics);
      new CorpusReader(authority, diagnostics).read(List.of(FOLDER), merger::add);
      merger.forEach(papers::add);
    }
    Map<String, Venue> venues = new TreeMap<>();
    for (Paper paper : papers) {
      if (paper.venue() != null) {
        venues.put(paper.venue().id(), paper.venue());
      }
    }
    List<VenueNames> names =
        venues.values().stream()
            .map(venue -> new VenueNames(venue, authority.venues().aliases(venue.id())))
            .toList();
    return new BundledCorpus(
        papers,
        new CorpusInfo(
            "Bundled corpus",
            null,
            Instant.EPOCH,
            List.of(),
            new TreeMap<>(),
            names,
            authority.synonyms()));
  }

  /**
   * Builds the corpus's index in a folder of its own, which goes with the JVM.
   *
   * @param encoder null for an index of words alone
   */
  Path index(@Nullable Encoder encoder) throws IOException {
    Path parent = Files.createTempDirectory("mlsys-bench");
    Folders.deleteAtExit(parent);
    Path folder = parent.resolve("index");
    write(folder, encoder);
    return folder;
  }

  /** Puts the corpus's index in place of that of a folder. */
  void write(Path folder, @Nullable Encoder encoder) throws IOException {
    try (IndexBuilder builder = LuceneIndexBuilder.create(folder, encoder, info.synonyms())) {
      for (Paper paper : papers) {
        builder.add(paper);
      }
      builder.commit(info);
    }
  }
}
