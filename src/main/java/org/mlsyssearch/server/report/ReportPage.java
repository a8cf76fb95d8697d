package org.mlsyssearch.server.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Severity;
import org.mlsyssearch.search.CorpusReport;
import org.mlsyssearch.search.CorpusReport.ListRead;
import org.mlsyssearch.search.CorpusReport.Remark;
import org.mlsyssearch.search.CorpusReport.RemarkKind;
import org.mlsyssearch.search.IndexInfo;
import org.mlsyssearch.server.html.Frame;
import org.mlsyssearch.server.html.Html;
import org.mlsyssearch.server.http.Urls;
import org.mlsyssearch.server.vocabulary.Phrases;

/** The report as a page: a table of the lists, then what is said of their lines. */
record ReportPage(IndexInfo info, Chosen chosen) {

  private static final String ROOT = "./";
  private static final List<Severity> WORST_FIRST =
      List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE);

  /** More lists than this are not shown in one table. */
  private static final int MOST_LISTS = 300;

  /**
   * The whole document.
   *
   * @param base the absolute address of the server's root
   */
  String html(String base) {
    return new Frame(info.corpus().title(), "Report on the lists", ROOT, "")
        .page(
            head -> {
              head.empty("link", "rel", "canonical", "href", base + "/" + ReportRoutes.NAME);
              head.empty("meta", "name", "robots", "content", "noindex");
            },
            this::main);
  }

  private void main(Html html) {
    html.open("div", "class", "report").leaf("h1", "Report on the lists");
    if (chosen.report().kinds().isEmpty()) {
      html.leaf(
          "p",
          "This index was built without a report; build it anew to see what was made of each"
              + " line.");
    } else {
      summary(html);
      lists(html);
      remarks(html);
    }
    html.close();
  }

  private void summary(Html html) {
    CorpusReport report = chosen.report();
    String day = LocalDate.ofInstant(info.corpus().builtAt(), ZoneOffset.UTC).toString();
    int papers = report.lists().stream().mapToInt(ListRead::papers).sum();
    html.open("p", "class", "lead");
    html.text(
        "Read on %s: %s in %s. %s papers, %s not understood; the others were passed over on purpose."
            .formatted(
                day,
                entries(report.entries()),
                Phrases.count(report.lists().size(), "file"),
                papers == 1 ? "1 names" : Phrases.number(papers) + " name",
                share(report.notUnderstood(report.lists()), report.entries())));
    html.close();
  }

  private static String entries(int count) {
    return Phrases.number(count) + (count == 1 ? " entry" : " entries");
  }

  /** A part with its percentage: {@code 12 (0.4 %)}. */
  private static String share(int part, int whole) {
    return part == 0 || whole == 0
        ? Phrases.number(part)
        : String.format(Locale.ROOT, "%,d (%.1f %%)", part, 100.0 * part / whole);
  }

  private void lists(Html html) {
    CorpusReport report = chosen.report();
    html.open("section", "id", "lists").leaf("h2", "Lists");
    if (chosen.list() != null) {
      html.open("p").leaf("a", "All lists", "href", ReportRoutes.NAME).close();
    }
    html.open("div", "class", "wide", "tabindex", "0", "role", "group", "aria-label", "Lists");
    html.open("table").open("thead").open("tr");
    for (String head :
        List.of("List", "Entries", "Papers", "Not understood", "Errors", "Warnings", "Notes")) {
      html.leaf("th", head, "scope", "col");
    }
    html.close().close().open("tbody");
    chosen.lists().stream()
        .sorted(
            Comparator.comparingInt((ListRead list) -> -report.notUnderstood(List.of(list)))
                .thenComparing(ListRead::file))
        .limit(MOST_LISTS)
        .forEach(list -> row(html, list));
    html.close().close().close();
    int more = chosen.lists().size() - MOST_LISTS;
    if (more > 0) {
      html.leaf("p", "And " + Phrases.count(more, "list") + " more; GET /api/v1/report has all.");
    }
    html.close();
  }

  private void row(Html html, ListRead list) {
    CorpusReport report = chosen.report();
    List<ListRead> alone = List.of(list);
    html.open("tr").open("th", "scope", "row");
    html.leaf("a", list.list(), "href", Chosen.address(list)).text(" ");
    String address = report.href(list.file(), 0).orElse(null);
    html.open("code");
    place(html, list.file(), address);
    html.close().close();
    html.leaf("td", Phrases.number(list.entries()));
    html.open("td");
    if (list.papers() > 0) {
      String papers = "browse?source=" + Urls.encode(list.file());
      html.leaf("a", Phrases.number(list.papers()), "href", papers);
    } else {
      html.text("0");
    }
    html.close();
    html.leaf("td", share(report.notUnderstood(alone), list.entries()));
    for (Severity severity : WORST_FIRST) {
      html.leaf("td", Phrases.number(report.count(alone, report.kinds(severity))));
    }
    html.close();
  }

  private static void place(Html html, String text, @Nullable String address) {
    if (address == null) {
      html.text(text);
    } else {
      html.leaf("a", text, "href", address, "rel", "noopener");
    }
  }

  private void remarks(Html html) {
    html.open("section", "id", "remarks").leaf("h2", "Line by line");
    severities(html);
    kinds(html);
    int count = chosen.count();
    int kept = chosen.kept().size();
    if (kept < count) {
      html.leaf(
          "p",
          "The index keeps %s of these %s remarks; 'java -jar indexer.jar check --verbose' prints all."
              .formatted(Phrases.number(kept), Phrases.number(count)),
          "class",
          "note");
    }
    if (kept == 0) {
      html.leaf("p", "Nothing is said here.");
    }
    String file = "";
    for (Remark remark : chosen.shown()) {
      if (!remark.file().equals(file)) {
        if (!file.isEmpty()) {
          html.close();
        }
        file = remark.file();
        html.leaf("h3", file).open("ul", "class", "remarks");
      }
      remark(html, remark);
    }
    if (!file.isEmpty()) {
      html.close();
    }
    pager(html);
    html.close();
  }

  private void remark(Html html, Remark remark) {
    CorpusReport report = chosen.report();
    html.open("li", "class", remark.kind().severity().id()).open("span", "class", "at");
    place(
        html,
        remark.line() == 0 ? "the file" : "line " + remark.line(),
        report.href(remark.file(), remark.line()).orElse(null));
    html.close().text(" ");
    html.leaf("b", label(remark.kind().severity()), "class", "severity").text(" ");
    html.leaf("span", remark.message(), "class", "message").text(" ");
    html.leaf("a", remark.kind().label(), "href", chosen.address(null, remark.kind())).close();
  }

  private void severities(Html html) {
    html.open("nav", "class", "sorting", "aria-label", "How bad");
    boolean all = chosen.severity() == null && chosen.kind() == null;
    html.leaf(
        "a",
        "All " + Phrases.number(chosen.report().count(chosen.lists(), chosen.report().kinds())),
        "href",
        chosen.address(null, null),
        "aria-current",
        all ? "true" : null);
    for (Severity severity : WORST_FIRST) {
      int count = chosen.report().count(chosen.lists(), chosen.report().kinds(severity));
      html.leaf(
          "a",
          Phrases.count(count, severity.id()),
          "href",
          chosen.address(severity, null),
          "aria-current",
          severity == chosen.severity() ? "true" : null);
    }
    html.close();
  }

  private void kinds(Html html) {
    html.open("nav", "class", "sorting", "aria-label", "What about");
    for (RemarkKind kind : chosen.report().kinds()) {
      int count = chosen.report().count(chosen.lists(), List.of(kind));
      if (count > 0) {
        html.leaf(
            "a",
            kind.label() + " " + Phrases.number(count),
            "href",
            chosen.address(null, kind),
            "aria-current",
            kind.equals(chosen.kind()) ? "true" : null);
      }
    }
    html.close();
  }

  private void pager(Html html) {
    int page = chosen.page();
    int pages = chosen.pages();
    if (pages > 1) {
      html.open("nav", "class", "pager", "aria-label", "Pages of remarks");
      step(html, "Previous", "prev", page - 1, page > 1);
      html.leaf("span", "Page %d of %d".formatted(page, pages));
      step(html, "Next", "next", page + 1, page < pages);
      html.close();
    }
  }

  private void step(Html html, String text, String rel, int to, boolean there) {
    if (there) {
      html.leaf("a", text, "rel", rel, "href", chosen.address(to), "aria-label", text + " page");
    } else {
      html.leaf("span", text, "class", "off");
    }
  }

  private static String label(Severity severity) {
    return switch (severity) {
      case ERROR -> "Error";
      case WARNING -> "Warning";
      case NOTE -> "Note";
    };
  }
}
