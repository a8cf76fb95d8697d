package org.mlsyssearch.server.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.export.Citation;
import org.mlsyssearch.model.AuthorName;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.server.html.Html;
import org.mlsyssearch.server.vocabulary.Phrases;

/**
 * What a paper's page says of the paper in its head, each tag for a kind of reader.
 *
 * <ul>
 *   <li>{@code citation_*} (Highwire Press): Google Scholar and Zotero;
 *   <li>{@code DC.*} (Dublin Core in HTML): library catalogues;
 *   <li>{@code og:*} (Open Graph): previews in chats;
 *   <li>JSON-LD: search engines;
 *   <li>{@code link}: the one address, and the other formats.
 * </ul>
 */
public final class PaperMeta {

  private final Html head;
  private final Paper paper;
  private final Citation citation;

  PaperMeta(Html head, Paper paper) {
    this.head = head;
    this.paper = paper;
    this.citation = Citation.of(paper);
  }

  /**
   * Writes all tags.
   *
   * @param url the absolute address of the paper's page
   * @param site the name of the site
   */
  void write(String url, String site) {
    head.empty("link", "rel", "canonical", "href", url);
    for (PaperFormat format : PaperFormat.values()) {
      head.empty(
          "link",
          "rel",
          "alternate",
          "type",
          format.mediaType(),
          "href",
          url + "." + format.extension(),
          "title",
          format.label());
    }
    String description = description(paper);
    named("description", description);
    highwire(url);
    dublinCore(url);
    property("og:type", "article");
    property("og:site_name", site);
    property("og:title", paper.title());
    property("og:description", description);
    property("og:url", url);
    head.jsonBlock(ScholarlyArticle.MEDIA_TYPE, ScholarlyArticle.of(paper, url));
  }

  private void highwire(String url) {
    named("citation_title", paper.title());
    paper.authors().forEach(author -> named("citation_author", author));
    named("citation_publication_date", year());
    switch (citation.type()) {
      case PROCEEDINGS -> named("citation_conference_title", citation.container());
      case JOURNAL -> named("citation_journal_title", citation.container());
      case PREPRINT, OTHER -> named("citation_publisher", citation.container());
    }
    named("citation_doi", paper.doi());
    named("citation_arxiv_id", paper.arxivId());
    named("citation_pdf_url", citation.pdf());
    named("citation_abstract_html_url", url);
    topics().forEach(topic -> named("citation_keywords", topic));
  }

  private void dublinCore(String url) {
    head.empty("link", "rel", "schema.DC", "href", "http://purl.org/dc/elements/1.1/");
    named("DC.title", paper.title());
    paper.authors().forEach(author -> named("DC.creator", author));
    named("DC.date", year());
    topics().forEach(topic -> named("DC.subject", topic));
    named("DC.identifier", paper.doi() == null ? url : "doi:" + paper.doi());
  }

  private List<String> topics() {
    return paper.topics().stream().map(TopicPath::label).distinct().toList();
  }

  private @Nullable String year() {
    var year = paper.year();
    return year == null ? null : year.toString();
  }

  private void named(String name, @Nullable String content) {
    if (content != null) {
      head.empty("meta", "name", name, "content", content);
    }
  }

  private void property(String property, String content) {
    head.empty("meta", "property", property, "content", content);
  }

  /** One sentence on a paper: {@code SOSP 2023. By A, B and C. On Model Serving.} */
  public static String description(Paper paper) {
    StringBuilder text = new StringBuilder();
    var venue = paper.venue();
    var year = paper.year();
    if (venue != null || year != null) {
      text.append(venue == null ? "" : venue.label())
          .append(venue == null || year == null ? "" : " ")
          .append(year == null ? "" : year)
          .append(". ");
    }
    if (!paper.authors().isEmpty()) {
      text.append("By ").append(Phrases.list(paper.authors())).append(". ");
    }
    if (!paper.topics().isEmpty()) {
      text.append("On ")
          .append(Phrases.list(paper.topics().stream().map(TopicPath::label).distinct().toList()))
          .append(". ");
    }
    return text.isEmpty() ? paper.title() : text.toString().strip();
  }

  /** A name as people write it. */
  static String readingOrder(AuthorName.Person person) {
    return person.given()
        + " "
        + person.wholeFamily()
        + (person.suffix().isEmpty() ? "" : " " + person.suffix());
  }
}
