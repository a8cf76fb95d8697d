package org.mlsyssearch.corpus.services;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.record.StatedRecord;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link;
import tools.jackson.databind.JsonNode;

/**
 * A work of Crossref: nearly CSL-JSON, with arrays of titles and organisations among the authors.
 *
 * <pre>
 * work   = title [], subtitle [], author [ { given, family, suffix } | { name } ], type, subtype,
 *          issued | published ... { date-parts [[year]] }, container-title [], event { name, acronym },
 *          short-container-title [], institution [ { name } ], DOI, link [ { URL, content-type } ]
 * </pre>
 */
final class Crossref {

  private static final List<String> DATES =
      List.of("issued", "published", "published-print", "published-online", "posted", "created");

  private Crossref() {}

  static void read(JsonNode work, StatedRecord stated) {
    type(Json.text(work, "type"), Json.text(work, "subtype"), stated);
    stated.title(Json.text(work, "title"));
    stated.subtitle(Json.text(work, "subtitle"));
    for (JsonNode author : Json.items(work, "author")) {
      String family = Json.text(author, "family");
      String name = Json.text(author, "name");
      if (family != null) {
        stated.person(Json.text(author, "given"), family, Json.text(author, "suffix"));
      } else if (name != null) {
        stated.group(name);
      }
    }
    for (String date : DATES) {
      List<JsonNode> parts = Json.items(work, date, "date-parts");
      stated.date(parts.isEmpty() ? null : Json.text(parts.getFirst()));
    }
    places(work, stated);
    stated.doi(Json.text(work, "DOI"));
    stated.link(Json.text(work, "URL"), null);
    for (JsonNode link : Json.items(work, "link")) {
      String address = Json.text(link, "URL");
      if ("application/pdf".equals(Json.text(link, "content-type"))) {
        stated.link(address, Link.Rel.PDF);
      }
    }
  }

  private static void places(JsonNode work, StatedRecord stated) {
    List<JsonNode> containers = Json.items(work, "container-title");
    // Of several the last is the volume, those before it are its series.
    for (int i = containers.size() - 1; i >= 0; i--) {
      stated.place(containers.get(i).asString(""));
    }
    stated.place(Json.text(work, "event", "acronym"));
    stated.place(Json.text(work, "event", "name"));
    stated.place(Json.text(work, "short-container-title"));
    if (containers.isEmpty()) {
      List<JsonNode> institutions = Json.items(work, "institution");
      stated.place(institutions.isEmpty() ? null : Json.text(institutions.getFirst(), "name"));
    }
  }

  private static void type(@Nullable String type, @Nullable String subtype, StatedRecord stated) {
    switch (type) {
      case "proceedings-article" -> stated.type(type, Kind.CONFERENCE);
      case "journal-article" -> stated.type(type, Kind.JOURNAL);
      case "posted-content" ->
          stated.type(type, "preprint".equals(subtype) ? Kind.PREPRINT : Kind.UNKNOWN);
      case "book", "edited-book", "monograph", "reference-book", "book-set", "book-series" ->
          stated.noPaper(type, DiagnosticCode.BOOK_OR_COURSE);
      case "proceedings",
          "proceedings-series",
          "journal",
          "journal-issue",
          "journal-volume",
          "report-series",
          "component",
          "grant",
          "peer-review",
          "standard",
          "database" ->
          stated.noPaper(type, DiagnosticCode.OTHER_RECORD);
      case "dataset", "software" -> stated.noPaper(type, DiagnosticCode.SOFTWARE);
      case "book-chapter", "report", "dissertation", "reference-entry" ->
          stated.type(type, Kind.OTHER);
      case null, default -> stated.type(type == null ? "" : type, Kind.UNKNOWN);
    }
  }
}
