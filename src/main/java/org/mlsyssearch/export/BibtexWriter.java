package org.mlsyssearch.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mlsyssearch.model.AuthorName;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.Paper;

/**
 * BibTeX entries that BibTeX, biber and JabRef read.
 *
 * <p>The key is the paper's id. A paper in proceedings is {@code @inproceedings}, in a journal
 * {@code @article}, anything else {@code @misc}; unknown fields are left out. A second pair of
 * braces protects the capitals of the names of proceedings and journals. Where the authors are not
 * known a remark before the entry says so and where to find them.
 */
final class BibtexWriter implements PaperWriter {

  private final Writer out;
  private boolean first = true;

  BibtexWriter(Writer out) {
    this.out = out;
  }

  @Override
  public void begin() {}

  @Override
  public void paper(Paper paper) throws IOException {
    Citation citation = Citation.of(paper);
    if (!first) {
      out.write('\n');
    }
    first = false;
    if (citation.authors().isEmpty()) {
      String where = Citation.whereAuthorsStand(paper);
      // BibTeX itself takes an at sign for the beginning of an entry wherever it stands.
      String see = where == null ? "" : ", see " + where.replace("@", "%40");
      out.write("% authors: not known here" + see + "\n");
    }
    out.write(
        switch (citation.type()) {
          case PROCEEDINGS -> "@inproceedings{";
          case JOURNAL -> "@article{";
          case PREPRINT, OTHER -> "@misc{";
        });
    out.write(paper.id().value());
    field("title", LatexEscaper.title(paper.title(), paper.systems()));
    if (!paper.systems().isEmpty()) {
      field("shorttitle", "{" + LatexEscaper.escape(paper.systems().getFirst()) + "}");
    }
    if (!citation.authors().isEmpty()) {
      field(
          "author",
          citation.authors().stream()
              .map(BibtexWriter::author)
              .collect(Collectors.joining(" and ")));
    }
    String container = citation.container();
    if (container != null) {
      field(
          switch (citation.type()) {
            case PROCEEDINGS -> "booktitle";
            case JOURNAL -> "journal";
            case PREPRINT, OTHER -> "howpublished";
          },
          "{" + LatexEscaper.escape(container) + "}");
    }
    if (!paper.awards().isEmpty()) {
      field("note", LatexEscaper.escape(String.join(", ", paper.awards())));
    }
    var year = paper.year();
    if (year != null) {
      field("year", year.toString());
    }
    String doi = paper.doi();
    if (doi != null) {
      field("doi", LatexEscaper.verbatim(doi));
    }
    String arxivId = paper.arxivId();
    if (arxivId != null) {
      field("eprint", LatexEscaper.verbatim(arxivId));
      field("archivePrefix", "arXiv");
    }
    String url = citation.url();
    if (url != null) {
      field("url", LatexEscaper.verbatim(url));
    }
    Map<String, List<String>> further = new LinkedHashMap<>();
    for (Link link : Citation.furtherLinks(paper)) {
      further.computeIfAbsent(fieldOf(link), name -> new ArrayList<>()).add(link.href());
    }
    for (var each : further.entrySet()) {
      field(each.getKey(), LatexEscaper.verbatim(String.join(" ", each.getValue())));
    }
    out.write("\n}\n");
  }

  @Override
  public void end() {}

  private void field(String name, String value) throws IOException {
    out.write(",\n  ");
    out.write(name);
    out.write(" = {");
    out.write(value);
    out.write('}');
  }

  /** The field for a link: its relation where that is one that readers know, else DBLP's. */
  private static String fieldOf(Link link) {
    return switch (link.rel()) {
      case CODE, PDF, SLIDES, VIDEO -> link.rel().id();
      case PAPER, DOI, ARXIV, SITE -> "ee";
    };
  }

  private static String author(AuthorName author) {
    return switch (author) {
      case AuthorName.Person person -> LatexEscaper.escape(person.familyFirst());
      case AuthorName.Literal literal -> "{" + LatexEscaper.escape(literal.name()) + "}";
    };
  }
}
