package org.mlsyssearch.export;

import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.AuthorName;
import org.mlsyssearch.model.Fact;
import org.mlsyssearch.model.Paper;
import tools.jackson.core.JsonGenerator;

/**
 * CSL-JSON: one array of items, as pandoc, Zotero and citeproc read them.
 *
 * <p>Item types and property names are those of the Citation Style Language 1.0.2.
 */
final class CslJsonWriter implements PaperWriter {

  private final Writer out;
  private boolean first = true;

  CslJsonWriter(Writer out) {
    this.out = out;
  }

  @Override
  public void begin() throws IOException {
    out.write('[');
  }

  @Override
  public void paper(Paper paper) throws IOException {
    out.write(first ? "\n" : ",\n");
    first = false;
    try (JsonGenerator json = JsonText.to(out)) {
      item(json, paper, Citation.of(paper));
    }
  }

  @Override
  public void end() throws IOException {
    out.write("\n]\n");
  }

  private static void item(JsonGenerator json, Paper paper, Citation citation) {
    json.writeStartObject();
    json.writeStringProperty("id", paper.id().value());
    json.writeStringProperty(
        "type",
        switch (citation.type()) {
          case PROCEEDINGS -> "paper-conference";
          case JOURNAL -> "article-journal";
          case PREPRINT, OTHER -> "article";
        });
    json.writeStringProperty("title", paper.title());
    if (!citation.authors().isEmpty()) {
      authors(json, citation.authors());
    }
    switch (citation.type()) {
      case PROCEEDINGS, JOURNAL -> property(json, "container-title", citation.container());
      case PREPRINT, OTHER -> {
        property(json, "publisher", citation.container());
        property(json, "number", paper.arxivId() == null ? null : "arXiv:" + paper.arxivId());
      }
    }
    var year = paper.year();
    if (year != null) {
      json.writeObjectPropertyStart("issued");
      json.writeArrayPropertyStart("date-parts");
      json.writeStartArray();
      json.writeNumber(year.intValue());
      json.writeEndArray();
      json.writeEndArray();
      json.writeEndObject();
    }
    property(json, "DOI", paper.doi());
    property(json, "URL", citation.url());
    custom(json, paper);
    json.writeEndObject();
  }

  /** What CSL has no variable for, as our records have it. */
  private static void custom(JsonGenerator json, Paper paper) {
    Map<Fact, Object> further = new EnumMap<>(Fact.class);
    further.put(Fact.SYSTEMS, paper.systems());
    further.put(Fact.AWARDS, paper.awards());
    further.put(Fact.LINKS, Citation.furtherLinks(paper));
    further.values().removeIf(List.of()::equals);
    String arxivId = paper.arxivId();
    if (arxivId != null) {
      further.put(Fact.ARXIV_ID, arxivId);
    }
    if (!further.isEmpty()) {
      json.writeObjectPropertyStart("custom");
      further.forEach((fact, value) -> {
        json.writeName(fact.id());
        RecordField.write(json, value);
      });
      json.writeEndObject();
    }
  }

  private static void authors(JsonGenerator json, List<AuthorName> authors) {
    json.writeArrayPropertyStart("author");
    for (AuthorName author : authors) {
      json.writeStartObject();
      switch (author) {
        case AuthorName.Person person -> {
          json.writeStringProperty("family", person.family());
          json.writeStringProperty("given", person.given());
          if (!person.particle().isEmpty()) {
            json.writeStringProperty("non-dropping-particle", person.particle());
          }
          if (!person.suffix().isEmpty()) {
            json.writeStringProperty("suffix", person.suffix());
          }
        }
        case AuthorName.Literal literal -> json.writeStringProperty("literal", literal.name());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void property(JsonGenerator json, String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }
}
