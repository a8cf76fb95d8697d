package org.mlsyssearch.indexer;

import java.io.OutputStream;
import java.util.List;
import org.mlsyssearch.corpus.Diagnostic;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.Percent;
import org.mlsyssearch.model.Severity;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The report in SARIF 2.1.0, the OASIS standard that forges and editors read. */
final class SarifReport implements Report {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private static final List<DiagnosticCode> RULES = List.of(DiagnosticCode.values());

  private final Console console;
  private final Diagnostics diagnostics;
  private final boolean notes;
  private final ListPaths paths;

  SarifReport(Console console, Diagnostics diagnostics, boolean notes, ListPaths paths) {
    this.console = console;
    this.diagnostics = diagnostics;
    this.notes = notes;
    this.paths = paths;
  }

  @Override
  public void paper(Paper paper) {
    // SARIF has remarks alone.
  }

  @Override
  public void end(Summary summary) {
    JsonGenerator json =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), (OutputStream) console.out());
    json.writeStartObject();
    json.writeStringProperty("$schema", SCHEMA);
    json.writeStringProperty("version", "2.1.0");
    json.writeArrayPropertyStart("runs");
    json.writeStartObject();
    tool(json);
    json.writeStringProperty("columnKind", "utf16CodeUnits");
    json.writeArrayPropertyStart("results");
    for (Diagnostic diagnostic : diagnostics.sorted()) {
      if (notes || diagnostic.severity() != Severity.NOTE) {
        result(json, diagnostic);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw("\n");
    json.flush();
  }

  private static void tool(JsonGenerator json) {
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "mlsys-search");
    json.writeStringProperty("version", Version.number());
    json.writeArrayPropertyStart("rules");
    for (DiagnosticCode code : RULES) {
      json.writeStartObject();
      json.writeStringProperty("id", code.id());
      json.writeObjectPropertyStart("defaultConfiguration");
      json.writeStringProperty("level", code.severity().id());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void result(JsonGenerator json, Diagnostic diagnostic) {
    json.writeStartObject();
    json.writeStringProperty("ruleId", diagnostic.code().id());
    json.writeNumberProperty("ruleIndex", RULES.indexOf(diagnostic.code()));
    json.writeStringProperty("level", diagnostic.severity().id());
    json.writeObjectPropertyStart("message");
    json.writeStringProperty("text", diagnostic.message());
    json.writeEndObject();
    json.writeArrayPropertyStart("locations");
    json.writeStartObject();
    json.writeObjectPropertyStart("physicalLocation");
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", Percent.encodedPath(paths.of(diagnostic.file())));
    json.writeEndObject();
    json.writeObjectPropertyStart("region");
    // Forges want a line; what is said of a whole file stands at its first one.
    json.writeNumberProperty("startLine", Math.max(1, diagnostic.line()));
    if (diagnostic.line() > 0 && diagnostic.column() > 0) {
      json.writeNumberProperty("startColumn", diagnostic.column());
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }
}
