package org.mlsyssearch.indexer;

import java.io.OutputStream;
import org.mlsyssearch.corpus.Diagnostic;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.export.RecordJson;
import org.mlsyssearch.model.Paper;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The report for programs: one JSON object with papers, diagnostics and summary, streamed. */
final class JsonReport implements Report {

  private final JsonGenerator json;
  private final Diagnostics diagnostics;

  JsonReport(Console console, Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.json =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), (OutputStream) console.out());
    json.writeStartObject();
    json.writeName("papers");
    json.writeStartArray();
  }

  @Override
  public void paper(Paper paper) {
    RecordJson.write(json, paper, "/papers/" + paper.id().value());
  }

  @Override
  public void end(Summary summary) {
    json.writeEndArray();
    json.writeName("diagnostics");
    json.writeStartArray();
    for (Diagnostic diagnostic : diagnostics.sorted()) {
      json.writeStartObject();
      json.writeStringProperty("file", diagnostic.file());
      json.writeNumberProperty("line", diagnostic.line());
      json.writeNumberProperty("column", diagnostic.column());
      json.writeStringProperty("severity", diagnostic.severity().id());
      json.writeStringProperty("code", diagnostic.code().id());
      json.writeStringProperty("message", diagnostic.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeName("summary");
    summary(summary);
    json.writeEndObject();
    json.writeRaw("\n");
    json.flush();
  }

  private void summary(Summary summary) {
    json.writeStartObject();
    json.writeNumberProperty("files", summary.lists().size());
    json.writeNumberProperty("entries", summary.entries());
    json.writeNumberProperty("papers", summary.papers());
    json.writeNumberProperty("merged", summary.merged());
    json.writeName("rejected");
    json.writeStartObject();
    summary.rejects().forEach(json::writeNumberProperty);
    json.writeEndObject();
    json.writeNumberProperty("errors", summary.errors());
    json.writeNumberProperty("warnings", summary.warnings());
    json.writeNumberProperty("notes", summary.notes());
    json.writeNumberProperty("took_ms", summary.millis());
    json.writeName("lists");
    json.writeStartArray();
    for (var list : summary.lists()) {
      json.writeStartObject();
      json.writeStringProperty("file", list.file());
      json.writeStringProperty("title", list.title());
      json.writeNumberProperty("entries", list.entries());
      json.writeNumberProperty("papers", list.papers());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
