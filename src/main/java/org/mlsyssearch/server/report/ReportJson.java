package org.mlsyssearch.server.report;

import java.util.List;
import org.mlsyssearch.model.Severity;
import org.mlsyssearch.search.CorpusReport;
import org.mlsyssearch.search.CorpusReport.ListRead;
import org.mlsyssearch.search.CorpusReport.Remark;
import org.mlsyssearch.search.CorpusReport.RemarkKind;
import org.mlsyssearch.search.IndexInfo;
import org.mlsyssearch.server.http.Json;
import tools.jackson.core.JsonGenerator;

/** The body of {@code GET /api/v1/report}. */
record ReportJson(IndexInfo info, Chosen chosen) {

  byte[] bytes() {
    return Json.bytes(this::write);
  }

  private void write(JsonGenerator json) {
    CorpusReport report = chosen.report();
    json.writeStartObject();
    json.writeStringProperty("version", info.version());
    json.writeStringProperty("built_at", info.corpus().builtAt().toString());
    json.writeNumberProperty("entries", report.entries());
    json.writeNumberProperty("not_understood", report.notUnderstood(report.lists()));
    Json.array(json, "lists", chosen.lists(), list -> list(json, list));
    List<RemarkKind> said =
        report.kinds().stream()
            .filter(kind -> report.count(chosen.lists(), List.of(kind)) > 0)
            .toList();
    Json.array(json, "codes", said, kind -> kind(json, kind));
    json.writeObjectPropertyStart("meta");
    json.writeNumberProperty("count", chosen.count());
    json.writeNumberProperty("kept", chosen.kept().size());
    json.writeNumberProperty("page", chosen.page());
    json.writeNumberProperty("per_page", chosen.perPage());
    json.writeEndObject();
    Json.array(json, "diagnostics", chosen.shown(), remark -> remark(json, remark));
    json.writeEndObject();
  }

  private void list(JsonGenerator json, ListRead list) {
    CorpusReport report = chosen.report();
    List<ListRead> alone = List.of(list);
    json.writeStartObject();
    json.writeStringProperty("file", list.file());
    json.writeStringProperty("list", list.list());
    json.writeNumberProperty("entries", list.entries());
    json.writeNumberProperty("papers", list.papers());
    json.writeNumberProperty("not_understood", report.notUnderstood(alone));
    json.writeNumberProperty("errors", report.count(alone, report.kinds(Severity.ERROR)));
    json.writeNumberProperty("warnings", report.count(alone, report.kinds(Severity.WARNING)));
    json.writeNumberProperty("notes", report.count(alone, report.kinds(Severity.NOTE)));
    Json.text(json, "url", report.href(list.file(), 0).orElse(null));
    json.writeEndObject();
  }

  private void kind(JsonGenerator json, RemarkKind kind) {
    json.writeStartObject();
    json.writeStringProperty("code", kind.code());
    json.writeStringProperty("severity", kind.severity().id());
    json.writeBooleanProperty("loses_entry", kind.losesEntry());
    json.writeNumberProperty("count", chosen.report().count(chosen.lists(), List.of(kind)));
    json.writeEndObject();
  }

  private void remark(JsonGenerator json, Remark remark) {
    json.writeStartObject();
    json.writeStringProperty("file", remark.file());
    json.writeNumberProperty("line", remark.line());
    json.writeNumberProperty("column", remark.column());
    json.writeStringProperty("severity", remark.kind().severity().id());
    json.writeStringProperty("code", remark.kind().code());
    json.writeStringProperty("message", remark.message());
    Json.text(json, "url", chosen.report().href(remark.file(), remark.line()).orElse(null));
    json.writeEndObject();
  }
}
