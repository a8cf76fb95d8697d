package org.mlsyssearch.corpus.services;

import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.record.StatedRecord;
import org.mlsyssearch.model.Kind;
import tools.jackson.databind.JsonNode;

/**
 * An item of Zotero, as its API and its JSON exports give it.
 *
 * <pre>
 * item    = itemType, title, date, creators [ { creatorType, firstName, lastName } | { name } ],
 *           conferenceName, proceedingsTitle, publicationTitle, journalAbbreviation, repository,
 *           archiveID, DOI, url, extra ("arXiv: ..." or "DOI: ..." on a line of its own)
 * </pre>
 */
final class Zotero {

  private Zotero() {}

  static void read(JsonNode item, StatedRecord stated) {
    type(Json.text(item, "itemType"), stated);
    stated.title(Json.text(item, "title"));
    for (JsonNode creator : Json.items(item, "creators")) {
      String role = Json.text(creator, "creatorType");
      if (role == null || role.equals("author")) {
        creator(creator, stated);
      }
    }
    stated.date(Json.text(item, "date"));
    for (String place :
        new String[] {
          "proceedingsTitle", "publicationTitle", "conferenceName", "bookTitle",
          "journalAbbreviation", "repository", "university", "institution"
        }) {
      stated.place(Json.text(item, place));
    }
    stated.doi(Json.text(item, "DOI"));
    archive(Json.text(item, "archiveID"), stated);
    String extra = Json.text(item, "extra");
    if (extra != null) {
      extra
          .lines()
          .forEach(line -> {
            archive(line, stated);
            if (line.startsWith("DOI:")) {
              stated.doi(line.substring("DOI:".length()));
            }
          });
    }
    stated.link(Json.text(item, "url"), null);
  }

  private static void creator(JsonNode creator, StatedRecord stated) {
    String last = Json.text(creator, "lastName");
    String name = Json.text(creator, "name");
    if (last != null && !last.isBlank()) {
      stated.person(Json.text(creator, "firstName"), last, null);
    } else if (name != null) {
      stated.group(name);
    }
  }

  private static void archive(@Nullable String text, StatedRecord stated) {
    if (text != null && text.regionMatches(true, 0, "arxiv", 0, "arxiv".length())) {
      stated.arxiv(text.replaceFirst("\\s*\\[.*$", "").replace(": ", ":"));
    }
  }

  private static void type(@Nullable String type, StatedRecord stated) {
    switch (type) {
      case "conferencePaper" -> stated.type(type, Kind.CONFERENCE);
      case "journalArticle" -> stated.type(type, Kind.JOURNAL);
      case "preprint" -> stated.type(type, Kind.PREPRINT);
      case "thesis", "report", "bookSection", "manuscript" -> stated.type(type, Kind.OTHER);
      case "book", "encyclopediaArticle", "dictionaryEntry" ->
          stated.noPaper(type, DiagnosticCode.BOOK_OR_COURSE);
      case "computerProgram", "dataset" -> stated.noPaper(type, DiagnosticCode.SOFTWARE);
      case "webpage",
          "blogPost",
          "forumPost",
          "presentation",
          "videoRecording",
          "podcast",
          "newspaperArticle",
          "magazineArticle",
          "audioRecording",
          "tvBroadcast",
          "radioBroadcast",
          "film",
          "interview",
          "email" ->
          stated.noPaper(type, DiagnosticCode.POST_OR_TALK);
      case "attachment",
          "note",
          "annotation",
          "patent",
          "statute",
          "case",
          "bill",
          "map",
          "artwork",
          "standard",
          "hearing",
          "letter" ->
          stated.noPaper(type, DiagnosticCode.OTHER_RECORD);
      case null, default -> stated.type(type == null ? "" : type, Kind.UNKNOWN);
    }
  }
}
