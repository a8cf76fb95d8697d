package org.mlsyssearch.indexer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.reading.CorpusReader.ReadList;
import org.mlsyssearch.lucene.LuceneIndexBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The reports that forges read: workflow commands and SARIF. */
class ForgeReportsTest {

  /** What SARIF 2.1.0 requires of the objects that we write, and the values it allows. */
  private static final String SARIF =
      """
      {"type": "object", "required": ["version", "runs"], "properties": {
        "version": {"enum": ["2.1.0"]},
        "$schema": {"type": "string", "format": "uri"},
        "runs": {"type": "array", "items": {"type": "object", "required": ["tool"],
          "additionalProperties": false, "properties": {
            "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
            "tool": {"type": "object", "required": ["driver"], "additionalProperties": false,
              "properties": {"driver": {"type": "object", "required": ["name"],
                "additionalProperties": false, "properties": {
                  "name": {"type": "string"}, "version": {"type": "string"},
                  "rules": {"type": "array", "uniqueItems": true, "items": {"type": "object",
                    "required": ["id"], "additionalProperties": false, "properties": {
                      "id": {"type": "string"},
                      "defaultConfiguration": {"type": "object", "additionalProperties": false,
                        "properties": {"level": {"enum": ["none", "note", "warning", "error"]}}}
                    }}}}}}},
            "results": {"type": "array", "items": {"type": "object", "required": ["message"],
              "additionalProperties": false, "properties": {
                "ruleId": {"type": "string"},
                "ruleIndex": {"type": "integer", "minimum": -1},
                "level": {"enum": ["none", "note", "warning", "error"]},
                "message": {"type": "object", "required": ["text"], "additionalProperties": false,
                  "properties": {"text": {"type": "string", "minLength": 1}}},
                "locations": {"type": "array", "minItems": 1, "items": {"type": "object",
                  "additionalProperties": false, "properties": {"physicalLocation": {
                    "type": "object", "required": ["artifactLocation"],
                    "additionalProperties": false, "properties": {
                      "artifactLocation": {"type": "object", "additionalProperties": false,
                        "properties": {"uri": {"type": "string", "format": "uri-reference"}}},
                      "region": {"type": "object", "additionalProperties": false, "properties": {
                        "startLine": {"type": "integer", "minimum": 1},
                        "startColumn": {"type": "integer", "minimum": 1}}}
                    }}}}}
              }}}
          }}}
      }}
      """;

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema((ObjectNode) JsonMapper.shared().readTree(SARIF));

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int run(String... args) {
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    return IndexerCommand.run(
        build -> LuceneIndexBuilder.create(build.directory()), stream, stream, args);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private Path list() throws IOException {
    Path lists = Files.createDirectories(folder.resolve("my lists"));
    Files.writeString(
        lists.resolve("a,b:c%.md"),
        """
        # Stripes

        - [OSDI '22] Zebra: Serving Models with Stripes [[p](https://arxiv.org/abs/2211.00001)]
        - **Google**: LiteRT 100% and LiteRT-LM, MediaPipe, Gemini Nano
        - [Tools](#tools)
        """);
    Files.writeString(lists.resolve("empty.md"), "# Nothing\n");
    return lists;
  }

  private Diagnostics said(String file, String message) {
    Diagnostics said = new Diagnostics();
    said.add(file, 41, 3, DiagnosticCode.UNCLEAR_ENTRY, message);
    said.add(file, 0, 0, DiagnosticCode.NO_PAPERS, message);
    said.add(file, 7, 0, DiagnosticCode.SYNTAX, message);
    said.add(file, 9, 1, DiagnosticCode.PROSE, message);
    return said;
  }

  private static Summary summary() {
    return new Summary(
        List.of(new ReadList("a.md", "A", 3, 1)),
        3,
        1,
        1,
        new java.util.TreeMap<>(),
        1,
        2,
        1,
        5,
        null);
  }

  private Console console() {
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    return new Console(stream, stream);
  }

  @Test
  void workflowCommandsAreOneLineEachWhateverAMessageHolds() {
    Diagnostics said = said("a,b:c%.md", "100% of 'a::b,c'\nand\r::error::d is odd; mend it.");
    new GithubReport(console(), said, true, new ListPaths(List.of())).end(summary());
    String message = "::100%25 of 'a::b,c'%0Aand%0D::error::d is odd; mend it.";
    assertEquals(
        List.of(
            "::warning file=a%2Cb%3Ac%25.md,title=no-papers" + message,
            "::error file=a%2Cb%3Ac%25.md,line=7,title=syntax" + message,
            "::notice file=a%2Cb%3Ac%25.md,line=9,col=1,title=prose" + message,
            "::warning file=a%2Cb%3Ac%25.md,line=41,col=3,title=unclear-entry" + message,
            "Papers read: 1; errors: 1; warnings: 2; notes: 1."),
        out().lines().toList());
  }

  @Test
  void notesAreShownOnRequestAlone() throws IOException {
    String list = list().toString();
    assertEquals(0, run("check", "--report", "github", list));
    assertFalse(out().contains("::notice"), this::out);
    out.reset();
    assertEquals(0, run("check", "--report", "github", "--verbose", "--", list));
    assertTrue(out().contains("::notice"), this::out);
    out.reset();
    assertEquals(1, run("check", "--report", "github", "--strict", list));
  }

  @Test
  void sarifHasWhatItsStandardRequires() throws IOException {
    String list = list().toString();
    for (String[] flags :
        List.of(new String[] {"--strict"}, new String[] {"--verbose"}, new String[] {"--strict"})) {
      out.reset();
      run("check", "--report", "sarif", flags[0], list);
      JsonNode sarif = JsonMapper.shared().readTree(out());
      assertEquals(List.of(), SCHEMA.validate(sarif), this::out);
      JsonNode run = sarif.at("/runs/0");
      assertTrue(run.get("results").size() > 1, this::out);
      for (JsonNode result : run.get("results")) {
        JsonNode rule = run.at("/tool/driver/rules").get(result.get("ruleIndex").intValue());
        assertEquals(rule.get("id"), result.get("ruleId"));
        assertEquals(rule.at("/defaultConfiguration/level"), result.get("level"));
        String uri = result.at("/locations/0/physicalLocation/artifactLocation/uri").stringValue();
        assertTrue(uri.contains("my%20lists/"), uri);
      }
    }
  }

  @Test
  void theSchemaRefusesWhatIsNoSarif() {
    JsonNode none = JsonMapper.shared().readTree("{\"version\": \"2.1.0\", \"runs\": [{}]}");
    assertFalse(SCHEMA.validate(none).isEmpty());
  }

  @Test
  void listsAreNamedFromTheWorkingDirectoryOn() throws IOException {
    Path lists = list();
    Path one = lists.resolve("empty.md");
    assertEquals("my lists/empty.md", new ListPaths(List.of(lists), folder).of("empty.md"));
    assertEquals("my lists/empty.md", new ListPaths(List.of(one), folder).of("empty.md"));
    assertEquals("empty.md", new ListPaths(List.of(lists), lists).of("empty.md"));
    assertEquals(
        one.toAbsolutePath().toString(),
        new ListPaths(List.of(lists), folder.resolve("elsewhere")).of("empty.md"));
    assertEquals("gone.md", new ListPaths(List.of(lists, one), folder).of("gone.md"));
  }
}
