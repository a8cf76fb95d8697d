package org.mlsyssearch.server.pages;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mlsyssearch.export.Citation;
import org.mlsyssearch.model.AuthorName;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.server.http.Json;
import tools.jackson.core.JsonGenerator;

/** A paper as JSON-LD in the terms of schema.org, for search engines and reference managers. */
final class ScholarlyArticle {

  static final String MEDIA_TYPE = "application/ld+json";

  private ScholarlyArticle() {}

  /**
   * The document.
   *
   * @param url the absolute address of the paper's page
   */
  static String of(Paper paper, String url) {
    Citation citation = Citation.of(paper);
    return new String(
        Json.bytes(json -> write(json, paper, citation, url)), StandardCharsets.UTF_8);
  }

  private static void write(JsonGenerator json, Paper paper, Citation citation, String url) {
    json.writeStartObject();
    json.writeStringProperty("@context", "https://schema.org");
    json.writeStringProperty("@type", "ScholarlyArticle");
    json.writeStringProperty("@id", url);
    json.writeStringProperty("url", url);
    json.writeStringProperty("name", paper.title());
    json.writeStringProperty("headline", paper.title());
    if (!paper.alsoKnownAs().isEmpty()) {
      Json.texts(json, "alternateName", paper.alsoKnownAs());
    }
    if (!citation.authors().isEmpty()) {
      Json.array(json, "author", citation.authors(), author -> author(json, author));
    }
    var year = paper.year();
    if (year != null) {
      json.writeStringProperty("datePublished", year.toString());
    }
    var venue = paper.venue();
    if (venue != null) {
      json.writeObjectPropertyStart("isPartOf");
      json.writeStringProperty(
          "@type", citation.type() == Citation.Type.JOURNAL ? "Periodical" : "CreativeWorkSeries");
      json.writeStringProperty("name", venue.name());
      json.writeStringProperty("alternateName", venue.label());
      json.writeEndObject();
    }
    identifiers(json, paper);
    if (!paper.topics().isEmpty()) {
      Json.texts(json, "about", paper.topics().stream().map(TopicPath::label).distinct().toList());
    }
    String pdf = citation.pdf();
    if (pdf != null) {
      json.writeObjectPropertyStart("encoding");
      json.writeStringProperty("@type", "MediaObject");
      json.writeStringProperty("contentUrl", pdf);
      json.writeStringProperty("encodingFormat", "application/pdf");
      json.writeEndObject();
    }
    List<String> same = sameAs(paper);
    if (!same.isEmpty()) {
      Json.texts(json, "sameAs", same);
    }
    json.writeEndObject();
  }

  private static void author(JsonGenerator json, AuthorName author) {
    json.writeStartObject();
    switch (author) {
      case AuthorName.Person person -> {
        json.writeStringProperty("@type", "Person");
        json.writeStringProperty("name", PaperMeta.readingOrder(person));
        json.writeStringProperty("givenName", person.given());
        json.writeStringProperty("familyName", person.wholeFamily());
      }
      case AuthorName.Literal literal -> {
        // Whether a single name is a person's or a group's is not known.
        json.writeStringProperty("@type", "Thing");
        json.writeStringProperty("name", literal.name());
      }
    }
    json.writeEndObject();
  }

  private static void identifiers(JsonGenerator json, Paper paper) {
    record Identifier(String scheme, String value) {}
    List<Identifier> identifiers = new ArrayList<>(2);
    String doi = paper.doi();
    if (doi != null) {
      identifiers.add(new Identifier("doi", doi));
    }
    String arxivId = paper.arxivId();
    if (arxivId != null) {
      identifiers.add(new Identifier("arxiv", arxivId));
    }
    if (!identifiers.isEmpty()) {
      Json.array(
          json,
          "identifier",
          identifiers,
          identifier -> {
            json.writeStartObject();
            json.writeStringProperty("@type", "PropertyValue");
            json.writeStringProperty("propertyID", identifier.scheme());
            json.writeStringProperty("value", identifier.value());
            json.writeEndObject();
          });
    }
  }

  private static List<String> sameAs(Paper paper) {
    return paper.links().stream()
        .filter(link ->
            switch (link.rel()) {
              case PAPER, DOI, ARXIV -> true;
              case PDF, CODE, SLIDES, VIDEO, SITE -> false;
            })
        .map(Link::href)
        .toList();
  }
}
