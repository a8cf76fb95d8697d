package org.mlsyssearch.corpus.markdown;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.DraftSink;
import org.mlsyssearch.corpus.ListReader;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.lexicon.TextFile;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;

/** Reads Markdown lists: CommonMark with tables, every paper with its line. */
public final class MarkdownReader implements ListReader {

  private static final int MAX_NESTING = 100;

  /** A bullet without the blank that CommonMark asks for: "-[Title](url)". */
  private static final Pattern GLUED = Pattern.compile("(?m)^([ \\t]*+-)(?=\\[[^ xX])");

  private final Authority authority;

  public MarkdownReader(Authority authority) {
    this.authority = authority;
  }

  @Override
  public ListInfo read(SourceFile file, DraftSink sink, Diagnostics diagnostics)
      throws IOException {
    String text = TextFile.read(file, diagnostics);
    FrontMatter front = FrontMatter.of(text);
    VenueTagReader venues = new VenueTagReader(authority.venues());
    ListWalker walker = new ListWalker(file, authority, venues, sink, diagnostics);
    try {
      return walker.walk(parse(front.body()), front.title());
    } catch (TooManyCells e) {
      diagnostics.add(
          file.name(),
          0,
          0,
          DiagnosticCode.TOO_LARGE,
          "A table in this file has more than "
              + TablesExtension.DEFAULT_MAX_CELLS
              + " cells; divide it. The file is passed over.");
      return new ListInfo("", 0);
    }
  }

  static Node parse(String text) {
    Parser parser =
        Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(MAX_NESTING)
            .build();
    try {
      return parser.parse(GLUED.matcher(Excess.removed(text)).replaceAll("$1 "));
    } catch (IllegalArgumentException e) {
      throw new TooManyCells(e); // Nothing else in a text is refused.
    }
  }

  private static final class TooManyCells extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyCells(Throwable cause) {
      super(cause);
    }
  }
}
