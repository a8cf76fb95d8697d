package org.mlsyssearch.server.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Severity;
import org.mlsyssearch.search.CorpusReport;
import org.mlsyssearch.search.CorpusReport.ListRead;
import org.mlsyssearch.search.CorpusReport.Remark;
import org.mlsyssearch.search.CorpusReport.RemarkKind;
import org.mlsyssearch.server.http.Urls;
import org.mlsyssearch.server.params.Params;

/**
 * The part of the report that was asked for.
 *
 * @param report the whole
 * @param list the only list; null for all
 * @param severity the only severity; null for all
 * @param kind the only kind; null for all
 * @param page from 1
 * @param perPage how many remarks a page has
 */
record Chosen(
    CorpusReport report,
    @Nullable ListRead list,
    @Nullable Severity severity,
    @Nullable RemarkKind kind,
    int page,
    int perPage) {

  private static final int PER_PAGE = 100;
  private static final int MOST_PER_PAGE = 500;

  /** Reads a query string; the caller checks it. */
  static Chosen read(Params given, CorpusReport report) {
    Map<String, Optional<ListRead>> lists = new LinkedHashMap<>();
    report.lists().forEach(list -> lists.put(list.file(), Optional.of(list)));
    Map<String, Optional<Severity>> severities = new LinkedHashMap<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
      severities.put(severity.id(), Optional.of(severity));
    }
    Map<String, Optional<RemarkKind>> kinds = new LinkedHashMap<>();
    report.kinds().forEach(kind -> kinds.put(kind.code(), Optional.of(kind)));
    Chosen whole =
        new Chosen(
            report,
            given.choice("source", lists, Optional.empty()).orElse(null),
            given.choice("severity", severities, Optional.empty()).orElse(null),
            given.choice("code", kinds, Optional.empty()).orElse(null),
            1,
            given.number("per_page", PER_PAGE, 1, MOST_PER_PAGE));
    return whole.withPage(given.number("page", 1, 1, whole.pages()));
  }

  private Chosen withPage(int value) {
    return new Chosen(report, list, severity, kind, value, perPage);
  }

  /** The lists asked for. */
  List<ListRead> lists() {
    return list == null ? report.lists() : List.of(list);
  }

  /** The kinds asked for. */
  List<RemarkKind> kinds() {
    return report.kinds().stream()
        .filter(each -> kind == null || kind.equals(each))
        .filter(each -> severity == null || severity == each.severity())
        .toList();
  }

  /** How many remarks there are, kept or not. */
  int count() {
    return report.count(lists(), kinds());
  }

  /** Those that are kept. */
  List<Remark> kept() {
    return report.remarks(lists().stream().map(ListRead::file).toList(), kinds()).toList();
  }

  /** Those of the page. */
  List<Remark> shown() {
    return kept().stream().skip((long) (page - 1) * perPage).limit(perPage).toList();
  }

  /** How many pages there are, at least one. */
  int pages() {
    return Math.max(1, (kept().size() + perPage - 1) / perPage);
  }

  /** The address of another part: the whole of some severity and kind, of the same list. */
  String address(@Nullable Severity otherSeverity, @Nullable RemarkKind otherKind) {
    return address(list, otherSeverity, otherKind, 1);
  }

  /** The address of another page of this part. */
  String address(int otherPage) {
    return address(list, severity, kind, otherPage);
  }

  private String address(
      @Nullable ListRead ofList,
      @Nullable Severity ofSeverity,
      @Nullable RemarkKind ofKind,
      int at) {
    StringBuilder query = new StringBuilder();
    add(query, "source", ofList == null ? null : ofList.file());
    add(query, "severity", ofSeverity == null ? null : ofSeverity.id());
    add(query, "code", ofKind == null ? null : ofKind.code());
    add(query, "page", at == 1 ? null : Integer.toString(at));
    add(query, "per_page", perPage == PER_PAGE ? null : Integer.toString(perPage));
    return ReportRoutes.NAME + query;
  }

  /** The address of all that is said of a list. */
  static String address(ListRead list) {
    return ReportRoutes.NAME + "?source=" + Urls.encode(list.file());
  }

  private static void add(StringBuilder query, String name, @Nullable String value) {
    if (value != null) {
      query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(Urls.encode(value));
    }
  }
}
