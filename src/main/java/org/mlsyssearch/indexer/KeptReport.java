package org.mlsyssearch.indexer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.reading.CorpusReader.ReadList;
import org.mlsyssearch.model.Printable;
import org.mlsyssearch.search.CorpusReport;
import org.mlsyssearch.search.CorpusReport.ListRead;
import org.mlsyssearch.search.CorpusReport.Remark;
import org.mlsyssearch.search.CorpusReport.RemarkKind;
import org.mlsyssearch.search.SourceUrl;

/** Makes of a run's diagnostics the report that is kept with the index. */
final class KeptReport {

  /** How many characters of a message are kept. */
  private static final int LONGEST = 500;

  private final Diagnostics diagnostics;
  private final Map<DiagnosticCode, RemarkKind> kinds = new EnumMap<>(DiagnosticCode.class);

  private KeptReport(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    for (DiagnosticCode code : DiagnosticCode.values()) {
      kinds.put(code, new RemarkKind(code.id(), code.severity(), code.losesEntry()));
    }
  }

  /**
   * The report.
   *
   * @param lists what was read
   * @param sources where the lists can be read
   */
  static CorpusReport of(List<ReadList> lists, Diagnostics diagnostics, List<SourceUrl> sources) {
    KeptReport made = new KeptReport(diagnostics);
    return new CorpusReport(
        List.copyOf(made.kinds.values()), made.lists(lists), made.remarks(), sources);
  }

  /** By file; two folders may hold files of one name, which count as one. */
  private List<ListRead> lists(List<ReadList> read) {
    SortedMap<String, ListRead> byFile = new TreeMap<>();
    for (ReadList list : read) {
      byFile.merge(
          list.file(),
          new ListRead(list.file(), list.title(), list.entries(), list.papers(), said(list.file())),
          (a, b) ->
              new ListRead(
                  a.file(),
                  a.list(),
                  a.entries() + b.entries(),
                  a.papers() + b.papers(),
                  a.said()));
    }
    for (String file : diagnostics.files()) {
      byFile.computeIfAbsent(file, name -> new ListRead(name, name, 0, 0, said(name)));
    }
    return List.copyOf(byFile.values());
  }

  private SortedMap<String, Integer> said(String file) {
    SortedMap<String, Integer> said = new TreeMap<>();
    Arrays.stream(DiagnosticCode.values())
        .filter(code -> diagnostics.count(file, code) > 0)
        .forEach(code -> said.put(code.id(), diagnostics.count(file, code)));
    return said;
  }

  private static String message(String text) {
    String printable = Printable.of(text);
    return printable.length() <= LONGEST
        ? printable
        : printable.substring(0, LONGEST - 3).stripTrailing() + "...";
  }

  private List<Remark> remarks() {
    return CorpusReport.bounded(
        diagnostics.sorted().stream()
            .map(one ->
                new Remark(
                    one.file(),
                    one.line(),
                    one.column(),
                    Objects.requireNonNull(kinds.get(one.code())),
                    message(one.message())))
            .toList());
  }
}
