package org.mlsyssearch.export;

import java.io.Writer;
import java.util.Optional;

/** The export formats, each with its label, media type, file extension and writer. */
public enum Format {
  BIBTEX("bibtex", "BibTeX", "application/x-bibtex", "bib"),
  RIS("ris", "RIS", "application/x-research-info-systems", "ris"),
  CSL_JSON("csl-json", "CSL-JSON", "application/vnd.citationstyles.csl+json", "csl.json"),
  CSV("csv", "CSV", "text/csv", "csv"),
  NDJSON("ndjson", "JSON Lines", "application/x-ndjson", "ndjson"),
  MARKDOWN("markdown", "Markdown", "text/markdown", "md");

  private final String id;
  private final String label;
  private final String mediaType;
  private final String extension;

  Format(String id, String label, String mediaType, String extension) {
    this.id = id;
    this.label = label;
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** The value of the {@code format} parameter: {@code csl-json}. */
  public String id() {
    return id;
  }

  /** The name people read. */
  public String label() {
    return label;
  }

  /** The media type, without a charset. */
  public String mediaType() {
    return mediaType;
  }

  /** The whole Content-Type of a response; every format is UTF-8. */
  public String contentType() {
    return switch (this) {
      case CSV -> mediaType + "; charset=utf-8; header=present";
      case CSL_JSON, NDJSON -> mediaType;
      case BIBTEX, RIS, MARKDOWN -> mediaType + "; charset=utf-8";
    };
  }

  /** The extension of a file's name, without the dot: {@code csl.json}. */
  public String extension() {
    return extension;
  }

  /** The format of an {@link #id()}. */
  public static Optional<Format> parse(String id) {
    for (Format format : values()) {
      if (format.id.equals(id)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /**
   * A writer of this format.
   *
   * @param out where the text goes; buffer it
   * @param permalink where each paper's page is, for formats that name it
   */
  public PaperWriter writer(Writer out, Permalink permalink) {
    return switch (this) {
      case BIBTEX -> new BibtexWriter(out);
      case RIS -> new RisWriter(out);
      case CSL_JSON -> new CslJsonWriter(out);
      case CSV -> new CsvWriter(out, permalink);
      case NDJSON -> new NdjsonWriter(out, permalink);
      case MARKDOWN -> new MarkdownWriter(out);
    };
  }
}
