package org.mlsyssearch.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.mlsyssearch.model.Severity;

/**
 * Collects remarks while a corpus is read.
 *
 * <p>All are counted; of each code at most {@link #KEPT} are kept, so that a file of millions of
 * bad records does not fill the memory. Not thread-safe.
 */
public final class Diagnostics {

  /** How many remarks of one code are kept. */
  public static final int KEPT = 10_000;

  private final List<Diagnostic> kept = new ArrayList<>();
  private final Map<DiagnosticCode, Integer> counts = new EnumMap<>(DiagnosticCode.class);
  private final Map<DiagnosticCode, TreeMap<String, Integer>> files =
      new EnumMap<>(DiagnosticCode.class);

  public void add(String file, int line, int column, DiagnosticCode code, String message) {
    int count = counts.merge(code, 1, Integer::sum);
    files.computeIfAbsent(code, any -> new TreeMap<>()).merge(file, 1, Integer::sum);
    if (count <= KEPT) {
      kept.add(new Diagnostic(file, line, column, code, message));
    }
  }

  /** Adds what others were told, as if it were told now. */
  public void addAll(Diagnostics others) {
    Map<DiagnosticCode, Integer> added = new EnumMap<>(DiagnosticCode.class);
    for (Diagnostic each : others.kept) {
      if (count(each.code()) + added.merge(each.code(), 1, Integer::sum) <= KEPT) {
        kept.add(each);
      }
    }
    others.counts.forEach((code, count) -> counts.merge(code, count, Integer::sum));
    others.files.forEach((code, named) -> {
      TreeMap<String, Integer> all = files.computeIfAbsent(code, any -> new TreeMap<>());
      named.forEach((file, count) -> all.merge(file, count, Integer::sum));
    });
  }

  /** What was kept, by file, line and column. */
  public List<Diagnostic> sorted() {
    return kept.stream()
        .sorted(
            Comparator.comparing(Diagnostic::file)
                .thenComparingInt(Diagnostic::line)
                .thenComparingInt(Diagnostic::column))
        .toList();
  }

  public int count(DiagnosticCode code) {
    return counts.getOrDefault(code, 0);
  }

  public int count(Severity severity) {
    return count(code -> code.severity() == severity);
  }

  /** How many remarks have a code of some sort. */
  public int count(Predicate<DiagnosticCode> sort) {
    return counts.entrySet().stream()
        .filter(entry -> sort.test(entry.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** The files of which something of a code was said, in order. */
  public SortedSet<String> files(DiagnosticCode code) {
    TreeMap<String, Integer> named = files.get(code);
    return named == null ? Collections.emptySortedSet() : named.navigableKeySet();
  }

  /** The files of which anything was said, in order. */
  public SortedSet<String> files() {
    TreeSet<String> all = new TreeSet<>();
    files.values().forEach(named -> all.addAll(named.keySet()));
    return all;
  }

  /** How many remarks of a code there are on a file. */
  public int count(String file, DiagnosticCode code) {
    TreeMap<String, Integer> named = files.get(code);
    return named == null ? 0 : named.getOrDefault(file, 0);
  }
}
