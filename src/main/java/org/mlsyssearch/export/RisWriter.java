package org.mlsyssearch.export;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.AuthorName;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.TopicPath;

/**
 * RIS records, as reference managers exchange them: two letters, two spaces, a hyphen, a space, the
 * value, CR and LF.
 *
 * <p>Papers in proceedings are {@code CONF}, the only such type that all common readers import.
 */
final class RisWriter implements PaperWriter {

  private final Writer out;

  RisWriter(Writer out) {
    this.out = out;
  }

  @Override
  public void begin() {}

  @Override
  public void paper(Paper paper) throws IOException {
    Citation citation = Citation.of(paper);
    tag(
        "TY",
        switch (citation.type()) {
          case PROCEEDINGS -> "CONF";
          case JOURNAL -> "JOUR";
          case PREPRINT -> "UNPB";
          case OTHER -> "GEN";
        });
    tag("ID", paper.id().value());
    tag("TI", paper.title());
    tag("ST", paper.systems().isEmpty() ? null : paper.systems().getFirst());
    for (AuthorName author : citation.authors()) {
      tag(
          "AU",
          switch (author) {
            case AuthorName.Person person ->
                person.wholeFamily()
                    + ", "
                    + person.given()
                    + (person.suffix().isEmpty() ? "" : ", " + person.suffix());
            // A comma would make the rest a given name.
            case AuthorName.Literal literal -> literal.name().replace(",", "");
          });
    }
    var year = paper.year();
    tag("PY", year == null ? null : year.toString());
    switch (citation.type()) {
      case PROCEEDINGS -> {
        tag("T2", citation.container());
        tag("BT", citation.container());
        tag("AN", paper.arxivId() == null ? null : "arXiv:" + paper.arxivId());
      }
      case JOURNAL -> {
        tag("JO", citation.container());
        tag("AN", paper.arxivId() == null ? null : "arXiv:" + paper.arxivId());
      }
      case PREPRINT, OTHER -> {
        tag("PB", citation.container());
        tag("M1", paper.arxivId() == null ? null : "arXiv:" + paper.arxivId());
      }
    }
    tag("DO", paper.doi());
    tag("UR", citation.url());
    for (Link link : Citation.furtherLinks(paper)) {
      tag(link.rel() == Link.Rel.PDF ? "L1" : "UR", link.href());
    }
    if (Citation.furtherLinks(paper).stream().noneMatch(link -> link.rel() == Link.Rel.PDF)) {
      tag("L1", citation.pdf());
    }
    for (TopicPath topic : paper.topics()) {
      tag("KW", topic.label());
    }
    out.write("ER  - \r\n\r\n");
  }

  @Override
  public void end() {}

  private void tag(String tag, @Nullable String value) throws IOException {
    if (value != null) {
      out.write(tag);
      out.write("  - ");
      out.write(OneLine.of(value));
      out.write("\r\n");
    }
  }
}
