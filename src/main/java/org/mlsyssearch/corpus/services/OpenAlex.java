package org.mlsyssearch.corpus.services;

import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.record.StatedRecord;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link;
import tools.jackson.databind.JsonNode;

/**
 * A work of OpenAlex.
 *
 * <pre>
 * work     = title | display_name, publication_year, type, doi, ids, authorships, locations
 * authorship = { "author": { "display_name" }, "raw_author_name" }
 * location = primary_location, locations: { "landing_page_url", "pdf_url", "source" }
 * source   = { "display_name", "abbreviated_title", "type": conference | journal | repository }
 * </pre>
 */
final class OpenAlex {

  private OpenAlex() {}

  static void read(JsonNode work, StatedRecord stated) {
    JsonNode primary = work.path("primary_location");
    type(Json.text(work, "type"), Json.text(primary, "source", "type"), stated);
    stated.title(Json.text(work, "title"));
    stated.title(Json.text(work, "display_name"));
    for (JsonNode authorship : Json.items(work, "authorships")) {
      String name = Json.text(authorship, "author", "display_name");
      stated.inReadingOrder(name == null ? Json.text(authorship, "raw_author_name") : name);
    }
    if (work.path("is_authors_truncated").asBoolean(false)) {
      stated.moreAuthors();
    }
    String year = Json.text(work, "publication_year");
    stated.date(year == null ? Json.text(work, "publication_date") : year);
    place(primary, stated);
    Json.items(work, "locations").forEach(location -> place(location, stated));
    // The name of the place before sources were objects.
    stated.place(Json.text(work, "host_venue", "display_name"));
    stated.doi(Json.text(work, "doi"));
    stated.doi(Json.text(work, "ids", "doi"));
    stated.link(Json.text(work, "doi"), Link.Rel.DOI);
    link(primary, stated);
    Json.items(work, "locations").forEach(location -> link(location, stated));
  }

  private static void place(JsonNode location, StatedRecord stated) {
    JsonNode source = location.path("source");
    boolean archive = "repository".equals(Json.text(source, "type"));
    String name = Json.text(source, "display_name");
    // Of repositories arXiv alone is a place of publication; others keep copies.
    if (!archive || (name != null && name.startsWith("arXiv"))) {
      stated.place(name);
      stated.place(Json.text(location, "raw_source_name"));
    }
  }

  private static void link(JsonNode location, StatedRecord stated) {
    String page = Json.text(location, "landing_page_url");
    stated.arxiv(arxiv(page));
    stated.link(page, null);
    stated.link(Json.text(location, "pdf_url"), Link.Rel.PDF);
  }

  private static @Nullable String arxiv(@Nullable String page) {
    return page != null && page.contains("arxiv") ? page : null;
  }

  private static void type(@Nullable String type, @Nullable String source, StatedRecord stated) {
    switch (type) {
      case "book", "monograph", "edited-book", "reference-entry", "book-series" ->
          stated.noPaper(type, DiagnosticCode.BOOK_OR_COURSE);
      case "dataset", "software" -> stated.noPaper(type, DiagnosticCode.SOFTWARE);
      case "paratext",
          "peer-review",
          "grant",
          "supplementary-materials",
          "retraction",
          "erratum",
          "standard",
          "libguides",
          "component" ->
          stated.noPaper(type, DiagnosticCode.OTHER_RECORD);
      case "dissertation", "report", "book-chapter" -> stated.type(type, Kind.OTHER);
      case "preprint", "posted-content" -> stated.type(type, Kind.PREPRINT);
      case "proceedings-article" -> stated.type(type, Kind.CONFERENCE);
      case null, default ->
          stated.type(
              type == null ? "" : type,
              switch (source) {
                case "conference" -> Kind.CONFERENCE;
                case "journal" -> Kind.JOURNAL;
                case "repository" -> Kind.PREPRINT;
                case null, default -> Kind.UNKNOWN;
              });
    }
  }
}
