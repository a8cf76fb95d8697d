package org.mlsyssearch.server.pages;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.mlsyssearch.export.Format;
import org.mlsyssearch.export.PaperWriter;
import org.mlsyssearch.export.Permalink;
import org.mlsyssearch.model.Paper;

/** The forms other than HTML in which one paper can be had at its address. */
enum PaperFormat {
  BIBTEX(Format.BIBTEX.mediaType(), Format.BIBTEX.contentType(), "bib", "BibTeX"),
  RIS(Format.RIS.mediaType(), Format.RIS.contentType(), "ris", "RIS"),
  CSL_JSON(Format.CSL_JSON.mediaType(), Format.CSL_JSON.contentType(), "csl.json", "CSL-JSON"),
  /** Our own record. */
  JSON("application/json", "application/json", "json", "JSON");

  private final String mediaType;
  private final String contentType;
  private final String suffix;
  private final String label;

  PaperFormat(String mediaType, String contentType, String suffix, String label) {
    this.mediaType = mediaType;
    this.contentType = contentType;
    this.suffix = suffix;
    this.label = label;
  }

  String mediaType() {
    return mediaType;
  }

  String contentType() {
    return contentType;
  }

  /** What an address ends with, without the dot. */
  String suffix() {
    return suffix;
  }

  /** The name people read. */
  String label() {
    return label;
  }

  static Optional<PaperFormat> ofSuffix(String suffix) {
    for (PaperFormat format : values()) {
      if (format.suffix.equals(suffix)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** The paper in this form. */
  String write(Paper paper, Permalink permalink) {
    Format format =
        switch (this) {
          case BIBTEX -> Format.BIBTEX;
          case RIS -> Format.RIS;
          case CSL_JSON -> Format.CSL_JSON;
          case JSON -> Format.NDJSON;
        };
    StringWriter out = new StringWriter();
    PaperWriter writer = format.writer(out, permalink);
    try {
      writer.begin();
      writer.paper(paper);
      writer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
