package org.mlsyssearch.search;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.model.Printable;

/**
 * What the indexer knows of a corpus besides its papers; kept with the index.
 *
 * @param title what the page is headed with
 * @param description a sentence on what can be found, in the owner's words; null where he gave none
 * @param builtAt when the index was built
 * @param sources the lists that were read, sorted by file
 * @param rejects how many entries were not taken as papers, by reason
 * @param venues every venue that a paper of the corpus has, with its names
 * @param synonyms groups of equal terms in Solr's format
 * @param report what was said of the lists
 * @param formerIds ids that papers had before, each with the one that its paper has now; none of
 *     them is the id of another paper
 */
public record CorpusInfo(
    String title,
    @Nullable String description,
    Instant builtAt,
    List<Source> sources,
    SortedMap<String, Integer> rejects,
    List<VenueNames> venues,
    String synonyms,
    CorpusReport report,
    SortedMap<String, String> formerIds) {

  /**
   * A list that was read.
   *
   * @param file its path relative to the corpus folder
   * @param list its title
   * @param papers how many papers it names
   */
  public record Source(String file, String list, int papers) {}

  /** What is known of a corpus of whose lists nothing is said. */
  public CorpusInfo(
      String title,
      @Nullable String description,
      Instant builtAt,
      List<Source> sources,
      SortedMap<String, Integer> rejects,
      List<VenueNames> venues,
      String synonyms) {
    this(
        title,
        description,
        builtAt,
        sources,
        rejects,
        venues,
        synonyms,
        CorpusReport.NONE,
        new TreeMap<>());
  }

  public CorpusInfo {
    title = Printable.of(title);
    sources = List.copyOf(sources);
    rejects = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(rejects));
    venues = List.copyOf(venues);
    formerIds = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(formerIds));
  }

  /** The id that a paper has now, of one that it has or had before. */
  public PaperId idNow(PaperId id) {
    String now = formerIds.get(id.value());
    return now == null ? id : new PaperId(now);
  }

  public CorpusInfo withFormerIds(SortedMap<String, String> value) {
    return new CorpusInfo(
        title, description, builtAt, sources, rejects, venues, synonyms, report, value);
  }

  public CorpusInfo withReport(CorpusReport value) {
    return new CorpusInfo(
        title, description, builtAt, sources, rejects, venues, synonyms, value, formerIds);
  }
}
