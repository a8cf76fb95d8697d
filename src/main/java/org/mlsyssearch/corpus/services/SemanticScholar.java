package org.mlsyssearch.corpus.services;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.record.StatedRecord;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link;
import tools.jackson.databind.JsonNode;

/**
 * A paper of Semantic Scholar, of its graph API or of its data sets, whose names are in lower case.
 *
 * <pre>
 * paper = title, year | publicationDate, venue, publicationVenue { name, type }, journal { name },
 *         externalIds { DOI, ArXiv, ... }, authors [ { name } ], url, openAccessPdf { url },
 *         publicationTypes [ JournalArticle | Conference | Book | Dataset | ... ]
 * </pre>
 */
final class SemanticScholar {

  private static final int BEYOND_ALL_AUTHORS = 500;

  private SemanticScholar() {}

  static void read(JsonNode paper, StatedRecord stated) {
    type(paper, stated);
    stated.title(Json.text(paper, "title"));
    var authors = Json.items(paper, "authors");
    authors.forEach(author -> stated.inReadingOrder(Json.text(author, "name")));
    if (authors.size() >= BEYOND_ALL_AUTHORS) {
      stated.moreAuthors();
    }
    String year = Json.text(paper, "year");
    stated.date(year == null ? either(paper, "publicationDate") : year);
    stated.place(Json.text(paper, "venue"));
    stated.place(Json.text(paper, "publicationVenue", "name"));
    stated.place(Json.text(paper, "journal", "name"));
    JsonNode ids = paper.has("externalIds") ? paper.path("externalIds") : paper.path("externalids");
    stated.doi(Json.text(ids, "DOI"));
    stated.arxiv(Json.text(ids, "ArXiv"));
    String pdf = Json.text(paper, "openAccessPdf", "url");
    stated.link(pdf, pdf != null && pdf.contains("doi.org/") ? null : Link.Rel.PDF);
    stated.link(Json.text(paper, "url"), Link.Rel.PAPER);
  }

  private static @Nullable String either(JsonNode paper, String name) {
    String text = Json.text(paper, name);
    return text == null ? Json.text(paper, name.toLowerCase(Locale.ROOT)) : text;
  }

  private static void type(JsonNode paper, StatedRecord stated) {
    String place = Json.text(paper, "publicationVenue", "type");
    Kind kind = Kind.UNKNOWN;
    JsonNode types =
        paper.has("publicationTypes")
            ? paper.path("publicationTypes")
            : paper.path("publicationtypes");
    for (JsonNode type : types) {
      switch (type.asString("")) {
        case "Conference" -> kind = Kind.CONFERENCE;
        case "JournalArticle" -> kind = kind == Kind.UNKNOWN ? Kind.JOURNAL : kind;
        case "Book" -> {
          if (types.size() == 1) {
            stated.noPaper("Book", DiagnosticCode.BOOK_OR_COURSE);
            return;
          }
        }
        case "Dataset" -> {
          if (types.size() == 1) {
            stated.noPaper("Dataset", DiagnosticCode.SOFTWARE);
            return;
          }
        }
        default -> {}
      }
    }
    // What a paper's place is says more than what the service takes the paper for.
    stated.type(
        "",
        switch (place) {
          case "conference" -> Kind.CONFERENCE;
          case "journal" -> Kind.JOURNAL;
          case null, default -> kind;
        });
  }
}
