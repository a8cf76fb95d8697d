package org.mlsyssearch.corpus.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.EntryTrace;
import org.mlsyssearch.corpus.ListReader;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.atom.AtomReader;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.bibtex.BibtexReader;
import org.mlsyssearch.corpus.dblp.DblpReader;
import org.mlsyssearch.corpus.json.JsonReader;
import org.mlsyssearch.corpus.lexicon.RawText;
import org.mlsyssearch.corpus.markdown.MarkdownReader;
import org.mlsyssearch.corpus.tagged.TaggedReader;

/**
 * Picks the reader of a file: by its ending where that names one format, else by the first
 * thousands of characters.
 */
final class ListFormats {

  /** The endings of lists, for messages. */
  static final String ENDINGS = ".md, .bib, .ris, .nbib, .jsonl, .json, .xml or .xml.gz";

  private static final int LOOKED_AT = 8192;
  private static final Pattern BIBTEX =
      Pattern.compile("(?m)^\\s{0,3}@[A-Za-z]{3,20}\\s{0,3}[{(][^\\n=]{0,200}[,\\n]");
  private static final Pattern JSON = Pattern.compile("^\\s*(?:\\[\\s*)?\\{\\s*(?:\"|})");

  private final Authority authority;
  private final EntryTrace trace;

  ListFormats(Authority authority, EntryTrace trace) {
    this.authority = authority;
    this.trace = trace;
  }

  /** The reader of a file; null if it is no list. */
  @Nullable ListReader reader(SourceFile file) {
    String lower = file.name().toLowerCase(Locale.ROOT);
    String name = lower.substring(lower.lastIndexOf('/') + 1);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "md", "markdown", "mdown", "mkd" -> new MarkdownReader(authority, trace);
      case "bib", "bibtex" -> new BibtexReader(authority);
      case "jsonl", "ndjson", "json" -> new JsonReader(authority);
      case "ris", "nbib" -> new TaggedReader(authority);
      case "gz" -> lower.endsWith(".xml.gz") ? new DblpReader(authority) : null;
      case "xml", "atom" ->
          AtomReader.reads(beginning(file)) ? new AtomReader(authority) : new DblpReader(authority);
      default -> byContent(beginning(file));
    };
  }

  private @Nullable ListReader byContent(String text) {
    if (AtomReader.reads(text)) {
      return new AtomReader(authority);
    }
    if (text.contains("<dblp>") || text.contains("<!DOCTYPE dblp")) {
      return new DblpReader(authority);
    }
    if (TaggedReader.reads(text)) {
      return new TaggedReader(authority);
    }
    if (JSON.matcher(text).find()) {
      return new JsonReader(authority);
    }
    return BIBTEX.matcher(text).find() ? new BibtexReader(authority) : null;
  }

  /** How a file begins; empty if it is no text or cannot be opened, as its reader will say. */
  private static String beginning(SourceFile file) {
    try (InputStream in = file.open()) {
      byte[] first = in.readNBytes(LOOKED_AT);
      boolean text = !RawText.isBinary(first, first.length);
      int start = RawText.startsWithMark(first, first.length) ? RawText.MARK : 0;
      return text ? new String(first, start, first.length - start, StandardCharsets.UTF_8) : "";
    } catch (IOException e) {
      return "";
    }
  }
}
