package org.mlsyssearch.search;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mlsyssearch.model.Severity;

/**
 * What the indexer had to say of a corpus, list by list and line by line; kept with the index.
 *
 * <p>Remarks are counted all and kept up to a bound, see {@link #bounded}.
 *
 * @param kinds what remarks can be about, in a fixed order
 * @param lists what was read of each file, sorted by file; files of which nothing was read but
 *     something is said are among them
 * @param remarks those that are kept, sorted by file, line and column
 * @param sources where the lists can be read; the first that is for a file is its own
 */
public record CorpusReport(
    List<RemarkKind> kinds, List<ListRead> lists, List<Remark> remarks, List<SourceUrl> sources) {

  /** How many remarks are kept in all. */
  public static final int MOST = 5_000;

  /** How many remarks are kept of one file. */
  public static final int MOST_OF_FILE = 1_000;

  /** The report of an index that has none. */
  public static final CorpusReport NONE =
      new CorpusReport(List.of(), List.of(), List.of(), List.of());

  /**
   * What a remark is about.
   *
   * @param code its name, such as {@code no-year}
   * @param severity how bad it is
   * @param losesEntry whether it tells that an entry was not understood and is missing from the
   *     index
   */
  public record RemarkKind(String code, Severity severity, boolean losesEntry) {

    /** The name for people: {@code no year}. */
    public String label() {
      return code.replace('-', ' ');
    }
  }

  /**
   * What was read of one file.
   *
   * @param file its path relative to the corpus folder
   * @param list its title; its path where it could not be read
   * @param entries how many bullets, rows and records were looked at
   * @param papers how many of them are papers
   * @param said how many remarks there are, by code
   */
  public record ListRead(
      String file, String list, int entries, int papers, SortedMap<String, Integer> said) {

    public ListRead {
      said = Collections.unmodifiableSortedMap(new TreeMap<>(said));
    }
  }

  /**
   * A remark on one place.
   *
   * @param file the path relative to the corpus folder
   * @param line from 1; 0 where the whole file is meant
   * @param column from 1; 0 where the whole line is meant
   * @param kind what it is about
   * @param message a sentence with the offending value and the way out
   */
  public record Remark(String file, int line, int column, RemarkKind kind, String message) {}

  private static final Comparator<Remark> BY_PLACE =
      Comparator.comparing(Remark::file)
          .thenComparingInt(Remark::line)
          .thenComparingInt(Remark::column);

  public CorpusReport {
    kinds = List.copyOf(kinds);
    lists = List.copyOf(lists);
    remarks = List.copyOf(remarks);
    sources = List.copyOf(sources);
  }

  /**
   * The remarks worth keeping: of each file the worst {@link #MOST_OF_FILE}, of these the worst
   * {@link #MOST}.
   */
  public static List<Remark> bounded(Collection<Remark> remarks) {
    Map<String, Integer> kept = new TreeMap<>();
    return remarks.stream()
        .sorted(
            Comparator.comparing((Remark remark) -> remark.kind().severity())
                .reversed()
                .thenComparing(BY_PLACE))
        .filter(remark -> kept.merge(remark.file(), 1, Integer::sum) <= MOST_OF_FILE)
        .limit(MOST)
        .sorted(BY_PLACE)
        .toList();
  }

  /** How many entries were looked at. */
  public int entries() {
    return lists.stream().mapToInt(ListRead::entries).sum();
  }

  /** How many remarks of some kinds there are on some lists, kept or not. */
  public int count(Collection<ListRead> some, Collection<RemarkKind> ofKinds) {
    return ofKinds.stream()
        .mapToInt(kind -> some.stream().mapToInt(l -> l.said().getOrDefault(kind.code(), 0)).sum())
        .sum();
  }

  /** The kinds of a severity. */
  public List<RemarkKind> kinds(Severity severity) {
    return kinds.stream().filter(kind -> kind.severity() == severity).toList();
  }

  /** How many entries of some lists were not understood. */
  public int notUnderstood(Collection<ListRead> some) {
    return count(some, kinds.stream().filter(RemarkKind::losesEntry).toList());
  }

  /** The address of a line of a list; empty if the owner did not say where it can be read. */
  public Optional<String> href(String file, int line) {
    return sources.stream()
        .map(source -> source.of(file, line))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The remarks on some lists that are kept, of some kinds. */
  public Stream<Remark> remarks(Collection<String> files, Collection<RemarkKind> ofKinds) {
    return remarks.stream()
        .filter(remark -> files.contains(remark.file()) && ofKinds.contains(remark.kind()));
  }
}
