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
  BIBTEX(Format.BIBTEX),
  RIS(Format.RIS),
  CSL_JSON(Format.CSL_JSON),
  /** Our own record, which is one line of {@link Format#NDJSON}. */
  JSON(Format.NDJSON);

  private final Format format;

  PaperFormat(Format format) {
    this.format = format;
  }

  String mediaType() {
    return this == JSON ? "application/json" : format.mediaType();
  }

  String contentType() {
    return this == JSON ? mediaType() : format.contentType();
  }

  /** What an address ends with, without the dot. */
  String extension() {
    return this == JSON ? "json" : format.extension();
  }

  /** The name people read. */
  String label() {
    return this == JSON ? "JSON" : format.label();
  }

  static Optional<PaperFormat> ofExtension(String extension) {
    for (PaperFormat format : values()) {
      if (format.extension().equals(extension)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** The paper in this form. */
  String write(Paper paper, Permalink permalink) {
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
